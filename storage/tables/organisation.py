"""Input to the organisation: what a network is asked to pass on, who objected, and what has been passed on.

A note is all that anybody outside the network reads: it has neither the proposal's author nor, unless it is to be
named, its network.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class InputKind(StrEnum):
    """What a network passes on."""

    KNOWLEDGE = "knowledge"
    PROBLEM = "problem"
    SUGGESTION = "suggestion"


class Course(StrEnum):
    """What has become of a proposal."""

    OPEN = "open"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"
    PASSED_ON = "passed_on"


class Proposal(SQLModel, table=True):
    """A note that a facilitator proposes to pass on; everybody in the network may object until ``object_until``.

    The planner looks at it at ``next_step_at``; ``None`` when nothing is due any more.
    """

    __tablename__ = "organisation_proposal"

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    kind: InputKind = Field(sa_type=choice(InputKind))
    text: str = Field(sa_type=Text)
    names_network: bool
    proposed_by: str = Field(foreign_key="person.id")
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    course: Course = Field(default=Course.OPEN, sa_type=choice(Course))
    object_until: datetime = Field(sa_type=UtcDateTime)
    next_step_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)


class Objection(SQLModel, table=True):
    """Somebody does not want a proposal passed on; ``person_id`` only if they want the facilitator to know who."""

    __tablename__ = "organisation_objection"

    id: str = Field(default_factory=new_id, primary_key=True)
    proposal_id: str = Field(foreign_key="organisation_proposal.id", index=True)
    text: str = Field(sa_type=Text)
    person_id: str | None = Field(default=None, foreign_key="person.id", index=True)


class Note(SQLModel, table=True):
    """What has been passed on, under the id of its proposal; ``number`` runs through the whole programme."""

    __tablename__ = "organisation_note"

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    network_name: str | None = None
    kind: InputKind = Field(sa_type=choice(InputKind))
    text: str = Field(sa_type=Text)
    passed_on_at: datetime = Field(sa_type=UtcDateTime)
    answer: str | None = Field(default=None, sa_type=Text)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
