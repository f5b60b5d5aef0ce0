"""Keys to the files that go with the figures: they open a page for some days, for whoever was given one."""

import re
import secrets
from datetime import timedelta

OPEN_FOR = timedelta(days=30)
_KEY = re.compile(r"[\w-]{43}")


def new_key() -> str:
    """A key with 256 random bits."""
    return secrets.token_urlsafe(32)


def is_key(text: str) -> bool:
    """Whether this can be a key at all."""
    return _KEY.fullmatch(text) is not None


def row_key(key: str) -> str:
    """Under which the message that the key came with stands in the outbox."""
    return f"stats:{key}"
