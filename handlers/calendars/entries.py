"""Entries: what a calendar says of a meeting, gathered from the tables."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from handlers.calendars.ics import Entry
from storage import calendar_feeds
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

# Three months: who leafs back in a calendar finds the last meeting of a network that meets every other month.
LOOK_BACK = timedelta(days=92)


async def entry_of(uow: UnitOfWork, meeting: Meeting, on: date) -> Entry | None:
    """The entry of one meeting, as it stands on that day."""
    network = await uow.get(Network, meeting.network_id)
    return (await _entries(uow, [(meeting, network)], on))[0] if network is not None else None


async def entries_for(uow: UnitOfWork, person_id: str, now: datetime, on: date) -> list[Entry]:
    """The entries of a person's meetings: in the networks they are in on that day, and where they are a substitute."""
    return await _entries(uow, await calendar_feeds.meetings_for(uow, person_id, on, now - LOOK_BACK), on)


async def _entries(uow: UnitOfWork, found: Sequence[tuple[Meeting, Network]], on: date) -> list[Entry]:
    substitutes = await calendar_feeds.substitutes(uow, [meeting.id for meeting, _ in found])
    facilitators = await calendar_feeds.facilitators(uow, {network.id for _, network in found}, on)
    return [
        Entry(meeting, network, substitutes.get(meeting.id) or facilitators.get(network.id))
        for meeting, network in found
    ]
