"""The state of the networks: which channels are connected, who could not be found, and what to do about it."""

from collections.abc import Sequence

from handlers.absences.buttons import absences_button
from handlers.request import Request
from handlers.vocabulary.cards import Button, Card, Element, Facts, Heading, Text
from handlers.vocabulary.events import Platform
from handlers.vocabulary.replies import Reply
from storage import meetings, networks, people
from storage.tables.identity import Network, Role


async def show_state(request: Request) -> Reply:
    """All networks for HR; their own for a facilitator."""
    visible = await networks.all_networks(request.uow) if request.person.is_hr else request.networks
    body: list[Element] = []
    for network in visible:
        body += [Heading(network.name), Facts(tuple(await _facts(request, network)))]
    if not visible:
        body.append(Text(request.say("networks-none")))
    body += await _missing_people(request, visible)
    return Reply(
        note=Card(
            title=request.say("networks-title"),
            locale=request.say.locale,
            body=tuple(body),
            buttons=_buttons(request),
        )
    )


def _buttons(request: Request) -> tuple[Button, ...]:
    away = absences_button(request.say)
    if not request.person.is_hr:
        return (away,)
    return (
        away,
        Button(label=request.say("guideposts-button"), action="guideposts", opens_form=True),
        Button(label=request.say("organisation-button-notes"), action="organisation-notes"),
    )


async def _facts(request: Request, network: Network) -> list[tuple[str, str]]:
    say = request.say
    leaders = await networks.members(request.uow, network.id, Role.LEADER, request.today)
    facilitators = await networks.members(request.uow, network.id, Role.FACILITATOR, request.today)
    meeting = await meetings.next_of_network(request.uow, network.id, request.now)
    return [
        (say("networks-leaders"), str(len(leaders))),
        (say("networks-facilitator"), ", ".join(person.name for person in facilitators)),
        (say("networks-next"), say.day(meeting.starts_at, request.zone) if meeting else "–"),
        *await _channel_facts(request, network),
    ]


async def _channel_facts(request: Request, network: Network) -> list[tuple[str, str]]:
    say = request.say
    channels = await networks.channels(request.uow, network.id)
    if not channels:
        return [(say("networks-channel"), say("networks-channel-none", network=network.name))]
    return [
        (
            say(f"networks-channel-{channel.platform}"),
            say("networks-channel-connected", name=channel.wanted)
            if channel.conversation
            else say("networks-channel-missing", name=channel.wanted, network=network.name),
        )
        for channel in channels
    ]


async def _missing_people(request: Request, visible: Sequence[Network]) -> list[Element]:
    names = await _unreachable(request, visible)
    if not names:
        return []
    return [
        Heading(request.say("networks-people-missing")),
        Text("\n".join(names)),
        Text(request.say("networks-people-mend"), subtle=True),
    ]


async def _unreachable(request: Request, visible: Sequence[Network]) -> list[str]:
    """Members of these networks who were looked for on a platform and have no account on any."""
    looked_for: set[str] = set()
    for platform in Platform:
        looked_for |= (await people.misses(request.uow, platform)).keys()
    lines: dict[str, str] = {}
    for network in visible:
        for role in Role:
            for person in await networks.members(request.uow, network.id, role, request.today):
                if person.id in looked_for and not await people.accounts_of(request.uow, person.id):
                    lines[person.id] = f"{person.name} <{person.email}> · {network.name}"
    return list(lines.values())
