"""The points of an agenda: as lines, and as shares of the time."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.agendas.points import LineError, Point, read, shared_out, written

USUAL = [15, 15, 45, 10, 45, 15, 15, 10, 10]

words = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
points = st.builds(Point, minutes=st.integers(0, 480), words=words)
weights = st.lists(st.integers(1, 90), min_size=1, max_size=12)


@pytest.mark.parametrize(
    "line",
    [
        "15 Check-in",
        "15 min Check-in",
        "15 min. Check-in",
        "15min: Check-in",
        "15 minutter: Check-in",
        "15 minutes – Check-in",
        "15m Check-in",
        "15: Check-in",
        "15 · Check-in",
        "  15.  Check-in  ",
        "\uff11\uff15 Check-in",
    ],
)
def test_a_line_begins_with_its_minutes_however_they_are_written(line: str) -> None:
    assert read(line) == [Point(15, "Check-in")]


@pytest.mark.parametrize("line", ["15 Mindre skridt", "15 Minister på besøg", "15 Metode og mod"])
def test_a_word_that_only_begins_like_minutes_is_kept(line: str) -> None:
    assert read(line) == [Point(15, line.removeprefix("15 "))]


def test_empty_lines_are_passed_over() -> None:
    assert read("\n15 Check-in\r\n\r\n  \n10 Pause\n") == [Point(15, "Check-in"), Point(10, "Pause")]


@pytest.mark.parametrize(
    "line", ["Check-in", "15", "15Check-in", "-15 Check-in", "1500 Check-in", "kl. 13 Kaffe"]
)
def test_a_line_without_minutes_is_told_as_it_was_written(line: str) -> None:
    with pytest.raises(LineError) as caught:
        read(f"15 Check-in\n  {line}  \n10 Pause")

    assert caught.value.line == line


@given(st.lists(points, max_size=8))
def test_what_was_written_is_read_the_same(agenda: list[Point]) -> None:
    assert read(written(agenda)) == agenda


def test_words_of_several_lines_become_one() -> None:
    assert (
        written([Point(15, "Hvad lærte du?\n\nOg hvad nu?\u2028Tænk.")])
        == "15 Hvad lærte du? Og hvad nu? Tænk."
    )


def test_words_that_look_like_minutes_are_written_so_that_they_stay_words() -> None:
    assert written([Point(15, "min tid"), Point(5, "– pause")]) == "15 min: min tid\n5 min: – pause"


@given(st.text() | st.lists(st.sampled_from(["15", " ", "min", ".", "\n", "–", "x", "\u2028"])).map("".join))
def test_any_text_is_read_or_a_line_of_it_is_refused(text: str) -> None:
    with suppress(LineError):
        assert all(point.words == point.words.strip() != "" for point in read(text))


def test_the_usual_three_hours_are_shared_out_as_they_are() -> None:
    assert shared_out(USUAL, 180) == USUAL


def test_what_is_left_over_goes_to_the_heaviest() -> None:
    assert shared_out([15, 45, 10], 62) == [10, 42, 10]


@given(weights, st.integers(0, 480))
def test_shares_add_up_and_are_multiples_of_five_but_for_the_heaviest(parts: list[int], minutes: int) -> None:
    shares = shared_out(parts, minutes)

    heaviest = parts.index(max(parts))
    assert sum(shares) == minutes
    assert all(share >= 0 for share in shares)
    assert {share % 5 for at, share in enumerate(shares) if at != heaviest} <= {0}


@given(weights, st.integers(0, 480))
def test_no_share_is_far_from_its_part(parts: list[int], minutes: int) -> None:
    for share, weight in zip(shared_out(parts, minutes), parts, strict=True):
        assert abs(share - minutes * weight / sum(parts)) < 10
