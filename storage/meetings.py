"""Meetings: which there are, and what is due for them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import case, literal, update
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import col, func, or_, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.invitations import is_invited_or_about_to_be
from storage.prepared import prepared
from storage.tables.columns import UtcDateTime
from storage.tables.identity import Membership, Network, Role
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


async def lasting(uow: UnitOfWork, network_ids: Collection[str], since: datetime) -> Sequence[Meeting]:
    """The meetings of these networks, not cancelled, that end after ``since``: one under way too."""
    statement = select(Meeting).where(
        col(Meeting.network_id).in_(network_ids), Meeting.ends_at > since, col(Meeting.cancelled).is_(False)
    )
    return (await uow.session.exec(statement)).all()


async def of_occasions(uow: UnitOfWork, network_ids: Collection[str], since: datetime) -> Sequence[Meeting]:
    """Their meetings that start, or were meant to, at ``since`` or later, cancelled ones too."""
    later = or_(col(Meeting.starts_at) >= since, col(Meeting.occurrence_at) >= since)
    statement = select(Meeting).where(col(Meeting.network_id).in_(network_ids), later)
    return (await uow.session.exec(statement)).all()


async def next_of_network(uow: UnitOfWork, network_id: str, now: datetime) -> Meeting | None:
    """A network's next meeting that has not ended and is not cancelled."""
    return next(iter(await upcoming(uow, network_id, now, most=1)), None)


async def last_of_network(uow: UnitOfWork, network_id: str, now: datetime) -> Meeting | None:
    """A network's latest meeting that has ended and was not cancelled."""
    return (await _ended(uow, network_id, now, 1)).one_or_none()


async def upcoming(uow: UnitOfWork, network_id: str, now: datetime, most: int) -> Sequence[Meeting]:
    """At most ``most`` meetings of a network that have not ended and are not cancelled, the next first."""
    return (await _coming(uow, network_id, now, most)).all()


async def of_facilitators(
    uow: UnitOfWork, network_ids: Collection[str], since: datetime
) -> Mapping[str, Sequence[Meeting]]:
    """What else the facilitators of these networks have to be at from ``since`` on, by the network's id.

    These are the meetings, not cancelled, of every other network that one of them facilitates and have not stopped to.
    """
    ours, theirs = aliased(Membership), aliased(Membership)
    statement = (
        select(ours.network_id, Meeting)
        .join(theirs, col(theirs.person_id) == col(ours.person_id))
        .join(Meeting, col(Meeting.network_id) == col(theirs.network_id))
        .where(
            col(ours.network_id).in_(network_ids),
            ours.role == Role.FACILITATOR,
            theirs.role == Role.FACILITATOR,
            theirs.network_id != ours.network_id,
            col(ours.until).is_(None),
            col(theirs.until).is_(None),
            Meeting.ends_at > since,
            col(Meeting.cancelled).is_(False),
        )
        .distinct()
    )
    found: dict[str, list[Meeting]] = defaultdict(list)
    for network_id, meeting in await uow.session.exec(statement):
        found[network_id].append(meeting)
    return found


async def look_again(uow: UnitOfWork, network_id: str, now: datetime) -> None:
    """Let the planner make the timetables of a network's coming meetings anew.

    What is past stays done, but for an invitation that never was; what is due and only waits for the planner does not.
    """
    coming = (
        (col(Meeting.network_id) == network_id)
        & (col(Meeting.starts_at) > now)
        & col(Meeting.cancelled).is_(False)
        & (col(Meeting.next_step_at) > now)
    )
    done = case((is_invited_or_about_to_be(), literal(now, UtcDateTime())), else_=None)
    statement = update(Meeting).where(coming).values(next_step_at=now, steps_done_until=done)
    await uow.session.exec(statement, execution_options={"synchronize_session": "fetch"})


async def free_occurrence(uow: UnitOfWork, network_id: str, starts_at: datetime) -> None:
    """Let the rhythm plan a start anew that belongs to a meeting cancelled by somebody."""
    decided = (col(Meeting.network_id) == network_id) & (col(Meeting.occurrence_at) == starts_at)
    cancelled = col(Meeting.cancelled) & col(Meeting.cancelled_by).is_not(None)
    await uow.session.exec(update(Meeting).where(decided, cancelled).values(occurrence_at=None))


async def with_step_due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[tuple[Meeting, Network]]:
    """At most ``most`` meetings that the planner has to look at, locked until the transaction ends."""
    return (await _step_due(uow, now, most)).all()


async def put_step_off(uow: UnitOfWork, meeting_id: str, until: datetime) -> None:
    """Let the planner look at a meeting's timetable then."""
    await uow.session.exec(update(Meeting).where(col(Meeting.id) == meeting_id).values(next_step_at=until))


async def put_prompt_off(uow: UnitOfWork, meeting_id: str, until: datetime) -> None:
    """Let the planner look at a meeting's midway prompt then."""
    await uow.session.exec(update(Meeting).where(col(Meeting.id) == meeting_id).values(prompt_at=until))


async def next_due(uow: UnitOfWork) -> datetime | None:
    """When the planner next has something to do for some meeting."""
    times = (await _next_due(uow)).one()
    return min((at for at in times if at is not None), default=None)


async def with_prompt_due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[tuple[Meeting, Network]]:
    """At most ``most`` meetings whose midway prompt is due, locked until the transaction ends."""
    return (await _prompt_due(uow, now, most)).all()


@prepared
def _coming(network_id: str, now: datetime, most: int) -> SelectOfScalar[Meeting]:
    coming = (Meeting.network_id == network_id, Meeting.ends_at > now, col(Meeting.cancelled).is_(False))
    return select(Meeting).where(*coming).order_by(col(Meeting.starts_at)).limit(most)


@prepared
def _ended(network_id: str, now: datetime, most: int) -> SelectOfScalar[Meeting]:
    ended = (Meeting.network_id == network_id, Meeting.ends_at <= now, col(Meeting.cancelled).is_(False))
    return select(Meeting).where(*ended).order_by(col(Meeting.starts_at).desc()).limit(most)


@prepared
def _next_due() -> Select[datetime | None, datetime | None]:
    return select(func.min(Meeting.next_step_at), func.min(Meeting.prompt_at))


@prepared
def _step_due(now: datetime, most: int) -> Select[Meeting, Network]:
    return _due(col(Meeting.next_step_at), now, most)


@prepared
def _prompt_due(now: datetime, most: int) -> Select[Meeting, Network]:
    return _due(col(Meeting.prompt_at), now, most)


def _due(due_at: Mapped[datetime | None], now: datetime, most: int) -> Select[Meeting, Network]:
    return (
        select(Meeting, Network)
        .join(Network, col(Network.id) == col(Meeting.network_id))
        .where(due_at <= now)
        .order_by(due_at)
        .limit(most)
        .with_for_update(of=Meeting, skip_locked=True, key_share=True)
    )
