"""Groups: what was counted, in the shape that the disclosure gate takes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from handlers.disclosure.cells import Cell, Group, Kind
from handlers.stats.measures import Measure
from storage.counting import NOTHING, By, Count
from storage.tables.identity import Network

ALL = ""
FEWEST_MEETINGS = 3
"""Over which a network's attendance is pooled (rule D2)."""
FEWEST_NETWORKS = 2
"""In a figure that is no network's own (rules D2 and D3)."""

Counts: TypeAlias = Mapping[By, Mapping[str, Count]]
Trees: TypeAlias = dict[Measure, Group]


@dataclass(frozen=True, slots=True)
class Layout:
    """The networks that had leaders in the period, and how many meetings of each are counted."""

    networks: Sequence[Network]
    meetings: Counter[str]

    @property
    def is_one_network(self) -> bool:
        """Whether the programme's figures would be a network's own."""
        return is_one(self.networks)


def key_of(by: By, name: str) -> str:
    """The key of a group: how it is divided from the others, and its own name among them."""
    return f"{by}:{name}"


def cell_of(kind: Kind, count: Count) -> Cell:
    """A count as a cell: behind a rate are all who could have taken part, behind a count those who did."""
    people = count.active if kind is Kind.COUNT else count.able
    return Cell(count.part, count.whole, people, count.most)


def tree(measure: Measure, counts: Counts, layout: Layout) -> Group:
    """The programme, divided in the way that the measure allows."""
    unfit = _is_unfit(measure, layout.networks, layout)
    administrations = tuple(
        Group(key_of(By.ADMINISTRATION, name), cell_of(measure.kind, count), unfit=unfit)
        for name, count in counts.get(By.ADMINISTRATION, {}).items()
    )
    return Group(
        ALL,
        cell_of(measure.kind, counts[By.ALL].get(ALL, NOTHING)),
        administrations or tuple(_levels(measure, counts, layout)),
        banded=layout.is_one_network,
        unfit=unfit,
    )


def _levels(measure: Measure, counts: Counts, layout: Layout) -> Iterable[Group]:
    for level, count in counts.get(By.LEVEL, {}).items():
        networks = [network for network in layout.networks if network.level == level]
        yield Group(
            key_of(By.LEVEL, level),
            cell_of(measure.kind, count),
            tuple(_networks(measure, counts, layout, networks)),
            banded=is_one(networks),
            unfit=_is_unfit(measure, networks, layout),
        )


def _networks(
    measure: Measure, counts: Counts, layout: Layout, networks: Iterable[Network]
) -> Iterable[Group]:
    found = counts.get(By.NETWORK, {})
    for network in networks:
        if network.id in found:
            cell = cell_of(measure.kind, found[network.id])
            unfit = _is_unfit(measure, [network], layout)
            yield Group(key_of(By.NETWORK, network.id), cell, banded=True, unfit=unfit)


def is_one(networks: Sequence[Network]) -> bool:
    """Whether these are too few for exact figures."""
    return len(networks) < FEWEST_NETWORKS


def _is_unfit(measure: Measure, networks: Sequence[Network], layout: Layout) -> bool:
    """Whether this is one network's alone, and what it did between meetings, or at too few of them."""
    meetings = sum(layout.meetings[network.id] for network in networks)
    return is_one(networks) and (measure.activity or meetings < FEWEST_MEETINGS)
