"""Tallies: for each network and person, how often somebody could take part in something, and did.

A tally is a query of rows (``network_id``, ``person_id``, ``part``, ``whole``), which only ``storage.counting`` runs
and adds up: what one person did never leaves the database.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    Subquery,
    and_,
    case,
    exists,
    intersect,
    literal,
    select,
    union,
    union_all,
)
from sqlmodel import col, or_

from storage.networks import active
from storage.tables.absences import Absence
from storage.tables.columns import UtcDateTime
from storage.tables.identity import Membership, Role
from storage.tables.meetings import Attendance, InvitationAnswer, Meeting
from storage.tables.participation import Activity, Occasion, OccasionKind, Participation

Tally: TypeAlias = Subquery
Rows: TypeAlias = Select[*tuple[Any, ...]]


def presence(days: Mapping[str, date], joined_by: Mapping[str, date]) -> Tally:
    """Who was at these meetings, by id with a date.

    Those who joined their network after ``joined_by`` are new, and left out.
    """
    return _rows(
        select(
            col(Membership.network_id),
            col(Membership.person_id),
            case((col(Attendance.present), 1), else_=0).label("part"),
            literal(1).label("whole"),
        )
        .select_from(Attendance)
        .join(Meeting, col(Meeting.id) == col(Attendance.meeting_id))
        .join(Membership, _leads(col(Meeting.network_id), Attendance.person_id))
        .where(
            col(Meeting.id).in_(joined_by),
            col(Membership.since) <= _by_meeting(joined_by, Date()),
            or_(col(Attendance.present), ~_is_away(_by_meeting(days, Date()))),
        )
    )


def replies(days: Mapping[str, date], deadlines: Mapping[str, datetime]) -> Tally:
    """Who answered the invitations to the meetings of ``days``, ids with dates, before the deadlines."""
    day = _by_meeting(days, Date())
    in_time = and_(
        col(InvitationAnswer.meeting_id) == col(Meeting.id),
        col(InvitationAnswer.person_id) == col(Membership.person_id),
        col(InvitationAnswer.starts_at) == col(Meeting.starts_at),
        col(InvitationAnswer.answered_at) <= _by_meeting(deadlines, UtcDateTime()),
    )
    return _rows(
        select(
            col(Membership.network_id),
            col(Membership.person_id),
            case((col(InvitationAnswer.id).is_not(None), 1), else_=0).label("part"),
            literal(1).label("whole"),
        )
        .select_from(Membership)
        .join(Meeting, col(Meeting.network_id) == col(Membership.network_id))
        .outerjoin(InvitationAnswer, in_time)
        .where(
            col(Meeting.id).in_(days),
            _is_leader(),
            active(day),
            or_(col(InvitationAnswer.id).is_not(None), ~_is_away(day)),
        )
    )


def reach(since: date, until: date) -> Tally:
    """The leaders of networks that were asked something in the period, and who of them answered at least once."""
    asked = select(col(Occasion.network_id)).where(_began(since, until, OccasionKind.PROMPT))
    answered = exists().where(
        col(Participation.activity) == Activity.PROMPT_ANSWERED,
        col(Participation.network_id) == col(Membership.network_id),
        col(Participation.person_id) == col(Membership.person_id),
        col(Participation.subject_id).in_(
            select(col(Occasion.subject_id)).where(_began(since, until, OccasionKind.PROMPT))
        ),
    )
    return _rows(
        select(
            col(Membership.network_id),
            col(Membership.person_id),
            case((answered, 1), else_=0).label("part"),
            literal(1).label("whole"),
        ).where(_is_leader(), _holds_within(since, until), col(Membership.network_id).in_(asked))
    )


def response(since: date, until: date) -> Tally:
    """The prompts of the period as each leader got them, and which of those were answered."""
    answered = and_(
        col(Participation.activity) == Activity.PROMPT_ANSWERED,
        col(Participation.subject_id) == col(Occasion.subject_id),
        col(Participation.person_id) == col(Membership.person_id),
    )
    return _rows(
        select(
            col(Membership.network_id),
            col(Membership.person_id),
            case((col(Participation.id).is_not(None), 1), else_=0).label("part"),
            literal(1).label("whole"),
        )
        .select_from(Membership)
        .join(Occasion, col(Occasion.network_id) == col(Membership.network_id))
        .outerjoin(Participation, answered)
        .where(
            _began(since, until, OccasionKind.PROMPT),
            _is_leader(),
            active(col(Occasion.began_on)),
            or_(col(Participation.id).is_not(None), ~_is_away(col(Occasion.began_on))),
        )
    )


def events(activity: Activity, since: date, until: date) -> Tally:
    """How often each did something in the weeks of the period, and who could have: the leaders, once each."""
    done = select(
        col(Participation.network_id),
        col(Participation.person_id),
        literal(1).label("part"),
        literal(0).label("whole"),
    ).where(_counted(activity, since, until))
    return _rows(done, _leaders(since, until))


def giving_and_taking(since: date, until: date) -> Tally:
    """Those who gave feedback or got some, and who of them did both; an anonymous asker is not known."""
    given = select(col(Participation.network_id), col(Participation.person_id)).where(
        _counted(Activity.FEEDBACK_GIVEN, since, until)
    )
    either = union(given, _heard(since, until)).subquery()
    both = intersect(given, _heard(since, until)).subquery()
    return _rows(
        select(either.c.network_id, either.c.person_id, literal(0).label("part"), literal(1).label("whole")),
        select(both.c.network_id, both.c.person_id, literal(1).label("part"), literal(0).label("whole")),
    )


def coverage(since: date, until: date) -> Tally:
    """The leaders of the period, and whose dilemma was discussed: got feedback, or was taken to a meeting."""
    heard = _heard(since, until, at_meetings=True).distinct().subquery()
    discussed = and_(
        heard.c.network_id == col(Membership.network_id), heard.c.person_id == col(Membership.person_id)
    )
    return _rows(
        select(
            col(Membership.network_id),
            col(Membership.person_id),
            case((exists().where(discussed), 1), else_=0).label("part"),
            literal(1).label("whole"),
        ).where(_is_leader(), _holds_within(since, until))
    )


def follow_ups(since: date, until: date) -> Tally:
    """The dilemmas whose askers were asked in the period how it went, and those who told."""
    asked = and_(
        col(Participation.activity) == Activity.DILEMMA_ASKED,
        col(Participation.subject_id) == col(Occasion.subject_id),
    )
    return _rows(
        select(
            col(Occasion.network_id),
            col(Participation.person_id),
            case((col(Occasion.followed_up_on).is_not(None), 1), else_=0).label("part"),
            literal(1).label("whole"),
        )
        .select_from(Occasion)
        .outerjoin(Participation, asked)
        .where(col(Occasion.follow_up_on) >= since, col(Occasion.follow_up_on) < until)
    )


def leavers(since: date, until: date) -> Tally:
    """The leaders of the period, and who of them left in it."""
    left = case((col(Membership.until) < until, 1), else_=0)
    return _rows(
        select(
            col(Membership.network_id),
            col(Membership.person_id),
            left.label("part"),
            literal(1).label("whole"),
        ).where(_is_leader(), _holds_within(since, until))
    )


def _leaders(since: date, until: date) -> Rows:
    return select(
        col(Membership.network_id),
        col(Membership.person_id),
        literal(0).label("part"),
        literal(1).label("whole"),
    ).where(_is_leader(), _holds_within(since, until))


def _heard(since: date, until: date, *, at_meetings: bool = False) -> Rows:
    """Those who put a dilemma in their own name that got feedback in the period, by network."""
    answered = select(col(Participation.subject_id)).where(_counted(Activity.FEEDBACK_GIVEN, since, until))
    taken = select(col(Occasion.subject_id)).where(_began(since, until, OccasionKind.DILEMMA_AT_MEETING))
    subject = col(Participation.subject_id)
    discussed = or_(subject.in_(answered), subject.in_(taken)) if at_meetings else subject.in_(answered)
    return select(col(Participation.network_id), col(Participation.person_id)).where(
        col(Participation.activity) == Activity.DILEMMA_ASKED,
        col(Participation.person_id).is_not(None),
        discussed,
    )


def _rows(*selects: Rows) -> Tally:
    return union_all(*selects).subquery()


def _counted(activity: Activity, since: date, until: date) -> ColumnElement[bool]:
    return and_(
        col(Participation.activity) == activity,
        col(Participation.week) >= since,
        col(Participation.week) < until,
    )


def _began(since: date, until: date, kind: OccasionKind) -> ColumnElement[bool]:
    return and_(col(Occasion.kind) == kind, col(Occasion.began_on) >= since, col(Occasion.began_on) < until)


def _is_leader() -> ColumnElement[bool]:
    return col(Membership.role) == Role.LEADER


def _is_away(day: Any) -> ColumnElement[bool]:  # noqa: ANN401 -- a column
    """Whether a member is away on that day: whoever takes part all the same is counted, nobody else is waited for."""
    return exists().where(
        col(Absence.person_id) == col(Membership.person_id),
        col(Absence.since) <= day,
        col(Absence.until) >= day,
    )


def _leads(network_id: Any, person_id: Any) -> ColumnElement[bool]:  # noqa: ANN401 -- columns
    return and_(
        col(Membership.network_id) == network_id, col(Membership.person_id) == person_id, _is_leader()
    )


def _holds_within(since: date, until: date) -> ColumnElement[bool]:
    """Memberships that hold on some day of the period."""
    return and_(
        col(Membership.since) < until,
        or_(col(Membership.until).is_(None), col(Membership.until) >= since),
    )


def _by_meeting(values: Mapping[str, Any], kind: Any) -> ColumnElement[Any]:  # noqa: ANN401 -- SQLAlchemy's types
    """A value for each meeting, looked up by its id."""
    if not values:
        return literal(None, kind)
    return case(
        {key: literal(value, kind) for key, value in values.items()}, value=col(Meeting.id), else_=None
    )
