"""Meetings: when they are, who answered what to the invitation, who was there, who stands in for the facilitator."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class Answer(StrEnum):
    """What a leader answers to an invitation."""

    YES = "yes"
    ONLINE = "online"
    LATE = "late"
    NO = "no"

    @property
    def comes(self) -> bool:
        """Whether the one who answers so takes part."""
        return self is not Answer.NO


class Meeting(SQLModel, table=True):
    """One meeting of a network.

    ``occurrence_at`` is the start that the network's rhythm gave it, wherever it was moved since; ``None`` for one
    planned by hand. ``place`` is ``None`` where it is the network's own. ``cancelled_by`` is ``None`` when the rhythm
    left it behind. ``sequence`` and ``changed_at`` are SEQUENCE and DTSTAMP of its calendar file (RFC 5545).
    ``next_step_at`` is when the planner has to look at it again, ``None`` when all is done; every step up to
    ``steps_done_until`` is behind it. ``prompt_at`` is when its midway prompt is due.
    """

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("network_id", "occurrence_at"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    occurrence_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    starts_at: datetime = Field(sa_type=UtcDateTime, index=True)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    place: str | None = None
    cancelled: bool = False
    cancelled_by: str | None = Field(default=None, foreign_key="person.id")
    sequence: int = 0
    changed_at: datetime = Field(sa_type=UtcDateTime)
    next_step_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    steps_done_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    prompt_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)


class InvitationAnswer(SQLModel, table=True):
    """A leader's answer to the invitation to one meeting; a later answer replaces it.

    It holds for ``starts_at`` alone: when the meeting is moved, the answer rests until it is moved back or given anew.
    """

    __tablename__ = "invitation_answer"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    answer: Answer = Field(sa_type=choice(Answer))
    starts_at: datetime = Field(sa_type=UtcDateTime)
    answered_at: datetime = Field(sa_type=UtcDateTime)


class Attendance(SQLModel, table=True):
    """Whether a leader was at a meeting, as its facilitator noted it."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    present: bool
    noted_at: datetime = Field(sa_type=UtcDateTime)


class Substitute(SQLModel, table=True):
    """Who facilitates one meeting in place of the network's facilitator."""

    __tablename__ = "substitute"

    meeting_id: str = Field(foreign_key="meeting.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    given_by: str = Field(foreign_key="person.id")
    given_at: datetime = Field(sa_type=UtcDateTime)
