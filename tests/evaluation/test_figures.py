"""The figures of a round: nothing about few people, whatever they answered."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.disclosure.gate import FEWEST
from handlers.evaluation.figures import ALL, MEDIAN, RESPONSE, SHARES, measure_of, released

QUESTIONS = 2
RATING = st.none() | st.integers(1, 5)
PERSON = st.lists(RATING, min_size=QUESTIONS, max_size=QUESTIONS)
ROUND = st.dictionaries(st.sampled_from("abcd"), st.lists(PERSON, max_size=9), min_size=1)
PARTS = (MEDIAN, *SHARES)


@given(ROUND, st.integers(0, 9))
def test_fewer_than_five_are_never_shown_and_a_distribution_is_whole(
    ratings: dict[str, list[list[int | None]]], leaders: int
) -> None:
    figures = released(ratings, dict.fromkeys(ratings, leaders), QUESTIONS, FEWEST)

    for network, answers in ratings.items():
        assert figures[RESPONSE][network] is None or len(answers) >= FEWEST
        for place in range(QUESTIONS):
            shown = [figures[measure_of(place, part)][network] for part in PARTS]
            rated = sum(one[place] is not None for one in answers)
            assert all(shown) or not any(shown)
            assert rated >= FEWEST or not any(shown)


@given(ROUND)
def test_no_network_is_hidden_alone(ratings: dict[str, list[list[int | None]]]) -> None:
    figures = released(ratings, dict.fromkeys(ratings, 9), QUESTIONS, FEWEST)

    for shown in figures.values():
        hidden = [network for network in ratings if shown[network] is None]
        assert shown[ALL] is None or len(hidden) != 1 or len(ratings) == 1


def test_a_distribution_of_one_network_reads_as_bands() -> None:
    ratings: dict[str, list[list[int | None]]] = {"a": [[5, 1], [4, 1], [5, None], [4, 2], [3, 2], [4, 3]]}
    figures = released(ratings, {"a": 7}, QUESTIONS, FEWEST)

    read = {part: figures[measure_of(0, part)]["a"] for part in PARTS}
    bands = {part: (shown.low, shown.high) for part, shown in read.items() if shown}
    assert bands == {MEDIAN: (4, 4), "low": (0, 59), "middle": (0, 59), "high": (80, 100)}
