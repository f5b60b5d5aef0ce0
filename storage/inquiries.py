"""Inquiries: what the asker of a dilemma has asked the authors of contributions, and their answers."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from storage.tables.dilemmas import Inquiry
from storage.unit_of_work import UnitOfWork


async def on_dilemma(uow: UnitOfWork, dilemma_id: str) -> Sequence[Inquiry]:
    """Every inquiry about the contributions to a dilemma, in the order of their random ids."""
    statement = select(Inquiry).where(Inquiry.dilemma_id == dilemma_id).order_by(col(Inquiry.id))
    return (await uow.session.exec(statement)).all()


async def is_waiting(uow: UnitOfWork, feedback_id: str, now: datetime) -> bool:
    """Whether the author of a contribution has been asked something, and no answer has come out."""
    is_out = col(Inquiry.comes_out_at).is_not(None) & (col(Inquiry.comes_out_at) <= now)
    statement = select(Inquiry.id).where(Inquiry.feedback_id == feedback_id, ~is_out)
    return (await uow.session.exec(statement)).first() is not None
