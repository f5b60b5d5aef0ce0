"""Reflection prompts that were put to networks."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import col, func, select

from storage.tables.content import Prompt, Reflection, Visibility
from storage.unit_of_work import UnitOfWork


async def latest(uow: UnitOfWork, network_id: str) -> Prompt | None:
    """The prompt that was put to a network last."""
    return next(iter(await of_network(uow, network_id, most=1)), None)


async def of_network(uow: UnitOfWork, network_id: str, most: int) -> Sequence[Prompt]:
    """At most ``most`` prompts of a network, the latest first."""
    statement = (
        select(Prompt)
        .where(Prompt.network_id == network_id)
        .order_by(col(Prompt.sent_at).desc(), col(Prompt.id))
        .limit(most)
    )
    return (await uow.session.exec(statement)).all()


async def before_meeting(uow: UnitOfWork, meeting_id: str) -> Prompt | None:
    """The prompt that the bot sent a week before a meeting."""
    return (await uow.session.exec(select(Prompt).where(Prompt.meeting_id == meeting_id))).first()


async def active_since(uow: UnitOfWork, network_id: str, since: datetime) -> Sequence[Prompt]:
    """The prompts of a network that were put, or got an answer that is not private, after ``since``, oldest first."""
    shared = Reflection.visible_to != Visibility.PRIVATE
    answered = select(Reflection.prompt_id).where(Reflection.written_at > since, shared)
    statement = (
        select(Prompt)
        .where(Prompt.network_id == network_id, (col(Prompt.sent_at) > since) | col(Prompt.id).in_(answered))
        .order_by(col(Prompt.sent_at))
    )
    return (await uow.session.exec(statement)).all()


async def uses(uow: UnitOfWork, network_id: str) -> Sequence[Prompt]:
    """Every prompt a network has had, oldest first."""
    statement = select(Prompt).where(Prompt.network_id == network_id).order_by(col(Prompt.sent_at))
    return (await uow.session.exec(statement)).all()


async def times_used(uow: UnitOfWork, own_prompt_ids: Sequence[str]) -> Mapping[str, int]:
    """How often each of these own prompts was put to some network."""
    statement = (
        select(Prompt.own_prompt_id, func.count())
        .where(col(Prompt.own_prompt_id).in_(own_prompt_ids))
        .group_by(col(Prompt.own_prompt_id))
    )
    return {key: number for key, number in await uow.session.exec(statement) if key}
