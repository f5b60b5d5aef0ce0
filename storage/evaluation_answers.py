"""Answers to the evaluation: sealed while the round lasts, and gone when it ends, but for words without authors."""

from collections.abc import Sequence

from sqlalchemy import delete, update
from sqlmodel import col, func, select

from storage.tables.evaluation_answers import EvaluationEnvelope, EvaluationWords
from storage.unit_of_work import UnitOfWork


async def keep(uow: UnitOfWork, round_id: str, giver: str, sealed: str) -> None:
    """Keep an envelope, in place of an earlier one by the same giver."""
    row = {"round_id": round_id, "giver": giver, "sealed": sealed}
    if await uow.insert_absent(EvaluationEnvelope, [row]):
        return
    own = (col(EvaluationEnvelope.round_id) == round_id) & (col(EvaluationEnvelope.giver) == giver)
    await uow.session.exec(update(EvaluationEnvelope).where(own).values(sealed=sealed))


async def count(uow: UnitOfWork, round_id: str) -> int:
    """How many have answered while the round lasts."""
    statement = select(func.count()).select_from(EvaluationEnvelope)
    return (await uow.session.exec(statement.where(EvaluationEnvelope.round_id == round_id))).one()


async def unopened(uow: UnitOfWork, round_id: str) -> Sequence[str]:
    """The envelopes of a round."""
    statement = select(EvaluationEnvelope.sealed).where(EvaluationEnvelope.round_id == round_id)
    return (await uow.session.exec(statement)).all()


async def replace(uow: UnitOfWork, round_id: str, words: Sequence[EvaluationWords]) -> None:
    """Write ``words``, in that order, in place of the envelopes of a round."""
    await uow.session.exec(delete(EvaluationEnvelope).where(col(EvaluationEnvelope.round_id) == round_id))
    await uow.insert_absent(EvaluationWords, words)


async def words_of(uow: UnitOfWork, round_id: str) -> Sequence[EvaluationWords]:
    """What was answered to the open questions of a round, each in the order of their random ids."""
    statement = (
        select(EvaluationWords)
        .where(EvaluationWords.round_id == round_id)
        .order_by(col(EvaluationWords.place), col(EvaluationWords.id))
    )
    return (await uow.session.exec(statement)).all()
