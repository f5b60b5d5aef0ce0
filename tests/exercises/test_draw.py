"""The draw: everybody has a place, new peers come first, and other administrations before the own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.exercises.draw import Group, Seat, draw

ADMINISTRATIONS = st.sampled_from(["Skole og Kultur", "Teknik og Miljø", "Ældre og Handicap", None])
SEEDS = st.integers(0, 2**28 - 1)


def seats_of(administrations: Sequence[str | None]) -> list[Seat]:
    return [Seat(f"p{number:02}", one) for number, one in enumerate(administrations)]


groups_of_people = st.lists(ADMINISTRATIONS, min_size=2, max_size=8).map(seats_of)


@st.composite
def with_a_past(drawn: st.DrawFn) -> tuple[list[Seat], dict[frozenset[str], int]]:
    seats = drawn(groups_of_people)
    pairs = [frozenset((one.person_id, other.person_id)) for one, other in combinations(seats, 2)]
    return seats, drawn(st.dictionaries(st.sampled_from(pairs), st.integers(1, 3)))


def pairs_in(groups: Sequence[Group]) -> list[frozenset[str]]:
    return [frozenset(pair) for group in groups for pair in combinations(group, 2)]


def every_draw(ids: Sequence[str]) -> Iterator[tuple[Group, ...]]:
    """All ways to put people into pairs and, of an odd number, one group of three: found by brute force."""
    if not ids:
        yield ()
        return
    first, *rest = ids
    for size in (2, 3) if len(ids) % 2 else (2,):
        for others in combinations(rest, size - 1):
            left = [one for one in rest if one not in others]
            if len(left) != 1:
                yield from (((first, *others), *groups) for groups in every_draw(left))


def repeats(groups: Sequence[Group], met: Mapping[frozenset[str], int]) -> int:
    return sum(pair in met for pair in pairs_in(groups))


@given(with_a_past(), SEEDS)
def test_everybody_has_one_place_and_only_an_odd_number_makes_one_group_of_three(
    past: tuple[list[Seat], dict[frozenset[str], int]], seed: int
) -> None:
    seats, met = past
    groups = draw(seats, met, seed)

    assert sorted(one for group in groups for one in group) == [seat.person_id for seat in seats]
    assert Counter(map(len, groups))[3] == len(seats) % 2
    assert set(map(len, groups)) <= {2, 3}


@settings(max_examples=60, deadline=None)
@given(with_a_past(), SEEDS)
def test_nobody_meets_again_while_another_draw_would_have_fewer_who_do(
    past: tuple[list[Seat], dict[frozenset[str], int]], seed: int
) -> None:
    seats, met = past
    fewest = min(repeats(groups, met) for groups in every_draw([seat.person_id for seat in seats]))

    assert repeats(draw(seats, met, seed), met) == fewest


@settings(max_examples=60, deadline=None)
@given(groups_of_people, SEEDS)
def test_those_who_are_new_to_each_other_come_from_other_administrations_if_they_can(
    seats: list[Seat], seed: int
) -> None:
    home = {seat.person_id: seat.administration for seat in seats}

    def same(groups: Sequence[Group]) -> int:
        known = ({home[one] for one in pair} for pair in pairs_in(groups))
        return sum(len(homes) == 1 and None not in homes for homes in known)

    assert same(draw(seats, {}, seed)) == min(map(same, every_draw(list(home))))


@given(with_a_past(), SEEDS, st.randoms())
def test_the_same_seed_gives_the_same_groups_whatever_the_order(
    past: tuple[list[Seat], dict[frozenset[str], int]], seed: int, chance: Random
) -> None:
    seats, met = past
    shuffled = chance.sample(seats, len(seats))

    assert draw(shuffled, met, seed) == draw(seats, met, seed)


def test_different_seeds_give_different_groups() -> None:
    seats = seats_of([None] * 8)

    assert len({tuple(draw(seats, {}, seed)) for seed in range(20)}) > 10


def test_in_three_rounds_of_seven_everybody_meets_somebody_new() -> None:
    seats = seats_of([None] * 7)
    met: Counter[frozenset[str]] = Counter()
    for seed in range(3):
        groups = draw(seats, met, seed)
        assert repeats(groups, met) == 0
        met.update(pairs_in(groups))


@pytest.mark.parametrize("number", [12, 13, 25, 40])
def test_many_people_are_drawn_too(number: int) -> None:
    groups = draw(seats_of([None] * number), {}, 1)

    assert len({one for group in groups for one in group}) == number
    assert Counter(map(len, groups))[3] == number % 2


@pytest.mark.parametrize("number", [0, 1])
def test_one_alone_cannot_be_drawn(number: int) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        draw(seats_of([None] * number), {}, 1)
