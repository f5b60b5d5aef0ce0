"""Trees of made-up people, divided into levels and networks, or into administrations."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st

from handlers.disclosure.cells import Cell, Group, Kind

LEVEL = {"a": "top", "b": "top", "c": "other", "d": "other"}


@dataclass(frozen=True)
class Member:
    """One person in one network, how often they could have taken part, and how often they did."""

    network: str
    administration: str
    could: int
    did: int


def cell_of(members: Iterable[Member], kind: Kind) -> Cell:
    """The cell that these people make; of a count, only those who did something are behind it."""
    everybody = list(members)
    behind = [one for one in everybody if kind is Kind.RATE or one.did]
    return Cell(
        part=sum(one.did for one in everybody),
        whole=sum(one.could for one in everybody) if kind is Kind.RATE else len(everybody),
        people=len(behind),
        most=max((one.did for one in everybody), default=0),
    )


def tree_of(members: Sequence[Member], kind: Kind) -> Group:
    """The programme, divided into levels and those into networks."""
    by_level = _divided(members, lambda one: LEVEL[one.network])
    levels = tuple(
        Group(level, cell_of(own, kind), _groups(own, lambda one: one.network, kind, banded=True))
        for level, own in by_level.items()
    )
    return Group("", cell_of(members, kind), levels)


def by_administration(members: Sequence[Member], kind: Kind) -> Group:
    """The programme, divided into administrations."""
    parts = _groups(members, lambda one: one.administration, kind)
    return Group("", cell_of(members, kind), parts)


def _groups(
    members: Sequence[Member], key: Callable[[Member], str], kind: Kind, *, banded: bool = False
) -> tuple[Group, ...]:
    parts = _divided(members, key)
    return tuple(Group(name, cell_of(own, kind), banded=banded) for name, own in parts.items())


def _divided(members: Sequence[Member], key: Callable[[Member], str]) -> dict[str, list[Member]]:
    return {name: [one for one in members if key(one) == name] for name in sorted(set(map(key, members)))}


@st.composite
def _member(draw: st.DrawFn) -> Member:
    could = draw(st.integers(1, 4))
    return Member(
        network=draw(st.sampled_from("abcd")),
        administration=draw(st.sampled_from(("x", "y", "z"))),
        could=could,
        did=draw(st.integers(0, could)),
    )


members = st.lists(_member(), min_size=1, max_size=45)
kinds = st.sampled_from((Kind.RATE, Kind.COUNT))


def worlds(group: Sequence[Member]) -> Iterable[list[Member]]:
    """Everything that these people might have done."""
    for done in product(*(range(one.could + 1) for one in group)):
        yield [
            Member(one.network, one.administration, one.could, did)
            for one, did in zip(group, done, strict=True)
        ]
