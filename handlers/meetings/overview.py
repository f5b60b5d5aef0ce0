"""The overview: what a facilitator sees of a network's meetings, and can do with them."""

from collections.abc import Mapping, Sequence

from handlers.calendar.customs import zone_of
from handlers.meetings.objections import busy_elsewhere, why_not
from handlers.meetings.own import facilitates, own_meetings
from handlers.meetings.wording import time_and_place
from handlers.meetings.words import readable_words
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Element, Heading, Quote, Table, Text
from handlers.vocabulary.replies import Reply
from storage import absences, answers, networks, substitutes
from storage.tables.identity import Network, Person, Role
from storage.tables.meetings import Answer, Meeting

FORMS_OF_A_MEETING = ("agenda", "move", "place", "handover", "cancel")
FORMS_OF_A_NETWORK = ("plan", "rhythm", "customs")


async def show_overview(request: Request) -> Reply:
    """The meetings of the facilitator's network; of several, which one first."""
    if "network" in request.args:
        return Reply(note=await _card(request, request.network(request.args["network"])))
    if len(request.networks) == 1:
        return Reply(note=await _card(request, request.networks[0]))
    say = request.say
    return Reply(
        note=Card(
            title=say("meetings-overview-which"),
            locale=say.locale,
            buttons=tuple(
                Button(label=network.name, action="meeting-overview", args={"network": network.id})
                for network in request.networks
            ),
        )
    )


async def _card(request: Request, network: Network) -> Card:
    say, coming = request.say, await own_meetings(request, network)
    remarks = await _remarks(request, network, coming)
    first = (
        await _first(request, network, coming[0], remarks) if coming else [Text(say("meetings-none-planned"))]
    )
    later = _later(say, network, coming[1:], remarks)
    owns = await facilitates(request, network)
    names = [*(FORMS_OF_A_MEETING if coming else ()), *(FORMS_OF_A_NETWORK if owns else ())]
    return Card(
        title=say("meetings-overview-title", network=network.name),
        locale=say.locale,
        body=(*first, *later),
        buttons=tuple(
            _button(say, name, network, coming[0] if coming else None)
            for name in names
            if owns or name != "handover"
        ),
    )


async def _remarks(
    request: Request, network: Network, coming: Sequence[Meeting]
) -> Mapping[str, Sequence[str]]:
    """By the ids of the meetings: what the calendar says against each, and who takes it as a substitute."""
    say, elsewhere = request.say, await busy_elsewhere(request.uow, network, request.now)
    handed = await substitutes.of_meetings(request.uow, [one.id for one in coming], request.today)
    found = {}
    for one in coming:
        reason = await why_not(request.uow, say, network, one, elsewhere)
        stand_in = await request.uow.get(Person, handed[one.id].person_id) if one.id in handed else None
        taken = say("meetings-overview-substitute", name=stand_in.name) if stand_in else None
        found[one.id] = [remark for remark in (taken, reason) if remark]
    return found


async def _first(
    request: Request, network: Network, meeting: Meeting, remarks: Mapping[str, Sequence[str]]
) -> list[Element]:
    say = request.say
    given = await answers.to_meeting(request.uow, meeting)
    words = await readable_words(request, network, meeting)
    day = meeting.starts_at.astimezone(zone_of(network)).date()
    invited = await networks.members(request.uow, network.id, Role.LEADER, day)
    silent = {person.id for person in invited} - given.keys()
    away = await absences.of_people(request.uow, silent, day)
    return [
        Heading(say("meetings-overview-next")),
        time_and_place(say, meeting, network),
        *(Text(say("meetings-overview-warning", remark=remark)) for remark in remarks[meeting.id]),
        *_answered(say, invited, given),
        Text(say("meetings-overview-silent", number=len(silent - away.keys())), subtle=True),
        *(Quote(person.name, words[person.id]) for person in invited if person.id in words),
    ]


def _answered(say: Texts, invited: Sequence[Person], given: Mapping[str, Answer]) -> list[Element]:
    """Who has answered what; never who has not."""
    lines = []
    for answer in Answer:
        names = [person.name for person in invited if given.get(person.id) is answer]
        if names:
            lines.append(say(f"meetings-overview-{answer}", names=", ".join(names)))
    return [Text(line) for line in lines]


def _later(
    say: Texts, network: Network, coming: Sequence[Meeting], remarks: Mapping[str, Sequence[str]]
) -> list[Element]:
    if not coming:
        return []
    zone = zone_of(network)
    header = tuple(say(f"meetings-overview-{column}") for column in ("date", "clock", "remark"))
    rows = tuple(
        (say.day(one.starts_at, zone), say.clock(one.starts_at, zone), ". ".join(remarks[one.id]))
        for one in coming
    )
    return [Heading(say("meetings-overview-later")), Table(header, rows)]


def _button(say: Texts, name: str, network: Network, meeting: Meeting | None) -> Button:
    # An agenda belongs to one meeting; the other forms let one choose which.
    of_one = {"meeting": meeting.id} if meeting and name == "agenda" else {}
    return Button(
        label=say(f"meetings-button-{name}"),
        action=f"meeting-{name}",
        args={"network": network.id, **of_one},
        opens_form=True,
        style=ButtonStyle.PRIMARY if name == "agenda" else ButtonStyle.DEFAULT,
    )
