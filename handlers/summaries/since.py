"""What a summary reaches back to: the end of the network's last meeting."""

from datetime import UTC, datetime

from storage import dilemmas, meetings
from storage.tables.content import Dilemma
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

_EVER = datetime(1970, 1, 1, tzinfo=UTC)


async def since_last_meeting(
    uow: UnitOfWork, network_id: str, now: datetime
) -> tuple[Meeting | None, datetime]:
    """The last meeting, if there has been one, and the moment from which on everything is new."""
    last = await meetings.last_of_network(uow, network_id, now)
    return last, last.ends_at if last else _EVER


async def is_recent(uow: UnitOfWork, dilemma: Dilemma, now: datetime) -> bool:
    """Whether a dilemma has been put, or got feedback, since the last meeting: a substitute sees nothing older."""
    _, since = await since_last_meeting(uow, dilemma.network_id, now)
    active = await dilemmas.active_since(uow, dilemma.network_id, since)
    return dilemma.id in {one.id for one in active}
