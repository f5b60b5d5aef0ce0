"""The runner: ticks, wakes, survives, and ends with the work in hand done."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

import scheduling.runner
from handlers.ports import Platforms
from scheduling.runner import LONGEST_REST, SHORTEST_REST, Runner, rest_until
from scheduling.ticks import EVERY_HOUR, EVERY_MINUTE, ticking
from storage.database import Database
from storage.tables.identity import Channel
from storage.tables.messages import InboxRow, OutboxRow, State
from tests.fakes.clock import FakeClock
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import (
    COPENHAGEN,
    NOW,
    a_channel,
    a_delivery,
    a_message,
    a_network,
    everything,
    keep,
)

PATIENCE = 30.0
# Nothing of the network itself is due, so that only what a test puts in the outbox is sent.
FAR_OFF = date(2010, 1, 12)


@pytest.fixture
def runner(
    database: Database, platforms: Platforms, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> Runner:
    """A runner that does not wait long after a failure, and does nothing at rest unless it is woken."""
    monkeypatch.setattr(scheduling.runner, "LONGEST_REST", 10 * PATIENCE)
    return Runner(database, platforms, a_delivery(database, platforms), clock, first_pause=0.01)


@pytest.fixture
async def channel(database: Database, slack: FakePlatform) -> Channel:
    """A channel that is there."""
    return await a_channel(
        database, await a_network(database, first_date=FAR_OFF), slack.add_channel("netværk")
    )


@asynccontextmanager
async def running(runner: Runner) -> AsyncIterator[None]:
    stop = asyncio.Event()
    async with asyncio.timeout(PATIENCE):
        task = asyncio.create_task(runner.run(stop))
        try:
            yield
        finally:
            stop.set()
            await task


@asynccontextmanager
async def listening_for(words: str) -> AsyncIterator[asyncio.Event]:
    heard = asyncio.Event()

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if words in record.getMessage():
                heard.set()

    ear = Ear()
    logging.getLogger("scheduling").addHandler(ear)
    yield heard
    logging.getLogger("scheduling").removeHandler(ear)


async def states(database: Database) -> set[State]:
    return {row.state for row in await everything(database, OutboxRow)}


async def alter(database: Database, statement: str) -> None:
    async with database.write() as uow:
        await (await uow.session.connection()).execute(text(statement))
        await uow.commit()


async def test_what_is_due_at_the_start_is_delivered(
    database: Database, runner: Runner, slack: FakePlatform, channel: Channel
) -> None:
    await a_message(database, channel_id=channel.id)

    async with running(runner):
        await slack.until_posted(1)

    assert await states(database) == {State.SENT}
    assert runner.delivery.counts == {"sent": 1}


async def test_a_wake_delivers_at_once(
    database: Database, runner: Runner, slack: FakePlatform, channel: Channel
) -> None:
    async with running(runner):
        for number in range(1, 4):
            await a_message(database, channel_id=channel.id)
            runner.wake()
            await slack.until_posted(number)


async def test_it_plans_and_delivers_what_it_planned(
    database: Database, runner: Runner, slack: FakePlatform, channel: Channel, clock: FakeClock
) -> None:
    clock.at = datetime(2009, 12, 29, 9, tzinfo=COPENHAGEN)

    async with running(runner):
        await slack.until_posted(1)

    [row] = await everything(database, OutboxRow)
    assert (row.kind, row.channel_id, row.state) == ("meeting-reminder", channel.id, State.SENT)


async def test_the_message_in_hand_is_finished_when_it_stops(
    database: Database, runner: Runner, slack: FakePlatform, channel: Channel
) -> None:
    for _ in range(60):
        await a_message(database, channel_id=channel.id)
    stop, in_hand, go_on = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def hold(_target: object, _delivery_id: str) -> None:
        in_hand.set()
        await go_on.wait()

    slack.on_post = hold
    async with asyncio.timeout(PATIENCE):
        task = asyncio.create_task(runner.run(stop))
        await in_hand.wait()
        stop.set()
        go_on.set()
        await task

    rows = await everything(database, OutboxRow)
    assert sorted(row.state for row in rows) == [State.PENDING] * 10 + [State.SENT] * 50
    assert len(slack.posts) == 50


async def test_a_database_that_is_away_for_a_while_is_waited_for(
    database: Database, runner: Runner, slack: FakePlatform, channel: Channel
) -> None:
    await a_message(database, channel_id=channel.id)
    await alter(database, "ALTER TABLE outbox RENAME TO away")

    async with listening_for("delivery failed, 2 times in a row") as heard, running(runner):
        await heard.wait()
        await alter(database, "ALTER TABLE away RENAME TO outbox")
        await slack.until_posted(1)

    assert await states(database) == {State.SENT}


async def test_it_tidies_up(database: Database, runner: Runner) -> None:
    await keep(database, InboxRow(event_id="old", handled_at=NOW - timedelta(days=3)))

    async with running(runner):
        while await everything(database, InboxRow):
            pass


@pytest.mark.parametrize(
    ("next_due", "rest"),
    [
        (None, LONGEST_REST),
        (NOW + timedelta(hours=1), LONGEST_REST),
        (NOW + timedelta(seconds=2), 2.0),
        (NOW - timedelta(hours=1), SHORTEST_REST),
    ],
)
def test_delivery_rests_until_something_is_due_but_never_long(next_due: datetime | None, rest: float) -> None:
    assert rest_until(next_due, NOW) == rest


async def test_ticks_come_each_minute_and_each_hour_and_are_never_missed() -> None:
    scheduler = ticking(lambda: None, lambda: None)
    last = datetime(2026, 1, 1, 9, 59, 30, tzinfo=UTC)
    scheduler.start(paused=True)
    minute, hour = scheduler.get_job(EVERY_MINUTE), scheduler.get_job(EVERY_HOUR)
    scheduler.shutdown(wait=False)

    assert minute.trigger.get_next_fire_time(None, last) == datetime(2026, 1, 1, 10, tzinfo=UTC)
    assert hour.trigger.get_next_fire_time(None, last) == datetime(2026, 1, 1, 10, 15, tzinfo=UTC)
    assert {(job.misfire_grace_time, job.coalesce, job.max_instances) for job in (minute, hour)} == {
        (None, True, 1)
    }


async def test_a_tick_calls_back_in_the_loop() -> None:
    ticked = asyncio.Event()
    scheduler = ticking(ticked.set, lambda: None)
    scheduler.start()
    scheduler.modify_job(EVERY_MINUTE, next_run_time=datetime.now(UTC))

    async with asyncio.timeout(PATIENCE):
        await ticked.wait()
    scheduler.shutdown(wait=False)
