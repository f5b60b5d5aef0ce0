"""Drafts of forms, at most one for each person, form and subject."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col

from storage.tables.drafts import FormDraft
from storage.unit_of_work import UnitOfWork


async def of_person(uow: UnitOfWork, person_id: str, form: str, subject: str) -> FormDraft | None:
    """A person's draft."""
    return await uow.session.get(FormDraft, (person_id, form, subject))


async def keep(uow: UnitOfWork, draft: FormDraft) -> None:
    """Write a draft down in place of an earlier one."""
    written = draft.model_dump()
    await uow.insert_absent(FormDraft, [written])
    own = await of_person(uow, draft.person_id, draft.form, draft.subject)
    if own is not None:
        own.sqlmodel_update(written)


async def forget(uow: UnitOfWork, person_id: str, form: str, subject: str) -> None:
    """Delete a person's draft, if there is one."""
    own = (
        col(FormDraft.person_id) == person_id,
        col(FormDraft.form) == form,
        col(FormDraft.subject) == subject,
    )
    await uow.session.exec(delete(FormDraft).where(*own))


async def forget_before(uow: UnitOfWork, moment: datetime) -> None:
    """Delete the drafts saved before ``moment``."""
    await uow.session.exec(delete(FormDraft).where(col(FormDraft.saved_at) < moment))
