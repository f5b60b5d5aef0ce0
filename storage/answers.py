"""Answers to invitations. Only those given for the meeting's present start count."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.prepared import prepared
from storage.tables.meetings import Answer, InvitationAnswer, Meeting
from storage.unit_of_work import UnitOfWork


async def of_person(uow: UnitOfWork, meeting: Meeting, person_id: str) -> Answer | None:
    """What a person has answered to a meeting's invitation."""
    found = await _row(uow, meeting.id, person_id)
    return found.answer if found and found.starts_at == meeting.starts_at else None


async def to_meeting(uow: UnitOfWork, meeting: Meeting) -> dict[str, Answer]:
    """What has been answered to a meeting's invitation, by the person's id."""
    found = await _holding(uow, meeting.id, meeting.starts_at)
    return {row.person_id: row.answer for row in found}


async def given_to(uow: UnitOfWork, meeting_ids: Collection[str]) -> set[tuple[str, str]]:
    """Who has answered the invitations to these meetings: pairs of a meeting's id and a person's."""
    statement = (
        select(InvitationAnswer.meeting_id, InvitationAnswer.person_id)
        .join(Meeting, col(Meeting.id) == col(InvitationAnswer.meeting_id))
        .where(col(Meeting.id).in_(meeting_ids), InvitationAnswer.starts_at == Meeting.starts_at)
    )
    return set(await uow.session.exec(statement))


async def givers(uow: UnitOfWork, meeting_id: str) -> Sequence[str]:
    """The ids of all who have ever answered a meeting's invitation, whatever its date was then."""
    statement = select(InvitationAnswer.person_id).where(InvitationAnswer.meeting_id == meeting_id)
    return (await uow.session.exec(statement)).all()


async def keep(
    uow: UnitOfWork, meeting: Meeting, person_id: str, answer: Answer, now: datetime
) -> Answer | None:
    """Write down what a person answers, however close two presses come; gives the answer that it replaces."""
    given = {"answer": answer, "starts_at": meeting.starts_at, "answered_at": now}
    if await uow.insert_absent(
        InvitationAnswer, [{"meeting_id": meeting.id, "person_id": person_id, **given}]
    ):
        return None
    own = await _row(uow, meeting.id, person_id)
    if own is None:
        return None
    before = own.answer
    own.sqlmodel_update(given)
    return before


async def _row(uow: UnitOfWork, meeting_id: str, person_id: str) -> InvitationAnswer | None:
    return (await _given_by(uow, meeting_id, person_id)).one_or_none()


@prepared
def _given_by(meeting_id: str, person_id: str) -> SelectOfScalar[InvitationAnswer]:
    return select(InvitationAnswer).where(
        InvitationAnswer.meeting_id == meeting_id, InvitationAnswer.person_id == person_id
    )


@prepared
def _holding(meeting_id: str, starts_at: datetime) -> SelectOfScalar[InvitationAnswer]:
    return select(InvitationAnswer).where(
        InvitationAnswer.meeting_id == meeting_id, InvitationAnswer.starts_at == starts_at
    )
