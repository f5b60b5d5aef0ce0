"""Dilemmas, questions to them and contributions."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import col, func, select

from storage import summaries
from storage.tables.content import Clarification, Dilemma, Feedback, Phase
from storage.tables.identity import Network
from storage.unit_of_work import UnitOfWork


async def active_since(uow: UnitOfWork, network_id: str, since: datetime) -> Sequence[Dilemma]:
    """The dilemmas of a network that were put, or got feedback, after ``since``, oldest first; none withdrawn."""
    answered = select(Feedback.dilemma_id).where(Feedback.given_at > since)
    statement = (
        select(Dilemma)
        .where(
            Dilemma.network_id == network_id,
            Dilemma.phase != Phase.WITHDRAWN,
            (col(Dilemma.asked_at) > since) | col(Dilemma.id).in_(answered),
        )
        .order_by(col(Dilemma.asked_at))
    )
    return (await uow.session.exec(statement)).all()


async def named_of_network(uow: UnitOfWork, network_id: str) -> Sequence[Dilemma]:
    """The dilemmas that people of a network have put in their own name, the latest first; none withdrawn."""
    statement = (
        select(Dilemma)
        .where(
            Dilemma.network_id == network_id,
            Dilemma.phase != Phase.WITHDRAWN,
            col(Dilemma.asker_id).is_not(None),
        )
        .order_by(col(Dilemma.asked_at).desc())
    )
    return (await uow.session.exec(statement)).all()


async def with_step_due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[tuple[Dilemma, Network]]:
    """At most ``most`` dilemmas that the planner has to look at, locked until the transaction ends."""
    statement = (
        select(Dilemma, Network)
        .join(Network, col(Network.id) == col(Dilemma.network_id))
        .where(col(Dilemma.next_step_at) <= now)
        .order_by(col(Dilemma.next_step_at))
        .limit(most)
        .with_for_update(of=Dilemma, skip_locked=True)
    )
    return (await uow.session.exec(statement)).all()


async def put_step_off(uow: UnitOfWork, dilemma_id: str, until: datetime) -> None:
    """Let the planner look at a dilemma then."""
    await uow.session.exec(update(Dilemma).where(col(Dilemma.id) == dilemma_id).values(next_step_at=until))


async def next_due(uow: UnitOfWork) -> datetime | None:
    """When the planner next has something to do for some dilemma."""
    return (await uow.session.exec(select(func.min(Dilemma.next_step_at)))).one()


async def feedback_on(uow: UnitOfWork, dilemma_id: str) -> Sequence[Feedback]:
    """The contributions to a dilemma, in the order of their random ids."""
    statement = select(Feedback).where(Feedback.dilemma_id == dilemma_id).order_by(col(Feedback.id))
    return (await uow.session.exec(statement)).all()


async def givers(uow: UnitOfWork, dilemma_id: str, since: datetime | None = None) -> set[str]:
    """The ids of those who have contributed to a dilemma, at ``since`` or later."""
    statement = select(Feedback.person_id).where(Feedback.dilemma_id == dilemma_id).distinct()
    if since is not None:
        statement = statement.where(Feedback.given_at >= since)
    return set(await uow.session.exec(statement))


async def count_givers(uow: UnitOfWork, dilemma_id: str) -> int:
    """How many different people have contributed to a dilemma."""
    statement = select(func.count(func.distinct(Feedback.person_id))).where(Feedback.dilemma_id == dilemma_id)
    return (await uow.session.exec(statement)).one()


async def clarifications(uow: UnitOfWork, dilemma_id: str) -> Sequence[Clarification]:
    """The questions to a dilemma, oldest first."""
    statement = (
        select(Clarification)
        .where(Clarification.dilemma_id == dilemma_id)
        .order_by(col(Clarification.asked_at), col(Clarification.id))
    )
    return (await uow.session.exec(statement)).all()


async def forget_words(uow: UnitOfWork, dilemma: Dilemma) -> None:
    """Delete everything that was written about a dilemma; what is left says that there was one."""
    for table in (Feedback, Clarification):
        await uow.session.exec(delete(table).where(col(table.dilemma_id) == dilemma.id))
    await summaries.forget(uow, dilemma.id)
    for name in ("title", "situation", "tried", "wanted", "restated", "takes_along", "will_do", "learned"):
        setattr(dilemma, name, "")
    dilemma.return_address = None
