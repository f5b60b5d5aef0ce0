"""The message that tells one person what has changed about a meeting, and asks anew where that matters."""

from dataclasses import replace
from datetime import datetime

from handlers.calendar.customs import zone_of
from handlers.calendars.files import calendar_files
from handlers.invitations.buttons import Surface, answer_buttons
from handlers.meetings.wording import facts, place_of
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from storage import networks
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting


async def compose_changed(briefing: Briefing) -> Card | Obsolete:
    """What has changed; obsolete when it has changed once more, or does not matter any longer."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    network = briefing.network
    if meeting is None or network is None:
        return Obsolete("meeting_gone")
    match briefing.args.get("change"):
        case "moved" if not meeting.cancelled and _still(briefing, meeting.starts_at.isoformat()):
            return await _moved(briefing, meeting, network)
        case "cancelled" if meeting.cancelled:
            return await _told(briefing, meeting, network, "cancelled")
        case "place" if not meeting.cancelled and _still(briefing, meeting.place or ""):
            return await _told(briefing, meeting, network, "place")
        case _:
            return Obsolete("changed_again")


def _still(briefing: Briefing, present: str) -> bool:
    return briefing.args.get("to") == present


async def _moved(briefing: Briefing, meeting: Meeting, network: Network) -> Card:
    say, zone, before = briefing.say, zone_of(network), datetime.fromisoformat(briefing.args["from"])
    day = meeting.starts_at.astimezone(zone).date()
    person_id = briefing.person.id if briefing.person else ""
    is_asked = await networks.has_role(briefing.uow, network.id, person_id, Role.LEADER, day)
    moved = Text(say("meetings-change-moved", before=say.day(before, zone), clock=say.clock(before, zone)))
    asked = (Text(say("meetings-change-answer-again")),) if is_asked else ()
    buttons = answer_buttons(say, meeting, Surface.OWN) if is_asked else ()
    title = _title(say, meeting, network, "moved")
    body = (moved, facts(say, meeting, network), *asked)
    card = Card(title=title, locale=say.locale, body=body, buttons=buttons)
    return replace(card, files=await calendar_files(briefing, meeting))


async def _told(briefing: Briefing, meeting: Meeting, network: Network, change: str) -> Card:
    say = briefing.say
    place = place_of(meeting, network) or say("meetings-no-place")
    words = Text(say(f"meetings-change-{change}", place=place))
    title, body = _title(say, meeting, network, change), (words, facts(say, meeting, network))
    card = Card(title=title, locale=say.locale, body=body)
    return replace(card, files=await calendar_files(briefing, meeting))


def _title(say: Texts, meeting: Meeting, network: Network, change: str) -> str:
    return say(f"meetings-change-{change}-title", day=say.day(meeting.starts_at, zone_of(network)))
