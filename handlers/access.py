"""Access: which networks an actor may touch through a route, or why not at all."""

from collections.abc import Collection
from datetime import date

from handlers.capability import Who
from handlers.request import RefusedError
from handlers.vocabulary.events import Place
from storage import networks, substitutes
from storage.tables.identity import Network, Person, Role
from storage.unit_of_work import UnitOfWork

_ROLES = {
    Who.LEADER: (Role.LEADER,),
    Who.FACILITATOR: (Role.FACILITATOR,),
    Who.FACILITATOR_OR_SUBSTITUTE: (Role.FACILITATOR,),
    Who.MEMBER: (Role.LEADER, Role.FACILITATOR),
    Who.HR_OR_FACILITATOR: (Role.FACILITATOR,),
}


async def admit(
    uow: UnitOfWork, person: Person, who: Who, place: Place | None, today: date
) -> tuple[Network, ...]:
    """The networks a person may touch as ``who``; in a network's own channel, that network alone.

    HR touches no network through its role: what HR may see of networks is up to the HR handlers.

    Raises:
        RefusedError: the person has not the role, or not in the network whose channel this is.
    """
    if who is Who.ANYONE or (person.is_hr and who is Who.HR_OR_FACILITATOR):
        return ()
    held = tuple(await networks.of_person(uow, person.id, _ROLES[who], today))
    if who is Who.FACILITATOR_OR_SUBSTITUTE:
        held += await _substituted(uow, person, held, today)
    if not held:
        raise RefusedError(f"refused-{who}")
    here = await network_here(uow, place)
    if here is None:
        return held
    if here.id not in {network.id for network in held}:
        raise RefusedError(f"refused-{who}-here", network=here.name)
    return (here,)


def open_to(person: Person, roles: Collection[Role]) -> set[Who]:
    """All that routes may ask for and a person with these roles is, in some place."""
    held = {who for who, enough in _ROLES.items() if not set(enough).isdisjoint(roles)}
    return {Who.ANYONE, *held} | ({Who.HR_OR_FACILITATOR} if person.is_hr else set())


async def network_here(uow: UnitOfWork, place: Place | None) -> Network | None:
    """The network whose channel this place is."""
    if place is None or place.private:
        return None
    return await networks.network_at(uow, place.platform, place.tenant, place.conversation)


async def _substituted(
    uow: UnitOfWork, person: Person, held: tuple[Network, ...], today: date
) -> tuple[Network, ...]:
    known = {network.id for network in held}
    found = await substitutes.networks_of(uow, person.id, today)
    return tuple(network for network in found if network.id not in known)
