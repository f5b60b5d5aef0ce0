"""What leaders take along from a meeting and will try before the next one."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.prepared import prepared
from storage.tables.content import Kept, Promise
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


async def of_person(uow: UnitOfWork, meeting_id: str, person_id: str) -> Promise | None:
    """What a person took along from one meeting."""
    return (await _made(uow, meeting_id, person_id)).one_or_none()


async def keep(
    uow: UnitOfWork, meeting_id: str, person_id: str, takes_along: str, will_try: str, now: datetime
) -> None:
    """Write down what a person takes along; a later text replaces it, and is open again."""
    written = {"takes_along": takes_along, "will_try": will_try, "made_at": now, "kept": None}
    await uow.insert_absent(Promise, [{"meeting_id": meeting_id, "person_id": person_id, **written}])
    own = await of_person(uow, meeting_id, person_id)
    if own is not None:
        own.sqlmodel_update(written)


async def latest_of_person(
    uow: UnitOfWork, network_id: str, person_id: str, before: datetime
) -> Promise | None:
    """What a person will try since a network's latest meeting before this moment from which they took something."""
    statement = (
        select(Promise)
        .join(Meeting, col(Meeting.id) == col(Promise.meeting_id))
        .where(
            Meeting.network_id == network_id,
            Promise.person_id == person_id,
            Promise.will_try != "",
            Meeting.starts_at < before,
        )
        .order_by(col(Meeting.starts_at).desc())
        .limit(1)
    )
    return (await uow.session.exec(statement)).one_or_none()


async def open_in(uow: UnitOfWork, network_ids: Collection[str]) -> set[tuple[str, str]]:
    """Who has a promise in these networks that they have not judged: pairs of a network's id and a person's."""
    statement = (
        select(Meeting.network_id, Promise.person_id)
        .join(Meeting, col(Meeting.id) == col(Promise.meeting_id))
        .where(col(Meeting.network_id).in_(network_ids), Promise.will_try != "", col(Promise.kept).is_(None))
    )
    return set(await uow.session.exec(statement))


async def count_made(uow: UnitOfWork, meeting_id: str) -> int:
    """How many will try something after a meeting."""
    statement = select(func.count()).where(Promise.meeting_id == meeting_id, Promise.will_try != "")
    return (await uow.session.exec(statement)).one()


async def count_judged(uow: UnitOfWork, meeting_id: str) -> Mapping[Kept, int]:
    """How those who wanted to try something after a meeting say that it went; the others have not said."""
    statement = (
        select(Promise.kept, func.count())
        .where(Promise.meeting_id == meeting_id, Promise.will_try != "", col(Promise.kept).is_not(None))
        .group_by(col(Promise.kept))
    )
    return {Kept(kept): number for kept, number in await uow.session.exec(statement) if kept}


@prepared
def _made(meeting_id: str, person_id: str) -> SelectOfScalar[Promise]:
    return select(Promise).where(Promise.meeting_id == meeting_id, Promise.person_id == person_id)
