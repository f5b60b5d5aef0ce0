"""What comes next: a person's next meeting in each of their networks, and their own answer."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.calendars import file_button, subscribe_button
from handlers.invitations.buttons import Surface, answer_buttons
from handlers.meetings.wording import facts
from handlers.request import Request
from handlers.summaries.reading import list_button
from handlers.vocabulary.cards import Button, Card, Element, Heading, Text
from handlers.vocabulary.replies import Reply
from storage import answers, meetings, networks
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting

TOLD_APART = 40
"""How much of a network's name a button has room for, in characters."""


async def show_next(request: Request) -> Reply:
    """The next meeting of each network, with buttons where the person is asked to come."""
    return Reply(note=await next_card(request))


async def next_card(request: Request) -> Card:
    """The card with the next meeting of each of the actor's networks."""
    body: list[Element] = []
    buttons: list[Button] = []
    for network, name in zip(request.networks, _names(request.networks), strict=True):
        meeting = await meetings.next_of_network(request.uow, network.id, request.now)
        if meeting is None:
            body += [Heading(network.name), Text(request.say("meetings-none-planned"))]
            continue
        body += [*([Heading(name)] if name != network.name else []), facts(request.say, meeting, network)]
        suffix = f" · {name}" if len(request.networks) > 1 else ""
        if await _is_asked(request, network, meeting):
            own = await answers.of_person(request.uow, meeting, request.person.id)
            body.append(Text(request.say(f"invitations-own-answer-{own or 'none'}")))
            buttons += answer_buttons(request.say, meeting, Surface.NEXT, suffix, own)
        file = file_button(request.say, meeting)
        buttons.append(replace(file, label=file.label + suffix))
    buttons += [subscribe_button(request.say), list_button(request.say)]
    title = request.say("invitations-next-title")
    return Card(title=title, locale=request.say.locale, body=tuple(body), buttons=tuple(buttons))


def _names(chosen: Sequence[Network]) -> list[str]:
    """What to call networks on buttons: with a number in front where their names begin alike for too long."""
    names = [network.name for network in chosen]
    if len({name[:TOLD_APART] for name in names}) == len(names):
        return names
    return [f"{number}. {name}" for number, name in enumerate(names, start=1)]


async def _is_asked(request: Request, network: Network, meeting: Meeting) -> bool:
    leads = await networks.has_role(request.uow, network.id, request.person.id, Role.LEADER, request.today)
    return leads and meeting.starts_at > request.now
