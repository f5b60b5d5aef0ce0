"""Planning meetings: those of the coming year exist, and follow the network's rhythm when it changes."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.calendar.rhythm import Occurrence, Rhythm, midway, reminder_times
from storage import meetings, networks
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

BATCH = 50
YEAR = timedelta(days=366)
# Planning a little further than needed lets a network rest for a month before it is looked at again.
SLACK = timedelta(days=31)


async def plan_meetings(uow: UnitOfWork, now: datetime) -> int:
    """Plan the meetings of a batch of networks; the number of networks, 0 when all are planned."""
    batch = await networks.to_plan(uow, now + YEAR, BATCH)
    wanted = [meeting for network in batch for meeting in _wanted(network, now)]
    await _follow_rhythm(uow, [network for network in batch if network.planned_until is None], wanted, now)
    await uow.insert_absent(Meeting, [meeting.model_dump() for meeting in wanted])
    for network in batch:
        network.planned_until = now + YEAR + SLACK
    return len(batch)


def rhythm_of(network: Network) -> Rhythm:
    """A network's rhythm."""
    return Rhythm(
        first_date=network.first_date,
        starts_at=network.starts_at,
        every_months=network.every_months,
        duration_minutes=network.duration_minutes,
        zone=ZoneInfo(network.time_zone),
    )


def _wanted(network: Network, now: datetime) -> list[Meeting]:
    # What is planned already stays as people have made it; only a new or changed rhythm looks at all of it.
    since = max(now, network.planned_until or now)
    rhythm = rhythm_of(network)
    return [
        _meeting(network, rhythm, occurrence, now) for occurrence in rhythm.between(since, now + YEAR + SLACK)
    ]


def _meeting(network: Network, rhythm: Rhythm, occurrence: Occurrence, now: datetime) -> Meeting:
    reminders = reminder_times(occurrence.starts_at, rhythm.zone).values()
    previous = rhythm.before(occurrence.starts_at)
    prompt_at = midway(previous.starts_at, occurrence.starts_at, rhythm.zone) if previous else None
    return Meeting(
        network_id=network.id,
        starts_at=occurrence.starts_at,
        ends_at=occurrence.ends_at,
        next_reminder_at=_first_to_send(reminders, now),
        prompt_at=prompt_at if prompt_at and prompt_at >= now else None,
    )


def _first_to_send(reminders: Iterable[datetime], now: datetime) -> datetime:
    # A network that begins within two weeks of its meeting is invited at once, late as it is.
    times = sorted(reminders)
    return max((at for at in times if at <= now), default=times[0])


async def _follow_rhythm(
    uow: UnitOfWork, changed: list[Network], wanted: Iterable[Meeting], now: datetime
) -> None:
    if not changed:
        return
    fitting = {(meeting.network_id, meeting.starts_at): meeting for meeting in wanted}
    for meeting in await meetings.of_networks(uow, [network.id for network in changed], now):
        _adapt(meeting, fitting.get((meeting.network_id, meeting.starts_at)))


def _adapt(meeting: Meeting, wanted: Meeting | None) -> None:
    if wanted is None:
        meeting.cancelled, meeting.next_reminder_at, meeting.prompt_at = True, None, None
        return
    meeting.ends_at = wanted.ends_at
    if meeting.cancelled:
        meeting.cancelled = False
        meeting.next_reminder_at, meeting.prompt_at = wanted.next_reminder_at, wanted.prompt_at
    elif meeting.prompt_at is not None:
        meeting.prompt_at = wanted.prompt_at
