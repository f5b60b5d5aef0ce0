"""``sparring stats``: the participation figures, behind the same disclosure gate as in chat."""

import csv
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from io import StringIO

import click
from rich.console import Console
from rich.table import Table

from bot.commands.context import run_async, settings_or_stop
from bot.opening import open_database_upgraded
from bot.settings import Settings
from handlers.stats.card import body
from handlers.stats.export import HEADER, rows
from handlers.stats.reading import Choice, known_periods, whole_programme
from handlers.stats.releasing import release_due
from handlers.stats.report import Report
from handlers.stats.workbook import workbook
from handlers.texts import Texts
from handlers.vocabulary import cards


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "xlsx"]),
    default="text",
    help="What to write; text by default. All half-years that were released, except as text.",
)
def stats(form: str) -> None:
    """Show participation by network and in total; small figures are hidden."""
    settings = settings_or_stop()
    say = Texts(settings.locale)
    reports = run_async(_reports(settings, latest=form == "text"))
    match form:
        case "json":
            click.echo(
                json.dumps([dict(zip(HEADER, row, strict=True)) for row in rows(say, reports)], indent=1)
            )
        case "csv":
            click.echo(_csv(say, reports), nl=False)
        case "xlsx":
            _write_workbook(say, reports)
        case _:
            _show(say, reports)


async def _reports(settings: Settings, *, latest: bool) -> list[Report]:
    now = datetime.now(UTC)
    async with open_database_upgraded(settings) as database, database.write() as uow:
        periods = await known_periods(uow, now.astimezone(settings.time_zone).date())
        await release_due(uow, periods, settings.time_zone, now, settings.fewest_people)
        choice = Choice() if latest else Choice(periods=periods)
        found = await whole_programme(uow, choice, settings.time_zone, now)
        await uow.commit()
    return found if latest else [report for report in found if report.complete]


def _csv(say: Texts, reports: Sequence[Report]) -> str:
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows(say, reports))
    return out.getvalue()


def _write_workbook(say: Texts, reports: Sequence[Report]) -> None:
    if not reports:
        raise click.ClickException("There is no half-year yet whose figures were released.")
    if sys.stdout.isatty():
        raise click.ClickException(
            "A workbook is no text; write it to a file: sparring stats --format xlsx > FILE.xlsx"
        )
    sys.stdout.buffer.write(workbook(say, reports))


def _show(say: Texts, reports: Sequence[Report]) -> None:
    console = Console()
    console.print(say("stats-title"), style="bold")
    for element in body(say, reports, Choice()):
        console.print(_drawn(element))


def _drawn(element: cards.Element) -> Table | str:
    match element:
        case cards.Table(header, rows):
            table = Table()
            for number, label in enumerate(header):
                table.add_column(label, no_wrap=number == 0)
            for row in rows:
                table.add_row(*row)
            return table
        case cards.Facts(items):
            return "\n".join(f"{label}: {value}" for label, value in items)
        case cards.Quote(label, text):
            return f"{label}: {text}"
        case cards.Heading(text) | cards.Text(text):
            return text
