"""Attendance: who was at a meeting."""

from datetime import datetime

from sqlmodel import select

from storage.tables.meetings import Attendance
from storage.unit_of_work import UnitOfWork


async def of_meeting(uow: UnitOfWork, meeting_id: str) -> dict[str, bool]:
    """Whether each leader was there, by the person's id; those nothing was noted of are missing."""
    rows = await uow.session.exec(select(Attendance).where(Attendance.meeting_id == meeting_id))
    return {row.person_id: row.present for row in rows}


async def note(uow: UnitOfWork, meeting_id: str, present: dict[str, bool], now: datetime) -> None:
    """Note whether people were there; what was noted of them before is replaced."""
    fixed = {"meeting_id": meeting_id, "noted_at": now}
    rows = [{"person_id": person_id, "present": there, **fixed} for person_id, there in present.items()]
    await uow.insert_absent(Attendance, rows)
    for row in await uow.session.exec(select(Attendance).where(Attendance.meeting_id == meeting_id)):
        if row.person_id in present:
            row.present, row.noted_at = present[row.person_id], now
