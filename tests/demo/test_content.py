"""What the invented people write: enough of it, and the same in both languages."""

from typing import Any

import pytest

from bot.demo.content import Content, read_content
from handlers.promises.making import FIELDS
from handlers.texts import LOCALES, Texts
from storage.tables.meetings import Answer


@pytest.fixture(params=LOCALES)
def content(request: pytest.FixtureRequest) -> Content:
    return read_content(Texts(request.param))


def test_there_is_enough_to_write(content: Content) -> None:
    dilemmas = [one for of_level in content.dilemmas.values() for one in of_level]
    feedback = [words for one in dilemmas for words in one.feedback] + [*content.feedback]
    answers = [words for several in content.answers.values() for words in several]

    assert len({one.words["title"] for one in dilemmas}) >= 25
    assert len({tuple(sorted(words.items())) for words in feedback}) == len(feedback) >= 50
    assert len(set(answers)) == len(answers) >= 50


def test_there_is_enough_to_answer_and_to_promise(content: Content) -> None:
    assert {*content.words} == {answer.value for answer in Answer}
    assert len({*content.points}) == len(content.points) >= 5
    assert len({one["will_try"] for one in content.promises}) == len(content.promises) >= 20
    assert {frozenset(one) for one in content.promises} == {frozenset(FIELDS)}
    assert {frozenset(one) for one in content.takeaways} == {frozenset({"takes_along", "will_do", "learned"})}


def test_the_inputs_of_the_forms_are_the_ones_filled_in(content: Content) -> None:
    dilemmas = [one for of_level in content.dilemmas.values() for one in of_level]

    assert {frozenset(one.words) for one in dilemmas} == {
        frozenset({"title", "situation", "tried", "wanted"})
    }
    given = [words for one in dilemmas for words in one.feedback] + [*content.feedback]
    assert set().union(*given) == {"hears", "experienced", "wonders", "would_try"}


def test_both_languages_tell_the_same() -> None:
    danish, english = (_shape(read_content(Texts(locale))) for locale in LOCALES)

    assert danish == english


def _shape(content: Content) -> list[Any]:
    dilemmas = [
        (level, one.anonymous, [sorted(words) for words in one.feedback])
        for level, of_level in content.dilemmas.items()
        for one in of_level
    ]
    words = {answer: len(of_answer) for answer, of_answer in content.words.items()}
    return [
        dilemmas,
        [sorted(one) for one in content.feedback],
        [*map(len, content.answers.values())],
        words,
        len(content.points),
        len(content.promises),
    ]
