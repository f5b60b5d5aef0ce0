"""Reflection prompts and what leaders answered."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from storage.tables.content import Prompt, Reflection
from storage.unit_of_work import UnitOfWork


async def latest(uow: UnitOfWork, network_id: str) -> Prompt | None:
    """The prompt that was put to a network last."""
    statement = (
        select(Prompt).where(Prompt.network_id == network_id).order_by(col(Prompt.sent_at).desc()).limit(1)
    )
    return (await uow.session.exec(statement)).one_or_none()


async def active_since(uow: UnitOfWork, network_id: str, since: datetime) -> Sequence[Prompt]:
    """The prompts of a network that were put, or got an answer, after ``since``, oldest first."""
    answered = select(Reflection.prompt_id).where(Reflection.written_at > since)
    statement = (
        select(Prompt)
        .where(Prompt.network_id == network_id, (col(Prompt.sent_at) > since) | col(Prompt.id).in_(answered))
        .order_by(col(Prompt.sent_at))
    )
    return (await uow.session.exec(statement)).all()


async def bank_keys_used(uow: UnitOfWork, network_id: str) -> Sequence[str]:
    """The bank prompts a network has had, oldest first."""
    statement = (
        select(Prompt.bank_key)
        .where(Prompt.network_id == network_id, col(Prompt.bank_key).is_not(None))
        .order_by(col(Prompt.sent_at))
    )
    return [key for key in await uow.session.exec(statement) if key is not None]


async def reflection_of(uow: UnitOfWork, prompt_id: str, person_id: str) -> Reflection | None:
    """A person's answer to a prompt."""
    found = await uow.session.exec(
        select(Reflection).where(Reflection.prompt_id == prompt_id, Reflection.person_id == person_id)
    )
    return found.one_or_none()


async def keep_reflection(uow: UnitOfWork, prompt_id: str, person_id: str, text: str, now: datetime) -> None:
    """Write down what a person answers to a prompt; a later answer replaces it."""
    written = {"text": text, "written_at": now}
    await uow.insert_absent(Reflection, [{"prompt_id": prompt_id, "person_id": person_id, **written}])
    own = await reflection_of(uow, prompt_id, person_id)
    if own is not None:
        own.sqlmodel_update(written)


async def count_reflections(uow: UnitOfWork, prompt_id: str) -> int:
    """How many have answered a prompt."""
    statement = select(func.count()).select_from(Reflection).where(Reflection.prompt_id == prompt_id)
    return (await uow.session.exec(statement)).one()


async def reflections(uow: UnitOfWork, prompt_id: str) -> Sequence[Reflection]:
    """The answers to a prompt, in the order in which they were written."""
    statement = (
        select(Reflection).where(Reflection.prompt_id == prompt_id).order_by(col(Reflection.written_at))
    )
    return (await uow.session.exec(statement)).all()
