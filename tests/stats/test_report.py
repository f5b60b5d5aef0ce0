"""What is shown of a municipality, and in which files."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from PIL import Image

from handlers.disclosure.gate import FEWEST
from handlers.ports import Addresses
from handlers.stats import measures
from handlers.stats.chart import chart, chart_text
from handlers.stats.export import HEADER, rows
from handlers.stats.files import PNG, report_files
from handlers.stats.measures import MEASURES, Measure
from handlers.stats.period import half_year_of
from handlers.stats.reading import Choice, Reader, reports, whole_programme
from handlers.stats.releasing import release_due
from handlers.stats.report import Report
from handlers.stats.tables import table
from handlers.stats.workbook import workbook
from handlers.texts import LOCALES, Texts
from storage import networks
from storage.counting import By
from storage.database import Database
from storage.tables.identity import Level
from storage.unit_of_work import UnitOfWork
from tests.stats.municipality import Municipality

ZONE = ZoneInfo("Europe/Copenhagen")
AUTUMN = half_year_of(2025, 2)
NOW = datetime(2026, 1, 8, 8, tzinfo=UTC)
DAYS = (date(2025, 8, 19), date(2025, 10, 21), date(2025, 12, 9))
SAY = Texts("da")


@pytest.fixture
async def uow(database: Database) -> AsyncIterator[UnitOfWork]:
    async with database.write() as opened:
        yield opened


async def town(uow: UnitOfWork, **sizes: int) -> None:
    """Networks of these sizes that met three times; all but one came."""
    made = Municipality(uow)
    for name, leaders in sizes.items():
        level = Level.TOP if name.startswith("t") else Level.OTHER
        await made.network(name, leaders, level, f"Forvaltning {name[0]}")
        for day in DAYS:
            await made.meeting(name, day, present=leaders - 1, of=leaders)


async def autumn(uow: UnitOfWork, **sizes: int) -> Report:
    await town(uow, **sizes)
    return (await released(uow))[-1]


async def released(uow: UnitOfWork) -> list[Report]:
    """The autumn's figures, released on the first day they can be."""
    await release_due(uow, [AUTUMN], ZONE, NOW, FEWEST)
    return await whole_programme(uow, Choice(periods=[AUTUMN]), ZONE, NOW)


def told(report: Report, by: By) -> dict[str, str]:
    """The attendance of each group as it is said; of administrations, the answers to invitations."""
    found = table(SAY, report, by)
    assert found is not None
    place = found.header.index("Svar på indkaldelser" if by is By.ADMINISTRATION else "Fremmøde")
    return {row[0]: row[place] for row in found.rows}


async def test_one_network_of_three_is_hidden_with_another(uow: UnitOfWork) -> None:
    report = await autumn(uow, a=3, b=7, c=8, d=7)

    said = told(report, By.NETWORK)
    assert said["Netværk a"] == "skjult"
    assert [name for name, words in said.items() if words == "skjult"] == ["Netværk a", "Netværk b"]
    assert said["Netværk c"] == "mindst 80 % (én vejer 12,5 point)"


async def test_where_there_is_only_a_network_of_three_everything_is_hidden(uow: UnitOfWork) -> None:
    report = await autumn(uow, a=3)

    hidden = [line for one in MEASURES for line in report.lines(SAY, one) if line.shown is None]
    about_nobody = (measures.MEETINGS, measures.FACILITATORS)
    assert {line.measure for line in hidden} == set(report.measures()) - set(about_nobody)


async def test_in_a_programme_of_one_network_nothing_is_exact(uow: UnitOfWork) -> None:
    report = await autumn(uow, a=30)
    (whole,) = [line for line in report.lines(SAY, measures.ATTENDANCE) if line.division == By.ALL]

    assert whole.shown is not None
    assert (whole.shown.low, whole.shown.high) == (80, 100)
    assert all(line.shown is None for line in report.lines(SAY, measures.REACH))


