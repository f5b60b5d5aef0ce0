"""``python -m bench``: measure, print tables, write ``bench-output/results.json``."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.progress import Progress

from bench import acknowledgement, delivery, forms, machine, planning, report
from bench.databases import Kind
from bench.figures import Contest
from bench.scale import FULL, QUICK, Scale

OUTPUT = Path("bench-output")
PARTS = ("acknowledgement", "forms", "delivery", "planning")


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(PARTS))
@click.option("--quick", is_flag=True, help="A small run: seconds, and figures to match.")
@click.option("--postgresql", is_flag=True, help="Measure delivery from PostgreSQL too.")
def main(parts: tuple[str, ...], *, quick: bool, postgresql: bool) -> None:
    """Measure the bot against bare Bolt, a bare Web API client and bare SQL, on loopback; all PARTS unless named."""
    console = Console()
    facts = machine.facts()
    kinds = list(Kind) if postgresql else [Kind.SQLITE]
    contests = asyncio.run(_measure(parts or PARTS, QUICK if quick else FULL, kinds, console))
    report.show(console, contests)
    OUTPUT.mkdir(exist_ok=True)
    file = OUTPUT / "results.json"
    report.save(file, facts, contests)
    console.print(
        f"{facts['cores']} cores, Python {facts['python']}, load before {facts['load_before']}; {file}"
    )


async def _measure(parts: Sequence[str], scale: Scale, kinds: list[Kind], console: Console) -> list[Contest]:
    # A short path: the name of a PostgreSQL socket may have no more than a hundred characters or so.
    with (
        TemporaryDirectory(prefix="sparring-", ignore_cleanup_errors=True) as folder,
        Progress(console=console, transient=True) as progress,
    ):
        contests: list[Contest] = []
        if "acknowledgement" in parts:
            answering = _bar(progress, "Acknowledgement", acknowledgement.steps(scale))
            contests += await acknowledgement.measure(scale, Path(folder), answering)
        if "forms" in parts:
            opening = _bar(progress, "Forms", forms.steps())
            contests += await forms.measure(scale, Path(folder), opening)
        if "delivery" in parts:
            delivering = _bar(progress, "Delivery", delivery.steps(scale) * len(kinds))
            contests += [await delivery.measure(kind, scale, Path(folder), delivering) for kind in kinds]
        if "planning" in parts:
            advance = _bar(progress, "Planning", planning.steps(scale))
            contests += await planning.measure(scale, Path(folder), advance)
        return contests


def _bar(progress: Progress, title: str, steps: int) -> Callable[[], None]:
    task = progress.add_task(title, total=steps)
    return lambda: progress.advance(task)


if __name__ == "__main__":
    main()
