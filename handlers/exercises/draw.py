"""The draw: people in pairs, so that they meet new peers from other administrations. Pure.

Everybody has a place: of an odd number three are together. The fewest pairs that have met before; of those draws the
one in which they have met least often; of those the one with the fewest from the same administration; of those the
dice decide, which fall the same for the same seed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from random import Random
from typing import TypeAlias

FEWEST = 2
MOST_AT_ONCE = 12
"""More people than that are drawn in several rounds: trying everything would take too long."""
_CHANCE = 1 << 20

Group: TypeAlias = tuple[str, ...]
Cost: TypeAlias = tuple[int, int, int, int]
_NOTHING: Cost = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody to be drawn, and the administration they come from, if it is known."""

    person_id: str
    administration: str | None = None


def draw(seats: Sequence[Seat], met: Mapping[frozenset[str], int], seed: int) -> list[Group]:
    """The groups of all ``seats``, who have ``met`` so often before.

    Raises:
        ValueError: there are fewer than two.
    """
    if len(seats) < FEWEST:
        raise ValueError(f"{len(seats)} cannot be drawn into pairs")
    dice = Random(seed)  # noqa: S311 -- chance, not secrecy
    ordered = sorted(seats, key=lambda seat: seat.person_id)
    costs = _costs(ordered, met, dice)
    dice.shuffle(ordered)
    ids = [seat.person_id for seat in ordered]
    return [group for round_ in _rounds(ids) for group in _best(round_, costs)]


def _costs(
    seats: Sequence[Seat], met: Mapping[frozenset[str], int], dice: Random
) -> dict[frozenset[str], Cost]:
    found: dict[frozenset[str], Cost] = {}
    for one, other in combinations(seats, 2):
        pair = frozenset((one.person_id, other.person_id))
        times = met.get(pair, 0)
        same = one.administration is not None and one.administration == other.administration
        found[pair] = (int(times > 0), times, int(same), dice.randrange(_CHANCE))
    return found


def _rounds(ids: Sequence[str]) -> list[Sequence[str]]:
    """The people in rounds of at most twelve, none of them of one person; all but the last are even."""
    starts = range(0, len(ids), MOST_AT_ONCE)
    rounds = [ids[start : start + MOST_AT_ONCE] for start in starts]
    if len(rounds[-1]) == 1:
        *others, last_but_one, last = rounds
        return [*others, [*last_but_one, *last]]
    return rounds


def _best(ids: Sequence[str], costs: Mapping[frozenset[str], Cost]) -> Sequence[Group]:
    """The cheapest of all the ways to put people together."""

    @cache
    def best(left: Group) -> tuple[Cost, tuple[Group, ...]]:
        if not left:
            return _NOTHING, ()
        ways = ((group, best(tuple(one for one in left if one not in group))) for group in _of_first(left))
        return min((_sum(_price(group, costs), cost), (group, *groups)) for group, (cost, groups) in ways)

    return best(tuple(ids))[1]


def _of_first(left: Group) -> Iterator[Group]:
    """Every group that the first of those who are left can be in: pairs, and of an odd number one of three."""
    first, *rest = left
    sizes = (2, 3) if len(left) % 2 else (2,)
    for size in sizes:
        if len(left) - size != 1:
            yield from ((first, *others) for others in combinations(rest, size - 1))


def _price(group: Group, costs: Mapping[frozenset[str], Cost]) -> Cost:
    total = _NOTHING
    for pair in combinations(group, 2):
        total = _sum(total, costs[frozenset(pair)])
    return total


def _sum(one: Cost, other: Cost) -> Cost:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]
