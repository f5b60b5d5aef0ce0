"""Places of texts (``feedback:ID:hears``), and what stands there for a network to read now."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.tables.content import Clarification, Dilemma, Feedback, Phase, Prompt, Reflection, Visibility
from storage.tables.exercises import Exercise, Report
from storage.unit_of_work import UnitOfWork

Row: TypeAlias = Clarification | Dilemma | Feedback | Prompt | Reflection | Report
RELEASED = (Phase.TAKEAWAY, Phase.FOLLOW_UP, Phase.CLOSED)
"""From then on everybody in the network may read what peers have contributed to a dilemma."""
UNSEEN = (Phase.MEETING, Phase.WITHDRAWN)
FIELDS: Mapping[str, frozenset[str]] = {
    "dilemma": frozenset({"title", "situation", "wanted", "restated", "takes_along"}),
    "feedback": frozenset({"hears", "experienced", "wonders", "assumption", "would_try", "works"}),
    "clarification": frozenset({"question"}),
    "prompt": frozenset({"text"}),
    "reflection": frozenset({"text"}),
    "report": frozenset({"text"}),
}


@dataclass(frozen=True, slots=True)
class Written:
    """Words that stand somewhere, and who wrote them, where that is shown."""

    words: str
    person_id: str | None


async def read_by_network(uow: UnitOfWork, network_id: str, places: Collection[str]) -> Mapping[str, Written]:
    """What stands at these places, by place, as far as everybody in the network may read it.

    What was deleted, withdrawn, narrowed by its author or is not out yet is not among it.
    """
    ids: dict[str, set[str]] = defaultdict(set)
    for place in places:
        table, row_id, _ = place.split(":")
        ids[table].add(row_id)
    rows = {
        (table, row.id): row
        for table, some in ids.items()
        for row in await uow.session.exec(_readable(table, network_id, some))
    }
    return {place: written for place in places if (written := _at(place, rows))}


def _at(place: str, rows: Mapping[tuple[str, str], Row]) -> Written | None:
    table, row_id, field = place.split(":")
    row = rows.get((table, row_id))
    if row is None or field not in FIELDS[table]:
        return None
    words = getattr(row, field)
    return Written(words, _author(row)) if words else None


def _author(row: Row) -> str | None:
    match row:
        case Dilemma():
            return row.asker_id
        case Feedback() | Reflection() | Report():
            return row.person_id
        case _:
            return None


def _readable(table: str, network_id: str, ids: Collection[str]) -> SelectOfScalar[Any]:
    """The rows with these ids that a network may read.

    Raises:
        ValueError: there is no such table.
    """
    of_dilemma = (col(Dilemma.network_id) == network_id) & col(Dilemma.phase).not_in(UNSEEN)
    of_prompt = col(Prompt.network_id) == network_id
    match table:
        case "dilemma":
            return select(Dilemma).where(col(Dilemma.id).in_(ids), of_dilemma)
        case "feedback":
            out = col(Dilemma.phase).in_(RELEASED) & col(Feedback.late).is_(False)
            given = select(Feedback).join(Dilemma, col(Dilemma.id) == col(Feedback.dilemma_id))
            return given.where(col(Feedback.id).in_(ids), of_dilemma, out)
        case "clarification":
            asked = select(Clarification).join(Dilemma, col(Dilemma.id) == col(Clarification.dilemma_id))
            return asked.where(col(Clarification.id).in_(ids), of_dilemma)
        case "prompt":
            return select(Prompt).where(col(Prompt.id).in_(ids), of_prompt)
        case "reflection":
            answered = select(Reflection).join(Prompt, col(Prompt.id) == col(Reflection.prompt_id))
            for_all = col(Reflection.visible_to) == Visibility.NETWORK
            return answered.where(col(Reflection.id).in_(ids), of_prompt, for_all)
        case "report":
            told = select(Report).join(Exercise, col(Exercise.id) == col(Report.exercise_id))
            return told.where(col(Report.id).in_(ids), col(Exercise.network_id) == network_id)
    raise ValueError(table)
