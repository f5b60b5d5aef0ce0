"""Between sending and settling: what is there already is found again; where it cannot be, one more is the most."""

import asyncio
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from handlers.ports import Platforms, TemporarilyUnavailableError, UncertainDeliveryError
from handlers.vocabulary.events import Platform
from scheduling.delivery import LEASE, Delivery
from scheduling.retry import MOST_ATTEMPTS
from storage.database import Database
from storage.tables.messages import OutboxRow, Posting, State
from tests.fakes.clock import FakeClock
from tests.fakes.platform import FakePlatform
from tests.scheduling import dying
from tests.scheduling.world import (
    NOW,
    a_channel,
    a_delivery,
    a_message,
    a_network,
    everything,
    minutes,
    reread,
)

ROOT = Path(__file__).parents[2]


async def a_message_to(database: Database, platform: FakePlatform) -> OutboxRow:
    network = await a_network(database)
    channel = await a_channel(database, network, platform.add_channel("netværk"))
    return await a_message(database, network_id=network.id, channel_id=channel.id)


async def ending(database: Database, row: OutboxRow) -> tuple[State, str | None]:
    current = await reread(database, row)
    return current.state, current.reason


async def deliver_at(delivery: Delivery, clock: FakeClock, now: datetime) -> int:
    clock.at = now
    return await delivery.deliver_batch(now)


async def test_an_uncertain_message_is_found_and_not_sent_again(
    database: Database, delivery: Delivery, slack: FakePlatform, clock: FakeClock
) -> None:
    row = await a_message_to(database, slack)
    slack.fail("post", UncertainDeliveryError(), arrives=True)

    await delivery.deliver_batch(NOW)
    assert await ending(database, row) == (State.PENDING, "uncertain")
    await deliver_at(delivery, clock, NOW + minutes(1))

    assert len(slack.posts) == 1
    assert await ending(database, row) == (State.SENT, None)
    [posting] = await everything(database, Posting)
    assert posting.message_id == slack.posts[0].ref.message_id


async def test_an_uncertain_message_that_is_not_there_is_sent(
    database: Database, delivery: Delivery, slack: FakePlatform, clock: FakeClock
) -> None:
    row = await a_message_to(database, slack)
    slack.fail("post", UncertainDeliveryError())

    await delivery.deliver_batch(NOW)
    await deliver_at(delivery, clock, NOW + minutes(1))

    assert len(slack.posts) == 1
    assert await ending(database, row) == (State.SENT, None)


async def test_an_uncertain_message_stays_uncertain_while_the_platform_is_away(
    database: Database, delivery: Delivery, slack: FakePlatform, clock: FakeClock
) -> None:
    row = await a_message_to(database, slack)
    slack.fail("post", UncertainDeliveryError(), arrives=True)
    slack.fail("find", TemporarilyUnavailableError("away"))

    for minute in range(3):
        await deliver_at(delivery, clock, NOW + minutes(minute))

    assert len(slack.posts) == 1
    assert await ending(database, row) == (State.SENT, None)


async def test_where_nobody_can_be_asked_it_is_sent_once_more_and_no_more(
    database: Database, delivery: Delivery, teams: FakePlatform, clock: FakeClock
) -> None:
    row = await a_message_to(database, teams)
    teams.fail("post", *(UncertainDeliveryError() for _ in range(5)), arrives=True)

    for minute in range(0, 100, 10):
        await deliver_at(delivery, clock, NOW + minutes(minute))

    assert len(teams.posts) == 2
    assert await ending(database, row) == (State.FAILED, "uncertain")


async def test_once_more_is_enough_if_it_is_certain(
    database: Database, delivery: Delivery, teams: FakePlatform, clock: FakeClock
) -> None:
    row = await a_message_to(database, teams)
    teams.fail("post", UncertainDeliveryError(), arrives=True)

    await delivery.deliver_batch(NOW)
    await deliver_at(delivery, clock, NOW + minutes(1))

    assert len(teams.posts) == 2
    assert await ending(database, row) == (State.SENT, None)


async def test_once_more_does_not_count_if_certainly_nothing_was_sent(
    database: Database, delivery: Delivery, teams: FakePlatform, clock: FakeClock
) -> None:
    row = await a_message_to(database, teams)
    teams.fail("post", UncertainDeliveryError(), arrives=True)
    teams.fail("post", TemporarilyUnavailableError("busy"), TemporarilyUnavailableError("busy"))

    for minute in range(0, 40, 10):
        await deliver_at(delivery, clock, NOW + minutes(minute))

    assert len(teams.posts) == 2
    assert await ending(database, row) == (State.SENT, None)


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_a_deliverer_that_dies_while_sending_leaves_at_most_one_too_many(
    database: Database, platforms: Platforms, platform: str, clock: FakeClock
) -> None:
    fake = platforms[Platform(platform)].gateway
    assert isinstance(fake, FakePlatform)
    row = await a_message_to(database, fake)
    fake.fail(
        "post", asyncio.CancelledError(), asyncio.CancelledError(), asyncio.CancelledError(), arrives=True
    )

    for attempt in range(5):
        clock.at = NOW + attempt * LEASE
        try:
            await a_delivery(database, platforms).deliver_batch(clock.now())
        except asyncio.CancelledError:
            assert (await reread(database, row)).state == State.CLAIMED

    expected = {"slack": (1, State.SENT, None), "teams": (2, State.FAILED, "uncertain")}[platform]
    assert (len(fake.posts), *await ending(database, row)) == expected


async def test_a_message_that_ends_the_process_each_time_is_given_up(
    database: Database, platforms: Platforms, slack: FakePlatform, clock: FakeClock
) -> None:
    row = await a_message_to(database, slack)
    slack.fail("post", *(asyncio.CancelledError() for _ in range(MOST_ATTEMPTS)))

    for attempt in range(MOST_ATTEMPTS):
        clock.at = NOW + attempt * LEASE
        with pytest.raises(asyncio.CancelledError):
            await a_delivery(database, platforms).deliver_batch(clock.now())
    await deliver_at(a_delivery(database, platforms), clock, NOW + MOST_ATTEMPTS * LEASE)

    assert await ending(database, row) == (State.FAILED, "too_many_attempts")


@pytest.mark.parametrize(("searchable", "arrived"), [(True, 1), (False, 2)])
async def test_a_killed_process_leaves_at_most_one_too_many(
    database: Database, database_url: str, tmp_path: Path, *, searchable: bool, arrived: int
) -> None:
    place = dying.PLACE
    network = await a_network(database)
    channel = await a_channel(database, network, place)
    row = await a_message(database, network_id=network.id, channel_id=channel.id)
    log = tmp_path / "messages.jsonl"

    command = [sys.executable, "-m", "tests.scheduling.dying", database_url, str(log)]
    killed = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert (await reread(database, row)).state == State.CLAIMED

    platform = dying.FilePlatform(log, searchable=searchable)
    survivor = a_delivery(database, {Platform.SLACK: platform.ports})
    for attempt in range(1, 4):
        await survivor.deliver_batch(NOW + attempt * LEASE)

    assert platform.arrived() == [row.id] * arrived
    assert await ending(database, row) == (State.SENT, None)
    assert len(await everything(database, Posting)) == 1
