"""Label and value pairs in two columns: labels to the left, values to the right."""

from itertools import groupby

from bot.slack.blocks import Json, paragraphs, plain, small_print
from bot.slack.limits import FACTS_PER_BLOCK, FIELD

Pair = tuple[str, str]


def facts(items: tuple[Pair, ...]) -> list[Json]:
    """``items`` as few blocks as hold them; a pair too long for two columns stands by itself."""
    blocks: list[Json] = []
    for is_short, pairs in groupby(items, _is_short):
        draw = _columns if is_short else _one_by_one
        blocks += draw(list(pairs))
    return blocks


def _is_short(pair: Pair) -> bool:
    return max(map(len, pair)) <= FIELD


def _columns(pairs: list[Pair]) -> list[Json]:
    groups = (pairs[at : at + FACTS_PER_BLOCK] for at in range(0, len(pairs), FACTS_PER_BLOCK))
    return [
        {"type": "section", "fields": [plain(it, FIELD) for pair in group for it in pair]} for group in groups
    ]


def _one_by_one(pairs: list[Pair]) -> list[Json]:
    return [block for label, value in pairs for block in (*small_print(label), *paragraphs(value))]
