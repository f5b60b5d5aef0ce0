"""Storing: adds and changes, never takes away, and nothing the second time; on both databases."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from sqlmodel import select

from handlers.imports.changes import Changes, Tally
from handlers.imports.plan import Import, MemberRow, NetworkRow
from handlers.imports.problems import Problem
from handlers.imports.store import store
from storage import networks, people
from storage.database import Database
from storage.tables.identity import Account, Channel, Level, Membership, Network, Person, Role, SearchMiss

TODAY = date(2009, 10, 1)
LATER = date(2010, 1, 4)
NETWORK = NetworkRow(
    name="Netværk Ærø",
    level=Level.OTHER,
    locale="da",
    time_zone="Europe/Copenhagen",
    first_date=date(2009, 11, 3),
    starts_at=time(13),
    every_months=2,
    duration_minutes=180,
    place="Rådhuset",
    slack_channel="kanal",
    teams_channel="Kanal",
)
ANNA = MemberRow(
    network="Netværk Ærø", name="Anna Holm", email="anna@example.com", role=Role.LEADER, title="Leder"
)
BENT = MemberRow(network="Netværk Ærø", name="Bent Ås", email="bent@example.com", role=Role.FACILITATOR)


def plan(*members: MemberRow, network: NetworkRow = NETWORK) -> Import:
    return Import((network,), members or (ANNA, BENT), ())


async def run(database: Database, wanted: Import, today: date = TODAY) -> Changes:
    async with database.write() as uow:
        changes = await store(uow, wanted, today)
        await uow.commit()
    return changes


async def stored_network(database: Database) -> Network:
    async with database.read() as uow:
        (network,) = await networks.all_networks(uow)
    return network


async def addresses(database: Database, role: Role, on: date = TODAY) -> Sequence[str]:
    network = await stored_network(database)
    async with database.read() as uow:
        return [person.email for person in await networks.members(uow, network.id, role, on)]


async def test_everything_is_added_once(database: Database) -> None:
    first = await run(database, plan())
    second = await run(database, plan(), LATER)

    assert first.networks == Tally(added=1, changed=0, unchanged=0)
    assert first.people == first.memberships == first.channels == Tally(added=2, changed=0, unchanged=0)
    assert second.networks == Tally(added=0, changed=0, unchanged=1)
    assert second.people == second.memberships == second.channels == Tally(added=0, changed=0, unchanged=2)
    assert (first.nothing, second.nothing) == (False, True)


async def test_what_the_sheets_say_is_what_is_stored(database: Database) -> None:
    await run(database, plan())
    network = await stored_network(database)
    async with database.read() as uow:
        anna = await people.by_email(uow, "anna@example.com")
        channels = [
            (channel.platform, channel.wanted) for channel in await networks.channels(uow, network.id)
        ]

    assert (network.name, network.level, network.first_date, network.starts_at) == (
        "Netværk Ærø",
        Level.OTHER,
        date(2009, 11, 3),
        time(13),
    )
    assert anna is not None
    assert (anna.name, anna.title, anna.is_hr) == ("Anna Holm", "Leder", False)
    assert channels == [("slack", "kanal"), ("teams", "Kanal")]
    assert await addresses(database, Role.LEADER) == ["anna@example.com"]
    assert await addresses(database, Role.FACILITATOR) == ["bent@example.com"]


async def test_without_a_commit_nothing_is_kept(database: Database) -> None:
    async with database.write() as uow:
        changes = await store(uow, plan(), TODAY)
    async with database.read() as uow:
        kept = await networks.all_networks(uow)

    assert changes.networks.added == 1
    assert kept == []


async def test_a_plan_with_errors_is_refused(database: Database) -> None:
    async with database.write() as uow:
        with pytest.raises(ValueError, match="errors"):
            await store(uow, replace(plan(), problems=(Problem(key="cell-empty"),)), TODAY)


@pytest.mark.parametrize(
    ("change", "replanned"),
    [
        ({"every_months": 1}, True),
        ({"starts_at": time(9)}, True),
        ({"time_zone": "Europe/London"}, True),
        ({"place": "Biblioteket"}, False),
        ({"name": "NETVÆRK ÆRØ"}, False),
    ],
)
async def test_a_new_rhythm_asks_the_planner_to_plan_anew(
    database: Database,
    change: dict[str, object],
    replanned: bool,  # noqa: FBT001 -- a parameter of the test
) -> None:
    await run(database, plan())
    async with database.write() as uow:
        network = await networks.by_name(uow, "Netværk Ærø")
        assert network is not None
        network.planned_until = datetime(2010, 11, 1, tzinfo=UTC)
        await uow.commit()
    changed = replace(NETWORK, **change)  # type: ignore[arg-type]
    members = tuple(replace(member, network=changed.name) for member in (ANNA, BENT))
    changes = await run(database, plan(*members, network=changed))

    assert changes.networks == Tally(added=0, changed=1, unchanged=0)
    assert ((await stored_network(database)).planned_until is None) is replanned


async def test_an_empty_cell_leaves_what_is_known(database: Database) -> None:
    await run(database, plan())
    changes = await run(
        database,
        plan(replace(ANNA, title=None), BENT, network=replace(NETWORK, place=None, slack_channel=None)),
    )

    assert changes.nothing
    assert (await stored_network(database)).place == "Rådhuset"


async def test_whoever_is_no_longer_in_the_sheet_stays_and_is_named(database: Database) -> None:
    await run(database, plan())
    changes = await run(database, plan(BENT))

    assert changes.kept == (("Anna Holm", "Netværk Ærø"),)
    assert await addresses(database, Role.LEADER) == ["anna@example.com"]


async def test_whoever_had_left_and_is_in_the_sheet_again_is_a_member_again(database: Database) -> None:
    await run(database, plan())
    async with database.write() as uow:
        leads = select(Membership).where(Membership.role == Role.LEADER)
        membership = (await uow.session.exec(leads)).one()
        membership.until = date(2009, 12, 1)
        await uow.commit()
    changes = await run(database, plan(), LATER)

    assert changes.memberships == Tally(added=0, changed=1, unchanged=1)
    assert await addresses(database, Role.LEADER, LATER) == ["anna@example.com"]


async def test_members_of_a_new_network_belong_to_it_when_they_are_invited(database: Database) -> None:
    await run(database, plan(), LATER)

    assert await addresses(database, Role.LEADER, date(2009, 10, 20)) == ["anna@example.com"]


async def test_whoever_joins_later_was_no_member_before(database: Database) -> None:
    await run(database, plan())
    carla = replace(ANNA, name="Carla", email="carla@example.com")
    await run(database, plan(ANNA, BENT, carla), LATER)

    assert await addresses(database, Role.LEADER, date(2010, 1, 3)) == ["anna@example.com"]
    assert await addresses(database, Role.LEADER, LATER) == ["anna@example.com", "carla@example.com"]


async def test_another_channel_is_looked_for_anew(database: Database) -> None:
    await run(database, plan())
    network = await stored_network(database)
    async with database.write() as uow:
        channel = await networks.channel(uow, network.id, "slack")
        assert channel is not None
        channel.tenant, channel.conversation = "T1", "C1"
        uow.add(
            SearchMiss(platform="slack", subject_id=channel.id, tried_at=datetime(2009, 10, 1, tzinfo=UTC))
        )
        await uow.commit()
    unchanged = await run(database, plan(network=replace(NETWORK, slack_channel="C1")))
    changed = await run(database, plan(network=replace(NETWORK, slack_channel="andet")))
    async with database.read() as uow:
        found = await uow.get(Channel, channel.id)
        misses = await people.misses(uow, "slack")

    assert unchanged.channels == Tally(added=0, changed=0, unchanged=2)
    assert changed.channels == Tally(added=0, changed=1, unchanged=1)
    assert found is not None
    assert (found.wanted, found.conversation) == ("andet", None)
    assert misses == {}


async def test_hr_stays_hr_when_named_in_a_sheet(database: Database) -> None:
    async with database.write() as uow:
        uow.add(Person(email="anna@example.com", name="anna@example.com", is_hr=True))
        await uow.commit()
    await run(database, plan())
    async with database.read() as uow:
        anna = await people.by_email(uow, "anna@example.com")

    assert anna is not None
    assert (anna.name, anna.is_hr) == ("Anna Holm", True)


async def test_a_corrected_address_stays_the_same_person(database: Database) -> None:
    await run(database, plan(replace(ANNA, email="ana@example.com"), BENT))
    changes = await run(database, plan())

    assert changes.people == Tally(added=0, changed=1, unchanged=1)
    assert changes.kept == ()
    assert await addresses(database, Role.LEADER) == ["anna@example.com"]


async def test_a_namesake_never_takes_the_place_of_somebody_who_was_reached(database: Database) -> None:
    await run(database, plan())
    async with database.write() as uow:
        anna = await people.by_email(uow, "anna@example.com")
        assert anna is not None
        uow.add(Account(person_id=anna.id, platform="slack", tenant="T1", user_id="U1"))
        await uow.commit()
    changes = await run(database, plan(replace(ANNA, email="other@example.com"), BENT))

    assert changes.people == Tally(added=1, changed=0, unchanged=1)
    assert changes.kept == (("Anna Holm", "Netværk Ærø"),)


async def test_one_person_in_several_rows_is_stored_once(database: Database) -> None:
    changes = await run(database, plan(replace(ANNA, title=None), replace(ANNA, role=Role.FACILITATOR)))
    async with database.read() as uow:
        anna = await people.by_email(uow, "anna@example.com")
        parts = (await uow.session.exec(select(Membership))).all()

    assert changes.people.added == 1
    assert anna is not None
    assert anna.title == "Leder"
    assert [part.person_id for part in parts] == [anna.id, anna.id]
