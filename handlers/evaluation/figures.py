"""The figures of a round, through the disclosure gate. Pure.

Of each question: the median, and how many of those who answered it rated it low (1 and 2), in between (3) and high
(4 and 5); of the round, how many answered. Each for the whole programme, which divides into its networks.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from statistics import median_low
from typing import TypeAlias

from handlers.disclosure.cells import Cell, Group, Kind
from handlers.disclosure.gate import release
from handlers.disclosure.keeping import Figures

ALL = "all"
RESPONSE = "response"
MEDIAN = "median"
SHARES = {"low": (1, 2), "middle": (3,), "high": (4, 5)}

Ratings: TypeAlias = Sequence[int | None]
ByNetwork: TypeAlias = Mapping[str, Sequence[Ratings]]
"""The ratings of everybody who answered, by the id of their network."""


def measure_of(place: int, part: str) -> str:
    """The name of a measure: a part of what is told of the question at ``place``."""
    return f"{place}:{part}"


def released(ratings: ByNetwork, leaders: Mapping[str, int], questions: int, fewest: int) -> Figures:
    """All that may be shown. ``leaders`` are how many were asked in each network."""
    figures = {RESPONSE: release(_response(ratings, leaders), Kind.RATE, fewest)}
    for place in range(questions):
        given = {network: _given(answers, place) for network, answers in ratings.items()}
        for part, shown in _whole_or_not(_distribution(given, fewest)).items():
            figures[measure_of(place, part)] = shown
    return figures


def _distribution(given: Mapping[str, Sequence[int]], fewest: int) -> Figures:
    shares = {
        share: release(_tree(given, partial(_share, wanted)), Kind.RATE, fewest)
        for share, wanted in SHARES.items()
    }
    return {MEDIAN: release(_tree(given, _median), Kind.VALUE, fewest), **shares}


def _whole_or_not(parts: Figures) -> Figures:
    """Where one part is hidden, the others are too: together they would tell something of it."""
    hidden = {group for shown in parts.values() for group, figure in shown.items() if figure is None}
    return {
        part: {group: None if group in hidden else figure for group, figure in shown.items()}
        for part, shown in parts.items()
    }


def _given(answers: Sequence[Ratings], place: int) -> list[int]:
    """What was rated; whoever left it out, or did not know, is not counted (D11)."""
    return [rating for ratings in answers if (rating := ratings[place]) is not None]


def _tree(given: Mapping[str, Sequence[int]], cell: Callable[[Sequence[int]], Cell]) -> Group:
    everybody = [value for values in given.values() for value in values]
    networks = tuple(Group(network, cell(values), banded=True) for network, values in given.items())
    return Group(ALL, cell(everybody), networks)


def _share(wanted: Sequence[int], values: Sequence[int]) -> Cell:
    return Cell(sum(value in wanted for value in values), len(values), len(values), most=1)


def _median(values: Sequence[int]) -> Cell:
    middle = median_low(values) if values else 0
    return Cell(whole=len(values), people=len(values), value=(middle, middle))


def _response(ratings: ByNetwork, leaders: Mapping[str, int]) -> Group:
    networks = tuple(
        # Some may have left since they answered.
        Group(network, Cell(len(answers), max(len(answers), leaders[network]), len(answers), 1), banded=True)
        for network, answers in ratings.items()
    )
    answered = sum(group.cell.part for group in networks)
    asked = sum(group.cell.whole for group in networks)
    return Group(ALL, Cell(answered, asked, answered, 1), networks)
