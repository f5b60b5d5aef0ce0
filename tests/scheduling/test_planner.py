"""The planner: what cannot be planned keeps nothing else back."""

from datetime import UTC, datetime, timedelta

import pytest

from scheduling.planner import REST, plan
from storage.database import Database
from storage.tables.messages import OutboxRow
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import a_channel, a_network, change, everything, meetings_of, new_rhythm, reread

NOW = datetime(2009, 8, 3, 7, tzinfo=UTC)
INVITED = datetime(2009, 8, 25, 7, tzinfo=UTC)
YEARLY = 6


async def reminded(database: Database) -> list[str | None]:
    """The networks that have been reminded of a meeting."""
    return [row.network_id for row in await everything(database, OutboxRow) if row.kind == "meeting-reminder"]


async def test_a_meeting_that_cannot_be_planned_keeps_no_other_back(
    database: Database, slack: FakePlatform, caplog: pytest.LogCaptureFixture
) -> None:
    bad, good = await a_network(database), await a_network(database)
    for network in (bad, good):
        await a_channel(database, network, slack.add_channel(network.name))
    await plan(database, NOW)
    (first, *_) = await meetings_of(database, bad)
    # Beyond the calendar's end, and before the others in the queue.
    far = datetime(9999, 12, 31, 22, tzinfo=UTC)
    await change(database, first, starts_at=far, ends_at=far, next_step_at=INVITED - timedelta(hours=1))

    await plan(database, INVITED)

    assert await reminded(database) == [good.id]
    assert (await reread(database, first)).next_step_at == INVITED + REST
    assert first.id in caplog.text


async def test_a_network_that_cannot_be_planned_keeps_no_other_back_and_is_planned_once_mended(
    database: Database,
) -> None:
    bad, good = await a_network(database, every_months=0), await a_network(database)
    await plan(database, NOW)

    assert await meetings_of(database, bad) == []
    assert len(await meetings_of(database, good)) == YEARLY

    await change(database, bad, every_months=2)
    await plan(database, NOW + timedelta(hours=1))
    assert await meetings_of(database, bad) == []
    await plan(database, NOW + REST)
    assert len(await meetings_of(database, bad)) == len(await meetings_of(database, good))


async def test_customs_that_cannot_be_read_hurt_their_own_network_alone(
    database: Database, slack: FakePlatform
) -> None:
    bad, good = await a_network(database), await a_network(database)
    for network in (bad, good):
        await a_channel(database, network, slack.add_channel(network.name))
    await plan(database, NOW)
    await change(database, bad, reminder_days=["14"])
    await new_rhythm(database, bad)

    await plan(database, INVITED)

    assert await reminded(database) == [good.id]
