"""Anonymous contributions: sealed while the round lasts, written anew without a trace of their authors when it ends."""

from collections.abc import Sequence

from sqlalchemy import update
from sqlmodel import col, select

from storage.tables.dilemmas import Feedback, Phase, SealedFeedback
from storage.unit_of_work import UnitOfWork


async def givers(uow: UnitOfWork, dilemma_id: str, phase: Phase | None = None) -> set[str]:
    """The digests of those who have contributed anonymously, in one phase or in any."""
    statement = select(SealedFeedback.giver).where(SealedFeedback.dilemma_id == dilemma_id).distinct()
    if phase is not None:
        statement = statement.where(SealedFeedback.phase == phase)
    return set(await uow.session.exec(statement))


async def unopened(uow: UnitOfWork, dilemma_id: str) -> Sequence[str]:
    """The envelopes of a dilemma that nobody has opened yet."""
    statement = select(SealedFeedback.sealed).where(
        SealedFeedback.dilemma_id == dilemma_id, col(SealedFeedback.sealed).is_not(None)
    )
    return [sealed for sealed in await uow.session.exec(statement) if sealed is not None]


async def replace(uow: UnitOfWork, dilemma_id: str, opened: Sequence[Feedback]) -> None:
    """Write ``opened``, in that order, in place of the envelopes of a dilemma."""
    await uow.insert_absent(Feedback, opened)
    of_dilemma = col(SealedFeedback.dilemma_id) == dilemma_id
    await uow.session.exec(update(SealedFeedback).where(of_dilemma).values(sealed=None))
