"""All networks at a glance, in numbers: for those who set them up, and nothing of what is said in them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, ScalarSelect
from sqlmodel import col, func, select
from sqlmodel.sql.expression import Select

from storage.networks import active
from storage.prepared import prepared
from storage.tables.identity import Account, Channel, Membership, Network, SearchMiss
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Glance:
    """How many there are of each; missing are those that were looked for on a platform and not found."""

    networks: int
    people: int
    meetings: int
    missing_people: int
    missing_channels: int


async def at_a_glance(uow: UnitOfWork, on: date, now: datetime, until: datetime) -> Glance:
    """The networks, the people in them on that day, and the meetings that start between ``now`` and ``until``."""
    return Glance(*(await _glance(uow, on, now, until)).one())


@prepared
def _glance(on: date, now: datetime, until: datetime) -> Select[int, int, int, int, int]:
    return Select(
        select(func.count(col(Network.id))).scalar_subquery(),
        _people(active(on)),
        _meetings(now, until),
        _people(active(on), *_missing()),
        _channels(),
    )


def _people(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count(col(Membership.person_id).distinct())).where(*conditions).scalar_subquery()


def _missing() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    known, looked_for = select(Account.person_id), select(SearchMiss.subject_id)
    return col(Membership.person_id).in_(looked_for), col(Membership.person_id).not_in(known)


def _meetings(now: datetime, until: datetime) -> ScalarSelect[int]:
    starting = (Meeting.starts_at > now, Meeting.starts_at < until, col(Meeting.cancelled).is_(False))
    return select(func.count(col(Meeting.id))).where(*starting).scalar_subquery()


def _channels() -> ScalarSelect[int]:
    looked_for = select(SearchMiss.subject_id)
    missing = (col(Channel.conversation).is_(None), col(Channel.id).in_(looked_for))
    return select(func.count(col(Channel.id))).where(*missing).scalar_subquery()
