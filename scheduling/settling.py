"""Settling: writing down how deliveries ended, each in one transaction with what it left behind."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from handlers.ports import MessageRef
from scheduling.outcomes import Failed, Later, Outcome, Sent, Skipped
from storage import outbox
from storage.database import Database
from storage.failures import DATABASE_FAILURES
from storage.tables.messages import OutboxRow, Posting, State
from storage.unit_of_work import UnitOfWork


@dataclass(slots=True, eq=False, kw_only=True)
class Ending:
    """How the delivery of a claimed row ended, and whether that is written down."""

    row: OutboxRow
    outcome: Outcome
    now: datetime
    written: bool = False


class Settler:
    """Settles claimed rows; a claim that was lost meanwhile changes nothing.

    Nothing is put off: what ends while a transaction is under way is written together in the next one. So each is
    written as soon as a transaction of its own could have begun, and no sent message waits for one still being sent.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[Ending] = []
        self._turn = asyncio.Lock()

    async def settle(self, ending: Ending) -> None:
        """Return when ``ending`` is written down.

        Raises:
            Exception: the database failed.
        """
        self._waiting.append(ending)
        async with self._turn:
            if ending in self._waiting:
                group, self._waiting = self._waiting, []
                # An ending that cannot be written must not take the others along: then each is written alone.
                with suppress(*DATABASE_FAILURES):
                    await self._write(group)
        if not ending.written:
            await self._write([ending])

    async def _write(self, group: Sequence[Ending]) -> None:
        async with self._database.write() as uow:
            # In the same order everywhere, so that two deliverers never wait for each other.
            for ending in sorted(group, key=lambda ending: ending.row.id):
                await _write_one(uow, ending.row, ending.outcome, ending.now)
            await uow.commit()
        for ending in group:
            ending.written = True


async def _write_one(uow: UnitOfWork, row: OutboxRow, outcome: Outcome, now: datetime) -> None:
    match outcome:
        case Sent(message):
            await outbox.settle(uow, row, State.SENT, now)
            await _remember(uow, row, message, now)
        case Skipped(reason):
            await outbox.settle(uow, row, State.SKIPPED, now, reason)
        case Failed(reason):
            await outbox.settle(uow, row, State.FAILED, now, reason)
        case Later():
            await _put_back(uow, row, outcome, now)


async def _remember(uow: UnitOfWork, row: OutboxRow, message: MessageRef | None, now: datetime) -> None:
    # Only what stands in a channel: a private one could tie a person to something anonymous.
    if message is None or row.channel_id is None:
        return
    posting = Posting(
        kind=row.kind,
        subject_id=row.subject_id,
        network_id=row.network_id,
        args=row.args,
        platform=message.place.platform,
        tenant=message.place.tenant,
        conversation=message.place.conversation,
        message_id=message.message_id,
        address=dict(message.place.address),
        posted_at=now,
    )
    await outbox.remember(uow, row, posting, now)


async def _put_back(uow: UnitOfWork, row: OutboxRow, later: Later, now: datetime) -> None:
    if not later.counts:
        await outbox.hold_back(uow, row, later.at, later.reason)
        return
    since = row.uncertain_since or (now if later.uncertain else None)
    await outbox.postpone(uow, row, later.at, later.reason, uncertain_since=since)
