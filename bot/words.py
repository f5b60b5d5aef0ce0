"""The few words that the platform adapters say themselves."""

from handlers.texts import Texts


def words(key: str, locale: str) -> str:
    """What ``key`` says in ``locale``."""
    return Texts(locale)(key)
