"""Midway prompts: one for each meeting, from the bank, by the bot itself."""

from datetime import datetime, timedelta
from operator import attrgetter

from scheduling.planner import plan
from storage.database import Database
from storage.tables.content import Prompt
from storage.tables.messages import OutboxRow
from tests.scheduling.world import COPENHAGEN, NOW, a_channel, a_network, everything, keep, meetings_of

MIDWAY = datetime(2009, 10, 9, 9, tzinfo=COPENHAGEN)
WEEK_BEFORE = datetime(2009, 11, 3, 9, tzinfo=COPENHAGEN)


async def prompt_rows(database: Database) -> list[OutboxRow]:
    return [row for row in await everything(database, OutboxRow) if row.kind == "prompt"]


async def test_midway_between_two_meetings_a_prompt_goes_out_once(database: Database) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, "netværk")
    await plan(database, NOW)

    await plan(database, MIDWAY - timedelta(seconds=1))
    assert await everything(database, Prompt) == []
    await plan(database, MIDWAY)
    await plan(database, MIDWAY + timedelta(minutes=1))

    [prompt] = await everything(database, Prompt)
    assert (prompt.network_id, prompt.sent_by, prompt.sent_at) == (network.id, None, MIDWAY)
    [row] = await prompt_rows(database)
    assert (row.subject_id, row.channel_id) == (prompt.id, channel.id)


async def test_no_prompt_before_a_cancelled_meeting(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    _, meeting, *_ = await meetings_of(database, network)
    meeting.cancelled = True
    await keep(database, meeting)

    await plan(database, MIDWAY)

    assert await everything(database, Prompt) == []
    assert (await meetings_of(database, network))[1].prompt_at is None


async def test_no_prompt_that_comes_after_the_meeting(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    _, meeting, *_ = await meetings_of(database, network)

    await plan(database, meeting.starts_at)

    assert await everything(database, Prompt) == []


async def test_a_week_before_a_meeting_another_one_goes_out_from_another_area(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    await plan(database, MIDWAY)

    await plan(database, WEEK_BEFORE - timedelta(seconds=1))
    assert len(await everything(database, Prompt)) == 1
    await plan(database, WEEK_BEFORE)
    await plan(database, WEEK_BEFORE + timedelta(minutes=1))

    midway, before = sorted(await everything(database, Prompt), key=attrgetter("sent_at"))
    _, meeting, *_ = await meetings_of(database, network)
    assert (before.meeting_id, before.sent_at) == (meeting.id, WEEK_BEFORE)
    assert before.area != midway.area


async def test_a_moved_meeting_gets_no_second_one(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    await plan(database, WEEK_BEFORE)
    _, meeting, *_ = await meetings_of(database, network)
    meeting.starts_at += timedelta(days=21)
    meeting.ends_at += timedelta(days=21)
    meeting.next_step_at = meeting.steps_done_until = WEEK_BEFORE + timedelta(hours=1)
    await keep(database, meeting)

    await plan(database, WEEK_BEFORE + timedelta(hours=1))
    await plan(database, WEEK_BEFORE + timedelta(days=21))

    prompts = await everything(database, Prompt)
    assert len([prompt for prompt in prompts if prompt.meeting_id == meeting.id]) == 1


async def test_nobody_is_asked_twice_within_five_days(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    lately = WEEK_BEFORE - timedelta(days=4)
    await keep(database, Prompt(network_id=network.id, text="Hvad nu?", sent_at=lately))

    await plan(database, WEEK_BEFORE)

    asked = [prompt for prompt in await everything(database, Prompt) if prompt.sent_at > lately]
    assert asked == []
