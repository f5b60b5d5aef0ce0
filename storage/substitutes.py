"""Substitutes: who facilitates one meeting in another's place.

They have the meeting in hand while it is not cancelled, until some days after it, and as long as they facilitate a
network themselves.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.networks import active
from storage.prepared import prepared
from storage.tables.identity import Membership, Network, Role
from storage.tables.meetings import Meeting, Substitute
from storage.unit_of_work import UnitOfWork

AFTERWARDS = timedelta(days=7)
"""How long after the meeting a substitute still has it in hand, to note who was there."""


async def of_meetings(uow: UnitOfWork, meeting_ids: Collection[str], on: date) -> dict[str, Substitute]:
    """Who has these meetings in hand on that day, by the id of the meeting; meetings without one are missing."""
    found = await _of_meetings(uow, meeting_ids, on, _oldest(on))
    return {row.meeting_id: row for row in found}


async def has_in_hand(uow: UnitOfWork, person_id: str, meeting: Meeting, on: date) -> bool:
    """Whether a person is a meeting's substitute on that day."""
    found = (await of_meetings(uow, [meeting.id], on)).get(meeting.id)
    return found is not None and found.person_id == person_id


async def networks_of(uow: UnitOfWork, person_id: str, on: date) -> Sequence[Network]:
    """The networks of which a person has a meeting in hand as substitute on that day, by name."""
    return (await _networks_of(uow, person_id, on, _oldest(on))).all()


def in_hand_of(person_id: str, on: date) -> SelectOfScalar[str]:
    """The ids of the meetings that a person has in hand as substitute on that day, as a subquery."""
    return _handed_to(person_id, on, _oldest(on))


async def hand_over(uow: UnitOfWork, meeting_id: str, person_id: str, given_by: str, now: datetime) -> None:
    """Hand a meeting to a person; whoever had it before has it no more."""
    await take_back(uow, meeting_id)
    uow.add(Substitute(meeting_id=meeting_id, person_id=person_id, given_by=given_by, given_at=now))
    await uow.flush()


async def take_back(uow: UnitOfWork, meeting_id: str) -> None:
    """Let the network's own facilitator have the meeting again."""
    given = await uow.get(Substitute, meeting_id)
    if given is not None:
        await uow.delete(given)
        await uow.flush()


@prepared
def _of_meetings(meeting_ids: Collection[str], on: date, oldest: datetime) -> SelectOfScalar[Substitute]:
    return (
        select(Substitute)
        .join(Meeting, col(Meeting.id) == col(Substitute.meeting_id))
        .where(col(Substitute.meeting_id).in_(meeting_ids), _in_hand(on, oldest))
    )


@prepared
def _networks_of(person_id: str, on: date, oldest: datetime) -> SelectOfScalar[Network]:
    given = select(Meeting.network_id).where(col(Meeting.id).in_(_handed_to(person_id, on, oldest)))
    return select(Network).where(col(Network.id).in_(given)).order_by(Network.name_key)


def _handed_to(person_id: str, on: date, oldest: datetime) -> SelectOfScalar[str]:
    handed = select(Substitute.meeting_id).join(Meeting, col(Meeting.id) == col(Substitute.meeting_id))
    return handed.where(Substitute.person_id == person_id, _in_hand(on, oldest)).correlate(None)


def _in_hand(on: date, oldest: datetime) -> ColumnElement[bool]:
    facilitates = select(Membership.id).where(
        Membership.person_id == Substitute.person_id, Membership.role == Role.FACILITATOR, active(on)
    )
    return and_(col(Meeting.cancelled).is_(False), Meeting.ends_at >= oldest, facilitates.exists())


def _oldest(on: date) -> datetime:
    return datetime.combine(on - AFTERWARDS, time.min, UTC)
