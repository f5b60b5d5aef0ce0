"""Planning the evaluation: a round whose time is up closes."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from handlers.evaluation.closing import close
from handlers.request import Seal
from scheduling.plans.step import Step
from storage import evaluation
from storage.tables.evaluation import EvaluationRound
from storage.unit_of_work import UnitOfWork


def evaluation_step(seal: Seal) -> Step[EvaluationRound]:
    """How rounds are closed; what lies sealed until then is opened with ``seal``."""

    async def close_all(uow: UnitOfWork, due: Sequence[EvaluationRound], now: datetime) -> None:
        for round_ in due:
            await close(uow, round_, now, seal)

    return Step(
        name="evaluation",
        batch=5,
        due=evaluation.to_close,
        handle=close_all,
        id_of=attrgetter("id"),
        put_off=evaluation.put_closing_off,
    )
