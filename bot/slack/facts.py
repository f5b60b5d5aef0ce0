"""Label and value pairs, one to a line.

Section fields would stand in two columns, but a bold label there takes markup, and then so does the value.
"""

from collections.abc import Iterator

from bot.slack.blocks import Json, rich, run
from bot.slack.limits import BODY_TEXT
from bot.slack.text import or_dash, packed, split


def facts(items: tuple[tuple[str, str], ...]) -> list[Json]:
    """``items`` as few blocks as hold them."""
    runs = (part for label, value in items for part in _line(label, value))
    return [rich("section", _without_last_break(group)) for group in packed(runs, _length, BODY_TEXT)]


def _line(label: str, value: str) -> Iterator[Json]:
    for piece in split(f"{label}:", BODY_TEXT):
        yield run(piece, bold=True)
    for piece in split(or_dash(value), BODY_TEXT - 2):
        yield run(f" {piece}\n")


def _length(part: Json) -> int:
    return len(part["text"])


def _without_last_break(runs: list[Json]) -> list[Json]:
    return [*runs[:-1], {**runs[-1], "text": runs[-1]["text"].rstrip("\n")}]
