"""Counting: tallies added up in the database to one row for each group, so that nobody's own figures come out of it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, SQLColumnExpression, and_, case, func, literal, select
from sqlmodel import col

from storage.networks import active
from storage.tables.identity import Membership, Network, Person, Role
from storage.tables.meetings import Attendance, Meeting
from storage.tables.participation import Activity, Occasion, OccasionKind, Participation
from storage.tallies import Tally
from storage.unit_of_work import UnitOfWork


class By(StrEnum):
    """The ways to divide people."""

    ALL = "all"
    LEVEL = "level"
    NETWORK = "network"
    ADMINISTRATION = "administration"


class Count(NamedTuple):
    """A tally added up for one group.

    ``able`` people could have taken part, ``active`` ones did. ``most`` is the most that one of them may have done:
    what nobody's name is on counts as one person's, and as anybody's.
    """

    part: int
    whole: int
    able: int
    active: int
    most: int


NOTHING = Count(0, 0, 0, 0, 0)


class Gathering(NamedTuple):
    """A meeting that its rhythm asked for or that took place, as far as counting is concerned."""

    meeting_id: str
    network_id: str
    time_zone: str
    occurrence_at: datetime | None
    starts_at: datetime
    ends_at: datetime
    cancelled: bool
    was_dropped: bool
    was_noted: bool


class Case(NamedTuple):
    """A dilemma that was open to all: when it was put, when somebody first responded, how many gave feedback."""

    began_at: datetime
    first_response_at: datetime | None
    time_zone: str
    givers: int


async def count(uow: UnitOfWork, tally: Tally, by: By) -> Mapping[str, Count]:
    """The tally of each group, by its key: the level, the network's id, the administration's name."""
    key = _KEYS[by]
    of_person = (
        select(
            key.label("key"),
            tally.c.person_id,
            func.sum(tally.c.part).label("part"),
            func.sum(tally.c.whole).label("whole"),
        )
        .select_from(tally)
        .join(Network, col(Network.id) == tally.c.network_id)
        .outerjoin(Person, col(Person.id) == tally.c.person_id)
        .group_by(*(() if by is By.ALL else (key,)), tally.c.person_id)
    ).subquery()
    part, whole, named = of_person.c.part, of_person.c.whole, of_person.c.person_id.is_not(None)
    statement = select(
        of_person.c.key,
        func.sum(part),
        func.sum(whole),
        func.count(case((and_(named, whole > 0), 1))),
        func.count(case((and_(named, part > 0), 1))),
        func.max(case((named, part), else_=0)) + func.sum(case((named, 0), else_=part)),
    ).group_by(of_person.c.key)
    rows = await _run(uow, statement)
    return {str(group): Count(*map(int, numbers)) for group, *numbers in rows}


async def gatherings(uow: UnitOfWork, since: datetime, until: datetime) -> list[Gathering]:
    """The meetings that were meant to start, or ended, in the period, cancelled ones too."""
    noted = select(col(Attendance.id)).where(col(Attendance.meeting_id) == col(Meeting.id)).exists()
    meant = and_(col(Meeting.occurrence_at) >= since, col(Meeting.occurrence_at) < until)
    ended = and_(col(Meeting.ends_at) >= since, col(Meeting.ends_at) < until)
    statement = (
        select(
            col(Meeting.id),
            col(Meeting.network_id),
            col(Network.time_zone),
            col(Meeting.occurrence_at),
            col(Meeting.starts_at),
            col(Meeting.ends_at),
            col(Meeting.cancelled),
            and_(col(Meeting.cancelled), col(Meeting.cancelled_by).is_(None)),
            noted,
        )
        .join(Network, col(Network.id) == col(Meeting.network_id))
        .where(meant | ended)
    )
    return [Gathering(*row) for row in await _run(uow, statement)]


async def cases(uow: UnitOfWork, since: date, until: date, *, closed: bool = False) -> list[Case]:
    """The dilemmas put to a network in the period, or whose feedback was closed in it."""
    day = col(Occasion.closed_on) if closed else col(Occasion.began_on)
    statement = (
        select(
            col(Occasion.began_at),
            col(Occasion.first_response_at),
            col(Network.time_zone),
            func.count(col(Participation.id)),
        )
        .join(Network, col(Network.id) == col(Occasion.network_id))
        .outerjoin(Participation, _is_feedback())
        .where(col(Occasion.kind) == OccasionKind.DILEMMA, day >= since, day < until)
        .group_by(
            col(Occasion.subject_id),
            col(Occasion.began_at),
            col(Occasion.first_response_at),
            col(Network.time_zone),
        )
    )
    return [Case(*row) for row in await _run(uow, statement)]


async def givers(uow: UnitOfWork, since: date, until: date, *, closed: bool = False) -> Count:
    """The feedback to those dilemmas, as a count: who gave it, and the most that one gave."""
    day = col(Occasion.closed_on) if closed else col(Occasion.began_on)
    given = (
        select(
            col(Participation.network_id),
            col(Participation.person_id),
            literal(1).label("part"),
            literal(0).label("whole"),
        )
        .join(Occasion, _is_feedback())
        .where(col(Occasion.kind) == OccasionKind.DILEMMA, day >= since, day < until)
    ).subquery()
    return (await count(uow, given, By.ALL)).get("", NOTHING)


async def outcomes(uow: UnitOfWork, since: date, until: date) -> dict[Activity, int]:
    """How many told each outcome."""
    statement = (
        select(col(Participation.activity), func.count())
        .where(
            col(Participation.activity).in_([one for one in Activity if one.startswith("outcome_")]),
            col(Participation.week) >= since,
            col(Participation.week) < until,
        )
        .group_by(col(Participation.activity))
    )
    return {Activity(activity): number for activity, number in await _run(uow, statement)}


async def facilitators(uow: UnitOfWork, day: date) -> tuple[int, int]:
    """How many people facilitate on that day, and how many networks have members then."""
    facilitating = select(func.count(col(Membership.person_id).distinct())).where(
        col(Membership.role) == Role.FACILITATOR, active(day)
    )
    meeting = select(func.count(col(Membership.network_id).distinct())).where(
        col(Membership.role) == Role.LEADER, active(day)
    )
    ((people,),), ((networks,),) = [await _run(uow, one) for one in (facilitating, meeting)]
    return people, networks


async def _run(uow: UnitOfWork, statement: Select[*tuple[Any, ...]]) -> Sequence[Row[*tuple[Any, ...]]]:
    rows: Sequence[Row[*tuple[Any, ...]]] = (await uow.session.exec(statement)).all()  # type: ignore[call-overload]  # SQLAlchemy's own
    return rows


def _is_feedback() -> ColumnElement[bool]:
    return and_(
        col(Participation.activity) == Activity.FEEDBACK_GIVEN,
        col(Participation.subject_id) == col(Occasion.subject_id),
    )


_KEYS: Mapping[By, SQLColumnExpression[Any]] = {
    By.ALL: literal(""),
    By.LEVEL: col(Network.level),
    By.NETWORK: col(Network.id),
    By.ADMINISTRATION: func.coalesce(col(Person.administration), ""),
}
