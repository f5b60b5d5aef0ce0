"""Every word people see: one Fluent catalogue for each language and room, formatted with Babel's dates.

A message's key begins with the name of the catalogue it stands in: ``dilemma-title`` is in ``dilemma.ftl``.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

LOCALES = ("da", "en")
_FOLDER = Path(__file__).parent
_NEAR = {"da": "EEEE 'den' d. MMMM", "en": "EEEE d MMMM"}
_DATE = {locale: f"{near} y" for locale, near in _NEAR.items()}
# American English puts a comma before "and".
_LIST = {"da": "da", "en": "en_GB"}
_TIME = {"da": "HH.mm", "en": "HH:mm"}


class UnknownTextError(KeyError):
    """A key that is in no catalogue, or a message that lacks a variable."""


class Texts:
    """The words of one language: ``say("dilemma-title", count=3)``."""

    def __init__(self, locale: str) -> None:
        self.locale = known_locale(locale) or LOCALES[0]

    def __call__(self, key: str, **variables: str | int) -> str:
        """The message ``key`` with its variables filled in.

        Raises:
            UnknownTextError: no such message, or a variable is missing.
        """
        return _filled(self.locale, key, variables) if variables else _fixed(self.locale, key)

    def day(self, moment: datetime, zone: ZoneInfo) -> str:
        """A moment's date in words, in ``zone``: ``tirsdag den 3. november 2026``."""
        return self.date(moment.astimezone(zone).date())

    def near_day(self, moment: datetime, zone: ZoneInfo) -> str:
        """The same for a day that is days away: ``tirsdag den 3. november``."""
        return format_date(moment.astimezone(zone).date(), _NEAR[self.locale], locale=self.locale)

    def date(self, day: date) -> str:
        """A date in words: ``tirsdag den 3. november 2026``."""
        return format_date(day, _DATE[self.locale], locale=self.locale)

    def clock(self, moment: datetime, zone: ZoneInfo) -> str:
        """A moment's time of day in ``zone``: ``13.00``."""
        return format_datetime(moment, _TIME[self.locale], tzinfo=zone, locale=self.locale)

    def names(self, names: Sequence[str]) -> str:
        """Names in a sentence: ``Anna og Bo``, ``Anna, Bo og Carl``."""
        return format_list(names, locale=_LIST[self.locale])


def known_locale(locale: str | None) -> str | None:
    """The catalogue for what a platform calls a locale (``da-DK``), or ``None`` if there is none."""
    language = (locale or "").replace("_", "-").partition("-")[0].lower()
    return language if language in LOCALES else None


@cache
def _fixed(locale: str, key: str) -> str:
    """Most messages have no variables, and are always the same."""
    return _filled(locale, key, {})


def _filled(locale: str, key: str, variables: dict[str, str | int]) -> str:
    bundle = _bundle(locale)
    if not bundle.has_message(key):
        raise UnknownTextError(key)
    pattern = bundle.get_message(key).value
    text, errors = bundle.format_pattern(pattern, variables) if pattern else ("", [key])
    if errors:
        raise UnknownTextError(key, errors)
    return str(text)


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    for catalogue in sorted((_FOLDER / locale).glob("*.ftl")):
        bundle.add_resource(FluentResource(catalogue.read_text(encoding="utf-8")))
    return bundle
