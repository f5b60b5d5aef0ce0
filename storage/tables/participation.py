"""What people took part in, apart from what they wrote: the only table that statistics count."""

from datetime import date
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import choice, new_id


class Activity(StrEnum):
    """The ways of taking part that are counted."""

    INVITATION_ANSWERED = "invitation_answered"
    PROMPT_ANSWERED = "prompt_answered"
    DILEMMA_ASKED = "dilemma_asked"
    FEEDBACK_GIVEN = "feedback_given"


class Participation(SQLModel, table=True):
    """Somebody took part, in the week that begins on ``week`` (a Monday).

    ``person_id`` and ``subject_id`` are ``None`` for what was done anonymously: it counts, linked to nobody.
    """

    __tablename__ = "participation"
    __table_args__ = (UniqueConstraint("activity", "subject_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    activity: Activity = Field(sa_type=choice(Activity))
    subject_id: str | None = None
    person_id: str | None = Field(default=None, foreign_key="person.id", index=True)
    week: date = Field(index=True)
