"""What is new: all since the end of the network's last meeting, and when a substitute may have it."""

from datetime import UTC, date, datetime

from storage import dilemmas, meetings, substitutes
from storage.tables.dilemmas import Dilemma
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

EVER = datetime(1970, 1, 1, tzinfo=UTC)


async def since_last_meeting(
    uow: UnitOfWork, network_id: str, now: datetime
) -> tuple[Meeting | None, datetime]:
    """The last meeting, if there has been one, and the moment from which on everything is new."""
    last = await meetings.last_of_network(uow, network_id, now)
    return last, last.ends_at if last else EVER


async def is_recent(uow: UnitOfWork, dilemma: Dilemma, now: datetime) -> bool:
    """Whether a dilemma has been put, or got feedback, since the last meeting: a substitute sees nothing older."""
    _, since = await since_last_meeting(uow, dilemma.network_id, now)
    active = await dilemmas.active_since(uow, dilemma.network_id, since)
    return dilemma.id in {one.id for one in active}


async def takes_next(uow: UnitOfWork, person_id: str, network_id: str, now: datetime, today: date) -> bool:
    """Whether a person is the substitute for a network's next meeting: the summary is for that one alone."""
    coming = await meetings.next_of_network(uow, network_id, now)
    return coming is not None and await substitutes.has_in_hand(uow, person_id, coming, today)
