"""Changes: what a meeting is moved to, cancelled or put somewhere else with, and who is told.

A change writes the meeting, takes back what was waiting to be said about it, brings the cards in the channels up to
date, and tells what changed in private to those whose answer it affects.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers.calendar.rhythm import Occurrence
from handlers.meetings.crowds import crowds_of
from storage import answers, outbox, postings
from storage.tables.identity import Network
from storage.tables.meetings import Answer, Meeting
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork

KIND = "meeting-changed"
ABOUT_ITS_DATE = (
    "meeting-reminder",
    "meeting-nudge",
    "few-coming",
    "agenda-proposal",
    "unsuitable-date",
    KIND,
)


async def move(
    uow: UnitOfWork, meeting: Meeting, network: Network, to: Occurrence, now: datetime, by: str
) -> None:
    """Move a meeting; every answer it has got rests until it is given anew."""
    answered = await answers.to_meeting(uow, meeting)
    before = meeting.starts_at
    meeting.starts_at, meeting.ends_at = to.starts_at, to.ends_at
    invited = bool(await postings.of_subject(uow, meeting.id))
    # Whoever has been invited is reminded of the new date from now on; others still have to be invited.
    meeting.next_step_at, meeting.steps_done_until = now, now if invited else None
    await outbox.withdraw(uow, meeting.id, ABOUT_ITS_DATE)
    affected = answered if before != to.starts_at else _who_come(answered)
    args = {"change": "moved", "from": before.isoformat(), "to": to.starts_at.isoformat()}
    await _announce(uow, _Change(meeting, network, now, by), affected, args)


async def cancel(
    uow: UnitOfWork, meeting: Meeting, network: Network, now: datetime, by: str | None = None
) -> None:
    """Cancel a meeting, by a person or (``None``) because the rhythm has left it behind."""
    answered = await answers.to_meeting(uow, meeting)
    (crowd,) = (await crowds_of(uow, [(meeting, network)])).values()
    invited = crowd.leaders if await postings.of_subject(uow, meeting.id) else answered
    meeting.cancelled, meeting.cancelled_by = True, by
    meeting.next_step_at, meeting.prompt_at = None, None
    await outbox.withdraw(uow, meeting.id, ABOUT_ITS_DATE)
    affected = [person_id for person_id in invited if answered.get(person_id) is not Answer.NO]
    await _announce(uow, _Change(meeting, network, now, by), affected, {"change": "cancelled"})


async def put_at(
    uow: UnitOfWork, meeting: Meeting, network: Network, place: str | None, now: datetime, by: str
) -> None:
    """Put a meeting at another place; ``None`` is the network's own."""
    if place == meeting.place:
        return
    meeting.place = place
    answered = await answers.to_meeting(uow, meeting)
    affected = [person_id for person_id in _who_come(answered) if answered[person_id] is not Answer.ONLINE]
    await _announce(uow, _Change(meeting, network, now, by), affected, {"change": "place", "to": place or ""})


def touch(meeting: Meeting, now: datetime) -> None:
    """Let calendars see that the meeting has changed."""
    meeting.sequence, meeting.changed_at = meeting.sequence + 1, now


def _who_come(answered: Mapping[str, Answer]) -> list[str]:
    return [person_id for person_id, answer in answered.items() if answer.comes]


@dataclass(frozen=True, slots=True)
class _Change:
    meeting: Meeting
    network: Network
    now: datetime
    by: str | None


async def _announce(
    uow: UnitOfWork, change: _Change, affected: Collection[str], args: Mapping[str, str]
) -> None:
    meeting, now = change.meeting, change.now
    touch(meeting, now)
    (crowd,) = (await crowds_of(uow, [(meeting, change.network)])).values()
    # What the rhythm leaves behind before anybody was invited is no news to anybody.
    told = dict.fromkeys([*affected, *crowd.facilitators] if affected or change.by else [])
    rows = [
        OutboxRow(
            key=f"{KIND}:{meeting.id}:{meeting.sequence}:{person_id}",
            kind=KIND,
            subject_id=meeting.id,
            network_id=meeting.network_id,
            person_id=person_id,
            args=dict(args),
            due_at=now,
            expires_at=meeting.ends_at,
        )
        for person_id in told
        if person_id != change.by
    ]
    await outbox.enqueue(uow, rows)
    await outbox.enqueue_updates(uow, meeting.id, now)
