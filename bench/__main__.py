"""``python -m bench``: measure, print tables, write ``bench-output/results.json``."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.progress import Progress

from bench import acknowledgement, delivery, machine, report
from bench.databases import Kind
from bench.figures import Contest
from bench.scale import FULL, QUICK, Scale

OUTPUT = Path("bench-output")


@click.command()
@click.option("--quick", is_flag=True, help="A small run: seconds, and figures to match.")
@click.option("--postgresql", is_flag=True, help="Measure delivery from PostgreSQL too.")
def main(*, quick: bool, postgresql: bool) -> None:
    """Measure the bot against bare Bolt and a bare Web API client, on loopback."""
    console = Console()
    facts = machine.facts()
    kinds = list(Kind) if postgresql else [Kind.SQLITE]
    contests = asyncio.run(_measure(QUICK if quick else FULL, kinds, console))
    report.show(console, contests)
    OUTPUT.mkdir(exist_ok=True)
    file = OUTPUT / "results.json"
    report.save(file, facts, contests)
    console.print(
        f"{facts['cores']} cores, Python {facts['python']}, load before {facts['load_before']}; {file}"
    )


async def _measure(scale: Scale, kinds: list[Kind], console: Console) -> list[Contest]:
    # A short path: the name of a PostgreSQL socket may have no more than a hundred characters or so.
    with (
        TemporaryDirectory(prefix="sparring-", ignore_cleanup_errors=True) as folder,
        Progress(console=console, transient=True) as progress,
    ):
        answering = _bar(progress, "Acknowledgement", acknowledgement.steps(scale))
        delivering = _bar(progress, "Delivery", delivery.steps(scale) * len(kinds))
        contests = await acknowledgement.measure(scale, Path(folder), answering)
        return contests + [await delivery.measure(kind, scale, Path(folder), delivering) for kind in kinds]


def _bar(progress: Progress, title: str, steps: int) -> Callable[[], None]:
    task = progress.add_task(title, total=steps)
    return lambda: progress.advance(task)


if __name__ == "__main__":
    main()
