"""Attendance: who was at a meeting."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.prepared import prepared
from storage.tables.meetings import Answer, Attendance, InvitationAnswer, Meeting
from storage.unit_of_work import UnitOfWork


async def of_meeting(uow: UnitOfWork, meeting_id: str) -> dict[str, bool]:
    """Whether each leader was there, by the person's id; those nothing was noted of are missing."""
    return {row.person_id: row.present for row in await _noted(uow, meeting_id)}


async def absent_from(uow: UnitOfWork, meeting_ids: Collection[str]) -> set[tuple[str, str]]:
    """Who was not at these meetings: pairs of a meeting's id and a person's. What was noted counts before answers."""
    noted = select(Attendance.meeting_id, Attendance.person_id, Attendance.present)
    found = await uow.session.exec(noted.where(col(Attendance.meeting_id).in_(meeting_ids)))
    present = {(meeting_id, person_id): there for meeting_id, person_id, there in found}
    declined = (
        select(InvitationAnswer.meeting_id, InvitationAnswer.person_id)
        .join(Meeting, col(Meeting.id) == col(InvitationAnswer.meeting_id))
        .where(
            col(Meeting.id).in_(meeting_ids),
            InvitationAnswer.starts_at == Meeting.starts_at,
            InvitationAnswer.answer == Answer.NO,
        )
    )
    absent = {pair for pair, there in present.items() if not there}
    return absent | {pair for pair in await uow.session.exec(declined) if pair not in present}


async def note(uow: UnitOfWork, meeting_id: str, present: dict[str, bool], now: datetime) -> None:
    """Note whether people were there; what was noted of them before is replaced."""
    fixed = {"meeting_id": meeting_id, "noted_at": now}
    rows = [{"person_id": person_id, "present": there, **fixed} for person_id, there in present.items()]
    await uow.insert_absent(Attendance, rows)
    for row in await _noted(uow, meeting_id):
        if row.person_id in present:
            row.present, row.noted_at = present[row.person_id], now


@prepared
def _noted(meeting_id: str) -> SelectOfScalar[Attendance]:
    return select(Attendance).where(Attendance.meeting_id == meeting_id)
