"""The words to the facilitator that go with answers to an invitation."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from storage.tables.content import AnswerWord
from storage.tables.meetings import InvitationAnswer, Meeting
from storage.unit_of_work import UnitOfWork


async def of_person(uow: UnitOfWork, meeting_id: str, person_id: str) -> AnswerWord | None:
    """A person's word on one meeting."""
    found = await uow.session.exec(
        select(AnswerWord).where(AnswerWord.meeting_id == meeting_id, AnswerWord.person_id == person_id)
    )
    return found.one_or_none()


async def of_meeting(uow: UnitOfWork, meeting: Meeting) -> Sequence[AnswerWord]:
    """The words on one meeting whose authors' answers hold for its present start."""
    its_answer = (col(InvitationAnswer.meeting_id) == col(AnswerWord.meeting_id)) & (
        col(InvitationAnswer.person_id) == col(AnswerWord.person_id)
    )
    statement = (
        select(AnswerWord)
        .join(InvitationAnswer, its_answer)
        .where(AnswerWord.meeting_id == meeting.id, InvitationAnswer.starts_at == meeting.starts_at)
    )
    return (await uow.session.exec(statement)).all()


async def keep(uow: UnitOfWork, meeting_id: str, person_id: str, text: str, now: datetime) -> None:
    """Write a person's word down in place of an earlier one; an empty one takes it away."""
    own = await of_person(uow, meeting_id, person_id)
    if own is not None:
        await uow.delete(own)
        await uow.flush()
    if text:
        uow.add(AnswerWord(meeting_id=meeting_id, person_id=person_id, text=text, written_at=now))
        await uow.flush()
