"""Unsuitable dates: the facilitator hears once of new meetings that the calendar speaks against."""

from datetime import date, datetime, time, timedelta

import pytest

from scheduling.planner import plan
from storage.database import Database
from storage.tables.identity import Network, Person, RhythmKind, Role
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from tests.scheduling.world import (
    COPENHAGEN,
    NOW,
    a_network,
    a_person,
    change,
    everything,
    join,
    keep,
    meetings_of,
    new_rhythm,
)

JULY = "2010-07-13"


@pytest.fixture
async def facilitator(database: Database) -> Person:
    """Somebody who facilitates."""
    return await a_person(database, "facilitator@example.com")


async def facilitated(database: Database, facilitator: Person, **rhythm: object) -> Network:
    network = await a_network(database, **rhythm)
    await join(database, facilitator, network, Role.FACILITATOR)
    return network


async def told(database: Database) -> list[OutboxRow]:
    return [row for row in await everything(database, OutboxRow) if row.kind == "unsuitable-date"]


async def days_told(database: Database) -> list[str]:
    """The days of the meetings that somebody is told about."""
    by_id = {meeting.id: meeting for meeting in await everything(database, Meeting)}
    return sorted(str(by_id[row.subject_id].starts_at.date()) for row in await told(database))


async def test_the_facilitator_hears_of_a_meeting_on_a_closed_day(
    database: Database, facilitator: Person
) -> None:
    network = await facilitated(database, facilitator)

    await plan(database, NOW)

    [row] = await told(database)
    meeting = next(one for one in await meetings_of(database, network) if str(one.starts_at.date()) == JULY)
    assert (row.subject_id, row.person_id, row.network_id) == (meeting.id, facilitator.id, network.id)
    assert (row.due_at, row.expires_at) == (NOW, meeting.starts_at)


async def test_a_network_that_meets_in_july_is_not_asked_about_it(
    database: Database, facilitator: Person
) -> None:
    await facilitated(database, facilitator, closed_seasons=False)

    await plan(database, NOW)

    assert await days_told(database) == []


async def test_it_is_told_once_however_often_is_planned(database: Database, facilitator: Person) -> None:
    network = await facilitated(database, facilitator)
    for hours in range(3):
        await plan(database, NOW + timedelta(hours=hours))

    await new_rhythm(database, network, duration_minutes=120)
    await plan(database, NOW + timedelta(hours=3))

    assert await days_told(database) == [JULY]


async def test_it_is_told_while_people_are_at_work(database: Database, facilitator: Person) -> None:
    await facilitated(database, facilitator)

    await plan(database, datetime(2009, 9, 4, 22, tzinfo=COPENHAGEN))

    [row] = await told(database)
    assert row.due_at == datetime(2009, 9, 7, 9, tzinfo=COPENHAGEN)


async def test_one_of_two_new_meetings_that_clash_is_told_about(
    database: Database, facilitator: Person
) -> None:
    for starts_at in (time(10), time(12)):
        await facilitated(
            database, facilitator, starts_at=starts_at, every_months=4, closed_seasons=False, closed_weeks=[]
        )

    await plan(database, NOW)

    assert await days_told(database) == ["2009-09-08", "2010-01-12", "2010-05-11", "2010-09-14"]


async def test_a_new_network_that_clashes_with_an_older_one_is_told_about(
    database: Database, facilitator: Person
) -> None:
    await facilitated(database, facilitator, every_months=6, closed_seasons=False)
    await plan(database, NOW)
    younger = await facilitated(database, facilitator, every_months=6, closed_seasons=False)

    await plan(database, NOW)

    assert {row.network_id for row in await told(database)} == {younger.id}
    assert await days_told(database) == ["2009-09-08", "2010-03-09", "2010-09-14"]


@pytest.mark.parametrize("starts_at", [time(10), time(16)])
async def test_meetings_that_only_touch_do_not_clash(
    database: Database, facilitator: Person, starts_at: time
) -> None:
    for start in (time(13), starts_at):
        await facilitated(database, facilitator, starts_at=start, closed_seasons=False)

    await plan(database, NOW)

    assert await days_told(database) == []


async def test_networks_of_different_facilitators_do_not_clash(
    database: Database, facilitator: Person
) -> None:
    await facilitated(database, facilitator, closed_seasons=False)
    await facilitated(database, await a_person(database, "anden@example.com"), closed_seasons=False)

    await plan(database, NOW)

    assert await days_told(database) == []


async def test_a_cancelled_meeting_is_in_nobodys_way(database: Database, facilitator: Person) -> None:
    older = await facilitated(database, facilitator, every_months=12, closed_seasons=False)
    await plan(database, NOW)
    for meeting in await meetings_of(database, older):
        await change(database, meeting, cancelled=True)
    await facilitated(database, facilitator, every_months=12, closed_seasons=False)

    await plan(database, NOW)

    assert await days_told(database) == []


async def test_a_network_without_a_facilitator_is_no_obstacle(database: Database) -> None:
    network = await a_network(database)

    await plan(database, NOW)

    assert await days_told(database) == []
    assert len(await meetings_of(database, network)) > 0


async def test_a_meeting_planned_by_hand_is_not_told_about(database: Database, facilitator: Person) -> None:
    network = await facilitated(database, facilitator, rhythm=RhythmKind.FREE, first_date=date(2009, 9, 8))
    in_july = datetime(2010, 7, 13, 13, tzinfo=COPENHAGEN)
    await keep(
        database,
        Meeting(network_id=network.id, starts_at=in_july, ends_at=in_july, changed_at=NOW, next_step_at=NOW),
    )

    await plan(database, NOW)

    assert await days_told(database) == []
