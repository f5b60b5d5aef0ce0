"""The asker's own: who asked, the card that goes along with the dilemma, and what only the asker may do."""

from handlers.calendar.customs import zone_of
from handlers.dilemmas import course
from handlers.dilemmas.audience import audience
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Text
from storage import dilemmas
from storage.tables.dilemmas import Audience, Dilemma, Phase
from storage.tables.identity import Network


async def dilemma_of(request: Request) -> tuple[Dilemma, Network]:
    """The dilemma that a button or form is about, and its network; whoever may write has it alone.

    Raises:
        RefusedError: there is none, it was withdrawn, it is for others, or the actor has no part in its network.
    """
    dilemma = await request.uow.hold(Dilemma, request.args.get("dilemma", ""))
    if dilemma is None or dilemma.phase is Phase.WITHDRAWN or not await _may_see(request, dilemma):
        raise RefusedError("dilemmas-gone")
    return dilemma, request.network(dilemma.network_id)


async def own_dilemma(request: Request) -> tuple[Dilemma, Network]:
    """The same, of a dilemma that the actor has asked.

    Raises:
        RefusedError: somebody else asked.
    """
    dilemma, network = await dilemma_of(request)
    if not is_asker(request, dilemma):
        raise RefusedError("dilemmas-not-yours")
    return dilemma, network


def is_asker(request: Request, dilemma: Dilemma) -> bool:
    """Whether the actor asked, in their own name or anonymously."""
    sealed = request.seal.open(dilemma.return_address) if dilemma.return_address else None
    return request.person.id in {dilemma.asker_id, sealed}


async def _may_see(request: Request, dilemma: Dilemma) -> bool:
    """Whether the actor asked, or is one of the chosen; where the network is asked, having a part in it is enough."""
    if dilemma.audience is Audience.NETWORK or is_asker(request, dilemma):
        return True
    return request.person.id in await dilemmas.helpers(request.uow, dilemma.id)


async def compose_own(briefing: Briefing) -> Card | Obsolete:
    """What happens now, and what the asker can do meanwhile."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or briefing.network is None or dilemma.phase is Phase.WITHDRAWN:
        return Obsolete("dilemma_gone")
    return _card(briefing.say, dilemma, briefing.network, await _chosen(briefing, dilemma))


async def _chosen(briefing: Briefing, dilemma: Dilemma) -> list[Text]:
    """Who it went to, unless it stands in the channel."""
    if dilemma.audience is Audience.NETWORK:
        return []
    people = await audience(briefing.uow, dilemma, briefing.now.astimezone(briefing.zone).date())
    names = briefing.say.names([person.name for person in people])
    return [
        Text(briefing.say("audience-own", names=names) if people else briefing.say("audience-own-nobody"))
    ]


def _card(say: Texts, dilemma: Dilemma, network: Network, chosen: list[Text]) -> Card:
    understood = (
        (_button(say, "understood", dilemma, primary=True),) if dilemma.phase is Phase.CLARIFY else ()
    )
    return Card(
        title=say("dilemmas-own-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Text(say(f"dilemmas-own-{dilemma.variant}")),
            *chosen,
            *(Text(line) for line in (deadline(say, dilemma, network),) if line),
            Text(say("dilemmas-own-withdraw"), subtle=True),
        ),
        buttons=(*understood, _button(say, "withdraw", dilemma)),
    )


def deadline(say: Texts, dilemma: Dilemma, network: Network) -> str:
    """Until when the present phase lasts, or that it rests; empty where nothing ends by itself."""
    if dilemma.paused_at is not None:
        return say("dilemmas-paused")
    if dilemma.phase_until is None or dilemma.phase not in course.WORKING_DAYS:
        return ""
    zone = zone_of(network)
    return say(
        f"dilemmas-until-{dilemma.phase}",
        day=say.near_day(dilemma.phase_until, zone),
        clock=say.clock(dilemma.phase_until, zone),
    )


def _button(say: Texts, name: str, dilemma: Dilemma, *, primary: bool = False) -> Button:
    return Button(
        label=say(f"dilemmas-button-{name}"),
        action=f"dilemma-{name}",
        args={"dilemma": dilemma.id},
        style=ButtonStyle.PRIMARY if primary else ButtonStyle.DEFAULT,
        opens_form=True,
    )
