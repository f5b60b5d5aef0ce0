"""Planning dilemmas: phases that end, nudges and follow-ups that are due."""

from collections.abc import Sequence
from datetime import datetime

from handlers.dilemmas.progress import step
from handlers.request import Seal
from scheduling.plans.step import Step
from storage import dilemmas
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Network
from storage.unit_of_work import UnitOfWork


def dilemmas_step(seal: Seal) -> Step[tuple[Dilemma, Network]]:
    """How dilemmas are planned; what lies sealed until the end of a round is opened with ``seal``."""

    async def take_steps(uow: UnitOfWork, due: Sequence[tuple[Dilemma, Network]], now: datetime) -> None:
        for dilemma, network in due:
            await step(uow, dilemma, network, now, seal)

    return Step(
        name="dilemmas",
        batch=50,
        due=dilemmas.with_step_due,
        handle=take_steps,
        id_of=lambda due: due[0].id,
        put_off=dilemmas.put_step_off,
    )
