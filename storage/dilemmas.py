"""Dilemmas and the feedback on them."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from storage.tables.content import Dilemma, Feedback
from storage.unit_of_work import UnitOfWork


async def active_since(uow: UnitOfWork, network_id: str, since: datetime) -> Sequence[Dilemma]:
    """The dilemmas of a network that were put, or got feedback, after ``since``, oldest first."""
    answered = select(Feedback.dilemma_id).where(Feedback.given_at > since)
    statement = (
        select(Dilemma)
        .where(
            Dilemma.network_id == network_id,
            (col(Dilemma.asked_at) > since) | col(Dilemma.id).in_(answered),
        )
        .order_by(col(Dilemma.asked_at))
    )
    return (await uow.session.exec(statement)).all()


async def feedback_on(uow: UnitOfWork, dilemma_id: str) -> Sequence[Feedback]:
    """The feedback on a dilemma, in the order in which it was given."""
    statement = select(Feedback).where(Feedback.dilemma_id == dilemma_id).order_by(col(Feedback.given_at))
    return (await uow.session.exec(statement)).all()


async def count_givers(uow: UnitOfWork, dilemma_id: str) -> int:
    """How many different people have given feedback on a dilemma."""
    statement = select(func.count(func.distinct(Feedback.person_id))).where(Feedback.dilemma_id == dilemma_id)
    return (await uow.session.exec(statement)).one()
