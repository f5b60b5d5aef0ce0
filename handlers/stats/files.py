"""The files that go with the figures: a workbook, and a picture with its words."""

from collections.abc import Sequence

from handlers.ports import Addresses
from handlers.stats.chart import chart, chart_text
from handlers.stats.report import Report
from handlers.stats.workbook import workbook
from handlers.texts import Texts
from handlers.vocabulary.cards import File

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PNG = "image/png"


def report_files(say: Texts, reports: Sequence[Report], addresses: Addresses, key: str) -> tuple[File, ...]:
    """The files of what was released; none while nothing was."""
    released = [report for report in reports if report.complete]
    if not released:
        return ()
    last = released[-1].period
    name = f"{say('stats-file')}-{last.since.year}-{last.half}"
    picture = File(
        name=f"{name}.png",
        label=say("stats-chart"),
        media_type=PNG,
        content=chart(say, released),
        link=addresses.figures(key, "png"),
        alt=chart_text(say, released),
    )
    book = File(
        name=f"{name}.xlsx",
        label=say("stats-workbook"),
        media_type=XLSX,
        content=workbook(say, released),
        link=addresses.figures(key, "xlsx"),
    )
    return picture, book
