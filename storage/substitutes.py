"""Substitutes: who facilitates one meeting in another's place."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlmodel import col, select

from storage.tables.identity import Network
from storage.tables.meetings import Meeting, Substitute
from storage.unit_of_work import UnitOfWork

AFTERWARDS = timedelta(days=7)
"""How long after the meeting a substitute still has it in hand, to note who was there."""


async def of_meetings(uow: UnitOfWork, meeting_ids: Collection[str]) -> dict[str, str]:
    """The substitute's person id, by the id of the meeting; meetings without one are missing."""
    statement = select(Substitute).where(col(Substitute.meeting_id).in_(meeting_ids))
    return {row.meeting_id: row.person_id for row in await uow.session.exec(statement)}


async def networks_of(uow: UnitOfWork, person_id: str, today: date) -> Sequence[Network]:
    """The networks of which a person has a meeting in hand as substitute on that day, by name."""
    given = (
        select(Meeting.network_id)
        .join(Substitute, col(Substitute.meeting_id) == col(Meeting.id))
        .where(Substitute.person_id == person_id, Meeting.ends_at >= _oldest(today))
    )
    statement = select(Network).where(col(Network.id).in_(given)).order_by(Network.name_key)
    return (await uow.session.exec(statement)).all()


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


def _oldest(today: date) -> datetime:
    return datetime.combine(today - AFTERWARDS, time.min, UTC)
