"""Settling: what ends together is written together, and nothing waits for what has not ended."""

import asyncio
from datetime import timedelta

from handlers.ports import MessageRef
from handlers.vocabulary.events import Actor, Place
from scheduling.delivery import LEASE, Delivery
from scheduling.outcomes import Sent, Skipped
from scheduling.settling import Ending, Settler
from storage import outbox
from storage.database import Database
from storage.tables.messages import OutboxRow, Posting, State
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import NOW, a_channel, a_message, a_network, everything, reread


async def claimed(database: Database, number: int) -> list[OutboxRow]:
    for _ in range(number):
        await a_message(database, return_address="torn")
    async with database.write() as uow:
        rows = list(await outbox.claim(uow, NOW, LEASE, number))
        await uow.commit()
    return rows


def skipped(row: OutboxRow) -> Ending:
    return Ending(row=row, outcome=Skipped("superseded"), now=NOW)


async def test_what_ends_at_once_is_all_settled(database: Database) -> None:
    rows = await claimed(database, 8)
    settler = Settler(database)

    await asyncio.gather(*(settler.settle(skipped(row)) for row in rows))

    assert {(row.state, row.reason) for row in await everything(database, OutboxRow)} == {
        (State.SKIPPED, "superseded")
    }


async def test_one_that_cannot_be_written_takes_no_other_along(
    database: Database, slack: FakePlatform
) -> None:
    rows = await claimed(database, 6)
    channel = await a_channel(database, await a_network(database), slack.add_channel("netværk"))
    unwritable = rows[3]
    unwritable.channel_id, unwritable.network_id = channel.id, "no such network"
    place = Place(platform=slack.platform, tenant="T", conversation="C", private=False)
    endings = [skipped(row) for row in rows]
    endings[3].outcome = Sent(MessageRef(place, "1"))
    settler = Settler(database)

    failures = await asyncio.gather(*map(settler.settle, endings), return_exceptions=True)

    assert [type(failure).__name__ for failure in failures if failure] == ["IntegrityError"]
    assert (await reread(database, unwritable)).state == State.CLAIMED
    assert await everything(database, Posting) == []
    others = [await reread(database, row) for row in rows if row is not unwritable]
    assert {row.state for row in others} == {State.SKIPPED}


async def test_a_message_still_being_sent_holds_no_sent_one_back(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    slow, *quick = [
        await a_message(
            database, network_id=network.id, channel_id=channel.id, due_at=NOW - timedelta(seconds=5 - number)
        )
        for number in range(5)
    ]
    answered = asyncio.Event()

    async def until_quick_are_settled() -> None:
        while {(await reread(database, row)).state for row in quick} != {State.SENT}:
            pass

    async def wait_for_slow(_target: Actor | Place, delivery_id: str) -> None:
        if delivery_id == slow.id:
            await answered.wait()

    slack.on_post = wait_for_slow
    delivering = asyncio.create_task(delivery.deliver_batch(NOW))
    async with asyncio.timeout(10):
        await until_quick_are_settled()

    assert (await reread(database, slow)).state == State.CLAIMED
    answered.set()
    await delivering
    assert (await reread(database, slow)).state == State.SENT
