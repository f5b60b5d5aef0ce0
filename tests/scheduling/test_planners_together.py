"""Several planners on one database: each thing is planned once, and nobody gets in anybody's way."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta

import pytest

from scheduling.planner import plan
from storage import meetings
from storage.database import Database, open_database
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from tests.scheduling.world import COPENHAGEN, NOW, a_channel, a_network, a_person, everything

NETWORKS = 130
"""More than a batch of any kind."""
REMINDED_AT = datetime(2009, 10, 27, 9, tzinfo=COPENHAGEN)
STARTS_AT = datetime(2009, 11, 10, 13, tzinfo=COPENHAGEN)


@pytest.fixture
async def other(database_url: str) -> AsyncIterator[Database]:
    """Another process's view of the same database."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


async def many_networks(database: Database) -> list[Network]:
    networks = [await a_network(database, first_date=date(2009, 11, 10)) for _ in range(NETWORKS)]
    for network in networks:
        await a_channel(database, network, "netværk")
    return networks


async def test_two_planners_plan_each_meeting_and_each_step_once(database: Database, other: Database) -> None:
    networks = await many_networks(database)
    facilitator = await a_person(database, "facilitator@example.com", networks[0], Role.FACILITATOR)

    for now in (NOW, REMINDED_AT, STARTS_AT + timedelta(hours=3)):
        await asyncio.gather(*(plan(one, now) for one in (database, other, database, other)))

    planned = await everything(database, Meeting)
    starts = {(meeting.network_id, meeting.starts_at) for meeting in planned}
    assert len(planned) == len(starts) == 7 * NETWORKS
    rows = await everything(database, OutboxRow)
    reminded = [row.network_id for row in rows if row.kind == "meeting-reminder"]
    assert sorted(reminded, key=str) == sorted(network.id for network in networks)
    private = sorted((row.kind, row.due_at) for row in rows if row.person_id == facilitator.id)
    assert private == [("attendance", STARTS_AT + timedelta(hours=3)), ("unsuitable-date", NOW)]


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_what_another_planner_is_at_is_passed_over(database: Database, other: Database) -> None:
    await a_network(database)
    network = await a_network(database)
    await plan(database, NOW)

    async with database.write() as uow:
        [(mine, _)] = await meetings.with_step_due(uow, STARTS_AT, 1)
        await plan(other, STARTS_AT)
        untouched = {row.id for row in await everything(other, Meeting) if row.steps_done_until == NOW}

    assert mine.id in untouched
    assert network.id in {
        row.network_id for row in await everything(other, Meeting) if row.id not in untouched
    }
