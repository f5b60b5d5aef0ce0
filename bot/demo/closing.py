"""The closing: how much happened, where to read about it, and what to try next."""

from pathlib import Path

from rich.console import Group
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.demo.chronicle import Chronicle, Entry
from bot.demo.play import Performance
from handlers.texts import Texts

FILES = ("channels", "leaders", "facilitators", "hr", "payloads")
NEXT = ("readme", "play", "again")


def closing(performance: Performance, folder: Path, say: Texts) -> Group:
    """Counts, files and suggestions."""
    counts = Table.grid(padding=(0, 2))
    counts.add_column(justify="right", style="bold")
    for name, number in _counts(performance).items():
        counts.add_row(str(number), say(f"demo-count-{name}"))
    return Group(
        Rule(style="dim"),
        counts,
        Text(f"\n{say('demo-files', folder=str(folder))}", "bold"),
        _listed({f"{name}/": say(f"demo-file-{name}") for name in FILES}),
        Text(f"\n{say('demo-next')}", "bold"),
        *(Text(f"  {say(f'demo-next-{one}')}") for one in NEXT),
    )


def _listed(items: dict[str, str]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="cyan", no_wrap=True)
    for name, words in items.items():
        grid.add_row(f"  {name}", words)
    return grid


def _counts(performance: Performance) -> dict[str, int]:
    chronicle = performance.chronicle
    dilemmas = _of(chronicle, "dilemma", "anonymous-dilemma")
    questions = _of(chronicle, "prompt", "facilitator-prompt")
    return {
        "meetings": len(chronicle.of("meeting")),
        "moved": sum(entry.moved for entry in chronicle.of("meeting")),
        "invitations": _answered(chronicle.of("meeting")),
        "promises": sum(entry.promised for entry in chronicle.of("meeting")),
        "questions": sum(len(entry.networks) for entry in questions),
        "reflections": _answered(questions),
        "dilemmas": len(dilemmas),
        "anonymous": len(chronicle.of("anonymous-dilemma")),
        "feedback": _answered(dilemmas),
        "summaries": len(chronicle.of("summary")),
        "messages": sum(len(stage.messages) for stage in performance.stages.values()),
    }


def _of(chronicle: Chronicle, *kinds: str) -> list[Entry]:
    return [entry for kind in kinds for entry in chronicle.of(kind)]


def _answered(entries: list[Entry]) -> int:
    return sum(entry.answered for entry in entries)
