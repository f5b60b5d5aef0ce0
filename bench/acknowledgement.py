"""Acknowledgement: how many commands and buttons are answered each second, and how soon."""

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TypeAlias

from bench.figures import Contest, Round
from bench.load import WrongAnswerError
from bench.population import all_of
from bench.ring import COMMANDS, OURS, READING, WRITING, Ring, Work, open_ring
from bench.scale import Scale
from storage.database import Database
from storage.tables.messages import InboxRow

CONCURRENCY = (1, 10)
HEATS = tuple(product((READING, WRITING), CONCURRENCY))
WARM_UP = 50
Rounds: TypeAlias = Mapping[tuple[Work, int, str], Round]


def steps(scale: Scale) -> int:
    """How many times ``advance`` is called."""
    return len(_plan(scale)) * len(HEATS) * len(COMMANDS)


async def measure(scale: Scale, folder: Path, advance: Callable[[], None]) -> list[Contest]:
    """Every work at every concurrency, by every bot in turn, on SQLite.

    Raises:
        WrongAnswerError: a bot did not do what it was asked to.
    """
    async with open_ring(folder) as ring:
        _, *rounds = [await _all_heats(ring, requests, advance) for requests in _plan(scale)]
        await _check(ring.database, sum(_plan(scale)) * len(CONCURRENCY))
    return [_contest(work, at_once, rounds) for work, at_once in HEATS]


def _plan(scale: Scale) -> list[int]:
    """The requests of each round; the first is not counted."""
    return [WARM_UP, *[scale.requests] * scale.answering_rounds]


async def _all_heats(ring: Ring, requests: int, advance: Callable[[], None]) -> Rounds:
    rounds = {}
    for (work, at_once), name in product(HEATS, COMMANDS):
        rounds[work, at_once, name] = await ring.round(name, work, at_once, requests)
        advance()
    return rounds


async def _check(database: Database, presses: int) -> None:
    handled = len(await all_of(database, InboxRow))
    if handled != presses:
        raise WrongAnswerError(f"{handled} of {presses} presses were written down")


def _contest(work: Work, at_once: int, rounds: Sequence[Rounds]) -> Contest:
    title = f"Acknowledgement: {work.name}, {at_once} at once"
    by_name = {name: [it[work, at_once, name] for it in rounds] for name in COMMANDS}
    return Contest(title, "requests", OURS, by_name)
