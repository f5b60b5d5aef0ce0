"""Content: what the invented people write, from dilemmas and feedback to promises, read from data files."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from handlers.texts import Texts

FOLDER = Path(__file__).parent / "content"
Words: TypeAlias = Mapping[str, str]
"""What is typed into a form, by the name of the input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DilemmaText:
    """A dilemma as it is typed in, and feedback that fits it."""

    words: Words
    anonymous: bool
    feedback: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything there is to write.

    dilemmas: by the level of the network that they ring true in.
    feedback: fits any dilemma.
    questions: what facilitators ask in their own words.
    answers: what leaders answer, by the words of the question.
    words: to the facilitator, by the answer to the invitation that they go with.
    points: what facilitators put on the agenda for what is new.
    promises: what leaders take along from a meeting and will try.
    takeaways: what askers take along from the answers to a dilemma, will do, and learned of it.
    """

    dilemmas: Mapping[str, Sequence[DilemmaText]]
    feedback: Sequence[Words]
    questions: Sequence[str]
    answers: Mapping[str, Sequence[str]]
    words: Mapping[str, Sequence[str]]
    points: Sequence[str]
    promises: Sequence[Words]
    takeaways: Sequence[Words]


def read_content(say: Texts) -> Content:
    """The content in the language of ``say``, in which the bank's questions are put too."""
    data = tomllib.loads((FOLDER / f"{say.locale}.toml").read_text(encoding="utf-8"))
    by_level: dict[str, list[DilemmaText]] = {}
    for one in data["dilemma"]:
        by_level.setdefault(one.pop("level"), []).append(_dilemma(one))
    questions = data["question"]
    return Content(
        dilemmas=by_level,
        feedback=tuple(data["feedback"]),
        questions=tuple(one["own"] for one in questions if "own" in one),
        answers={one.get("own") or say(one["bank"]): tuple(one["answers"]) for one in questions},
        words={answer: tuple(words) for answer, words in data["meeting"]["words"].items()},
        points=tuple(data["meeting"]["points"]),
        promises=tuple(data["promise"]),
        takeaways=tuple(data["takeaway"]),
    )


def _dilemma(one: dict[str, Any]) -> DilemmaText:
    feedback, anonymous = tuple(one.pop("feedback")), one.pop("anonymous", False)
    return DilemmaText(words=one, anonymous=anonymous, feedback=feedback)
