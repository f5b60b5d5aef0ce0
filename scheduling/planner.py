"""The planner: turns what is due into rows, in small transactions, as often as it is asked.

Rows are locked while they are planned and keys are unique, so any number of replicas may plan at the same time.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from scheduling.plans.dilemmas import plan_dilemmas
from scheduling.plans.meetings import plan_meetings
from scheduling.plans.prompts import plan_prompts
from scheduling.plans.steps import plan_steps
from storage.database import Database
from storage.unit_of_work import UnitOfWork

Step: TypeAlias = Callable[[UnitOfWork, datetime], Awaitable[int]]
STEPS: tuple[Step, ...] = (plan_meetings, plan_steps, plan_prompts, plan_dilemmas)


async def plan(database: Database, now: datetime, *, stopping: Callable[[], bool] = lambda: False) -> None:
    """Plan everything that is due at ``now``; nothing is left unless ``stopping`` said to end between batches.

    Raises:
        ExceptionGroup: steps that failed; the others were done all the same.
    """
    failures: list[Exception] = []
    for step in STEPS:
        try:
            while not stopping() and await _one_batch(database, step, now):
                pass
        except Exception as error:  # noqa: BLE001  # one step in trouble must not keep the others back
            failures.append(error)
    if failures:
        message = "planning failed"
        raise ExceptionGroup(message, failures)


async def _one_batch(database: Database, step: Step, now: datetime) -> int:
    async with database.write() as uow:
        handled = await step(uow, now)
        await uow.commit()
    return handled
