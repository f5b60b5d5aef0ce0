"""Unsuitable dates: the facilitator is told of new meetings that the calendar speaks against."""

from collections.abc import Collection, Sequence
from datetime import datetime

from handlers.calendar.closed import closed_on
from handlers.calendar.customs import at_work, closed_rules, zone_of
from handlers.calendar.good_dates import clashes
from handlers.meetings.crowds import crowds_of
from storage import meetings, outbox
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork


async def tell_unsuitable(
    uow: UnitOfWork, batch: Sequence[Network], new: Sequence[Meeting], now: datetime
) -> None:
    """Tell the facilitators of ``new`` meetings on closed days, or while they have to be somewhere else."""
    if not new:
        return
    by_id, new_ids = {network.id: network for network in batch}, {meeting.id for meeting in new}
    busy = await meetings.of_facilitators(uow, by_id.keys(), now)
    pairs = [(meeting, by_id[meeting.network_id]) for meeting in new]
    unsuitable = [
        (meeting, network)
        for meeting, network in pairs
        if _is_closed(meeting, network) or _clashes(meeting, busy.get(network.id, ()), new_ids)
    ]
    crowds = await crowds_of(uow, unsuitable, now)
    await outbox.enqueue(
        uow,
        [
            _row(meeting, network, person_id, now)
            for meeting, network in unsuitable
            for person_id in crowds[meeting.id].facilitators
        ],
    )


def _is_closed(meeting: Meeting, network: Network) -> bool:
    day = meeting.starts_at.astimezone(zone_of(network)).date()
    return closed_on(day, closed_rules(network)) is not None


def _clashes(meeting: Meeting, busy: Sequence[Meeting], new_ids: Collection[str]) -> bool:
    # Of two new meetings that clash, one is enough to ask about.
    others = [one for one in busy if one.id not in new_ids or one.id > meeting.id]
    return bool(clashes(meeting.starts_at, meeting.ends_at, others))


def _row(meeting: Meeting, network: Network, person_id: str, now: datetime) -> OutboxRow:
    return OutboxRow(
        key=f"unsuitable-date:{meeting.id}:{person_id}",
        kind="unsuitable-date",
        subject_id=meeting.id,
        network_id=meeting.network_id,
        person_id=person_id,
        due_at=at_work(network, now),
        expires_at=meeting.starts_at,
    )
