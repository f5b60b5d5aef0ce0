"""Exercises: what a facilitator has sent, who was drawn together, and what they reported back."""

from datetime import datetime

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, new_id


class Exercise(SQLModel, table=True):
    """An exercise put to a network: from the library (``library_key``) or in the facilitator's words (``text``).

    ``seed`` is what its groups were drawn with: the same people and the same past give the same groups.
    """

    __tablename__ = "exercise"

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    library_key: str | None = None
    text: str | None = Field(default=None, sa_type=Text)
    seed: int
    sent_by: str = Field(foreign_key="person.id")
    sent_at: datetime = Field(sa_type=UtcDateTime)
    report_by: datetime = Field(sa_type=UtcDateTime)


class Place(SQLModel, table=True):
    """A person's place in one of the groups of an exercise; those of one group have met."""

    __tablename__ = "exercise_place"
    __table_args__ = (UniqueConstraint("exercise_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    exercise_id: str = Field(foreign_key="exercise.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    group_number: int


class Report(SQLModel, table=True):
    """What a person reports back from an exercise, to the whole network; a later report replaces it."""

    __tablename__ = "exercise_report"
    __table_args__ = (UniqueConstraint("exercise_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    exercise_id: str = Field(foreign_key="exercise.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    text: str = Field(sa_type=Text)
    written_at: datetime = Field(sa_type=UtcDateTime)
