"""Deciding: when its time is up, a proposal is passed on if everybody could have objected and nobody has."""

from datetime import datetime

from handlers.calendar.customs import zone_of
from handlers.organisation.course import object_until
from handlers.organisation.telling import tell_facilitators, tell_hr
from storage import organisation, outbox, postings
from storage.tables.identity import Network
from storage.tables.organisation import Course, Proposal
from storage.unit_of_work import UnitOfWork


async def decide(uow: UnitOfWork, proposal: Proposal, network: Network, now: datetime) -> None:
    """Stop a proposal, pass it on, or wait until everybody has had the time to object."""
    seen = [one.posted_at for one in await postings.of_subject(uow, proposal.id)]
    zone = zone_of(network)
    if not seen or await organisation.objections(uow, proposal.id):
        # Silence about what nobody has seen is no consent.
        proposal.course, proposal.next_step_at = Course.STOPPED, None
        await tell_facilitators(uow, proposal, "organisation-stopped", now, zone)
    elif now < (until := object_until(max(seen), zone)):
        proposal.object_until = proposal.next_step_at = until
    else:
        proposal.course, proposal.next_step_at = Course.PASSED_ON, None
        named = network.name if proposal.names_network else None
        await tell_hr(uow, await organisation.pass_on(uow, proposal, named, now), now)
    await outbox.enqueue_updates(uow, proposal.id, now)
