"""The figures as plain rows, for other programs."""

from collections.abc import Iterator, Sequence

from handlers.disclosure.cells import Kind
from handlers.stats.report import Line, Report
from handlers.texts import Texts

Value = str | int | float | bool | None
HEADER = (
    "period",
    "measure",
    "kind",
    "division",
    "group",
    "hidden",
    "low",
    "high",
    "out_of",
    "weight_of_one",
    "fewest_people",
)


def rows(say: Texts, reports: Sequence[Report]) -> Iterator[tuple[Value, ...]]:
    """One row for each figure; of a hidden one no numbers."""
    for report in reports:
        for measure in report.measures():
            for line in report.lines(say, measure):
                yield (
                    f"{report.period.since.year}-{report.period.half}",
                    measure.name,
                    measure.kind.value,
                    line.division,
                    line.label,
                    line.shown is None,
                    *_numbers(line),
                    report.fewest,
                )


def _numbers(line: Line) -> tuple[float | None, ...]:
    shown = line.shown
    if shown is None:
        return (None,) * 4
    weight = None if line.measure.kind is Kind.OPEN else shown.weight
    return shown.low, shown.high, shown.whole, weight
