"""The agendas that facilitators have edited."""

from datetime import datetime

from storage.tables.content import Agenda
from storage.unit_of_work import UnitOfWork


async def of_meeting(uow: UnitOfWork, meeting_id: str) -> str | None:
    """A meeting's agenda as it was edited; ``None`` while the proposal stands."""
    edited = await uow.get(Agenda, meeting_id)
    return edited.text if edited else None


async def keep(uow: UnitOfWork, meeting_id: str, text: str, now: datetime) -> None:
    """Write an agenda down in place of an earlier one; an empty one brings the proposal back."""
    edited = await uow.get(Agenda, meeting_id)
    if edited is not None:
        await uow.delete(edited)
        await uow.flush()
    if text:
        uow.add(Agenda(meeting_id=meeting_id, text=text, edited_at=now))
        await uow.flush()
