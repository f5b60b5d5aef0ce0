"""The leaders whom a facilitator or HR may register as away, and what each of the two may know of their absences."""

from dataclasses import dataclass

from handlers.request import Request
from storage import absences, networks
from storage.tables.absences import Absence
from storage.tables.identity import Network, Person, Role


@dataclass(frozen=True, slots=True)
class Leader:
    """A leader of one network; ``absence`` is what the actor may know of."""

    person: Person
    network: Network
    absence: Absence | None

    @property
    def registered(self) -> Absence | None:
        """The absence, if somebody else than the leader has set it."""
        return self.absence if self.absence and self.absence.is_registered else None


async def leaders_of(request: Request) -> list[Leader]:
    """The leaders of all networks for HR, of their own for a facilitator.

    What leaders have asked for themselves is not HR's to know.
    """
    is_hr, found = request.person.is_hr, []
    for network in await networks.all_networks(request.uow) if is_hr else request.networks:
        people = await networks.members(request.uow, network.id, Role.LEADER, request.today)
        away = await absences.of_people(request.uow, [person.id for person in people], request.today)
        known = {key: one for key, one in away.items() if one.is_registered or not is_hr}
        found += [Leader(person, network, known.get(person.id)) for person in people]
    return found
