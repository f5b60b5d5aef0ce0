"""Prepared searches: composed once, asked with other values each time."""

from datetime import date

import pytest
from sqlmodel import col, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.database import Database
from storage.networks import active
from storage.prepared import prepared
from storage.tables.identity import Membership, Person, Role
from tests.scheduling.world import a_network, a_person

TODAY = date(2026, 11, 24)
BEFORE = date(2001, 1, 1)
how_often = {"composed": 0}


@prepared
def _in_roles(network_id: str, roles: list[Role], on: date, most: int) -> SelectOfScalar[str]:
    how_often["composed"] += 1
    held = (Membership.network_id == network_id, col(Membership.role).in_(roles), active(on))
    return select(Membership.person_id).where(*held).order_by(Membership.person_id).limit(most)


@prepared
def _with_people(network_id: str) -> Select[Membership, Person]:
    both = select(Membership, Person).join(Person, col(Person.id) == col(Membership.person_id))
    return both.where(Membership.network_id == network_id)


async def test_the_values_of_each_call_count_and_composing_happens_once(database: Database) -> None:
    network, other = await a_network(database), await a_network(database)
    leader = await a_person(database, "leder@example.com", network)
    facilitator = await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    every = list(Role)
    async with database.read() as uow:
        assert (await _in_roles(uow, network.id, [Role.LEADER], TODAY, 9)).all() == [leader.id]
        assert set(await _in_roles(uow, network.id, every, TODAY, 9)) == {leader.id, facilitator.id}
        assert len((await _in_roles(uow, network.id, every, TODAY, 1)).all()) == 1
        assert (await _in_roles(uow, network.id, every, BEFORE, 9)).all() == []
        assert (await _in_roles(uow, network.id, [], TODAY, 9)).all() == []
        assert (await _in_roles(uow, other.id, every, TODAY, 9)).all() == []
    assert how_often == {"composed": 1}


async def test_two_things_come_as_pairs(database: Database) -> None:
    network = await a_network(database)
    leader = await a_person(database, "leder@example.com", network)
    async with database.read() as uow:
        ((membership, person),) = (await _with_people(uow, network.id)).all()
    assert (membership.network_id, person.id) == (network.id, leader.id)


async def test_a_value_too_few_is_refused(database: Database) -> None:
    async with database.read() as uow:
        with pytest.raises(ValueError, match="zip"):
            await _with_people(uow)  # type: ignore[call-arg]  # what is tested
