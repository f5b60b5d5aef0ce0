"""What ``sparring import`` tells: the problems it found, and what it changed."""

from collections.abc import Sequence

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from handlers.imports.changes import Changes
from handlers.imports.problems import Problem, Severity
from handlers.imports.telling import place_of, right_of, wrong_of
from handlers.texts import Texts

MOST_SHOWN = 200
WIDE = 500
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


def show_problems(problems: Sequence[Problem], say: Texts) -> None:
    """Print every problem with its place, what is wrong and what would be right."""
    if not problems:
        return
    table = Table(
        *(say(f"imports-head-{head}") for head in ("kind", "place", "wrong", "right")), show_lines=True
    )
    for problem in problems[:MOST_SHOWN]:
        table.add_row(
            Text(say(f"imports-{problem.severity}"), STYLES[problem.severity]),
            # As texts, so that no word from a sheet is taken for markup.
            *(Text(tell(problem, say)) for tell in (place_of, wrong_of, right_of)),
        )
    _console().print(table)
    if len(problems) > MOST_SHOWN:
        click.echo(say("imports-more", count=len(problems) - MOST_SHOWN))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        click.echo(say("imports-refused", count=errors))


def show_changes(changes: Changes, say: Texts, *, dry_run: bool) -> None:
    """Print what was, or in a dry run would be, added, changed and left alone."""
    click.echo(say(_summary(changes, dry_run=dry_run)))
    heads = ("what", "added", "changed", "unchanged")
    table = Table(*(say(f"imports-head-{head}") for head in heads))
    for kind in ("networks", "people", "memberships", "channels"):
        tally = getattr(changes, kind)
        table.add_row(say(f"imports-{kind}"), *map(str, (tally.added, tally.changed, tally.unchanged)))
    _console().print(table)
    if changes.kept:
        click.echo(say("imports-kept", count=len(changes.kept)))
    for name, network in changes.kept:
        click.echo(f"  {say('imports-kept-who', name=name, network=network)}")


def _summary(changes: Changes, *, dry_run: bool) -> str:
    if changes.nothing:
        return "imports-nothing"
    return "imports-rehearsed" if dry_run else "imports-done"


def _console() -> Console:
    console = Console()
    # A file or a pipe has no width: breaking lines there only hides words from whoever searches for them.
    return console if console.is_terminal else Console(width=WIDE)
