"""Planning dilemmas: phases that end, nudges and follow-ups that are due."""

from datetime import datetime

from handlers.dilemmas.progress import step
from storage import dilemmas
from storage.unit_of_work import UnitOfWork

BATCH = 50


async def plan_dilemmas(uow: UnitOfWork, now: datetime) -> int:
    """Take the next step of a batch of dilemmas; the number of dilemmas, 0 when nothing is due."""
    due = await dilemmas.with_step_due(uow, now, BATCH)
    for dilemma, network in due:
        await step(uow, dilemma, network, now)
    return len(due)
