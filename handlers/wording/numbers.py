"""Numbers and addresses that point to a person: CPR numbers, telephone numbers, e-mail and street addresses."""

import re
from calendar import monthrange
from collections.abc import Iterator

from handlers.wording.spans import Span

_CPR = re.compile(r"(?<!\d)(?<!\d[-‑–.])(\d\d)(\d\d)(\d\d)[-‑– ]?\d{4}(?!\d)(?![-‑–.]\d)")
# Replacement numbers, for those without a real one, have 60 added to the day.
_REPLACEMENT = 60
# Leap years of this century and of the last are alike, but for 1900, and nobody is that old.
_CENTURY = 2000

# In Danish numbers the first digit is at least 2. With +45 any grouping is a number, without it the usual ones are.
_ABROAD = r"\+(?!45)\d{1,3}(?:[ -]?\d{2,4}){2,5}"
_DANISH = r"(?:\+|00)45[ -]?[2-9](?:[ -]?\d){7}"
_USUAL = r"[2-9]\d(?:(?P<between>[ .-])\d\d(?:(?P=between)\d\d){2}|\d\d[ ]?\d{4})"
_PHONE = re.compile(
    rf"(?<![\w+])(?<!\d[-–./, ])(?:{_ABROAD}|{_DANISH}|{_USUAL})(?!\w)(?![-–./,]?\d)(?! \d\d)"
)
_COUNTED_AFTER = re.compile(
    r"[,.]?-? ?(?:kr|kroner|dkk|eur|euro|€|%|procent|mio|mia|million|borgere|timer)\b", re.IGNORECASE
)
_NUMBER_OF_A_THING = re.compile(
    r"\b(?:kr|dkk|eur|€|(?:sag|case|journal|cvr|ean|faktura|invoice|ordre|order|konto|account|id|nr|no)"
    r"[a-zæøå]*(?:[ .-]?(?:nr|nummer|no|number|id))?)[ .:#-]*(?:(?:er|is) )?$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d[ ]?(?:19|20)\d\d$")
_DAY_FIRST_BY_YEAR = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")
_JUST_BEFORE = 30

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+")

_STREETS = (
    "vej|vejen|gade|gaden|allé|alleen|stræde|strædet|sti|stien|vænget|plads|torv|torvet|boulevard|boulevarden|"
    "parken|bakken|brynet|engen|toften|haven|street|road|avenue"
)
_ADDRESS = re.compile(
    rf"\b(?:[A-ZÆØÅÉ][\w.]*[ ])?(?i:\w*(?:{_STREETS}))[ ]\d{{1,3}}(?:[ ]?[A-Z]|[a-z])?\b(?![.:]\d)"
    r"(?:,? \d\. ?(?:tv|th|mf)\b\.?)?"
)


def cpr_numbers(text: str) -> Iterator[Span]:
    """Ten digits that begin with a date there can be."""
    for found in _CPR.finditer(text):
        day, month, year = map(int, found.groups())
        if 1 <= month <= 12 and 1 <= day % _REPLACEMENT <= monthrange(_CENTURY + year, month)[1]:  # noqa: PLR2004
            yield found.span()


def phone_numbers(text: str) -> Iterator[Span]:
    """Danish and foreign telephone numbers; not years, dates, amounts and the numbers of cases."""
    for found in _PHONE.finditer(text):
        if found[0][0] in "+0" or not _is_something_else(text, found):
            yield found.span()


def _is_something_else(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _JUST_BEFORE) : found.start()]
    return bool(
        _YEARS.match(found[0])
        or _DAY_FIRST_BY_YEAR.match(found[0])
        or _COUNTED_AFTER.match(text, found.end())
        or _NUMBER_OF_A_THING.search(before)
    )


def email_addresses(text: str) -> Iterator[Span]:
    """E-mail addresses."""
    yield from (found.span() for found in _EMAIL.finditer(text))


def street_addresses(text: str) -> Iterator[Span]:
    """A street with the number of a house."""
    yield from (found.span() for found in _ADDRESS.finditer(text) if found[0][0].isupper())
