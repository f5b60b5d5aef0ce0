"""The tables of a round, in both languages."""

from datetime import UTC, datetime

import pytest

from handlers.disclosure.keeping import written
from handlers.evaluation.figures import released
from handlers.evaluation.reading import Reading
from handlers.evaluation.tables import questions_table, response_text
from handlers.texts import Texts
from storage.tables.evaluation import EvaluationRound, Which

MOMENT = datetime(2009, 9, 1, 8, tzinfo=UTC)


def a_round(number: int, questions: str, rating: int) -> EvaluationRound:
    return EvaluationRound(
        number=number,
        which=Which.END,
        questions=questions,
        open_questions="",
        fewest=5,
        started_by="hr",
        started_at=MOMENT,
        closes_at=MOMENT,
        closed_at=MOMENT,
        figures=written(released({"a": [[rating, rating]] * 6}, {"a": 7}, 2, 5)),
    )


@pytest.mark.parametrize(
    ("locale", "same", "new", "answered"),
    [
        ("da", "Samme?", "Ny?", "80–100 % af 7 ledere har svaret."),
        ("en", "Same?", "New?", "80–100 % of 7 leaders have answered."),
    ],
)
def test_a_question_is_compared_with_the_same_words_of_the_first_round(
    locale: str, same: str, new: str, answered: str
) -> None:
    first = a_round(1, "Gammel? | Old?\nSamme? | Same?", 2)
    reading = Reading(Texts(locale), a_round(2, "Samme? | Same?\nNy? | New?", 4), first)

    shares = ("80–100 %", "0–59 %", "0–59 %")
    assert questions_table(reading).rows == ((same, "4", "2", "6", *shares), (new, "4", "–", "6", *shares))
    assert response_text(reading) == answered


def test_the_first_round_is_compared_with_nothing() -> None:
    first = a_round(1, "* En?\nTo?", 3)
    table = questions_table(Reading(Texts("da"), first, first))

    assert "Første runde" not in table.header
    assert table.rows[0][:3] == ("En?", "3", "6")
