"""What somebody wants to see, as they typed it: half-years, a way to divide, a network. Danish and English both."""

import re
from dataclasses import dataclass
from functools import cache

from handlers.stats.period import Period, half_year_of
from handlers.texts import LOCALES, Texts
from storage.counting import By

_HALF = re.compile(
    r"""(?P<year>(?:19|20)\d\d)\s*[-/hH.]\s*(?P<half>[12])(?!\d)
    |(?P<number>[12])\s*\.?\s*(?:halvår|half(?:-year)?)\s*(?:of|i)?\s*(?P<of>(?:19|20)\d\d)
    |(?P<word>første|andet|first|second)\s+(?:halvår|half(?:-year)?)\s*(?:of|i)?\s*(?P<in>(?:19|20)\d\d)
    |(?P<whole>\b(?:19|20)\d\d)(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_FIRST = {"1", "første", "first"}
_JOINING = re.compile(r"^(?:fra|from|til|to|og|and|for|i|in|–|-|:|,)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """From which half-year to which, divided how, of which network; ``None`` and empty for what was not said."""

    since: Period | None = None
    until: Period | None = None
    by: By | None = None
    network: str = ""


def read(text: str) -> Wanted:
    """What ``text`` asks for; what is neither a half-year nor a way to divide names a network."""
    found = [half for match in _HALF.finditer(text) for half in _halves(match)]
    rest = [word for word in _HALF.sub(" ", text).split() if not _JOINING.match(word)]
    by = _ways().get(" ".join(rest).casefold())
    return Wanted(
        since=found[0] if found else None,
        until=found[-1] if found else None,
        by=by,
        network="" if by else " ".join(rest),
    )


def _halves(match: re.Match[str]) -> list[Period]:
    given = match.groupdict()
    if given["whole"]:
        return [half_year_of(int(given["whole"]), half) for half in (1, 2)]
    year = given["year"] or given["of"] or given["in"]
    half = given["half"] or given["number"] or given["word"]
    return [half_year_of(int(year), 1 if half.casefold() in _FIRST else 2)]


@cache
def _ways() -> dict[str, By]:
    """The words for each way to divide, in every language."""
    return {
        word.casefold(): by
        for locale in LOCALES
        for by in By
        for word in Texts(locale)(f"stats-words-{by}").split()
    }
