"""An attacker who knows every rule, who is where and how often each could take part, and looks at all that is shown.

The attacker thinks through everything that may have happened and keeps what would have looked the same. If somebody
did the same in all of it, it is given away.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.disclosure.cells import Group, Kind
from handlers.disclosure.gate import Released, release
from tests.disclosure.trees import Member, by_administration, tree_of, worlds

Divide: TypeAlias = Callable[[Sequence[Member], Kind], Group]


def given_away(members: Sequence[Member], kind: Kind, divided: Divide = tree_of) -> list[int]:
    """Those whose part the attacker is sure of, by their place in ``members``."""

    def looks(world: Sequence[Member]) -> Released:
        return release(divided(world, kind), kind)

    seen = looks(members)
    alike = [world for world in worlds(members) if looks(world) == seen]
    return [place for place in range(len(members)) if len({world[place].did for world in alike}) == 1]


small_programmes = st.lists(
    st.builds(
        Member,
        network=st.sampled_from("abc"),
        administration=st.sampled_from("xy"),
        could=st.just(1),
        did=st.integers(0, 1),
    ),
    min_size=3,
    max_size=9,
)


@settings(max_examples=30, deadline=None)
@given(
    small_programmes, st.sampled_from((Kind.RATE, Kind.COUNT)), st.sampled_from((tree_of, by_administration))
)
def test_nobody_is_given_away(members: list[Member], kind: Kind, divided: Divide) -> None:
    assert given_away(members, kind, divided) == []


@pytest.mark.parametrize("kind", [Kind.RATE, Kind.COUNT])
@pytest.mark.parametrize("did", [0, 1, 2])
def test_not_even_when_all_did_the_same(kind: Kind, did: int) -> None:
    members = [Member(network, "x", 2, did) for network in "aaaaacc"]

    assert given_away(members, kind) == []


def test_the_attacker_sees_through_an_exact_rate() -> None:
    """The attacker is no straw man: shown to the person, all of five is each of the five."""
    members = [Member("a", "x", 1, 1)] * 5
    alike = [world for world in worlds(members) if sum(one.did for one in world) == len(members)]

    assert all(len({world[place].did for world in alike}) == 1 for place in range(len(members)))
