"""An attacker who asks every day while people join, leave, take part and are forgotten, and compares the answers."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlmodel import col

from handlers.disclosure.gate import FEWEST
from handlers.stats.period import half_year_of
from handlers.stats.reading import Choice, known_periods, whole_programme
from handlers.stats.releasing import release_due
from handlers.stats.report import Report
from storage.database import Database, open_database
from storage.tables.identity import Membership
from storage.tables.meetings import Attendance, InvitationAnswer
from storage.tables.participation import Participation
from tests.databases import SqliteFolder
from tests.stats.municipality import Municipality

ZONE = ZoneInfo("Europe/Copenhagen")
SPRING = half_year_of(2025, 1)
ASKED_FROM = date(2025, 1, 10)
NETWORKS = {"a": 7, "b": 6, "c": 5}
VICTIM = "a0"
numbers = count()


@dataclass(frozen=True)
class Deed:
    """What somebody does on a day: take part, leave, be forgotten, or ask for the figures."""

    day: date
    what: str
    network: str
    person: int

    @property
    def by(self) -> str:
        """Who does it."""
        return f"{self.network}{self.person}"


deeds = st.lists(
    st.builds(
        Deed,
        day=st.dates(ASKED_FROM, SPRING.released_on + timedelta(days=30)),
        what=st.sampled_from(
            ("meet", "prompt", "dilemma", "feedback", "leave", "forget", "ask", "ask", "ask")
        ),
        network=st.sampled_from(sorted(NETWORKS)),
        person=st.integers(0, 4),
    ),
    max_size=25,
    unique_by=lambda deed: (deed.day, deed.what, deed.network),
).map(lambda found: sorted(found, key=lambda deed: deed.day))


def answers(
    url: str, history: Sequence[Deed], *, without: str | None = None
) -> list[tuple[date, list[Report]]]:
    """All that the attacker is told, with the day; ``without`` does nothing."""
    return asyncio.run(_live(url, history, without))


async def _live(url: str, history: Sequence[Deed], without: str | None) -> list[tuple[date, list[Report]]]:
    told, gone = [], set[str]()
    async with opened(url) as database, database.write() as uow:
        town = Municipality(uow)
        for network, leaders in NETWORKS.items():
            await town.network(network, leaders)
        for deed in history:
            now = datetime.combine(deed.day, datetime.min.time(), tzinfo=UTC) + timedelta(hours=8)
            if deed.what == "ask":
                await release_due(uow, await known_periods(uow, deed.day), ZONE, now, FEWEST)
                told.append((deed.day, await whole_programme(uow, Choice(), ZONE, now)))
            elif deed.what == "forget":
                gone.add(deed.by)
                for table in (Participation, Attendance, InvitationAnswer, Membership):
                    await uow.session.exec(delete(table).where(col(table.person_id) == deed.by))
            elif deed.what == "meet":
                await town.meeting(deed.network, deed.day, present=deed.person, of=5)
            elif deed.by not in {without, *gone}:
                await _do(town, deed)
    return told


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database, closed whatever happens."""
    database = await open_database(url)
    try:
        yield database
    finally:
        await database.close()


async def _do(town: Municipality, deed: Deed) -> None:
    peers = [f"{deed.network}{number}" for number in range(5) if number != deed.person]
    match deed.what:
        case "prompt":
            await town.prompt(deed.network, deed.day, deed.by)
        case "dilemma":
            await town.dilemma(deed.network, deed.day, deed.by, *peers)
        case "feedback":
            await town.dilemma(deed.network, deed.day, None, deed.by)
        case _:
            await town.leaves(deed.network, deed.by, deed.day)


def of_spring(reports: Iterable[Report]) -> list[Report]:
    return [report for report in reports if report.period == SPRING and report.complete]


def new_url(sqlite: SqliteFolder, folder: Path) -> str:
    """Another empty database."""
    place = folder / str(next(numbers))
    place.mkdir()
    return sqlite.copy(place)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds)
def test_asking_while_it_lasts_tells_nothing_of_anybody(
    sqlite: SqliteFolder, tmp_path: Path, history: list[Deed]
) -> None:
    running = [deed for deed in history if deed.day < SPRING.until and deed.what not in {"leave", "forget"}]

    assert answers(new_url(sqlite, tmp_path), running) == answers(
        new_url(sqlite, tmp_path), running, without=VICTIM
    )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds)
def test_what_was_told_of_a_half_year_is_told_ever_after(
    sqlite: SqliteFolder, tmp_path: Path, history: list[Deed]
) -> None:
    asked = Deed(SPRING.released_on, "ask", "a", 0)
    gone = Deed(SPRING.released_on + timedelta(days=1), "forget", "a", 0)
    asked_again = Deed(SPRING.released_on + timedelta(days=40), "ask", "a", 0)
    lived = sorted([*history, asked, gone, asked_again], key=lambda deed: deed.day)
    released = [
        found for _, reports in answers(new_url(sqlite, tmp_path), lived) if (found := of_spring(reports))
    ]

    assert len(released) >= 2
    assert all(found == released[0] for found in released)
