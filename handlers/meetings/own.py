"""Whose meeting it is: a facilitator has those of the network in hand, a substitute only the one handed over."""

from collections.abc import Sequence

from handlers.request import RefusedError, Request
from storage import meetings, networks, substitutes
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting

MOST = 12
"""Meetings to choose from: two years of the usual rhythm."""


async def facilitates(request: Request, network: Network) -> bool:
    """Whether the actor is the network's own facilitator."""
    person_id = request.person.id
    return await networks.has_role(request.uow, network.id, person_id, Role.FACILITATOR, request.today)


async def own_meetings(request: Request, network: Network) -> Sequence[Meeting]:
    """The coming meetings of a network that the actor has in hand, the next first."""
    coming = await meetings.upcoming(request.uow, network.id, request.now, MOST)
    if await facilitates(request, network):
        return coming
    handed = await substitutes.of_meetings(request.uow, [meeting.id for meeting in coming], request.today)
    mine = {one.meeting_id for one in handed.values() if one.person_id == request.person.id}
    return [meeting for meeting in coming if meeting.id in mine]


async def own_meeting(request: Request, meeting_id: str) -> tuple[Meeting, Network]:
    """The meeting with this id and its network, held where the route writes.

    Raises:
        RefusedError: there is none, or the actor has not got it in hand.
    """
    meeting = await request.uow.get(Meeting, meeting_id)
    if meeting is None:
        raise RefusedError("meetings-gone")
    network = request.network(meeting.network_id)
    await request.uow.hold(Network, network.id)
    await request.uow.hold(Meeting, meeting.id)
    if not await facilitates(request, network) and not await substitutes.has_in_hand(
        request.uow, request.person.id, meeting, request.today
    ):
        raise RefusedError("meetings-not-yours")
    return meeting, network


async def open_meeting(request: Request, meeting_id: str) -> tuple[Meeting, Network]:
    """The same, of a meeting that is neither cancelled nor over.

    Raises:
        RefusedError: it is, or there is none, or the actor has not got it in hand.
    """
    meeting, network = await own_meeting(request, meeting_id)
    if meeting.cancelled:
        raise RefusedError("meetings-cancelled")
    if meeting.ends_at <= request.now:
        raise RefusedError("meetings-over")
    return meeting, network


async def own_network(request: Request, network_id: str | None) -> Network:
    """The network with this id, of which the actor is the own facilitator; held where the route writes.

    Raises:
        RefusedError: the actor is not.
    """
    network = request.network(network_id)
    if not await facilitates(request, network):
        raise RefusedError("meetings-not-yours")
    await request.uow.hold(Network, network.id)
    return network
