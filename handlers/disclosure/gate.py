"""The gate: the one function that every figure goes through before anybody sees it.

The rules, as the method notes number them, and where each is kept:

D1  Nothing on fewer than five people (a setting, never under three): ``_is_safe``. Whatever the reason, a hidden
    figure looks the same.
D2  A network is shown in bands, over three meetings or more: its groups come ``banded`` and ``unfit``.
D3  What people did between meetings is counted for the programme, or a level of two networks or more: other groups of
    it are not made.
D4  One way of dividing: a ``Group`` has no other, and nobody can ask for what was not released.
D5  A figure hidden alone would be the rest, so the next smallest goes with it: ``_lonely``. Then every hidden count
    must be able to be five apart, or as much as if nothing were shown: ``_exposed``.
D6  A period is released once, when it is over: whoever keeps what was released sees to that.
D7  No figure of which one person made more than half: ``_is_safe``.
D8  None and all are folded into bands, and
D9  what is exact is rounded to five: ``rounding``.
D10 No words go through here.
D11 ``people`` are those who answered: whoever left something out is not counted.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from handlers.disclosure.audit import ranges
from handlers.disclosure.cells import Cell, Group, Kind
from handlers.disclosure.rounding import Shown, Span, shown, told

FEWEST = 5
"""Danish practice for small groups; the setting may be lower, but never under ``FEWEST_EVER``."""
FEWEST_EVER = 3

Released: TypeAlias = dict[str, Shown | None]
"""Figures by the key of their group; ``None`` for each that is hidden."""


def release(tree: Group, kind: Kind, fewest: int = FEWEST) -> Released:
    """What may be shown of a figure and of the groups it divides into."""
    fewest = max(fewest, FEWEST_EVER)
    hidden = _hidden(tree, kind, fewest) if kind is not Kind.OPEN else set()
    return {group.key: None if group.key in hidden else shown(group, kind) for group in tree.all()}


def _hidden(tree: Group, kind: Kind, fewest: int) -> set[str]:
    hidden = {group.key for group in tree.all() if group.unfit or not _is_safe(group.cell, fewest)}
    while tree.key not in hidden:
        more = next(_lonely(tree, hidden), None) or next(_exposed(tree, kind, hidden, fewest), None)
        if more is None:
            return hidden
        hidden.add(more)
    return {group.key for group in tree.all()}


def _is_safe(cell: Cell, fewest: int) -> bool:
    """Enough people (D1), and none of them behind more than half (D7).

    Where nobody can have made more than one, a majority of one is a single event, and the bands fold it away.
    """
    dominated = cell.most > 1 and 2 * cell.most > cell.part
    return cell.people >= fewest and not dominated


def _lonely(tree: Group, hidden: set[str]) -> Iterator[str]:
    """What has to be hidden so that nothing is hidden alone."""
    for group in tree.all():
        left = _shown_of(group.parts, hidden)
        if left and len(left) == len(group.parts) - 1:
            yield min(left, key=lambda one: one.size).key


def _exposed(tree: Group, kind: Kind, hidden: set[str], fewest: int) -> Iterator[str]:
    """What has to be hidden next because a hidden count could be worked out: one near it, at last the total."""
    most = told(tree, kind).high
    free = {one.key: Span(0, one.cell.whole if kind is Kind.RATE else most) for one in tree.all()}
    known = {one.key: free[one.key] if one.key in hidden else told(one, kind) for one in tree.all()}
    found, secret = ranges(tree, known), ranges(tree, free)
    for parent in tree.all():
        for group in parent.parts:
            needed = min(fewest, secret[group.key].width)
            if group.key in hidden and found[group.key].width < needed:
                yield _next_to(group, parent, tree, hidden)


def _next_to(group: Group, parent: Group, tree: Group, hidden: set[str]) -> str:
    _, *all_others = tree.all()
    for around in (parent.parts, group.parts, all_others):
        if left := _shown_of(around, hidden):
            return min(left, key=lambda one: one.size).key
    return tree.key


def _shown_of(groups: Iterable[Group], hidden: set[str]) -> list[Group]:
    return [group for group in groups if group.key not in hidden]
