"""Choosing a network in a form: asked only of those who have more than one."""

from handlers.request import RefusedError, Request
from handlers.vocabulary.forms import ChoiceInput, Option
from storage import networks
from storage.tables.identity import Network

FIELD = "network"


def network_input(request: Request) -> tuple[ChoiceInput, ...]:
    """The input to choose with, or nothing when there is nothing to choose."""
    if len(request.networks) == 1:
        return ()
    return (
        ChoiceInput(
            name=FIELD,
            label=request.say("choice-network"),
            options=tuple(Option(network.id, network.name) for network in request.networks),
        ),
    )


def network_args(request: Request) -> dict[str, str]:
    """What the form has to remember when the network is given."""
    return {FIELD: request.networks[0].id} if len(request.networks) == 1 else {}


async def chosen_network(request: Request) -> Network | None:
    """The network that was chosen or given, whose channel is to be written in; ``None`` if the choice was left open.

    Raises:
        RefusedError: it is not one of the actor's, or it has no channel that a message could go to.
    """
    network_id = request.args.get(FIELD) or request.value(FIELD)
    if not network_id:
        return None
    network = request.network(network_id)
    if not await networks.channels(request.uow, network.id):
        raise RefusedError("choice-network-no-channel", network=network.name)
    return network
