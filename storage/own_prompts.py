"""The prompts that facilitators have put into the bank."""

from collections.abc import Sequence

from sqlmodel import col, or_, select

from storage.tables.content import OwnPrompt
from storage.unit_of_work import UnitOfWork


async def offered_to(uow: UnitOfWork, person_id: str) -> Sequence[OwnPrompt]:
    """What a facilitator can choose: their own and what the corps shares, the newest first."""
    theirs = or_(OwnPrompt.author_id == person_id, col(OwnPrompt.shared))
    statement = (
        select(OwnPrompt)
        .where(theirs, col(OwnPrompt.retired).is_(False))
        .order_by(col(OwnPrompt.written_at).desc(), col(OwnPrompt.id))
    )
    return (await uow.session.exec(statement)).all()
