"""The planner: turns what is due into rows, in small transactions, as often as it is asked.

Rows are locked while they are planned and keys are unique, so any number of replicas may plan at the same time.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from handlers.request import NO_SEAL, Seal
from scheduling.faults import describe
from scheduling.plans.dilemmas import dilemmas_step
from scheduling.plans.evaluation import evaluation_step
from scheduling.plans.meetings import MEETINGS
from scheduling.plans.organisation import PROPOSALS
from scheduling.plans.prompts import PROMPTS
from scheduling.plans.step import Step
from scheduling.plans.steps import STEPS_OF_MEETINGS
from storage.database import Database
from storage.failures import DATABASE_FAILURES

REST = timedelta(hours=6)
"""How long something is let alone that could not be planned."""

log = logging.getLogger(__name__)


async def plan(
    database: Database,
    now: datetime,
    *,
    seal: Seal = NO_SEAL,
    stopping: Callable[[], bool] = lambda: False,
) -> None:
    """Plan everything that is due at ``now``; nothing is left unless ``stopping`` said to end between batches.

    ``seal`` opens what lies sealed until it is due.

    Raises:
        ExceptionGroup: steps that failed; the others were done all the same.
    """
    failures: list[Exception] = []
    sealed: tuple[Step[Any], ...] = (dilemmas_step(seal), evaluation_step(seal))
    steps: tuple[Step[Any], ...] = (MEETINGS, STEPS_OF_MEETINGS, PROMPTS, PROPOSALS, *sealed)
    for step in steps:
        try:
            while not stopping() and await _one_batch(database, step, now):
                pass
        except Exception as error:  # noqa: BLE001  # one step in trouble must not keep the others back
            failures.append(error)
    if failures:
        message = "planning failed"
        raise ExceptionGroup(message, failures)


async def _one_batch(database: Database, step: Step[Any], now: datetime) -> bool:
    """Plan a batch; false when nothing more is due."""
    try:
        async with database.write() as uow:
            items = await step.due(uow, now, step.batch)
            await step.handle(uow, items, now)
            await uow.commit()
        return len(items) == step.batch
    except DATABASE_FAILURES:
        raise
    except Exception:  # noqa: BLE001  # one item in trouble must not keep the others back
        return await _one_by_one(database, step, now)


async def _one_by_one(database: Database, step: Step[Any], now: datetime) -> bool:
    for number in range(step.batch):
        if not await _one(database, step, now):
            return number > 0
    return True


async def _one(database: Database, step: Step[Any], now: datetime) -> bool:
    async with database.write() as uow:
        items = await step.due(uow, now, 1)
        if not items:
            return False
        item_id = step.id_of(items[0])
        try:
            await step.handle(uow, items, now)
            await uow.commit()
        except DATABASE_FAILURES:
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, it is this item's alone
            failure = describe(error)
        else:
            return True
    await _put_off(database, step, item_id, now, failure)
    return True


async def _put_off(database: Database, step: Step[Any], item_id: str, now: datetime, failure: str) -> None:
    log.error("Planning %s of %s failed: %s", step.name, item_id, failure)
    async with database.write() as uow:
        await step.put_off(uow, item_id, now + REST)
        await uow.commit()
