"""Planning meetings: those of the coming year exist, and follow the network's rhythm when it changes."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.calendar.customs import rhythm_of, zone_of
from handlers.calendar.rhythm import midway
from handlers.meetings.changes import cancel
from scheduling.plans.steps import schedule_first_step
from scheduling.plans.unsuitable import tell_unsuitable
from storage import meetings, networks
from storage.tables.identity import Network, RhythmKind
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

BATCH = 50
YEAR = timedelta(days=366)
# Planning a little further than needed lets a network rest for a month before it is looked at again.
SLACK = timedelta(days=31)
SAME_OCCASION = timedelta(days=14)


async def plan_meetings(uow: UnitOfWork, now: datetime) -> int:
    """Plan the meetings of a batch of networks; the number of networks, 0 when all are planned."""
    batch = await networks.to_plan(uow, now + YEAR, BATCH)
    if not batch:
        return 0
    wanted = {network.id: _wanted(network, now) for network in batch}
    await _follow_rhythm(uow, [network for network in batch if network.planned_until is None], wanted, now)
    new = [meeting for planned in wanted.values() for meeting in planned]
    inserted = await uow.insert_absent(Meeting, [meeting.model_dump() for meeting in new])
    await tell_unsuitable(uow, batch, [meeting for meeting in new if meeting.id in inserted], now)
    for network in batch:
        network.planned_until = now + YEAR + SLACK
    return len(batch)


def _wanted(network: Network, now: datetime) -> list[Meeting]:
    # What is planned already stays as people have made it; only a new or changed rhythm looks at all of it.
    since = max(now, network.planned_until or now)
    rhythm, zone = rhythm_of(network), zone_of(network)
    planned: list[Meeting] = []
    previous = rhythm.before(since)
    for occurrence in rhythm.between(since, now + YEAR + SLACK):
        prompt_at = midway(previous.starts_at, occurrence.starts_at, zone) if previous else None
        meeting = Meeting(
            network_id=network.id,
            occurrence_at=occurrence.starts_at,
            starts_at=occurrence.starts_at,
            ends_at=occurrence.ends_at,
            changed_at=now,
            prompt_at=prompt_at if prompt_at and prompt_at >= now else None,
        )
        schedule_first_step(meeting, network, now)
        planned.append(meeting)
        previous = occurrence
    return planned


async def _follow_rhythm(
    uow: UnitOfWork, changed: Sequence[Network], wanted: dict[str, list[Meeting]], now: datetime
) -> None:
    """Bring the meetings of ``changed`` networks in line, and take out of ``wanted`` what people have decided on."""
    by_id = {network.id: network for network in changed if network.rhythm is not RhythmKind.FREE}
    existing = await meetings.of_networks(uow, by_id.keys(), now)
    for meeting in existing:
        planned = wanted[meeting.network_id]
        if _is_made_by_hand(meeting):
            wanted[meeting.network_id] = [one for one in planned if not _same_occasion(one, meeting)]
            continue
        fitting = next((one for one in planned if one.occurrence_at == meeting.occurrence_at), None)
        await _adapt(uow, meeting, fitting, by_id[meeting.network_id], now)


def _is_made_by_hand(meeting: Meeting) -> bool:
    return meeting.occurrence_at != meeting.starts_at or meeting.cancelled_by is not None


def _same_occasion(wanted: Meeting, made: Meeting) -> bool:
    # A meeting moved or cancelled by hand stands for the one that the new rhythm would put near it.
    return any(
        moment is not None and abs(wanted.starts_at - moment) <= SAME_OCCASION
        for moment in (made.starts_at, made.occurrence_at)
    )


async def _adapt(
    uow: UnitOfWork, meeting: Meeting, wanted: Meeting | None, network: Network, now: datetime
) -> None:
    if wanted is None:
        if not meeting.cancelled:
            await cancel(uow, meeting, network, now)
        return
    if meeting.cancelled:
        meeting.cancelled, meeting.prompt_at = False, wanted.prompt_at
        meeting.next_step_at, meeting.steps_done_until = wanted.next_step_at, wanted.steps_done_until
    elif meeting.prompt_at is not None:
        meeting.prompt_at = wanted.prompt_at
    meeting.ends_at = wanted.ends_at
