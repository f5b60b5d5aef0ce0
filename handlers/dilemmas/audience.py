"""The audience: the leaders before whom a dilemma is put, all of its network or the few whom the asker chose."""

from collections.abc import Sequence
from datetime import date

from storage import dilemmas, networks
from storage.tables.dilemmas import Audience, Dilemma
from storage.tables.identity import Person, Role
from storage.unit_of_work import UnitOfWork


async def audience(uow: UnitOfWork, dilemma: Dilemma, on: date) -> Sequence[Person]:
    """The leaders who may see a dilemma on that day, by name.

    Whoever asked is one of the whole network, and none of the chosen. Who has left the network is neither.
    """
    leaders = await networks.members(uow, dilemma.network_id, Role.LEADER, on)
    if dilemma.audience is Audience.NETWORK:
        return leaders
    chosen = await dilemmas.helpers(uow, dilemma.id)
    return [person for person in leaders if person.id in chosen]
