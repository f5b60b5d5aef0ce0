"""Dilemmas, questions to them and contributions."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, exists, update
from sqlmodel import col, func, or_, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage import summaries
from storage.networks import active
from storage.prepared import prepared
from storage.tables.dilemmas import (
    Audience,
    Clarification,
    Dilemma,
    DilemmaHelper,
    Feedback,
    Inquiry,
    Phase,
    SealedFeedback,
    ThreadReply,
)
from storage.tables.identity import Membership, Network, Role
from storage.unit_of_work import UnitOfWork


async def active_since(uow: UnitOfWork, network_id: str, since: datetime) -> Sequence[Dilemma]:
    """The dilemmas before the whole network that were put, or written to, after ``since``, oldest first."""
    answered = select(Feedback.dilemma_id).where(Feedback.given_at > since)
    discussed = select(ThreadReply.dilemma_id).where(ThreadReply.written_at > since)
    statement = (
        select(Dilemma)
        .where(
            Dilemma.network_id == network_id,
            is_shared(),
            (col(Dilemma.asked_at) > since) | col(Dilemma.id).in_(answered) | col(Dilemma.id).in_(discussed),
        )
        .order_by(col(Dilemma.asked_at))
    )
    return (await uow.session.exec(statement)).all()


async def named_of_network(uow: UnitOfWork, network_id: str) -> Sequence[Dilemma]:
    """The dilemmas that people have put before their whole network in their own name, the latest first."""
    statement = (
        select(Dilemma)
        .where(
            Dilemma.network_id == network_id,
            is_shared(),
            col(Dilemma.asker_id).is_not(None),
        )
        .order_by(col(Dilemma.asked_at).desc())
    )
    return (await uow.session.exec(statement)).all()


async def shared(uow: UnitOfWork, dilemma_id: str) -> Dilemma | None:
    """A dilemma that is before its whole network; ``None`` if it is for chosen colleagues, withdrawn, or not there."""
    statement = select(Dilemma).where(Dilemma.id == dilemma_id, is_shared())
    return (await uow.session.exec(statement)).one_or_none()


async def choose(uow: UnitOfWork, dilemma_id: str, helper_ids: Iterable[str]) -> None:
    """Put a dilemma before these colleagues."""
    rows = [{"dilemma_id": dilemma_id, "person_id": person_id} for person_id in helper_ids]
    await uow.insert_absent(DilemmaHelper, rows)


async def helpers(uow: UnitOfWork, dilemma_id: str) -> set[str]:
    """The ids of the colleagues whom the asker chose, those who have left too; none where the network is asked."""
    return set(
        await uow.session.exec(select(DilemmaHelper.person_id).where(DilemmaHelper.dilemma_id == dilemma_id))
    )


async def waiting_for(
    uow: UnitOfWork, person_id: str, on: date, phases: Collection[Phase], most: int
) -> Sequence[tuple[Dilemma, Network]]:
    """At most ``most`` dilemmas, in one of ``phases``, that wait for a leader's contribution, the first to end first.

    An anonymous one is among them for whoever asked, too: that it is missing would tell who that is.
    """
    return (await _waiting_for(uow, person_id, on, phases, most)).all()


async def with_step_due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[tuple[Dilemma, Network]]:
    """At most ``most`` dilemmas that the planner has to look at, locked until the transaction ends."""
    return (await _step_due(uow, now, most)).all()


async def look_again(uow: UnitOfWork, person_id: str, on: date, now: datetime) -> None:
    """Let the planner look at the dilemmas to which a person might contribute on that day."""
    theirs = select(Membership.network_id).where(
        Membership.person_id == person_id, Membership.role == Role.LEADER, active(on)
    )
    open_now = col(Dilemma.next_step_at).is_not(None) & col(Dilemma.phase).in_([Phase.REFLECT, Phase.PROPOSE])
    statement = update(Dilemma).where(col(Dilemma.network_id).in_(theirs), open_now)
    await uow.session.exec(statement.values(next_step_at=now))


async def put_step_off(uow: UnitOfWork, dilemma_id: str, until: datetime) -> None:
    """Let the planner look at a dilemma then."""
    await uow.session.exec(update(Dilemma).where(col(Dilemma.id) == dilemma_id).values(next_step_at=until))


async def next_due(uow: UnitOfWork) -> datetime | None:
    """When the planner next has something to do for some dilemma."""
    return (await _next_due(uow)).one()


async def feedback_on(uow: UnitOfWork, dilemma_id: str) -> Sequence[Feedback]:
    """The contributions to a dilemma, in the order of their random ids."""
    statement = select(Feedback).where(Feedback.dilemma_id == dilemma_id).order_by(col(Feedback.id))
    return (await uow.session.exec(statement)).all()


async def givers(uow: UnitOfWork, dilemma_id: str, phase: Phase | None = None) -> set[str]:
    """The ids of those who have contributed in their own names, in the form or as leaders in a thread.

    In one phase or in any.
    """
    found = [*await _given(uow, dilemma_id), *await _said(uow, dilemma_id)]
    return {person_id for person_id, given_in in found if person_id and phase in {None, given_in}}


async def count_givers(uow: UnitOfWork, dilemma_id: str) -> int:
    """How many different people have contributed to a dilemma, in their own names or anonymously."""
    return len(await givers(uow, dilemma_id)) + (await _count_sealed(uow, dilemma_id)).one()


async def clarifications(uow: UnitOfWork, dilemma_id: str) -> Sequence[Clarification]:
    """The questions to a dilemma, oldest first."""
    statement = (
        select(Clarification)
        .where(Clarification.dilemma_id == dilemma_id)
        .order_by(col(Clarification.asked_at), col(Clarification.id))
    )
    return (await uow.session.exec(statement)).all()


async def forget_words(uow: UnitOfWork, dilemma: Dilemma) -> None:
    """Delete everything that was written about a dilemma, and who was chosen; what is left says that there was one."""
    for table in (Inquiry, Feedback, SealedFeedback, Clarification, ThreadReply, DilemmaHelper):
        await uow.session.exec(delete(table).where(col(table.dilemma_id) == dilemma.id))
    await summaries.forget(uow, dilemma.id)
    for name in ("title", "situation", "tried", "wanted", "restated", "takes_along", "will_do", "learned"):
        setattr(dilemma, name, "")
    dilemma.return_address = None


def is_shared() -> ColumnElement[bool]:
    """Dilemmas that all of their network may see, its facilitator too; none withdrawn."""
    return (col(Dilemma.audience) == Audience.NETWORK) & (col(Dilemma.phase) != Phase.WITHDRAWN)


@prepared
def _waiting_for(person_id: str, on: date, phases: Collection[Phase], most: int) -> Select[Dilemma, Network]:
    leads = (Membership.person_id == person_id, Membership.role == Role.LEADER, active(on))
    open_now = (col(Dilemma.phase).in_(phases), col(Dilemma.paused_at).is_(None))
    return (
        select(Dilemma, Network)
        .join(Network, col(Network.id) == col(Dilemma.network_id))
        .join(Membership, col(Membership.network_id) == col(Network.id))
        .where(*leads, *open_now, _is_asked(person_id), ~_has_contributed(person_id))
        .order_by(col(Dilemma.phase_until), col(Dilemma.id))
        .limit(most)
    )


def _is_asked(person_id: str) -> ColumnElement[bool]:
    """Dilemmas that are before a person, if a leader of the network, and not put in that person's own name."""
    chosen = exists().where(
        col(DilemmaHelper.dilemma_id) == col(Dilemma.id), col(DilemmaHelper.person_id) == person_id
    )
    others = col(Dilemma.asker_id).is_distinct_from(person_id)
    return others & or_(col(Dilemma.audience) == Audience.NETWORK, chosen)


