"""Rounds of the evaluation questionnaire: what is asked, and the figures as they left the disclosure gate."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class Which(StrEnum):
    """When in the programme a round is held."""

    START = "start"
    MIDWAY = "midway"
    END = "end"


class EvaluationRound(SQLModel, table=True):
    """One round, to all leaders; ``number`` counts them, so that no two are begun at once.

    ``questions`` and ``open_questions`` are the lines as HR wrote them: a round keeps its own, whatever is asked in
    later ones. ``fewest`` people have to be behind a figure; it is promised to those who answer, and stays.
    ``next_step_at`` is when the planner has to look. ``figures`` are made up once, when the round closes: for each
    measure what is shown of each group, ``None`` where that is hidden.
    """

    __tablename__ = "evaluation_round"

    id: str = Field(default_factory=new_id, primary_key=True)
    number: int = Field(unique=True)
    which: Which = Field(sa_type=choice(Which))
    questions: str = Field(sa_type=Text)
    open_questions: str = Field(sa_type=Text)
    fewest: int
    started_by: str = Field(foreign_key="person.id")
    started_at: datetime = Field(sa_type=UtcDateTime)
    closes_at: datetime = Field(sa_type=UtcDateTime)
    next_step_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    figures: dict[str, dict[str, list[Any] | None]] = Field(default_factory=dict, sa_type=JSON)
