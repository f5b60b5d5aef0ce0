"""Absences: who is away, and until when. At most one of a person's covers a day."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from sqlalchemy import delete
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.prepared import prepared
from storage.tables.absences import Absence
from storage.unit_of_work import UnitOfWork


async def of_person(uow: UnitOfWork, person_id: str, on: date) -> Absence | None:
    """A person's absence on that day."""
    return (await of_people(uow, [person_id], on)).get(person_id)


async def of_people(uow: UnitOfWork, person_ids: Collection[str], on: date) -> dict[str, Absence]:
    """Those of these people who are away on that day, by id, with their absence."""
    return {absence.person_id: absence for absence in await _of_people(uow, person_ids, on)}


async def between(uow: UnitOfWork, first: date, last: date) -> Sequence[Absence]:
    """Everybody's absences of which some day lies in that time."""
    return (await _between(uow, first, last)).all()


async def last_day(uow: UnitOfWork, person_id: str, today: date) -> date | None:
    """Until when a person who is away today is so: what they have asked for may go on after leave noted for them."""
    if await of_person(uow, person_id, today) is None:
        return None
    last = select(func.max(Absence.until)).where(Absence.person_id == person_id)
    return (await uow.session.exec(last)).one()


async def begin(uow: UnitOfWork, person_id: str, today: date, until: date, set_by: str) -> None:
    """Let a person be away from today; whoever is away already is so until the new day."""
    await _forget_from(uow, person_id, today + timedelta(days=1))
    if await of_person(uow, person_id, today) is None:
        new = {"person_id": person_id, "since": today, "until": until, "set_by": set_by}
        await uow.insert_absent(Absence, [new])
    own = await of_person(uow, person_id, today)
    if own is not None:
        own.until, own.set_by = until, set_by


async def go_on(uow: UnitOfWork, person_id: str, after: date, until: date) -> None:
    """Let a person be away, as they had asked for themselves, after a day on which they are away already."""
    rest = {"person_id": person_id, "since": after + timedelta(days=1), "until": until, "set_by": person_id}
    await uow.insert_absent(Absence, [rest])


async def end(uow: UnitOfWork, person_id: str, today: date) -> None:
    """Let a person be back from today on; the days before stay as they were."""
    await _forget_from(uow, person_id, today)
    own = await of_person(uow, person_id, today)
    if own is not None:
        own.until = today - timedelta(days=1)
    await uow.flush()


async def forget_ended_before(uow: UnitOfWork, day: date) -> None:
    """Delete the absences that were over before ``day``."""
    await uow.session.exec(delete(Absence).where(col(Absence.until) < day))


async def _forget_from(uow: UnitOfWork, person_id: str, day: date) -> None:
    """Delete a person's absences that begin on ``day`` or later."""
    await uow.session.exec(
        delete(Absence).where(col(Absence.person_id) == person_id, col(Absence.since) >= day)
    )


@prepared
def _of_people(person_ids: Collection[str], on: date) -> SelectOfScalar[Absence]:
    theirs = col(Absence.person_id).in_(person_ids)
    return select(Absence).where(theirs, Absence.since <= on, Absence.until >= on)


@prepared
def _between(first: date, last: date) -> SelectOfScalar[Absence]:
    return select(Absence).where(Absence.since <= last, Absence.until >= first)
