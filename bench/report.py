"""Report: the figures as tables for people and as a file for comparing runs."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from bench.figures import Contest, Spread

DETAILS = {
    "median_ms": "median ms",
    "p99_ms": "p99 ms",
    "slowest_ms": "slowest ms",
    "seconds": "s",
    "idle_ms": "idle ms",
    "tick_ms": "tick ms",
    "peak_mib": "peak MiB",
}


def show(console: Console, contests: Sequence[Contest]) -> None:
    """Print one table for each contest: medians over the rounds, some with their extremes."""
    for contest in contests:
        console.print(_table(contest))
    console.print("Medians over the rounds (lowest to highest). Ratio: our rate divided by theirs.")


def save(file: Path, machine: Mapping[str, object], contests: Sequence[Contest]) -> None:
    """Write every round of every contest, and the ratios."""
    content = {"machine": machine, "contests": [_json(contest) for contest in contests]}
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def _table(contest: Contest) -> Table:
    details = [name for name in DETAILS if contest.detail(contest.ours, name)]
    table = Table(
        "",
        f"{contest.unit}/s",
        *(DETAILS[name] for name in details),
        "ratio",
        title=contest.title,
        box=SIMPLE_HEAD,
    )
    table.columns[0].no_wrap = True
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    for name in contest.rounds:
        shown = [contest.detail(name, detail) for detail in details]
        ratio = "" if name == contest.ours else _words(contest.ratio(name), 3)
        table.add_row(
            name,
            _words(contest.rate(name), 0),
            *(f"{it.median:,.1f}" if it else "" for it in shown),
            ratio,
        )
    return table


def _words(spread: Spread, digits: int) -> str:
    least, middle, most = (f"{it:,.{digits}f}" for it in (spread.least, spread.median, spread.most))
    return f"{middle} ({least}–{most})"


def _json(contest: Contest) -> dict[str, object]:
    others = [name for name in contest.rounds if name != contest.ours]
    return {
        "title": contest.title,
        "unit": f"{contest.unit}/s",
        "ours": contest.ours,
        "rounds": {name: [asdict(it) for it in rounds] for name, rounds in contest.rounds.items()},
        "rate": {name: asdict(contest.rate(name)) for name in contest.rounds},
        "ratio": {name: asdict(contest.ratio(name)) for name in others},
    }
