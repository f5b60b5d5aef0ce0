"""Changes: what a meeting is moved to, cancelled or put somewhere else with, and who is told.

A change writes the meeting, takes back what was waiting to be said about it, brings the cards in the channels up to
date, and tells what changed in private to those whom it affects.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers.calendar.customs import awake
from handlers.calendar.rhythm import Occurrence
from handlers.meetings.crowds import Crowd, crowd_of
from storage import answers, invitations, outbox
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


@dataclass(frozen=True, slots=True)
class _Change:
    """A change of a meeting; from ``until`` on it would be too late to hear of it."""

    meeting: Meeting
    network: Network
    crowd: Crowd
    now: datetime
    by: str | None
    until: datetime


async def move(
    uow: UnitOfWork, meeting: Meeting, network: Network, to: Occurrence, now: datetime, by: str | None = None
) -> None:
    """Move a meeting, or its end, by a person or (``None``) by the rhythm.

    Every answer that it has got to another start rests until it is given anew.
    """
    crowd, before = await crowd_of(uow, meeting, network, now), meeting.starts_at
    meeting.starts_at, meeting.ends_at = to.starts_at, to.ends_at
    change = _Change(meeting, network, crowd, now, by, until=min(before, to.starts_at))
    if before == to.starts_at:
        await _end_otherwise(uow, change)
        return
    unsaid = await outbox.withdraw(uow, meeting.id, ABOUT_ITS_DATE)
    # Whoever has been invited is reminded of the new date from now on; others still have to be invited.
    invited = await invitations.is_invited_to(uow, meeting.id)
    meeting.next_step_at, meeting.steps_done_until = now, now if invited else None
    args = {"change": "moved", "from": before.isoformat(), "to": to.starts_at.isoformat()}
    await _announce(uow, change, await answers.givers(uow, meeting.id), args, _heard_last(unsaid, args["to"]))


async def cancel(
    uow: UnitOfWork, meeting: Meeting, network: Network, now: datetime, by: str | None = None
) -> None:
    """Cancel a meeting, by a person or (``None``) because the rhythm has left it behind."""
    crowd = await crowd_of(uow, meeting, network, now)
    meeting.cancelled, meeting.cancelled_by = True, by
    meeting.next_step_at, meeting.prompt_at = None, None
    await outbox.withdraw(uow, meeting.id, ABOUT_ITS_DATE)
    change = _Change(meeting, network, crowd, now, by, until=meeting.starts_at)
    await _announce(uow, change, await _expecting(uow, meeting, crowd), {"change": "cancelled"})


async def reopen(uow: UnitOfWork, meeting: Meeting, network: Network, now: datetime) -> None:
    """Let a meeting take place after all that the rhythm had left behind."""
    crowd = await crowd_of(uow, meeting, network, now)
    meeting.cancelled = False
    unsaid = {row.person_id for row in await outbox.withdraw(uow, meeting.id, [KIND])}
    affected = [one for one in await _expecting(uow, meeting, crowd) if one not in unsaid]
    change = _Change(meeting, network, crowd, now, None, until=meeting.starts_at)
    await _announce(uow, change, affected, {"change": "reopened"})


async def put_at(
    uow: UnitOfWork, meeting: Meeting, network: Network, place: str | None, now: datetime, by: str
) -> None:
    """Put a meeting at another place; ``None`` is the network's own."""
    if place == meeting.place:
        return
    meeting.place = place
    answered = await answers.to_meeting(uow, meeting)
    affected = [one for one, answer in answered.items() if answer.comes and answer is not Answer.ONLINE]
    crowd = await crowd_of(uow, meeting, network, now)
    change = _Change(meeting, network, crowd, now, by, until=meeting.starts_at)
    await _announce(uow, change, affected, {"change": "place", "to": place or ""})


async def _end_otherwise(uow: UnitOfWork, change: _Change) -> None:
    # What was to be said about its date still holds; what comes after it has another time.
    meeting = change.meeting
    meeting.next_step_at = change.now
    given = await answers.to_meeting(uow, meeting)
    affected = [one for one in await answers.givers(uow, meeting.id) if given.get(one) is not Answer.NO]
    await _announce(uow, change, affected, {"change": "length", "to": meeting.ends_at.isoformat()})


async def _expecting(uow: UnitOfWork, meeting: Meeting, crowd: Crowd) -> list[str]:
    """Who may turn up: all who were invited, or have ever answered, and have not said no to the present date."""
    given = await answers.to_meeting(uow, meeting)
    invited = crowd.leaders if await invitations.is_invited_to(uow, meeting.id) else ()
    known = dict.fromkeys([*await answers.givers(uow, meeting.id), *invited])
    return [one for one in known if given.get(one) is not Answer.NO]


def _heard_last(unsaid: Iterable[OutboxRow], to: str) -> dict[str, str]:
    """By person: the date that they know, where a later one was never told."""
    moves = [row for row in unsaid if row.args.get("change") == "moved" and row.args["from"] != to]
    return {row.person_id: row.args["from"] for row in moves if row.person_id}


async def _announce(
    uow: UnitOfWork,
    change: _Change,
    affected: Collection[str],
    args: Mapping[str, str],
    heard_last: Mapping[str, str] | None = None,
) -> None:
    meeting, crowd = change.meeting, change.crowd
    meeting.sequence, meeting.changed_at = meeting.sequence + 1, change.now
    # What the rhythm changes before anybody was invited is no news to anybody.
    told = dict.fromkeys([*affected, *crowd.facilitators, *crowd.own] if affected or change.by else [])
    known = heard_last or {}
    rows = [
        _row(change, person_id, {**args, "from": known[person_id]} if person_id in known else args)
        for person_id in told
        if person_id != change.by
    ]
    await outbox.enqueue(uow, rows)
    await outbox.enqueue_updates(uow, meeting.id, change.now)


def _row(change: _Change, person_id: str, args: Mapping[str, str]) -> OutboxRow:
    meeting = change.meeting
    # Without the meeting a substitute has no part in the network any more, and is told all the same.
    is_outside = meeting.cancelled and person_id == change.crowd.substitute
    return OutboxRow(
        key=f"{KIND}:{meeting.id}:{meeting.sequence}:{person_id}",
        kind=KIND,
        subject_id=meeting.id,
        network_id=None if is_outside else meeting.network_id,
        person_id=person_id,
        args=dict(args),
        due_at=awake(change.network, change.now, change.until),
        expires_at=meeting.ends_at,
    )
