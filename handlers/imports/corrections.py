"""Corrections: a new address in the sheet for somebody who is in the network already under a mistyped one."""

from collections.abc import Container, Iterable, Mapping
from datetime import date

from handlers.imports.plan import MemberRow
from handlers.people.finding import forget_miss
from handlers.vocabulary.events import Platform
from storage import networks, people
from storage.networks import name_key
from storage.tables.identity import Network, Person
from storage.unit_of_work import UnitOfWork


async def corrected(
    uow: UnitOfWork,
    strangers: Iterable[MemberRow],
    present: Mapping[str, Network],
    mentioned: Container[str],
    today: date,
) -> dict[str, Person]:
    """The people whose address the sheet corrects, by new address.

    ``strangers`` are the rows with an unknown address, ``present`` the networks there were by name, ``mentioned``
    all addresses of the sheet. It is the same person if they have the same name and role in the same network and
    the sheet has dropped the old address. Whoever has been reached or is HR keeps the address: a namesake must
    never take their place.
    """
    found: dict[str, Person] = {}
    for row in strangers:
        if row.network in present and row.email not in found:
            namesakes = await _namesakes(uow, present[row.network], row, today)
            dropped = [p for p in namesakes if p.email not in mentioned and p not in found.values()]
            if len(dropped) == 1:
                found[row.email] = dropped[0]
                await _look_again(uow, dropped[0])
    return found


async def _namesakes(uow: UnitOfWork, network: Network, row: MemberRow, today: date) -> list[Person]:
    members = await networks.members(uow, network.id, row.role, today)
    alike = [person for person in members if name_key(person.name) == name_key(row.name)]
    return [person for person in alike if not await _is_settled(uow, person)]


async def _look_again(uow: UnitOfWork, person: Person) -> None:
    for platform in Platform:
        await forget_miss(uow, platform, person.id)


async def _is_settled(uow: UnitOfWork, person: Person) -> bool:
    return person.is_hr or bool(await people.accounts_of(uow, person.id))
