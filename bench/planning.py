"""Planning: how long it takes to plan a year for many networks, and to play that year."""

import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bench.databases import Kind, database_url, filled
from bench.figures import Contest, Round
from bench.processes import finished, module
from bench.scale import Scale

OURS, BARE = "Sparring", "executemany"
DETAILS = ("seconds", "idle_ms", "tick_ms", "peak_mib", "grown_mib")
# No meeting and no channel's card; the first meetings on all working days of two months to come.
TO_PLAN = (
    "DELETE FROM posting",
    "DELETE FROM meeting",
    "UPDATE network SET planned_until = NULL, starts_at = '13:00:00.000000'",
    "UPDATE network SET first_date = date(first_date, '+' || (rowid % 60) || ' days', 'weekday ' || (1 + rowid % 5))",
    "PRAGMA wal_checkpoint(TRUNCATE)",
)


@dataclass(frozen=True, slots=True)
class Course:
    """What both run: ``program`` on a database of its own, and as many rows of ``table`` as came of that."""

    folder: Path
    database: Path
    program: str
    table: str
    now: datetime

    async def round(self) -> Mapping[str, Round]:
        """Each once, in a fresh process."""
        file = self.folder / "round.db"
        shutil.copy(self.database, file)
        ours = await self._run(module(self.program, f"sqlite:///{file}", self.now.isoformat()))
        bare = await self._run(module("bench.programs.insert", file, self.table, int(ours["done"])))
        for path in self.folder.glob("round.db*"):
            path.unlink()
        return {OURS: _round(ours), BARE: _round(bare)}

    async def _run(self, command: Sequence[str]) -> Mapping[str, float]:
        return await finished(command, {}, self.folder / "planning.log")


def steps(scale: Scale) -> int:
    """How many times ``advance`` is called."""
    return scale.planning_rounds * len(scale.planned) + 1


async def measure(scale: Scale, folder: Path, advance: Callable[[], None]) -> list[Contest]:
    """Our planner on SQLite and a bare ``executemany`` of as many rows, in turn, for each number of networks."""
    contests = []
    for networks in scale.planned:
        title = f"Planning a year: {networks} networks, {Kind.SQLITE}"
        course = await _course(folder, networks, "bench.programs.plan", "meeting")
        contests.append(await _contest(title, "meetings", course, scale.planning_rounds, advance))
    title = f"Playing that year, reminders and all: {scale.played} networks, {Kind.SQLITE}"
    course = await _course(folder, scale.played, "bench.programs.ticks", "outbox")
    return [*contests, await _contest(title, "messages", course, 1, advance)]


async def _contest(
    title: str, unit: str, course: Course, rounds: int, advance: Callable[[], None]
) -> Contest:
    found: dict[str, list[Round]] = {OURS: [], BARE: []}
    for _ in range(rounds):
        for name, one in (await course.round()).items():
            found[name].append(one)
        advance()
    return Contest(title, unit, OURS, found)


async def _course(folder: Path, networks: int, program: str, table: str) -> Course:
    name = f"to-plan-{networks}"
    file = folder / f"{name}.db"
    if not file.exists():
        with database_url(Kind.SQLITE, folder, name) as url:
            async with filled(url, networks):
                pass
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for statement in TO_PLAN:
                connection.execute(statement)
    # In the morning, so that nothing waits for the next one.
    now = datetime.combine(datetime.now(UTC) + timedelta(days=1), time(9), tzinfo=UTC)
    return Course(folder, file, program, table, now)


def _round(told: Mapping[str, float]) -> Round:
    return Round(told["done"] / told["seconds"], {name: told[name] for name in DETAILS if name in told})
