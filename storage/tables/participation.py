"""What there was to take part in and who did, apart from what they wrote, and the figures made of it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class Activity(StrEnum):
    """The ways of taking part that are counted; what became of a dilemma is always counted unlinked."""

    INVITATION_ANSWERED = "invitation_answered"
    PROMPT_ANSWERED = "prompt_answered"
    DILEMMA_ASKED = "dilemma_asked"
    FEEDBACK_GIVEN = "feedback_given"
    OUTCOME_WORKED = "outcome_worked"
    OUTCOME_PARTLY = "outcome_partly"
    OUTCOME_DID_NOT_WORK = "outcome_did_not_work"
    OUTCOME_CHANGED_PLAN = "outcome_changed_plan"
    OUTCOME_NOT_YET = "outcome_not_yet"
    OUTCOME_NO_LONGER = "outcome_no_longer"


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


class OccasionKind(StrEnum):
    """What there is to take part in between meetings."""

    PROMPT = "prompt"
    DILEMMA = "dilemma"
    DILEMMA_AT_MEETING = "dilemma_at_meeting"


class Occasion(SQLModel, table=True):
    """Something that people of a network could take part in: what participation is measured against.

    It knows nobody and no words. Of a dilemma it keeps when somebody first responded, when contributing was over
    (``closed_on``), when the asker was first asked how it went, and when that was answered. Days are the network's.
    """

    __tablename__ = "occasion"

    subject_id: str = Field(primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    kind: OccasionKind = Field(sa_type=choice(OccasionKind))
    began_at: datetime = Field(sa_type=UtcDateTime)
    began_on: date = Field(index=True)
    first_response_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_on: date | None = None
    follow_up_on: date | None = None
    followed_up_on: date | None = None


class Release(SQLModel, table=True):
    """The figures of the period that began on ``since`` as they were released, once and for all.

    ``figures`` has for each measure what is shown of each group, ``None`` where that is hidden. ``fewest`` is how
    many people had to be behind a figure.
    """

    __tablename__ = "release"

    since: date = Field(primary_key=True)
    released_at: datetime = Field(sa_type=UtcDateTime)
    fewest: int
    figures: dict[str, dict[str, list[Any] | None]] = Field(sa_type=JSON)
