"""Noting who was there."""

from handlers.attendance.card import Sheet, attendance_card, sheet_of
from handlers.meetings.own import own_meeting
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Card, Table, Text
from handlers.vocabulary.replies import Reply
from storage import attendance
from storage.tables.identity import Network
from storage.tables.meetings import Meeting


async def show(request: Request) -> Reply:
    """Who was there, as far as that is known, to correct and confirm."""
    meeting, network, sheet = await _held(request)
    return Reply(note=attendance_card(request.say, meeting, network, sheet))


async def toggle(request: Request) -> Reply:
    """Note that one person was there, or was not, after all."""
    meeting, network, sheet = await _held(request)
    person_id = request.args.get("person", "")
    if person_id not in {person.id for person in sheet.leaders}:
        raise RefusedError("attendance-not-invited")
    present = {**_leaders(sheet), person_id: request.args.get("present") == "true"}
    await attendance.note(request.uow, meeting.id, present, request.now)
    sheet = await sheet_of(request.uow, meeting, network)
    return Reply(card=attendance_card(request.say, meeting, network, sheet))


async def confirm(request: Request) -> Reply:
    """Note that it was as the card says."""
    meeting, network, sheet = await _held(request)
    await attendance.note(request.uow, meeting.id, _leaders(sheet), request.now)
    return Reply(card=_confirmed(request, meeting, network, sheet))


async def _held(request: Request) -> tuple[Meeting, Network, Sheet]:
    meeting, network = await own_meeting(request, request.args.get("meeting", ""))
    if meeting.cancelled or meeting.ends_at > request.now:
        raise RefusedError("attendance-not-held")
    return meeting, network, await sheet_of(request.uow, meeting, network)


def _leaders(sheet: Sheet) -> dict[str, bool]:
    return {person.id: sheet.present[person.id] for person in sheet.leaders}


def _confirmed(request: Request, meeting: Meeting, network: Network, sheet: Sheet) -> Card:
    say = request.say
    there = sum(_leaders(sheet).values())
    whole = attendance_card(say, meeting, network, sheet)
    table = next(part for part in whole.body if isinstance(part, Table))
    words = Text(say("attendance-confirmed", present=there, invited=len(sheet.leaders)))
    return Card(title=whole.title, locale=say.locale, body=(words, table))
