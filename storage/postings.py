"""Postings: the cards that stand in channels and are updated in place."""

from collections.abc import Sequence

from sqlmodel import select

from storage.tables.messages import Posting
from storage.unit_of_work import UnitOfWork


async def of_subject(uow: UnitOfWork, subject_id: str) -> Sequence[Posting]:
    """Every card that shows this subject (a meeting, a dilemma, a prompt)."""
    return (await uow.session.exec(select(Posting).where(Posting.subject_id == subject_id))).all()
