"""Contributing: what follows when somebody has written to a dilemma, in the form or in a thread."""

from datetime import datetime

from handlers.calendar.customs import zone_of
from handlers.dilemmas.progress import advance_if_all_done
from handlers.request import Seal
from storage import occasions, outbox, participation
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Network
from storage.tables.participation import Activity
from storage.unit_of_work import UnitOfWork


async def contributed(
    uow: UnitOfWork, dilemma: Dilemma, network: Network, person_id: str, now: datetime, seal: Seal
) -> None:
    """Count it in its author's name, and go on."""
    today = now.astimezone(zone_of(network)).date()
    await participation.record(
        uow, Activity.FEEDBACK_GIVEN, network.id, today, subject_id=dilemma.id, person_id=person_id
    )
    await occasions.respond(uow, dilemma.id, now)
    await go_on(uow, dilemma, network, now, seal)


async def go_on(uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime, seal: Seal) -> None:
    """Show on the cards that there is one more, and end the phase if nobody else is waited for."""
    await outbox.enqueue_updates(uow, dilemma.id, now)
    await advance_if_all_done(uow, dilemma, network, now, seal)
