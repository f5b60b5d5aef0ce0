"""The bank takes the areas in turn and repeats nothing before everything has been used."""

from itertools import pairwise

from handlers.prompts.bank import KEYS, area_of, next_key
from handlers.texts import LOCALES, Texts


def _first(number: int) -> list[str]:
    used: list[str] = []
    for _ in range(number):
        used.append(next_key(used))
    return used


def test_no_area_comes_twice_running() -> None:
    areas = [area_of(key) for key in _first(100)]

    assert all(one != other for one, other in pairwise(areas))


def test_all_prompts_are_used_before_one_comes_again() -> None:
    used = _first(len(KEYS) * 2)

    assert sorted(used[: len(KEYS)]) == sorted(KEYS)
    assert sorted(used[len(KEYS) :]) == sorted(KEYS)


def test_every_prompt_has_words_in_every_language() -> None:
    assert all(Texts(locale)(key) for locale in LOCALES for key in KEYS)
