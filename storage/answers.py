"""Answers to invitations. Only those given for the meeting's present start count."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from storage.tables.meetings import Answer, InvitationAnswer, Meeting
from storage.unit_of_work import UnitOfWork


async def of_person(uow: UnitOfWork, meeting: Meeting, person_id: str) -> Answer | None:
    """What a person has answered to a meeting's invitation."""
    found = await _row(uow, meeting.id, person_id)
    return found.answer if found and found.starts_at == meeting.starts_at else None


async def to_meeting(uow: UnitOfWork, meeting: Meeting) -> dict[str, Answer]:
    """What has been answered to a meeting's invitation, by the person's id."""
    statement = select(InvitationAnswer).where(*_holding(meeting))
    return {row.person_id: row.answer for row in await uow.session.exec(statement)}


async def givers(uow: UnitOfWork, meeting_id: str) -> Sequence[str]:
    """The ids of all who have ever answered a meeting's invitation, whatever its date was then."""
    statement = select(InvitationAnswer.person_id).where(InvitationAnswer.meeting_id == meeting_id)
    return (await uow.session.exec(statement)).all()


async def count(uow: UnitOfWork, meeting: Meeting) -> dict[Answer, int]:
    """How many have given each answer."""
    statement = (
        select(InvitationAnswer.answer, func.count())
        .where(*_holding(meeting))
        .group_by(col(InvitationAnswer.answer))
    )
    return {Answer(answer): number for answer, number in await uow.session.exec(statement)}


async def keep(uow: UnitOfWork, meeting: Meeting, person_id: str, answer: Answer, now: datetime) -> None:
    """Write down what a person answers; a later answer replaces it, however close two presses come."""
    given = {"answer": answer, "starts_at": meeting.starts_at, "answered_at": now}
    await uow.insert_absent(InvitationAnswer, [{"meeting_id": meeting.id, "person_id": person_id, **given}])
    own = await _row(uow, meeting.id, person_id)
    if own is not None:
        own.sqlmodel_update(given)


async def _row(uow: UnitOfWork, meeting_id: str, person_id: str) -> InvitationAnswer | None:
    found = await uow.session.exec(
        select(InvitationAnswer).where(
            InvitationAnswer.meeting_id == meeting_id, InvitationAnswer.person_id == person_id
        )
    )
    return found.one_or_none()


def _holding(meeting: Meeting) -> tuple[bool, bool]:
    return InvitationAnswer.meeting_id == meeting.id, InvitationAnswer.starts_at == meeting.starts_at
