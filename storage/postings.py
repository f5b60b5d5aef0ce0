"""Postings: the cards that stand in channels and are updated in place."""

from collections.abc import Sequence

from sqlmodel import select

from storage.tables.messages import Posting
from storage.unit_of_work import UnitOfWork


async def of_subject(uow: UnitOfWork, subject_id: str) -> Sequence[Posting]:
    """Every card that shows this subject (a meeting, a dilemma, a prompt)."""
    return (await uow.session.exec(select(Posting).where(Posting.subject_id == subject_id))).all()


async def at(
    uow: UnitOfWork, platform: str, tenant: str, conversation: str, message_id: str
) -> Posting | None:
    """The card that is this message."""
    found = await uow.session.exec(
        select(Posting).where(
            Posting.platform == platform,
            Posting.tenant == tenant,
            Posting.conversation == conversation,
            Posting.message_id == message_id,
        )
    )
    return found.one_or_none()
