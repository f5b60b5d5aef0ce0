"""Spans: stretches of a text, and which of them are taken."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]

_ADDRESS_OF_A_PAGE = re.compile(r"\b(?:https?://|www\.)\S+")
# Signs that stand in pairs; a quotation ends with its line at the latest, so that a lone sign swallows no text.
_QUOTED = re.compile(r"“[^“”\n]*”|„[^„“”\n]*[“”]|»[^»«\n]*«|«[^»«\n]*»|\"[^\"\n]*\"|(?m:^[ \t]*>[^\n]*)")


def overlaps(span: Span, taken: Iterable[Span]) -> bool:
    """Whether a span has a character in common with one that is taken."""
    start, end = span
    return any(start < other_end and other_start < end for other_start, other_end in taken)


def occurrences(text: str, phrases: Iterable[str]) -> Iterator[Span]:
    """Where any of the phrases stands as words of their own, whatever its case."""
    wanted = sorted({phrase.strip() for phrase in phrases} - {""}, key=len, reverse=True)
    if wanted:
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)", re.IGNORECASE)
        yield from (found.span() for found in pattern.finditer(text))


def pages(text: str) -> Iterator[Span]:
    """Addresses of web pages: what looks like a name in one is none."""
    yield from (found.span() for found in _ADDRESS_OF_A_PAGE.finditer(text))


def without_quotes(text: str) -> str:
    """The text with everything quoted blotted out, so that positions stay what they were."""
    return _QUOTED.sub(lambda found: "\x00" * len(found[0]), text)
