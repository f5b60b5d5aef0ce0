"""Settling: writing down how a delivery ended, in one transaction with what it left behind."""

from datetime import datetime

from handlers.ports import MessageRef
from scheduling.outcomes import Failed, Later, Outcome, Sent, Skipped
from storage import outbox
from storage.database import Database
from storage.tables.messages import OutboxRow, Posting, State
from storage.unit_of_work import UnitOfWork


async def settle(database: Database, row: OutboxRow, outcome: Outcome, now: datetime) -> None:
    """Settle a claimed row; a claim that was lost meanwhile changes nothing."""
    async with database.write() as uow:
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
        await uow.commit()


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
    await uow.insert_absent(Posting, [posting])


async def _put_back(uow: UnitOfWork, row: OutboxRow, later: Later, now: datetime) -> None:
    if not later.counts:
        await outbox.hold_back(uow, row, later.at, later.reason)
        return
    since = row.uncertain_since or (now if later.uncertain else None)
    await outbox.postpone(uow, row, later.at, later.reason, uncertain_since=since)
