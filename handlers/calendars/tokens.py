"""Tokens: what an address is worth is in its token, and the database knows only its digest."""

import hashlib
import re

# What ``secrets.token_urlsafe(32)`` gives.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def is_token(text: str) -> bool:
    """Whether ``text`` can be a token at all."""
    return _TOKEN.fullmatch(text) is not None


def digest(token: str) -> str:
    """What is kept of a token. It is random enough for a plain hash: there is nothing to guess."""
    return hashlib.sha256(token.encode()).hexdigest()
