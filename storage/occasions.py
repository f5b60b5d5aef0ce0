"""Occasions: what there was to take part in. Whoever begins or ends something notes it here, without a name."""

from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import delete, update
from sqlalchemy.orm import Mapped
from sqlmodel import col

from storage.tables.participation import Occasion, OccasionKind
from storage.unit_of_work import UnitOfWork

Moment = TypeVar("Moment", date, datetime)


async def begin(
    uow: UnitOfWork, kind: OccasionKind, subject_id: str, network_id: str, now: datetime, day: date
) -> None:
    """There is something to take part in from now on; ``day`` is the network's date."""
    row = {"subject_id": subject_id, "network_id": network_id, "kind": kind, "began_at": now, "began_on": day}
    await uow.insert_absent(Occasion, [row])


async def respond(uow: UnitOfWork, subject_id: str, now: datetime) -> None:
    """Somebody responded."""
    await _note_first(uow, subject_id, col(Occasion.first_response_at), now)


async def close(uow: UnitOfWork, subject_id: str, day: date) -> None:
    """Contributing is over."""
    await _note_first(uow, subject_id, col(Occasion.closed_on), day)


async def ask_to_follow_up(uow: UnitOfWork, subject_id: str, day: date) -> None:
    """The asker is asked how it went."""
    await _note_first(uow, subject_id, col(Occasion.follow_up_on), day)


async def follow_up(uow: UnitOfWork, subject_id: str, day: date) -> None:
    """The asker has told how it went."""
    await _note_first(uow, subject_id, col(Occasion.followed_up_on), day)


async def forget(uow: UnitOfWork, subject_id: str) -> None:
    """It was taken back: nothing is measured against it any more."""
    await uow.session.exec(delete(Occasion).where(col(Occasion.subject_id) == subject_id))


async def _note_first(uow: UnitOfWork, subject_id: str, when: Mapped[Moment | None], value: Moment) -> None:
    """Note when something first happened; later times change nothing."""
    statement = update(Occasion).where(col(Occasion.subject_id) == subject_id, when.is_(None))
    await uow.session.exec(statement.values({when: value}))
