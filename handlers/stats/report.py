"""A report: what one reader may see of what was released, line by line; cards, files and pictures are made of it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from handlers.disclosure.keeping import Figures
from handlers.disclosure.rounding import Shown
from handlers.stats.cases import OUTCOME
from handlers.stats.groups import ALL
from handlers.stats.measures import MEASURES, Measure
from handlers.stats.period import Period
from handlers.texts import Texts
from storage.counting import By

DIVISIONS = (By.ALL, By.LEVEL, By.NETWORK, By.ADMINISTRATION)


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of one group; ``None`` is a hidden one."""

    measure: Measure
    division: str
    group: str
    label: str
    shown: Shown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The figures of one half-year, as far as the reader may see them.

    ``networks`` are the names, by id, of those that the reader may see; ``programme`` is whether also what is about
    them all. ``fewest`` people had to be behind a figure. What is not ``complete`` lacks all that is about people.
    """

    period: Period
    figures: Figures
    fewest: int
    networks: Mapping[str, str]
    programme: bool
    complete: bool

    def lines(self, say: Texts, measure: Measure) -> list[Line]:
        """Every figure of a measure: the programme first, then its groups by their names."""
        released = self.figures.get(measure.name, {})
        found = [
            Line(measure, division, group, _label(say, self.networks, division, group), shown)
            for key, shown in released.items()
            for division, group in [_parts(key)]
            if self._is_visible(division, group)
        ]
        return sorted(found, key=lambda line: (_order(line.division), line.label.casefold()))

    def division(self, say: Texts, measure: Measure, by: By) -> dict[str, Line]:
        """The figures of the groups of one division, by the names of these."""
        return {line.label: line for line in self.lines(say, measure) if line.division == by}

    def measures(self, by: By | None = None) -> Iterator[Measure]:
        """The measures that this reader sees something of, in any division or in one."""
        for measure in MEASURES:
            divisions = {_parts(key)[0] for key in self.figures.get(measure.name, {})}
            if by in divisions or (by is None and self._visible(divisions)):
                yield measure

    def _visible(self, divisions: Collection[str]) -> bool:
        return self.programme or By.NETWORK in divisions

    def _is_visible(self, division: str, group: str) -> bool:
        return group in self.networks if division == By.NETWORK else self.programme


def _parts(key: str) -> tuple[str, str]:
    """The division of a group, and which it is in that."""
    division, _, group = key.partition(":")
    return (By.ALL.value, ALL) if key == ALL else (division, group)


def _order(division: str) -> int:
    return DIVISIONS.index(By(division)) if division in set(By) else len(DIVISIONS)


def _label(say: Texts, networks: Mapping[str, str], division: str, group: str) -> str:
    match division:
        case By.ALL:
            return say("stats-all")
        case By.LEVEL:
            return say(f"stats-level-{group}")
        case By.NETWORK:
            return networks.get(group, "")
        case _ if division == OUTCOME:
            return say(f"follow-up-{group.replace('_', '-')}")
        case _:
            return group or say("stats-no-administration")
