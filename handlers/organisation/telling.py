"""Telling: messages about a proposal or a note, to the network's channels, its facilitators and HR."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from storage import networks, outbox, people
from storage.tables.identity import Role
from storage.tables.messages import OutboxRow
from storage.tables.organisation import Note, Proposal
from storage.unit_of_work import UnitOfWork


async def tell_channels(
    uow: UnitOfWork, proposal: Proposal, kind: str, now: datetime, occasion: str = ""
) -> None:
    """Put a card before the network, once for each ``occasion``."""
    message = OutboxRow(
        key=f"{kind}:{proposal.id}:{occasion}",
        kind=kind,
        subject_id=proposal.id,
        network_id=proposal.network_id,
        due_at=now,
    )
    await outbox.enqueue_for_channels(uow, message)


async def tell_facilitators(
    uow: UnitOfWork, proposal: Proposal, kind: str, now: datetime, zone: ZoneInfo
) -> None:
    """Tell the network's facilitators, in private, once."""
    today = now.astimezone(zone).date()
    told = await networks.members(uow, proposal.network_id, Role.FACILITATOR, today)
    await _tell(uow, kind, proposal.id, proposal.network_id, [person.id for person in told], now)


async def tell_hr(uow: UnitOfWork, note: Note, now: datetime) -> None:
    """Tell HR that there is a note; where it came from is not in the message."""
    told = await people.all_hr(uow)
    await _tell(uow, "organisation-passed-on", note.id, None, [person.id for person in told], now)


async def _tell(
    uow: UnitOfWork,
    kind: str,
    subject_id: str,
    network_id: str | None,
    person_ids: Iterable[str],
    now: datetime,
) -> None:
    rows = [
        OutboxRow(
            key=f"{kind}:{subject_id}:{person_id}",
            kind=kind,
            subject_id=subject_id,
            network_id=network_id,
            person_id=person_id,
            due_at=now,
        )
        for person_id in person_ids
    ]
    await outbox.enqueue(uow, rows)
