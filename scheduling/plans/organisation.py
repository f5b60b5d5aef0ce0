"""Planning input to the organisation: proposals whose time is up."""

from collections.abc import Sequence
from datetime import datetime

from handlers.organisation.deciding import decide
from scheduling.plans.step import Step
from storage import organisation
from storage.tables.identity import Network
from storage.tables.organisation import Proposal
from storage.unit_of_work import UnitOfWork


async def _decide(uow: UnitOfWork, due: Sequence[tuple[Proposal, Network]], now: datetime) -> None:
    for proposal, network in due:
        await decide(uow, proposal, network, now)


PROPOSALS = Step(
    name="proposals",
    batch=50,
    due=organisation.with_step_due,
    handle=_decide,
    id_of=lambda due: due[0].id,
    put_off=organisation.put_step_off,
)
