"""Places of texts (``feedback:ID:hears``), and what stands there for a network to read now."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.tables.content import Prompt, Reflection, Visibility
from storage.tables.dilemmas import Audience, Clarification, Dilemma, Feedback, Phase, ThreadReply
from storage.tables.exercises import Exercise, Report
from storage.unit_of_work import UnitOfWork

Row: TypeAlias = Clarification | Dilemma | Feedback | Prompt | Reflection | Report | ThreadReply
UNSEEN = (Phase.MEETING, Phase.WITHDRAWN)
FIELDS: Mapping[str, frozenset[str]] = {
    "dilemma": frozenset({"title", "situation", "wanted", "restated", "takes_along"}),
    "feedback": frozenset({"hears", "experienced", "wonders", "assumption", "would_try", "works"}),
    "clarification": frozenset({"question"}),
    "prompt": frozenset({"text"}),
    "thread_reply": frozenset({"text"}),
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
        case Feedback() | ThreadReply() | Reflection() | Report():
            return row.person_id
        case _:
            return None


def _readable(table: str, network_id: str, ids: Collection[str]) -> SelectOfScalar[Any]:
    """The rows with these ids that a network may read.

    Raises:
        ValueError: there is no such table.
    """
    if table in _TO_DILEMMAS:
        return _to_dilemmas(_TO_DILEMMAS[table], network_id, ids)
    of_prompt = col(Prompt.network_id) == network_id
    match table:
        case "dilemma":
            return select(Dilemma).where(col(Dilemma.id).in_(ids), _seen_by(network_id))
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


_TO_DILEMMAS: Mapping[str, type[Clarification | Feedback | ThreadReply]] = {
    "clarification": Clarification,
    "feedback": Feedback,
    "thread_reply": ThreadReply,
}


def _to_dilemmas(
    kind: type[Clarification | Feedback | ThreadReply], network_id: str, ids: Collection[str]
) -> SelectOfScalar[Any]:
    written = select(kind).join(Dilemma, col(Dilemma.id) == col(kind.dilemma_id))
    readable = written.where(col(kind.id).in_(ids), _seen_by(network_id))
    if kind is Feedback:
        return readable.where(col(Dilemma.released), col(Feedback.late).is_(False))
    return readable


def _seen_by(network_id: str) -> ColumnElement[bool]:
    of_network = (col(Dilemma.network_id) == network_id) & (col(Dilemma.audience) == Audience.NETWORK)
    return of_network & col(Dilemma.phase).not_in(UNSEEN)
