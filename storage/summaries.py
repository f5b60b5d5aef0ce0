"""What facilitators have made of summaries, the versions they shared, and who has had which."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import col, delete, select

from storage.tables.identity import Person
from storage.tables.summaries import SharedSummary, SummaryEdits, SummaryUse
from storage.unit_of_work import UnitOfWork


async def edits_of(uow: UnitOfWork, subject_id: str) -> Mapping[str, Any]:
    """The edits of the summary of a subject; empty when there are none."""
    found = await uow.get(SummaryEdits, subject_id)
    return found.edits if found else {}


async def keep_edits(
    uow: UnitOfWork, network_id: str, subject_id: str, edits: Mapping[str, Any], now: datetime
) -> None:
    """Write edits down in place of earlier ones."""
    row = {"subject_id": subject_id, "network_id": network_id, "edits": dict(edits), "edited_at": now}
    await uow.session.merge(SummaryEdits.model_validate(row))
    await uow.flush()


async def shared_with(uow: UnitOfWork, network_ids: Collection[str], most: int) -> Sequence[SharedSummary]:
    """At most ``most`` versions that were shared with these networks, the latest first."""
    statement = (
        select(SharedSummary)
        .where(col(SharedSummary.network_id).in_(network_ids))
        .order_by(col(SharedSummary.shared_at).desc(), col(SharedSummary.id))
        .limit(most)
    )
    return (await uow.session.exec(statement)).all()


async def uses(uow: UnitOfWork, network_id: str, most: int) -> Sequence[tuple[SummaryUse, Person]]:
    """At most ``most`` entries of who has had a summary of this network, the latest first."""
    statement = (
        select(SummaryUse, Person)
        .join(Person, col(Person.id) == col(SummaryUse.person_id))
        .where(SummaryUse.network_id == network_id)
        .order_by(col(SummaryUse.at).desc(), col(SummaryUse.id))
        .limit(most)
    )
    return (await uow.session.exec(statement)).all()


async def forget(uow: UnitOfWork, subject_id: str) -> None:
    """Delete every edit and version of the summary of a subject."""
    for table in (SummaryEdits, SharedSummary):
        await uow.session.exec(delete(table).where(col(table.subject_id) == subject_id))
