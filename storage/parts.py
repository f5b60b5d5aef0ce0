"""Parts: what a person is in their networks and what there is in each now, asked for at once however many they are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, ScalarSelect, exists
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select
from sqlmodel.sql.expression import Select

from storage.dilemmas import is_shared
from storage.networks import active
from storage.prepared import prepared
from storage.tables.absences import Absence
from storage.tables.content import Prompt, Reflection
from storage.tables.dilemmas import Dilemma, Phase
from storage.tables.identity import Membership, Network, Role
from storage.tables.meetings import Answer, Attendance, InvitationAnswer, Meeting
from storage.unit_of_work import UnitOfWork

_Next, _Last = aliased(Meeting), aliased(Meeting)
_Parts: TypeAlias = Select[
    Role, Network, date | None, Meeting | None, Answer | None, Prompt | None, Meeting | None, int, int, int
]


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in a network, and what there is in it now.

    ``away_until`` is when the person's break ends. ``meeting`` is the next one; ``answer`` is the person's own to it,
    and ``coming`` of the ``leaders`` of today have said that they come. ``prompt`` is the latest, unless the person
    has answered it. ``unnoted`` is the last meeting, unless it was noted who was there. So many ``dilemmas`` before
    the whole network are under way.
    """

    role: Role
    network: Network
    away_until: date | None
    meeting: Meeting | None
    answer: Answer | None
    prompt: Prompt | None
    unnoted: Meeting | None
    leaders: int
    coming: int
    dilemmas: int


async def of_person(
    uow: UnitOfWork, person_id: str, on: date, now: datetime, under_way: Collection[Phase]
) -> Sequence[Part]:
    """A person's parts on that day, by the network's name; a dilemma in one of these phases is ``under_way``."""
    return [Part(*row) for row in await _parts(uow, person_id, on, now, under_way)]


@prepared
def _parts(person_id: str, on: date, now: datetime, under_way: Collection[Phase]) -> _Parts:
    columns: _Parts = Select(
        col(Membership.role),
        Network,
        _last_day_away(on),
        _Next,
        col(InvitationAnswer.answer),
        Prompt,
        _Last,
        _leaders(on),
        _coming(on),
        _dilemmas(under_way),
    )
    return (
        columns.join(Network, col(Network.id) == col(Membership.network_id))
        .outerjoin(_Next, col(_Next.id) == _next_meeting(now))
        .outerjoin(
            InvitationAnswer, _holds() & (col(InvitationAnswer.person_id) == col(Membership.person_id))
        )
        .outerjoin(Prompt, (col(Prompt.id) == _latest_prompt()) & ~_reflected())
        .outerjoin(_Last, (col(_Last.id) == _last_meeting(now)) & ~_noted())
        .where(col(Membership.person_id) == person_id, active(on))
        .order_by(Network.name_key, col(Membership.role))
    )


def _last_day_away(on: date) -> ScalarSelect[date]:
    """As in ``absences.last_day``: a leader's own break may go on after leave that was noted."""
    own, today = col(Absence.person_id) == col(Membership.person_id), aliased(Absence)
    own_today = col(today.person_id) == col(Membership.person_id)
    covers = (own_today, col(today.since) <= on, col(today.until) >= on)
    last = select(func.max(Absence.until)).where(own, exists().where(*covers).correlate(Membership))
    return last.correlate(Membership).scalar_subquery()


def _next_meeting(now: datetime) -> ScalarSelect[str]:
    lasting = (Meeting.network_id == Network.id, Meeting.ends_at > now, col(Meeting.cancelled).is_(False))
    first = select(Meeting.id).where(*lasting).order_by(col(Meeting.starts_at), col(Meeting.id)).limit(1)
    return first.correlate(Network).scalar_subquery()


def _last_meeting(now: datetime) -> ScalarSelect[str]:
    over = (Meeting.network_id == Network.id, Meeting.ends_at <= now, col(Meeting.cancelled).is_(False))
    last = select(Meeting.id).where(*over).order_by(col(Meeting.starts_at).desc(), col(Meeting.id)).limit(1)
    return last.correlate(Network).scalar_subquery()


def _latest_prompt() -> ScalarSelect[str]:
    put = aliased(Prompt)
    latest = select(put.id).where(put.network_id == Network.id).order_by(col(put.sent_at).desc(), col(put.id))
    return latest.limit(1).correlate(Network).scalar_subquery()


def _holds() -> ColumnElement[bool]:
    """Answers to the next meeting that were given for its present start."""
    its_own = col(InvitationAnswer.meeting_id) == col(_Next.id)
    return its_own & (col(InvitationAnswer.starts_at) == col(_Next.starts_at))


def _reflected() -> ColumnElement[bool]:
    own = col(Reflection.person_id) == col(Membership.person_id)
    return exists().where(own, col(Reflection.prompt_id) == col(Prompt.id))


def _noted() -> ColumnElement[bool]:
    return exists().where(col(Attendance.meeting_id) == col(_Last.id))


def _leaders(on: date) -> ScalarSelect[int]:
    leading = aliased(Membership)
    found = select(func.count()).select_from(leading).where(_leads(leading, on))
    return found.correlate(Network).scalar_subquery()


def _coming(on: date) -> ScalarSelect[int]:
    leading = aliased(Membership)
    found = (
        select(func.count())
        .select_from(InvitationAnswer)
        .join(leading, col(leading.person_id) == col(InvitationAnswer.person_id))
        .where(_leads(leading, on), _holds(), InvitationAnswer.answer != Answer.NO)
    )
    return found.correlate(Network, _Next).scalar_subquery()


def _leads(leading: type[Membership], on: date) -> ColumnElement[bool]:
    here = col(leading.network_id) == col(Network.id)
    return here & (col(leading.role) == Role.LEADER) & active(on, leading)


def _dilemmas(under_way: Collection[Phase]) -> ScalarSelect[int]:
    found = select(func.count()).select_from(Dilemma)
    here = (Dilemma.network_id == Network.id, is_shared(), col(Dilemma.phase).in_(under_way))
    return found.where(*here).correlate(Network).scalar_subquery()
