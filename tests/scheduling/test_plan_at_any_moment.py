"""The planner runs when it runs: after outages, late, twice; nothing is due twice and nothing is lost."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from scheduling.planner import plan
from scheduling.timetable import Step, Timetable
from storage.database import Database, open_database
from storage.tables.identity import RhythmKind, Role
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from tests.calendar.strategies import walls, zones
from tests.databases import SqliteFolder
from tests.scheduling.world import NOW, a_channel, a_network, a_person, everything, keep

EXAMPLES = 30
LAST_LOOK = timedelta(days=130)

nights = st.tuples(walls, walls).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: (pair[1], pair[0]))
pauses = st.one_of(
    st.timedeltas(timedelta(0), timedelta(minutes=5)),
    st.timedeltas(timedelta(minutes=5), timedelta(hours=12)),
    st.timedeltas(timedelta(hours=12), timedelta(days=20)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A meeting, the customs of its network, and when the planner ran; it was planned by hand at ``NOW``."""

    starts_at: datetime
    zone: ZoneInfo
    days: Sequence[int]
    night: tuple[time, time]
    runs: Sequence[datetime]


stories = st.builds(
    Story,
    starts_at=st.timedeltas(timedelta(minutes=1), timedelta(days=90)).map(lambda ahead: NOW + ahead),
    zone=zones,
    days=st.lists(st.integers(0, 60), min_size=1, max_size=5),
    night=nights,
    runs=st.lists(pauses, max_size=15).map(
        lambda after: [*accumulate(after, initial=NOW), NOW + sum(after, LAST_LOOK)]
    ),
)


async def planned(database: Database, story: Story) -> tuple[Timetable, list[tuple[datetime, OutboxRow]]]:
    """The meeting's timetable, and what each run put into the outbox, which forgets at once."""
    quiet_from, quiet_until = story.night
    network = await a_network(
        database,
        rhythm=RhythmKind.FREE,
        time_zone=story.zone.key,
        reminder_days=story.days,
        quiet_from=quiet_from,
        quiet_until=quiet_until,
    )
    await a_channel(database, network, "netværk")
    await a_person(database, "leder@example.com", network)
    await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    meeting = Meeting(
        network_id=network.id,
        starts_at=story.starts_at,
        ends_at=story.starts_at + timedelta(hours=3),
        changed_at=NOW,
        next_step_at=NOW,
    )
    await keep(database, meeting)
    rows = []
    for now in story.runs:
        await plan(database, now)
        rows += [(now, row) for row in await everything(database, OutboxRow)]
        async with database.write() as uow:
            await uow.session.exec(delete(OutboxRow))
            await uow.commit()
    return Timetable(meeting, network), rows


def played(sqlite: SqliteFolder, story: Story) -> tuple[Timetable, list[tuple[datetime, OutboxRow]]]:
    async def play(url: str) -> tuple[Timetable, list[tuple[datetime, OutboxRow]]]:
        database = await open_database(url)
        try:
            return await planned(database, story)
        finally:
            await database.close()

    with TemporaryDirectory() as folder:
        return asyncio.run(play(sqlite.copy(Path(folder))))


def run_after(story: Story, moment: datetime) -> datetime:
    """The first run that could see that ``moment`` has come."""
    return next(now for now in story.runs if now >= moment)


@given(stories)
@settings(max_examples=EXAMPLES, deadline=None)
def test_nothing_is_due_twice_and_nothing_that_could_be_seen_in_time_is_lost(
    sqlite: SqliteFolder, story: Story
) -> None:
    timetable, rows = played(sqlite, story)

    assert max(Counter(row.key for _, row in rows).values(), default=1) == 1
    # A prompt to reflect on is a message of its own, and nobody here has promised anything to be reminded of.
    rows = [(now, row) for now, row in rows if row.kind != "prompt"]
    steps = [timed for timed in timetable.steps() if timed.step not in {Step.REFLECTION, Step.PROMISES}]
    in_time = [timed for timed in steps if timed.at > NOW and run_after(story, timed.at) < timed.until]
    expected = {(timed.step is Step.REMINDER, run_after(story, timed.at), timed.until) for timed in in_time}
    late = {(row.kind == "meeting-reminder", now, row.expires_at) for now, row in rows if now == NOW}
    assert {(row.kind == "meeting-reminder", now, row.expires_at) for now, row in rows} == expected | late


@given(stories)
@settings(max_examples=EXAMPLES, deadline=None)
def test_who_is_invited_late_gets_the_latest_reminder_alone(sqlite: SqliteFolder, story: Story) -> None:
    timetable, rows = played(sqlite, story)

    latest = [timed.until for timed in timetable.reminders() if timed.at <= NOW < timed.until]
    at_once = [row for now, row in rows if now == NOW]
    assert [(row.kind, row.due_at, row.expires_at) for row in at_once] == [
        ("meeting-reminder", NOW, until) for until in latest
    ]
