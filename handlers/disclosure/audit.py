"""The audit: what a reader can work out about hidden counts from all that is shown.

Every group is the sum of the groups it divides into, and each count lies between two numbers. That is a linear
programme; because the sums form a tree, looking once from the leaves to the root and once back finds its exact answer
for every count. A test holds it against a solver.
"""

from collections.abc import Mapping

from handlers.disclosure.cells import Group
from handlers.disclosure.rounding import Span, total


def ranges(tree: Group, known: Mapping[str, Span]) -> dict[str, Span]:
    """The least and the most that each count can be, by the group's key, when all counts are as ``known``."""
    found = dict(known)
    _look_up(tree, found)
    _look_down(tree, found)
    return found


def _look_up(group: Group, found: dict[str, Span]) -> None:
    for part in group.parts:
        _look_up(part, found)
    if group.parts:
        found[group.key] = found[group.key].within(total([found[part.key] for part in group.parts]))


def _look_down(group: Group, found: dict[str, Span]) -> None:
    sums, whole = total([found[part.key] for part in group.parts]), found[group.key]
    for part in group.parts:
        own = found[part.key]
        rest = Span(whole.low - (sums.high - own.high), whole.high - (sums.low - own.low))
        found[part.key] = own.within(rest)
    for part in group.parts:
        _look_down(part, found)
