"""Meetings and the answers to their invitations."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class Answer(StrEnum):
    """What a leader answers to an invitation."""

    YES = "yes"
    NO = "no"


class Meeting(SQLModel, table=True):
    """One meeting of a network.

    ``next_reminder_at`` and ``prompt_at`` are what the planner has yet to do for it; ``None`` when that is done.
    """

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("network_id", "starts_at"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id")
    starts_at: datetime = Field(sa_type=UtcDateTime, index=True)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    cancelled: bool = False
    next_reminder_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    prompt_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)


class InvitationAnswer(SQLModel, table=True):
    """A leader's answer to the invitation to one meeting; a later answer replaces it."""

    __tablename__ = "invitation_answer"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    answer: Answer = Field(sa_type=choice(Answer))
    answered_at: datetime = Field(sa_type=UtcDateTime)
