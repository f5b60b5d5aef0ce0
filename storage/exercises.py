"""Exercises, who was drawn together in them, and what came back."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import combinations

from sqlmodel import col, func, select

from storage.tables.exercises import Exercise, Place, Report
from storage.unit_of_work import UnitOfWork


async def active_since(uow: UnitOfWork, network_id: str, since: datetime) -> Sequence[Exercise]:
    """The exercises of a network that were sent, or reported back from, after ``since``, oldest first."""
    reported = select(Report.exercise_id).where(Report.written_at > since)
    statement = (
        select(Exercise)
        .where(
            Exercise.network_id == network_id,
            (col(Exercise.sent_at) > since) | col(Exercise.id).in_(reported),
        )
        .order_by(col(Exercise.sent_at), col(Exercise.id))
    )
    return (await uow.session.exec(statement)).all()


async def groups(uow: UnitOfWork, exercise_id: str) -> Sequence[Sequence[str]]:
    """The ids of the people in each group, in the order of the draw."""
    statement = select(Place).where(Place.exercise_id == exercise_id).order_by(col(Place.group_number))
    found: dict[int, list[str]] = defaultdict(list)
    for place in await uow.session.exec(statement):
        found[place.group_number].append(place.person_id)
    return [sorted(group) for group in found.values()]


async def times_met(uow: UnitOfWork, person_ids: Collection[str]) -> Mapping[frozenset[str], int]:
    """How often each two of these people have been in one group, in whatever network."""
    statement = select(Place).where(col(Place.person_id).in_(person_ids))
    together: dict[tuple[str, int], list[str]] = defaultdict(list)
    for place in await uow.session.exec(statement):
        together[place.exercise_id, place.group_number].append(place.person_id)
    return Counter(frozenset(pair) for group in together.values() for pair in combinations(group, 2))


async def report_of(uow: UnitOfWork, exercise_id: str, person_id: str) -> Report | None:
    """What a person has reported back from an exercise."""
    found = await uow.session.exec(
        select(Report).where(Report.exercise_id == exercise_id, Report.person_id == person_id)
    )
    return found.one_or_none()


async def reports(uow: UnitOfWork, exercise_id: str) -> Sequence[Report]:
    """What came back from an exercise, in the order in which it was written."""
    statement = select(Report).where(Report.exercise_id == exercise_id).order_by(col(Report.written_at))
    return (await uow.session.exec(statement)).all()


async def count_reports(uow: UnitOfWork, exercise_id: str) -> int:
    """How many have reported back."""
    statement = select(func.count()).select_from(Report).where(Report.exercise_id == exercise_id)
    return (await uow.session.exec(statement)).one()
