"""The tables of a report."""

from handlers.disclosure.cells import Kind
from handlers.stats import measures
from handlers.stats.report import Line, Report
from handlers.stats.wording import figure_text, weighed_text, weight_text
from handlers.texts import Texts
from handlers.vocabulary.cards import Table
from storage.counting import By

HEADINGS = {
    By.LEVEL: "stats-by-level",
    By.NETWORK: "stats-by-network",
    By.ADMINISTRATION: "stats-by-administration",
}


def table(say: Texts, report: Report, by: By) -> Table | None:
    """The figures divided in one way, or not at all; ``None`` where there are none."""
    if by is By.ALL:
        return _programme(say, report)
    if by is By.LEVEL:
        return _levels(say, report)
    return _groups(say, report, by)


def _programme(say: Texts, report: Report) -> Table | None:
    lines = [line for measure in report.measures() for line in report.lines(say, measure) if _is_whole(line)]
    header = tuple(say(f"stats-{name}") for name in ("measure", "figure", "out-of", "weighs"))
    rows = tuple(
        (_name(say, line), figure_text(say, line), _out_of(line), weight_text(say, line)) for line in lines
    )
    return Table(header, rows) if rows else None


def _levels(say: Texts, report: Report) -> Table | None:
    """A line for each measure: there are few levels."""
    rows = {measure: report.division(say, measure, By.LEVEL) for measure in report.measures(By.LEVEL)}
    labels = list(dict.fromkeys(label for row in rows.values() for label in row))
    if not report.programme or not labels:
        return None
    return Table(
        (say("stats-measure"), *labels),
        tuple(
            (say(f"measures-{measure.name}"), *(weighed_text(say, row.get(label)) for label in labels))
            for measure, row in rows.items()
        ),
    )


def _groups(say: Texts, report: Report, by: By) -> Table | None:
    """A line for each group: there are few measures."""
    columns = {measure: report.division(say, measure, by) for measure in report.measures(by)}
    labels = sorted({label for column in columns.values() for label in column}, key=str.casefold)
    if not labels:
        return None
    return Table(
        (say(HEADINGS[by]), *(say(f"measures-{measure.name}") for measure in columns)),
        tuple(
            (label, *(weighed_text(say, column.get(label)) for column in columns.values()))
            for label in labels
        ),
    )


def _is_whole(line: Line) -> bool:
    """Whether a line is about the whole programme: outcomes are, each of them."""
    return line.division == By.ALL or line.measure is measures.OUTCOMES


def _name(say: Texts, line: Line) -> str:
    name = say(f"measures-{line.measure.name}")
    return name if line.division == By.ALL else say("stats-outcome", outcome=line.label)


def _out_of(line: Line) -> str:
    if line.shown is None or line.measure.kind is Kind.OPEN:
        return ""
    return str(line.shown.whole)
