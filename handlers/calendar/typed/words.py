"""The names of months and weekdays, from the Unicode locale data (CLDR) that Babel brings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel.dates import get_day_names, get_month_names

LANGUAGES = ("da", "en")
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Names:
    """What months (1 to 12) and weekdays (Monday is 0) are called, whole or cut to three letters or more."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@cache
def names(locale: str) -> Names:
    """The names in both languages, as people mix them; where both have a word, it means what it does in ``locale``."""
    languages = sorted(LANGUAGES, key=lambda language: language == locale)
    return Names(
        months=_cut(get_month_names("wide", locale=language) for language in languages),
        weekdays=_cut(get_day_names("wide", locale=language) for language in languages),
    )


def _cut(languages: Iterator[Mapping[int, str]]) -> Mapping[str, int]:
    return {
        name[:length].casefold(): number
        for numbered in languages
        for number, name in numbered.items()
        for length in range(SHORTEST, len(name) + 1)
    }
