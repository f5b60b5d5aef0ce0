"""Rounds of the evaluation questionnaire, with their figures."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.prepared import prepared
from storage.tables.evaluation import EvaluationRound
from storage.unit_of_work import UnitOfWork


async def all_rounds(uow: UnitOfWork) -> Sequence[EvaluationRound]:
    """Every round, the oldest first."""
    statement = select(EvaluationRound).order_by(col(EvaluationRound.number))
    return (await uow.session.exec(statement)).all()


async def begin(uow: UnitOfWork, round_: EvaluationRound) -> bool:
    """Keep a new round; false if it, or another with its number, is there already."""
    return bool(await uow.insert_absent(EvaluationRound, [round_.model_dump()]))


async def to_close(uow: UnitOfWork, now: datetime, most: int) -> Sequence[EvaluationRound]:
    """At most ``most`` rounds whose time is up, locked until the transaction ends."""
    return (await _to_close(uow, now, most)).all()


async def put_closing_off(uow: UnitOfWork, round_id: str, until: datetime) -> None:
    """Let the planner look at a round then."""
    statement = update(EvaluationRound).where(col(EvaluationRound.id) == round_id)
    await uow.session.exec(statement.values(next_step_at=until))


@prepared
def _to_close(now: datetime, most: int) -> SelectOfScalar[EvaluationRound]:
    return (
        select(EvaluationRound)
        .where(col(EvaluationRound.next_step_at) <= now)
        .order_by(col(EvaluationRound.next_step_at))
        .limit(most)
        .with_for_update(skip_locked=True, key_share=True)
    )
