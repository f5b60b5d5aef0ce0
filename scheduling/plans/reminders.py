"""Planning reminders: what is due becomes one message for each of the network's channels."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.calendar.rhythm import reminder_times
from storage import meetings, networks, outbox
from storage.tables.identity import Channel, Network
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork

BATCH = 100
KIND = "meeting-reminder"


async def plan_reminders(uow: UnitOfWork, now: datetime) -> int:
    """Enqueue the reminders of a batch of meetings; the number of meetings, 0 when nothing is due."""
    due = await meetings.with_reminder_due(uow, now, BATCH)
    rows: list[OutboxRow] = []
    for meeting, network in due:
        if not meeting.cancelled and meeting.starts_at > now:
            rows += await _reminders(uow, meeting, network, now)
        meeting.next_reminder_at = _next_after(meeting, network, now)
    await outbox.enqueue(uow, rows)
    return len(due)


async def _reminders(uow: UnitOfWork, meeting: Meeting, network: Network, now: datetime) -> list[OutboxRow]:
    times = reminder_times(meeting.starts_at, ZoneInfo(network.time_zone))
    due = [name for name, at in times.items() if at <= now]
    if not due:
        return []
    expires_at = min((at for at in times.values() if at > now), default=meeting.starts_at)
    # After an outage several may be due: only the latest still tells something new.
    return [
        _row(meeting, channel, due[-1], now, expires_at)
        for channel in await networks.channels(uow, network.id)
    ]


def _row(meeting: Meeting, channel: Channel, name: str, now: datetime, expires_at: datetime) -> OutboxRow:
    return OutboxRow(
        key=f"{KIND}:{meeting.id}:{meeting.starts_at.isoformat()}:{name}:{channel.id}",
        kind=KIND,
        subject_id=meeting.id,
        network_id=meeting.network_id,
        channel_id=channel.id,
        args={"reminder": name},
        due_at=now,
        expires_at=expires_at,
    )


def _next_after(meeting: Meeting, network: Network, now: datetime) -> datetime | None:
    if meeting.cancelled or meeting.starts_at <= now:
        return None
    times = reminder_times(meeting.starts_at, ZoneInfo(network.time_zone)).values()
    return min((at for at in times if at > now), default=None)
