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
from storage import answers, networks
from storage.tables.identity import Network, Role
from storage.tables.meetings import Answer, Meeting


async def compose_changed(briefing: Briefing) -> Card | Obsolete:
    """What has changed; obsolete when it has changed once more, or does not matter any longer."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    network = await briefing.uow.get(Network, meeting.network_id) if meeting else None
    if meeting is None or network is None:
        return Obsolete("meeting_gone")
    change = briefing.args.get("change", "")
    if not _holds(briefing, meeting, change):
        return Obsolete("changed_again")
    if change in ("moved", "reopened"):
        return await _asked(briefing, meeting, network, change)
    return await _told(briefing, meeting, network, change)


def _holds(briefing: Briefing, meeting: Meeting, change: str) -> bool:
    if meeting.cancelled:
        return change == "cancelled"
    present = {
        "moved": meeting.starts_at.isoformat(),
        "length": meeting.ends_at.isoformat(),
        "place": meeting.place or "",
        "reopened": None,
    }
    return change in present and briefing.args.get("to") == present[change]


def _words(briefing: Briefing, network: Network, change: str) -> str:
    if change != "moved":
        return briefing.say(f"meetings-change-{change}")
    say, zone, before = briefing.say, zone_of(network), datetime.fromisoformat(briefing.args["from"])
    return say("meetings-change-moved", before=say.day(before, zone), clock=say.clock(before, zone))


async def _asked(briefing: Briefing, meeting: Meeting, network: Network, change: str) -> Card:
    say, day = briefing.say, meeting.starts_at.astimezone(zone_of(network)).date()
    person_id = briefing.person.id if briefing.person else ""
    is_asked = await networks.has_role(briefing.uow, network.id, person_id, Role.LEADER, day)
    own = await answers.of_person(briefing.uow, meeting, person_id)
    asked = (Text(_answer_words(say, change, own)),) if is_asked else ()
    buttons = answer_buttons(say, meeting, Surface.OWN, given=own) if is_asked else ()
    title = _title(say, meeting, network, change)
    words = Text(_words(briefing, network, change))
    body = (words, facts(say, meeting, network), *asked)
    card = Card(title=title, locale=say.locale, body=body, buttons=buttons)
    return replace(card, files=await calendar_files(briefing, meeting))


def _answer_words(say: Texts, change: str, own: Answer | None) -> str:
    if own is None:
        return say(f"meetings-change-answer-{change}")
    return f"{say(f'invitations-own-answer-{own}')} {say('meetings-change-answer-holds')}"


async def _told(briefing: Briefing, meeting: Meeting, network: Network, change: str) -> Card:
    say = briefing.say
    place = place_of(meeting, network) or say("meetings-no-place")
    clock = say.clock(meeting.ends_at, zone_of(network))
    words = Text(say(f"meetings-change-{change}", place=place, clock=clock))
    title, body = _title(say, meeting, network, change), (words, facts(say, meeting, network))
    card = Card(title=title, locale=say.locale, body=body)
    return replace(card, files=await calendar_files(briefing, meeting))


def _title(say: Texts, meeting: Meeting, network: Network, change: str) -> str:
    return say(f"meetings-change-{change}-title", day=say.day(meeting.starts_at, zone_of(network)))
