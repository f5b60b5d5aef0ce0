"""``sparring demo``: the pilot, played from September 2009 to December 2010 by invented people."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from bot.commands.context import run_async
from bot.demo.almanac import END, START
from bot.demo.closing import closing
from bot.demo.failure import DemoFailedError
from bot.demo.folder import ForeignFileError, OutputFolder
from bot.demo.play import Performance, play
from bot.demo.report import Report
from bot.demo.timeline import timeline
from handlers.texts import LOCALES, Texts

# Wide enough that each event keeps to its line where nobody tells how wide the paper is.
PLAIN_WIDTH = 132


@click.command()
@click.option("--language", type=click.Choice(LOCALES), default=LOCALES[0], help="The language of the demo.")
@click.option(
    "--output",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo-output"),
    help="Where to leave what each role would have got.",
)
def demo(language: str, output: Path) -> None:
    """Play the pilot with invented people, print what happens and leave what each role would have got.

    The whole bot takes part, on a database of its own; only Slack and Teams are replaced by stand-ins. Settings
    and other databases are left alone.
    """
    say = Texts(language)
    # The demo makes very many small objects: looking for cycles among them as often as usual takes a tenth of its time.
    gc.set_threshold(50_000)
    try:
        _demo(say, output)
    except DemoFailedError as error:
        raise click.ClickException(say("demo-failed", reason=str(error))) from None
    except ForeignFileError as error:
        raise click.ClickException(say("demo-foreign", file=str(error))) from None


def _demo(say: Texts, output: Path) -> None:
    console = _console()
    console.print(say("demo-title"), style="bold", highlight=False)
    console.print(say("demo-intro"), highlight=False)
    folder = OutputFolder(output)
    folder.write("README.md", say("demo-readme") + "\n")
    performance = _played(console, say, folder)
    Report(performance, folder, say).write()
    console.print(timeline(performance.chronicle, say))
    console.print(closing(performance, output, say))


def _played(console: Console, say: Texts, folder: OutputFolder) -> Performance:
    with _progress(console, say) as progress:
        return run_async(play(folder.database(), say, progress))


def _console() -> Console:
    console = Console()
    return console if console.is_terminal else Console(width=PLAIN_WIDTH)


@contextmanager
def _progress(console: Console, say: Texts) -> Iterator[Callable[[datetime], None]]:
    """A bar that follows the story's time and is gone when it is told; nothing where nobody looks."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(say("demo-playing"), total=(END - START).total_seconds())
        yield lambda moment: bar.update(task, completed=(moment - START).total_seconds())
