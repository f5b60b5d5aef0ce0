"""Beginning an absence: from today, and whoever waited for the person goes on without them."""

from datetime import date

from handlers.request import Request
from storage import absences, dilemmas


async def begin(request: Request, person_id: str, until: date) -> None:
    """Let a person be away from today, as the actor says; the planner looks at the dilemmas that may wait for them."""
    await absences.begin(request.uow, person_id, request.today, until, request.person.id)
    await dilemmas.look_again(request.uow, person_id, request.today, request.now)
