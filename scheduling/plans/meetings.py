"""Planning meetings: those of the coming year exist, and follow the network's rhythm when it changes."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from operator import itemgetter

from handlers.calendar.customs import rhythm_of, zone_of
from handlers.calendar.good_dates import clashes
from handlers.calendar.rhythm import Occurrence, midway
from handlers.meetings.changes import cancel, move, reopen
from scheduling.plans.step import Step
from scheduling.plans.steps import schedule_first_step
from scheduling.plans.unsuitable import tell_unsuitable
from storage import meetings, networks
from storage.tables.identity import Network, RhythmKind
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

YEAR = timedelta(days=366)
# Planning a little further than needed lets a network rest for a month before it is looked at again.
SLACK = timedelta(days=31)
SAME_OCCASION = timedelta(days=14)


async def _due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[Network]:
    return await networks.to_plan(uow, now, now + YEAR, most)


async def _plan(uow: UnitOfWork, batch: Sequence[Network], now: datetime) -> None:
    wanted = {network.id: _wanted(network, now) for network in batch}
    await _follow_rhythm(uow, [network for network in batch if network.planned_until is None], wanted, now)
    new = await _without_overlaps(uow, [meeting for planned in wanted.values() for meeting in planned])
    inserted = await uow.insert_absent(Meeting, new)
    await tell_unsuitable(uow, batch, [meeting for meeting in new if meeting.id in inserted], now)
    for network in batch:
        network.planned_until = now + YEAR + SLACK


MEETINGS = Step(
    name="meetings",
    batch=50,
    due=_due,
    handle=_plan,
    id_of=lambda network: network.id,
    put_off=networks.put_planning_off,
)


async def _without_overlaps(uow: UnitOfWork, planned: Sequence[Meeting]) -> list[Meeting]:
    """Those for which there is room: a meeting planned by hand, or moved there, stays the only one at its time."""
    if not planned:
        return []
    first = min(meeting.starts_at for meeting in planned)
    there: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in await meetings.lasting(uow, {meeting.network_id for meeting in planned}, first):
        there[meeting.network_id].append(meeting)
    return [one for one in planned if not clashes(one.starts_at, one.ends_at, there[one.network_id])]


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
    if not by_id:
        return
    existing: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in await meetings.of_occasions(uow, by_id.keys(), now):
        existing[meeting.network_id].append(meeting)
    for network_id, found in existing.items():
        planned = wanted[network_id]
        taken = {
            one.occurrence_at
            for meeting in found
            if _is_made_by_hand(meeting)
            for one in _in_place_of(meeting, planned)
            if not (meeting.cancelled and _is_first(one, by_id[network_id]))
        }
        for meeting in found:
            is_replaced = meeting.cancelled and meeting.occurrence_at in taken
            if not _is_made_by_hand(meeting) and not is_replaced:
                await _adapt(uow, meeting, planned, by_id[network_id], now)
        wanted[network_id] = [one for one in planned if one.occurrence_at not in taken]


def _is_first(planned: Meeting, network: Network) -> bool:
    # That date somebody chose, whatever was cancelled near it before.
    return planned.starts_at.astimezone(zone_of(network)).date() == network.first_date


def _is_made_by_hand(meeting: Meeting) -> bool:
    return meeting.occurrence_at != meeting.starts_at or meeting.cancelled_by is not None


def _in_place_of(made: Meeting, planned: Sequence[Meeting]) -> list[Meeting]:
    # A meeting made by hand stands for one of the rhythm at most: the nearest to where it is, or was meant to be.
    moments = [moment for moment in (made.starts_at, made.occurrence_at) if moment is not None]
    apart = [(min(abs(one.starts_at - moment) for moment in moments), one) for one in planned]
    nearest = min(apart, key=itemgetter(0), default=None)
    return [nearest[1]] if nearest and nearest[0] <= SAME_OCCASION else []


async def _adapt(
    uow: UnitOfWork, meeting: Meeting, planned: Sequence[Meeting], network: Network, now: datetime
) -> None:
    wanted = next((one for one in planned if one.occurrence_at == meeting.occurrence_at), None)
    if wanted is None:
        if not meeting.cancelled:
            await cancel(uow, meeting, network, now)
        return
    if meeting.cancelled:
        meeting.ends_at, meeting.prompt_at = wanted.ends_at, wanted.prompt_at
        meeting.next_step_at, meeting.steps_done_until = wanted.next_step_at, wanted.steps_done_until
        await reopen(uow, meeting, network, now)
        return
    if meeting.prompt_at is not None:
        meeting.prompt_at = wanted.prompt_at
    if meeting.ends_at != wanted.ends_at:
        await move(uow, meeting, network, Occurrence(meeting.starts_at, wanted.ends_at), now)
