"""The workbook: one sheet for each measure, what each means, and what is hidden and why."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from handlers.disclosure.cells import Kind
from handlers.stats.measures import MEASURES, Measure
from handlers.stats.report import Line, Report
from handlers.stats.wording import division_text, figure_text, levels_text, period_text
from handlers.texts import Texts

HEADING_FONT = Font(bold=True)
HEADING_FILL = PatternFill("solid", start_color="FFDCE6F1")
NUMBER, PERCENT, POINTS = "0", "0%", "0.0"
WIDTHS = (18, 18, 34, 10, 10, 10, 12, 24)
WIDE = (30, 60, 60, 50)
COLUMNS = ("period", "division", "group", "from", "to", "out-of", "points", "figure")
REASONS = ("few", "rest", "dominant", "bands", "networks", "crossed", "once", "rounded")


def workbook(say: Texts, reports: Sequence[Report]) -> bytes:
    """All that the reports show, as an ``.xlsx`` file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    measures = [measure for measure in MEASURES if any(measure in report.measures() for report in reports)]
    for measure in measures:
        sheet = _sheet(
            book, say(f"measures-{measure.name}"), [say(f"stats-column-{one}") for one in COLUMNS], WIDTHS
        )
        for report in reports:
            for line in report.lines(say, measure):
                _write(sheet, say, report, line)
    _define(book, say, measures)
    _explain(book, say, reports)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write(sheet: Worksheet, say: Texts, report: Report, line: Line) -> None:
    names = [period_text(say, report.period), division_text(say, line), line.label]
    shown, rate = line.shown, line.measure.kind is Kind.RATE
    numbers: list[float | None] = [None] * 4
    if shown is not None:
        per = 100 if rate else 1
        high = None if shown.high is None else shown.high / per
        weight = None if line.measure.kind is Kind.OPEN else shown.weight
        numbers = [shown.low / per, high, shown.whole, weight]
    _append(sheet, [*names, *numbers, figure_text(say, line)])
    ends = PERCENT if rate else NUMBER
    for column, number_format in zip("DEFG", (ends, ends, NUMBER, POINTS), strict=True):
        sheet[f"{column}{sheet.max_row}"].number_format = number_format


def _define(book: Workbook, say: Texts, measures: Iterable[Measure]) -> None:
    header = [say(f"stats-{name}") for name in ("measure", "part", "whole", "shown-for")]
    sheet = _sheet(book, say("stats-sheet-definitions"), header, WIDE)
    for measure in measures:
        texts = (say(f"measures-{kind}{measure.name}") for kind in ("", "part-", "whole-"))
        sheet.append([*texts, levels_text(say, measure)])
    _wrap(sheet)


def _explain(book: Workbook, say: Texts, reports: Sequence[Report]) -> None:
    """Why figures are hidden in general; of none it is said which of the reasons it was, since that would tell."""
    fewest = max(report.fewest for report in reports)
    sheet = _sheet(book, say("stats-sheet-hidden"), [say("stats-rule"), say("stats-why")], WIDE)
    for reason in REASONS:
        sheet.append([say(f"stats-rule-{reason}", k=fewest), say(f"stats-why-{reason}")])
    sheet.append([])
    sheet.append([say("stats-hidden-figures"), say("stats-one-mark", mark=say("stats-hidden"))])
    for report in reports:
        for measure in report.measures():
            hidden = [line for line in report.lines(say, measure) if line.shown is None]
            if hidden:
                where = ", ".join(line.label for line in hidden)
                name = say(f"measures-{measure.name}")
                _append(sheet, [f"{period_text(say, report.period)}: {name}", where])
    _wrap(sheet)


def _sheet(book: Workbook, title: str, header: Sequence[str], widths: Sequence[int]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(title)
    sheet.append(list(header))
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font, cell.fill = HEADING_FONT, HEADING_FILL
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    return sheet


def _wrap(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _append(sheet: Worksheet, values: Iterable[str | float | None]) -> None:
    """Add a row whose texts are texts: a name that begins like a formula is none."""
    sheet.append(list(values))
    for cell in sheet[sheet.max_row]:
        if isinstance(cell.value, str):
            cell.data_type = "s"
