"""The words to the facilitator that go with answers to an invitation."""

from datetime import datetime

from sqlmodel import select

from storage.tables.content import AnswerWord
from storage.unit_of_work import UnitOfWork


async def of_person(uow: UnitOfWork, meeting_id: str, person_id: str) -> AnswerWord | None:
    """A person's word on one meeting."""
    found = await uow.session.exec(
        select(AnswerWord).where(AnswerWord.meeting_id == meeting_id, AnswerWord.person_id == person_id)
    )
    return found.one_or_none()


async def of_meeting(uow: UnitOfWork, meeting_id: str) -> dict[str, str]:
    """The words on one meeting, by the person's id."""
    rows = await uow.session.exec(select(AnswerWord).where(AnswerWord.meeting_id == meeting_id))
    return {row.person_id: row.text for row in rows}


async def keep(uow: UnitOfWork, meeting_id: str, person_id: str, text: str, now: datetime) -> None:
    """Write a person's word down in place of an earlier one; an empty one takes it away."""
    own = await of_person(uow, meeting_id, person_id)
    if own is not None:
        await uow.delete(own)
        await uow.flush()
    if text:
        uow.add(AnswerWord(meeting_id=meeting_id, person_id=person_id, text=text, written_at=now))
        await uow.flush()
