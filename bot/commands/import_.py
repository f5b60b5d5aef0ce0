"""``sparring import``: networks and their members from a workbook, or a workbook to fill in."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from bot.commands.context import run_async, settings_or_stop
from bot.commands.import_report import show_changes, show_problems
from bot.opening import open_database_upgraded
from bot.settings import Settings
from handlers.imports.changes import Changes
from handlers.imports.checking import Defaults, check
from handlers.imports.plan import Import
from handlers.imports.reading import read_workbook
from handlers.imports.store import store
from handlers.imports.template import write_workbook
from handlers.texts import LOCALES, Texts
from storage.database import database_exists, open_database


@click.command("import")
@click.argument("file", metavar="FILE_OR_FOLDER", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
@click.option("--template", is_flag=True, help="Write an empty workbook to fill in instead.")
@click.option("--language", type=click.Choice(LOCALES), help="The language of the report or the workbook.")
def import_command(file: Path, *, dry_run: bool, template: bool, language: str | None) -> None:
    """Import networks and members from an .xlsx file, or a folder with networks.csv and members.csv.

    Every mistake is told with its place; with an error among them nothing is written. Importing the same file
    twice changes nothing.
    """
    if template and dry_run:
        raise click.UsageError("--template and --dry-run do not go together.")
    if template:
        _write_template(file, Texts(language or LOCALES[0]))
    else:
        settings = settings_or_stop()
        _import(file, settings, Texts(language or settings.locale), dry_run=dry_run)


def _write_template(file: Path, say: Texts) -> None:
    if file.suffix.lower() != ".xlsx":
        raise click.ClickException(say("imports-template-kind", file=file.name))
    try:
        write_workbook(file, say.locale)
    except FileExistsError:
        raise click.ClickException(say("imports-template-exists", file=file.name)) from None
    except OSError:
        raise click.ClickException(say("imports-template-failed", file=file.name)) from None
    click.echo(say("imports-template-done", file=file.name))


def _import(file: Path, settings: Settings, say: Texts, *, dry_run: bool) -> None:
    defaults = Defaults(locale=settings.locale, time_zone=settings.time_zone.key)
    plan = check(read_workbook(file), defaults)
    show_problems(plan.problems, say)
    if plan.has_errors:
        raise click.exceptions.Exit(1)
    today = datetime.now(settings.time_zone).date()
    show_changes(run_async(_store(plan, settings, today, dry_run=dry_run)), say, dry_run=dry_run)


async def _store(plan: Import, settings: Settings, today: date, *, dry_run: bool) -> Changes:
    if dry_run and not await _is_ready(settings):
        # A rehearsal must not make or change tables: it is played in memory instead.
        settings = replace(settings, database_url="sqlite://", hr=())
    async with open_database_upgraded(settings) as database, database.write() as uow:
        changes = await store(uow, plan, today)
        if not dry_run:
            await uow.commit()
        return changes


async def _is_ready(settings: Settings) -> bool:
    if not database_exists(settings.database_url):
        return False
    database = await open_database(settings.database_url)
    try:
        return await database.is_current()
    finally:
        await database.close()
