"""The disclosure gate against an attacker who knows the rules and can subtract."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.stats.disclosure import BANDS, Cell, K, Released, band, release, rounded_percent


def _cell(events_by_person: list[int]) -> Cell:
    return Cell(sum(events_by_person), len(events_by_person), max(events_by_person, default=0))


people = st.lists(st.integers(1, 30), max_size=8)
columns = st.dictionaries(st.sampled_from("abcdef"), people.map(_cell), min_size=1)


def _total(column: dict[str, Cell]) -> Cell:
    return sum(column.values(), Cell())


@given(columns)
def test_nothing_on_fewer_than_k_people_is_shown(column: dict[str, Cell]) -> None:
    released = release(column, _total(column))

    for name, shown in released.cells.items():
        assert shown is None or column[name].people >= K
        assert shown is None or shown == column[name].events


@given(columns)
def test_what_is_left_when_shown_cells_are_subtracted_is_no_small_group(column: dict[str, Cell]) -> None:
    released = release(column, _total(column))
    hidden = [column[name] for name, shown in released.cells.items() if shown is None]

    if released.total is not None and hidden:
        rest = sum(hidden, Cell())
        assert len(hidden) > 1 or len(column) == 1
        assert rest.people >= K
        assert rest.most_by_one * 2 <= rest.events


@given(columns)
def test_nobody_is_behind_more_than_half_of_a_shown_figure(column: dict[str, Cell]) -> None:
    released = release(column, _total(column))

    for name, shown in released.cells.items():
        assert shown is None or column[name].most_by_one * 2 <= shown


def test_one_small_network_takes_the_next_smallest_with_it() -> None:
    column = {"a": _cell([2] * 6), "b": _cell([3] * 6), "c": _cell([1] * 2)}
    released = release(column, _total(column))

    assert released.cells == {"a": None, "b": 18, "c": None}
    assert released.total == 32
    assert not released.is_exact


def test_a_total_is_exact_when_nothing_is_hidden() -> None:
    column = {"a": _cell([2] * 6), "b": _cell([3] * 6)}

    assert release(column, _total(column)) == Released({"a": 12, "b": 18}, 30, is_exact=True)


def test_one_network_alone_has_no_exact_total() -> None:
    column = {"a": _cell([1] * 7)}

    assert not release(column, _total(column)).is_exact


@given(columns)
def test_an_exact_total_leaves_no_hidden_cell_to_be_worked_out(column: dict[str, Cell]) -> None:
    released = release(column, _total(column))

    assert not released.is_exact or None not in released.cells.values()


def test_a_programme_too_small_shows_nothing() -> None:
    column = {"a": _cell([1, 1]), "b": _cell([1, 1])}

    assert release(column, _total(column)).total is None


@given(st.integers(K, 10_000))
def test_a_band_holds_its_figure_and_starts_at_an_edge(events: int) -> None:
    lowest, highest = band(events)

    assert lowest in BANDS
    assert lowest <= events
    assert highest is None or events <= highest


@given(st.integers(0, 500), st.integers(1, 500))
def test_percents_are_rounded_to_five(part: int, whole: int) -> None:
    assert rounded_percent(min(part, whole), whole) in range(5, 100, 5)
