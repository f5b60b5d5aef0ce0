"""The inbox: which events have been handled, so that a redelivered one changes nothing."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col

from storage.tables.messages import InboxRow
from storage.unit_of_work import UnitOfWork


async def is_new(uow: UnitOfWork, event_id: str, now: datetime) -> bool:
    """Whether this event has not been handled before; from now on it has, if the unit of work is committed."""
    return bool(await uow.insert_absent(InboxRow, [{"event_id": event_id, "handled_at": now}]))


async def forget_before(uow: UnitOfWork, moment: datetime) -> None:
    """Forget the events handled before ``moment``; no platform redelivers after a few hours."""
    await uow.session.exec(delete(InboxRow).where(col(InboxRow.handled_at) < moment))
