"""What is written in threads under dilemmas, kept in step with the platform's messages."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import ColumnElement, and_, delete, update
from sqlmodel import col, select

from storage.tables.dilemmas import ThreadReply
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageKey:
    """By what a message is known, whatever becomes of it."""

    platform: str
    tenant: str
    conversation: str
    message_id: str


async def keep(uow: UnitOfWork, reply: ThreadReply) -> bool:
    """Write ``reply`` down, unless its message is there already; whether it was new."""
    return bool(await uow.insert_absent(ThreadReply, [reply]))


async def change(uow: UnitOfWork, message: MessageKey, text: str) -> bool:
    """Let a message read ``text``; false if it is not there."""
    done = await uow.session.exec(update(ThreadReply).where(_is(message)).values(text=text))
    return done.rowcount > 0


async def forget(uow: UnitOfWork, message: MessageKey) -> bool:
    """Delete what a message said; false if it was not there."""
    return (await uow.session.exec(delete(ThreadReply).where(_is(message)))).rowcount > 0


async def on(uow: UnitOfWork, dilemma_id: str) -> Sequence[ThreadReply]:
    """What has been written under a dilemma, oldest first: a conversation makes no sense in another order."""
    statement = (
        select(ThreadReply)
        .where(ThreadReply.dilemma_id == dilemma_id)
        .order_by(col(ThreadReply.written_at), col(ThreadReply.message_id))
    )
    return (await uow.session.exec(statement)).all()


def _is(message: MessageKey) -> ColumnElement[bool]:
    return and_(*(col(getattr(ThreadReply, name)) == value for name, value in asdict(message).items()))
