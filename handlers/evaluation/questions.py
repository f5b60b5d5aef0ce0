"""The questions as lines that HR edits: ``* Dansk | English``, a star for those that are asked at the start too.

Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.form_text import is_blank
from handlers.texts import Texts
from storage.tables.evaluation import Which

USUAL, USUAL_OPEN = 10, 2
AT_START = (3, 4, 5, 9)
"""Of the usual ones those of which only a comparison tells anything."""
LONGEST = 200
"""Characters of one question in one language."""
_STAR = "*"
_PARTS = 2


@dataclass(frozen=True, slots=True)
class Question:
    """One question in both languages."""

    text_da: str
    text_en: str
    at_start: bool = False

    @property
    def key(self) -> str:
        """By which it is found in another round: one whose words have changed is another question."""
        return self.text_da.casefold()

    def text(self, locale: str) -> str:
        """The question in one language."""
        return self.text_da if locale == "da" else self.text_en


class LineError(ValueError):
    """A line that cannot be read."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


def read(text: str) -> list[Question]:
    """The questions in lines as people write them; English may be missing.

    Raises:
        LineError: a line has too many parts or too long ones, or stands there twice.
    """
    questions: dict[str, Question] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        question = _question(line)
        if question.key in questions:
            raise LineError(line)
        questions[question.key] = question
    return list(questions.values())


def asked(text: str, which: Which) -> list[Question]:
    """Those of the questions that are asked in such a round."""
    return [question for question in read(text) if question.at_start or which is not Which.START]


def usual() -> str:
    """The questions of the method, as lines."""
    return _lines([_from_catalogue(f"evaluation-question-{n}", n in AT_START) for n in range(1, USUAL + 1)])


def usual_open() -> str:
    """The method's questions that are answered in words, as lines."""
    return _lines([_from_catalogue(f"evaluation-open-{n}") for n in range(1, USUAL_OPEN + 1)])


def _from_catalogue(key: str, at_start: bool = False) -> Question:  # noqa: FBT001, FBT002 -- as in the class
    return Question(Texts("da")(key), Texts("en")(key), at_start)


def _lines(questions: Sequence[Question]) -> str:
    return "\n".join(
        f"{_STAR + ' ' if one.at_start else ''}{one.text_da} | {one.text_en}" for one in questions
    )


def _question(line: str) -> Question:
    parts = [part.strip() for part in line.removeprefix(_STAR).split("|")]
    if len(parts) > _PARTS or is_blank(parts[0]) or any(len(part) > LONGEST for part in parts):
        raise LineError(line)
    danish, english = [*parts, ""][:_PARTS]
    return Question(danish, english or danish, line.startswith(_STAR))
