"""Dilemmas, questions to them and contributions."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, exists, update
from sqlmodel import col, func, or_, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.networks import active
from storage.prepared import prepared
from storage.tables.content import (
    Audience,
    Clarification,
    Dilemma,
    DilemmaHelper,
    Feedback,
    Phase,
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


async def givers(uow: UnitOfWork, dilemma_id: str, since: datetime | None = None) -> set[str]:
    """The ids of those who contributed to a dilemma at ``since`` or later, in the form or, as leaders, in a thread."""
    given = select(Feedback.person_id).where(Feedback.dilemma_id == dilemma_id)
    written = select(ThreadReply.person_id).where(
        ThreadReply.dilemma_id == dilemma_id, ThreadReply.role == Role.LEADER
    )
    if since is not None:
        given, written = (
            given.where(Feedback.given_at >= since),
            written.where(ThreadReply.written_at >= since),
        )
    return {person for found in (given, written) for person in await uow.session.exec(found.distinct())}


async def count_givers(uow: UnitOfWork, dilemma_id: str) -> int:
    """How many different people have contributed to a dilemma."""
    return len(await givers(uow, dilemma_id))


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
    for table in (Feedback, Clarification, ThreadReply, DilemmaHelper):
        await uow.session.exec(delete(table).where(col(table.dilemma_id) == dilemma.id))
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
    """Dilemmas to which a person has contributed in the present phase."""
    given = exists().where(
        col(Feedback.dilemma_id) == col(Dilemma.id),
        col(Feedback.person_id) == person_id,
        col(Feedback.given_at) >= func.coalesce(Dilemma.phase_since, Dilemma.asked_at),
    )
    written = exists().where(
        col(ThreadReply.dilemma_id) == col(Dilemma.id),
        col(ThreadReply.person_id) == person_id,
        col(ThreadReply.role) == Role.LEADER,
        col(ThreadReply.written_at) >= func.coalesce(Dilemma.phase_since, Dilemma.asked_at),
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