def _has_contributed(person_id: str) -> ColumnElement[bool]:
    """Dilemmas to which a person has contributed in the present phase; of answers without names nobody can tell."""
    given = exists().where(
        col(Feedback.dilemma_id) == col(Dilemma.id),
        col(Feedback.person_id) == person_id,
        col(Feedback.phase) == col(Dilemma.phase),
    )
    written = exists().where(
        col(ThreadReply.dilemma_id) == col(Dilemma.id),
        col(ThreadReply.person_id) == person_id,
        col(ThreadReply.role) == Role.LEADER,
        col(ThreadReply.phase) == col(Dilemma.phase),
    )
    return given | written


@prepared
def _step_due(now: datetime, most: int) -> Select[Dilemma, Network]:
    return (
        select(Dilemma, Network)
        .join(Network, col(Network.id) == col(Dilemma.network_id))
        .where(col(Dilemma.next_step_at) <= now)
        .order_by(col(Dilemma.next_step_at))
        .limit(most)
        .with_for_update(of=Dilemma, skip_locked=True)
    )


@prepared
def _next_due() -> SelectOfScalar[datetime | None]:
    return select(func.min(Dilemma.next_step_at))


@prepared
def _given(dilemma_id: str) -> Select[str | None, Phase | None]:
    return select(col(Feedback.person_id), col(Feedback.phase)).where(Feedback.dilemma_id == dilemma_id)


@prepared
def _said(dilemma_id: str) -> Select[str, Phase]:
    by_leaders = (ThreadReply.dilemma_id == dilemma_id, ThreadReply.role == Role.LEADER)
    return select(col(ThreadReply.person_id), col(ThreadReply.phase)).where(*by_leaders)


@prepared
def _count_sealed(dilemma_id: str) -> SelectOfScalar[int]:
    givers = func.count(func.distinct(SealedFeedback.giver))
    return select(givers).where(SealedFeedback.dilemma_id == dilemma_id)
