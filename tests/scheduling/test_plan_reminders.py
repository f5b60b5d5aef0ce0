"""Reminders: the right one at the right time, once for each channel."""

from datetime import datetime, timedelta

import pytest

from handlers.vocabulary.events import Platform
from scheduling.planner import plan
from storage.database import Database
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from tests.scheduling.world import (
    COPENHAGEN,
    NOW,
    a_channel,
    a_network,
    everything,
    keep,
    meetings_of,
    reread,
)

STARTS_AT = datetime(2009, 11, 10, 13, tzinfo=COPENHAGEN)
DUE = {
    "14d": datetime(2009, 10, 27, 9, tzinfo=COPENHAGEN),
    "2d": datetime(2009, 11, 8, 9, tzinfo=COPENHAGEN),
    "0d": datetime(2009, 11, 10, 7, tzinfo=COPENHAGEN),
}


@pytest.fixture
async def network(database: Database) -> Network:
    """A network with a channel, planned; its second meeting is at ``STARTS_AT``."""
    network = await a_network(database)
    await a_channel(database, network, "netværk")
    await plan(database, NOW)
    return network


async def second_meeting(database: Database, network: Network) -> Meeting:
    return (await meetings_of(database, network))[1]


async def reminders(database: Database, meeting: Meeting) -> list[OutboxRow]:
    rows = [row for row in await everything(database, OutboxRow) if row.subject_id == meeting.id]
    return sorted(rows, key=lambda row: row.due_at)


async def test_each_reminder_is_planned_when_it_is_due_and_expires_with_the_next(
    database: Database, network: Network
) -> None:
    meeting = await second_meeting(database, network)

    for at in DUE.values():
        await plan(database, at - timedelta(seconds=1))
        await plan(database, at)
        await plan(database, at)

    planned = [
        (row.args["reminder"], row.due_at, row.expires_at) for row in await reminders(database, meeting)
    ]
    assert planned == [
        ("14d", DUE["14d"], DUE["2d"]),
        ("2d", DUE["2d"], DUE["0d"]),
        ("0d", DUE["0d"], STARTS_AT),
    ]
    assert (await reread(database, meeting)).next_reminder_at is None


async def test_a_reminder_goes_to_each_channel_under_its_own_key(
    database: Database, network: Network
) -> None:
    await a_channel(database, network, "Netværk", Platform.TEAMS)
    meeting = await second_meeting(database, network)

    await plan(database, DUE["14d"])

    rows = await reminders(database, meeting)
    assert len({row.channel_id for row in rows}) == 2
    assert {row.key for row in rows} == {
        f"meeting-reminder:{meeting.id}:2009-11-10T12:00:00+00:00:14d:{row.channel_id}" for row in rows
    }
    assert {(row.kind, row.network_id) for row in rows} == {("meeting-reminder", network.id)}


async def test_after_an_outage_only_the_latest_is_sent(database: Database, network: Network) -> None:
    meeting = await second_meeting(database, network)

    await plan(database, DUE["0d"] + timedelta(minutes=5))

    assert [row.args["reminder"] for row in await reminders(database, meeting)] == ["0d"]


async def test_no_reminder_once_the_meeting_has_started(database: Database, network: Network) -> None:
    meeting = await second_meeting(database, network)

    await plan(database, STARTS_AT)

    assert await reminders(database, meeting) == []
    assert (await reread(database, meeting)).next_reminder_at is None


async def test_no_reminder_of_a_cancelled_meeting(database: Database, network: Network) -> None:
    meeting = await second_meeting(database, network)
    meeting.cancelled = True
    await keep(database, meeting)

    await plan(database, DUE["2d"])

    assert await reminders(database, meeting) == []
    assert (await reread(database, meeting)).next_reminder_at is None


async def test_a_network_without_a_channel_is_no_obstacle(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)

    await plan(database, DUE["14d"])

    assert await everything(database, OutboxRow) == []
    assert (await second_meeting(database, network)).next_reminder_at == DUE["2d"]


async def test_a_reminder_moment_that_is_none_is_put_right(database: Database, network: Network) -> None:
    meeting = await second_meeting(database, network)
    meeting.next_reminder_at = NOW
    await keep(database, meeting)

    await plan(database, NOW)

    assert await reminders(database, meeting) == []
    assert (await reread(database, meeting)).next_reminder_at == DUE["14d"]
