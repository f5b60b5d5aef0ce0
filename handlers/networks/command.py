"""``network`` shows the state of the networks; ``network connect NAME`` makes this channel a network's own."""

from handlers.networks.state import show_state
from handlers.people.finding import connect
from handlers.request import RefusedError, Request
from handlers.texts import LOCALES, Texts
from handlers.vocabulary.events import Place
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.tables.identity import Channel, Network


async def manage_networks(request: Request) -> Reply:
    """Connect this channel if the command says so, else show the state of the networks."""
    word, _, name = request.text.partition(" ")
    if word.casefold() in {Texts(locale)("networks-word-connect") for locale in LOCALES}:
        return await _connect_here(request, name.strip().strip('"'))
    return await show_state(request)


async def _connect_here(request: Request, name: str) -> Reply:
    place = request.event.place
    if place is None or place.private:
        raise RefusedError("networks-connect-in-channel")
    network = await _named(request, name)
    channel = await _channel(request, network, place)
    # HR sets networks up but never reads along: moving one that has a channel is up to those who are in it.
    if channel.conversation is not None and network.id not in {own.id for own in request.networks}:
        raise RefusedError("networks-connected-already", network=network.name)
    if not await connect(request.uow, channel, place):
        raise RefusedError("networks-channel-taken")
    channel.wanted = place.name or place.conversation
    return request.note(
        request.say("networks-connected-title"), request.say("networks-connected-body", network=network.name)
    )


async def _named(request: Request, name: str) -> Network:
    if not name and len(request.networks) == 1:
        return request.networks[0]
    if not name:
        raise RefusedError("networks-connect-which")
    network = await networks.by_name(request.uow, name)
    if request.person.is_hr and network is not None:
        return network
    if network is None or network.id not in {own.id for own in request.networks}:
        # The same answer for both, so that nobody learns which networks there are by guessing.
        raise RefusedError("networks-connect-unknown", name=name[:80])
    return network


async def _channel(request: Request, network: Network, place: Place) -> Channel:
    wanted = place.name or place.conversation
    new = {"network_id": network.id, "platform": place.platform, "wanted": wanted}
    await request.uow.insert_absent(Channel, [new])
    return await networks.channel(request.uow, network.id, place.platform)
