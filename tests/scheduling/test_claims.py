"""Claims: two deliverers on one database never send a message twice, and what one loses the other finds."""

import asyncio
from datetime import datetime

import pytest

from handlers.ports import Platforms
from scheduling.delivery import LEASE
from storage import outbox
from storage.database import Database, open_database
from storage.tables.identity import Channel
from storage.tables.messages import OutboxRow, Posting, State
from tests.fakes.platform import FakePlatform
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


@pytest.fixture
async def channel(database: Database, slack: FakePlatform) -> Channel:
    """A channel that is there."""
    return await a_channel(database, await a_network(database), slack.add_channel("netværk"))


async def claim(database: Database, now: datetime) -> list[OutboxRow]:
    async with database.write() as uow:
        rows = list(await outbox.claim(uow, now, LEASE, 10))
        await uow.commit()
    return rows


async def settle(database: Database, row: OutboxRow, now: datetime) -> bool:
    async with database.write() as uow:
        ours = await outbox.settle(uow, row, State.SENT, now)
        await uow.commit()
    return ours


async def test_two_deliverers_send_each_message_once(
    database: Database, database_url: str, platforms: Platforms, slack: FakePlatform, channel: Channel
) -> None:
    rows = [await a_message(database, channel_id=channel.id) for _ in range(150)]
    other = await open_database(database_url)
    deliverers = [a_delivery(database, platforms), a_delivery(other, platforms)]

    while sum(await asyncio.gather(*(deliverer.deliver_batch(NOW) for deliverer in deliverers))):
        pass

    await other.close()
    assert sorted(message.delivery_id for message in slack.posts) == sorted(row.id for row in rows)
    assert len(await everything(database, Posting)) == 150


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_claim_that_is_not_committed_yet_is_passed_over(
    database: Database, database_url: str, channel: Channel
) -> None:
    first = await a_message(database, channel_id=channel.id, due_at=NOW - minutes(1))
    second = await a_message(database, channel_id=channel.id)
    other = await open_database(database_url)

    async with database.write() as uow:
        [mine] = await outbox.claim(uow, NOW, LEASE, 1)
        theirs = await claim(other, NOW)
        await uow.commit()

    await other.close()
    assert mine.id == first.id
    assert [row.id for row in theirs] == [second.id]


async def test_a_claimed_message_comes_back_when_its_lease_ends(database: Database, channel: Channel) -> None:
    await a_message(database, channel_id=channel.id)

    [lost] = await claim(database, NOW)

    assert await claim(database, NOW + LEASE - minutes(0.1)) == []
    [found] = await claim(database, NOW + LEASE)
    assert (found.id, found.attempts) == (lost.id, 2)
    assert found.uncertain_since == NOW


async def test_who_lost_the_claim_settles_nothing(database: Database, channel: Channel) -> None:
    row = await a_message(database, channel_id=channel.id)
    [mine] = await claim(database, NOW)
    [theirs] = await claim(database, NOW + LEASE)

    assert not await settle(database, mine, NOW + LEASE)
    assert (await reread(database, row)).state == State.CLAIMED
    assert await settle(database, theirs, NOW + LEASE)
    assert (await reread(database, row)).state == State.SENT


async def test_a_claim_from_before_a_message_was_held_back_settles_nothing(
    database: Database, channel: Channel
) -> None:
    row = await a_message(database, channel_id=channel.id)
    [mine] = await claim(database, NOW)
    [theirs] = await claim(database, NOW + LEASE)
    async with database.write() as uow:
        await outbox.hold_back(uow, theirs, NOW + LEASE, "channel_not_found")
        await uow.commit()

    assert not await settle(database, mine, NOW + LEASE)
    assert (await reread(database, row)).state == State.PENDING


async def test_two_deliverers_never_update_one_card_at_the_same_time(
    database: Database, platforms: Platforms, channel: Channel
) -> None:
    await a_message(database, channel_id=channel.id)
    await a_delivery(database, platforms).deliver_batch(NOW)
    [posting] = await everything(database, Posting)
    first = await a_message(database, posting_id=posting.id)
    await claim(database, NOW)

    second = await a_message(database, posting_id=posting.id)

    assert await claim(database, NOW) == []
    await settle(database, await reread(database, first), NOW)
    assert [row.id for row in await claim(database, NOW)] == [second.id]