async def test_what_is_exact_is_rounded(uow: UnitOfWork) -> None:
    report = await autumn(uow, a=10, b=12, t1=8, t2=9)

    assert told(report, By.ADMINISTRATION)["Forvaltning a"] == "mindst 80 % (én vejer 10 point)"
    (whole,) = [line for line in report.lines(SAY, measures.ATTENDANCE) if line.division == By.ALL]
    assert whole.shown is not None
    assert (whole.shown.low, whole.shown.high) == (90, 90)
    levels = table(SAY, report, By.LEVEL)
    assert levels is not None
    assert levels.header == ("Mål", "Topledere", "Øvrige ledere")


@pytest.mark.parametrize("measure", MEASURES)
def test_no_measure_is_divided_in_two_ways_that_overlap(measure: Measure) -> None:
    assert By.ADMINISTRATION not in measure.by or len(measure.by) == 1


async def test_a_programme_without_anybody_has_nothing_to_show(uow: UnitOfWork) -> None:
    reader = Reader(networks=[], programme=True)
    (report,) = await reports(uow, reader, Choice(), ZONE, NOW)
    assert not report.complete
    assert report_files(SAY, [report], Addresses("https://sparring.example.com"), "key") == ()


async def test_the_workbook_has_a_sheet_for_each_measure_and_two_that_explain(uow: UnitOfWork) -> None:
    report = await autumn(uow, a=3, b=7, c=8, d=7)
    book = load_workbook(BytesIO(workbook(SAY, [report])))

    assert book.sheetnames[:-2] == [SAY(f"measures-{one.name}") for one in report.measures()]
    assert book.sheetnames[-2:] == ["Hvad tallene er", "Hvad der er skjult"]
    attendance = [[cell.value for cell in row] for row in book["Fremmøde"]]
    small = next(row for row in attendance if row[2] == "Netværk a")
    assert small[3:] == [None, None, None, None, "skjult"]
    hidden = [row[1].value for row in book["Hvad der er skjult"]]
    assert {"Netværk a, Netværk b", "Forvaltning a, Forvaltning b"} <= set(hidden)
    assert all(cell.value for row in book["Hvad tallene er"] for cell in row)


async def test_a_name_that_looks_like_a_formula_is_none(uow: UnitOfWork) -> None:
    await town(uow, a=7, b=7)
    (one, _) = await networks.all_networks(uow)
    one.name = '=HYPERLINK("https://example.com")'
    found = await released(uow)
    book = load_workbook(BytesIO(workbook(SAY, found)))

    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"n", "s"}


@pytest.mark.parametrize("locale", LOCALES)
def test_names_of_measures_fit_on_the_tab_of_a_sheet(locale: str) -> None:
    names = [Texts(locale)(f"measures-{one.name}") for one in MEASURES]

    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


async def test_the_picture_is_small_and_says_the_same_in_words(uow: UnitOfWork) -> None:
    report = await autumn(uow, a=3, b=7, c=8, d=7)
    content = chart(SAY, [report])
    picture = Image.open(BytesIO(content))

    assert len(content) < 40_000
    assert len(picture.convert("L").getcolors() or ()) > 2
    assert "Netværk c, 2. halvår 2025: fremmøde mindst 80 %, møder holdt 3 af 3." in chart_text(SAY, [report])
    assert "Netværk a, 2. halvår 2025: fremmøde skjult, møder holdt 3 af 3." in chart_text(SAY, [report])
    files = report_files(SAY, [report], Addresses("https://sparring.example.com"), "key")
    assert [(file.media_type == PNG, bool(file.alt)) for file in files] == [(True, True), (False, False)]


async def test_a_very_long_name_does_not_break_the_picture(uow: UnitOfWork) -> None:
    await town(uow, a=7, b=7)
    (one, _) = await networks.all_networks(uow)
    one.name = "Æ😀" * 5000
    found = await released(uow)

    assert Image.open(BytesIO(chart(SAY, found))).width == 1000


async def test_plain_rows_hold_no_numbers_of_what_is_hidden(uow: UnitOfWork) -> None:
    report = await autumn(uow, a=3, b=7, c=8, d=7)
    found = [dict(zip(HEADER, row, strict=True)) for row in rows(SAY, [report])]

    hidden = [row for row in found if row["hidden"]]
    assert {"Netværk a", "Netværk b"} <= {row["group"] for row in hidden}
    numbers = ("low", "high", "out_of", "weight_of_one")
    assert {row[name] for row in hidden for name in numbers} == {None}
    assert json.loads(json.dumps(found)) == found
