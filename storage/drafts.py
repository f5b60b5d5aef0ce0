"""Drafts of forms, each under a key that its writer and the form make together."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col

from storage.tables.drafts import FormDraft
from storage.unit_of_work import UnitOfWork


async def keep(uow: UnitOfWork, draft: FormDraft) -> None:
    """Write a draft down in place of an earlier one."""
    written = draft.model_dump()
    await uow.insert_absent(FormDraft, [written])
    kept = await uow.get(FormDraft, draft.key)
    if kept is not None:
        kept.sqlmodel_update(written)


async def forget(uow: UnitOfWork, key: str) -> None:
    """Delete a draft, if there is one."""
    await uow.session.exec(delete(FormDraft).where(col(FormDraft.key) == key))


async def forget_before(uow: UnitOfWork, moment: datetime) -> None:
    """Delete the drafts saved before ``moment``."""
    await uow.session.exec(delete(FormDraft).where(col(FormDraft.saved_at) < moment))
