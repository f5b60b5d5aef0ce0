"""What facilitators have made of summaries: their edits, the versions they have shared, and who has had which.

None of these tables holds what people wrote to each other: they point at it.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class SummaryEdits(SQLModel, table=True):
    """A facilitator's edits of a summary; its subject is a dilemma, the last meeting, or a network before its first."""

    __tablename__ = "summary_edits"

    subject_id: str = Field(primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    edits: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    edited_at: datetime = Field(sa_type=UtcDateTime)


class SharedSummary(SQLModel, table=True):
    """A version of a summary as it was shared with its network.

    ``content`` is the bot's and the facilitator's own lines, and places of texts in the order in which they stood.
    """

    __tablename__ = "shared_summary"

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    subject_id: str = Field(index=True)
    content: dict[str, Any] = Field(sa_type=JSON)
    shared_by: str = Field(foreign_key="person.id")
    shared_at: datetime = Field(sa_type=UtcDateTime)


class Act(StrEnum):
    """What somebody did with a summary."""

    READ = "read"
    EXPORTED = "exported"
    SHARED = "shared"


class SummaryUse(SQLModel, table=True):
    """Somebody had a summary that was not shared with them as a member: who, which, when; no words."""

    __tablename__ = "summary_use"

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    act: Act = Field(sa_type=choice(Act))
    subject_id: str
    of_dilemma: bool
    at: datetime = Field(sa_type=UtcDateTime)
