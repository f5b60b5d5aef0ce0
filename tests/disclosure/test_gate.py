"""The disclosure gate, rule by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.disclosure.cells import Cell, Group, Kind
from handlers.disclosure.gate import FEWEST, FEWEST_EVER, release
from handlers.disclosure.rounding import BANDS, STEP, told
from tests.disclosure.trees import Member, kinds, members, tree_of


def rate(part: int, whole: int, people: int, most: int = 1) -> Cell:
    return Cell(part, whole, people, most)


def programme(*parts: Group, cell: Cell) -> Group:
    return Group("", cell, parts)


@given(members, kinds, st.integers(0, 8))
def test_d1_nothing_is_shown_of_too_few(group: list[Member], kind: Kind, fewest: int) -> None:
    tree = tree_of(group, kind)
    released = release(tree, kind, fewest)

    for one in tree.all():
        assert released[one.key] is None or one.cell.people >= max(fewest, FEWEST_EVER)


def test_d1_four_are_too_few_and_five_are_enough() -> None:
    assert release(Group("", rate(3, 4, 4)), Kind.RATE)[""] is None
    assert release(Group("", rate(3, 5, 5)), Kind.RATE)[""] is not None


def test_d2_a_network_is_in_a_band_however_large() -> None:
    (shown,) = release(Group("", rate(70, 100, 100), banded=True), Kind.RATE).values()

    assert shown is not None
    assert (shown.low, shown.high) == (60, 79)


def test_d2_a_group_that_is_not_fit_is_hidden_with_another() -> None:
    parts = [Group(name, rate(20, 30, 10, 3), unfit=name == "a") for name in "abc"]
    released = release(programme(*parts, cell=rate(60, 90, 30, 3)), Kind.RATE)

    assert [key for key, shown in released.items() if shown is None] == ["a", "b"]


@given(members, kinds)
def test_d5_nothing_is_hidden_alone(group: list[Member], kind: Kind) -> None:
    tree = tree_of(group, kind)
    released = release(tree, kind)

    for one in tree.all():
        hidden = [part for part in one.parts if released[part.key] is None]
        assert len(hidden) != 1 or len(one.parts) == 1


def test_d5_the_smallest_goes_with_one_that_is_hidden() -> None:
    parts = [Group("a", rate(3, 4, 4)), Group("b", rate(12, 20, 20)), Group("c", rate(20, 30, 30))]
    released = release(programme(*parts, cell=rate(35, 54, 54)), Kind.RATE)

    assert released["a"] is None
    assert released["b"] is None
    assert released["c"] is not None
    assert released[""] is not None


@given(members, kinds)
def test_d7_nobody_is_behind_more_than_half(group: list[Member], kind: Kind) -> None:
    tree = tree_of(group, kind)
    released = release(tree, kind)

    for one in tree.all():
        assert released[one.key] is None or one.cell.most <= 1 or 2 * one.cell.most <= one.cell.part


@pytest.mark.parametrize("part", [0, 1, 39, 40])
def test_d8_none_and_all_are_folded(part: int) -> None:
    (shown,) = release(Group("", rate(part, 40, 40)), Kind.RATE).values()

    assert shown is not None
    assert (shown.low, shown.high) in {(0, 10), (90, 100)}


@given(st.integers(FEWEST, 300), st.integers(0, 300))
def test_d8_there_is_always_room_for_one_who_did_and_one_who_did_not(people: int, part: int) -> None:
    group = Group("", rate(min(part, people), people, people))
    (shown,) = release(group, Kind.RATE).values()

    assert shown is not None
    assert told(group, Kind.RATE).low < people
    assert told(group, Kind.RATE).high > 0


@given(st.integers(20, 300), st.integers(0, 300))
def test_d9_what_is_exact_is_rounded_to_five(people: int, part: int) -> None:
    (shown,) = release(Group("", rate(min(part, people), people, people)), Kind.RATE).values()

    assert shown is not None
    assert shown.high is not None
    assert shown.low % STEP == shown.high % STEP == 0


@given(st.integers(FEWEST, 19), st.integers(0, 300))
def test_where_one_person_weighs_more_than_five_points_there_are_bands(people: int, part: int) -> None:
    (shown,) = release(Group("", rate(min(part, people), people, people)), Kind.RATE).values()

    assert shown is not None
    assert (shown.low, shown.high) in BANDS
    assert shown.weight == round(100 / people, 1)


@given(st.integers(FEWEST, 5000))
def test_d9_counts_are_rounded_to_five(events: int) -> None:
    (shown,) = release(Group("", Cell(events, 40, FEWEST, 1)), Kind.COUNT).values()

    assert shown is not None
    assert shown.low == shown.high
    assert shown.low % STEP == 0
    assert abs(shown.low - events) <= STEP // 2


def test_what_is_about_nobody_is_shown_as_it_is() -> None:
    (shown,) = release(Group("", Cell(part=2, whole=3)), Kind.OPEN).values()

    assert shown is not None
    assert (shown.low, shown.high, shown.whole) == (2, 2, 3)


def test_d5_what_could_be_worked_out_goes_too() -> None:
    parts = [Group("a", rate(3, 4, 4)), Group("b", rate(8, 10, 10)), Group("c", rate(20, 30, 30))]
    released = release(programme(*parts, cell=rate(31, 44, 44)), Kind.RATE)

    # 65 % of c are 19 or 20, 70 % of all 30 or 31: b would lie between 6 and 10.
    assert [key for key, shown in released.items() if shown is None] == ["a", "b", "c"]


def test_a_hidden_total_hides_everything() -> None:
    parts = [Group(name, Cell(9, 9, 6, 2)) for name in "ab"]
    released = release(programme(*parts, cell=Cell(100, 18, 12, 82)), Kind.COUNT)

    assert set(released.values()) == {None}
