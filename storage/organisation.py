"""Proposals of input to the organisation, objections to them, and the notes that were passed on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, func, select
from sqlmodel.sql.expression import Select

from storage.prepared import prepared
from storage.tables.identity import Network
from storage.tables.organisation import Course, Note, Objection, Proposal
from storage.unit_of_work import UnitOfWork


async def with_step_due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[tuple[Proposal, Network]]:
    """At most ``most`` proposals that the planner has to look at, locked until the transaction ends."""
    return (await _step_due(uow, now, most)).all()


async def put_step_off(uow: UnitOfWork, proposal_id: str, until: datetime) -> None:
    """Let the planner look at a proposal then."""
    await uow.session.exec(update(Proposal).where(col(Proposal.id) == proposal_id).values(next_step_at=until))


async def objections(uow: UnitOfWork, proposal_id: str) -> Sequence[Objection]:
    """The objections to a proposal, in the order of their random ids."""
    statement = select(Objection).where(Objection.proposal_id == proposal_id).order_by(col(Objection.id))
    return (await uow.session.exec(statement)).all()


async def pass_on(uow: UnitOfWork, proposal: Proposal, network_name: str | None, now: datetime) -> Note:
    """The note that a proposal becomes, under the next free number."""
    note = Note(
        id=proposal.id,
        number=await _latest_number(uow) + 1,
        network_name=network_name,
        kind=proposal.kind,
        text=proposal.text,
        passed_on_at=now,
    )
    while not await uow.insert_absent(Note, [note]):
        # Somebody else has passed on a note under this number since we looked.
        note.number = await _latest_number(uow) + 1
    return note


async def notes(uow: UnitOfWork, below: int | None, most: int) -> Sequence[Note]:
    """At most ``most`` notes with a number ``below`` this one, the latest first."""
    statement = select(Note).order_by(col(Note.number).desc()).limit(most)
    if below is not None:
        statement = statement.where(col(Note.number) < below)
    return (await uow.session.exec(statement)).all()


async def _latest_number(uow: UnitOfWork) -> int:
    return (await uow.session.exec(select(func.max(Note.number)))).one() or 0


@prepared
def _step_due(now: datetime, most: int) -> Select[Proposal, Network]:
    return (
        select(Proposal, Network)
        .join(Network, col(Network.id) == col(Proposal.network_id))
        .where(col(Proposal.next_step_at) <= now, col(Proposal.course) == Course.OPEN)
        .order_by(col(Proposal.next_step_at))
        .limit(most)
        .with_for_update(of=Proposal, skip_locked=True)
    )
