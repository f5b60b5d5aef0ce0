"""Lists of words that tell names from other words with a capital letter."""

import tomllib
from functools import cache
from importlib.resources import files

from babel import Locale

from handlers.texts import LOCALES


@cache
def words(name: str) -> frozenset[str]:
    """One of the lists in ``words.toml``."""
    return frozenset(_lists()[name].split())


@cache
def endings() -> tuple[str, ...]:
    """How words end that name an organisation, a place, a law or a task."""
    return tuple(words("endings"))


@cache
def nobody() -> frozenset[str]:
    """Words that are written with a capital and are nobody: places, programs, countries, languages."""
    return words("ordinary") | words("places") | _of_the_world()


def _of_the_world() -> frozenset[str]:
    """Countries and languages in our languages, as Babel knows them; a given name among them stays one."""
    known = [Locale(locale) for locale in LOCALES]
    named = [
        name
        for locale in known
        for table in (locale.territories, locale.languages)
        for name in table.values()
    ]
    return frozenset(word for name in named for word in name.split() if word[0].isupper()) - words(
        "given_names"
    )


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads(files("handlers.wording").joinpath("words.toml").read_text(encoding="utf-8"))
