"""Planning a year of meetings from the rhythm of each network."""

from datetime import UTC, date, datetime, time, timedelta

from scheduling.planner import plan
from storage.database import Database
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from tests.scheduling.world import (
    COPENHAGEN,
    NOW,
    a_channel,
    a_network,
    change,
    everything,
    keep,
    meetings_of,
    new_rhythm,
    reread,
    starts,
)

SECOND_TUESDAYS = ["2009-09-08", "2009-11-10", "2010-01-12", "2010-03-09", "2010-05-11", "2010-07-13"]


async def snapshot(database: Database) -> set[str]:
    rows = [*await everything(database, Meeting), *await everything(database, Network)]
    return {row.model_dump_json() for row in rows}


async def test_the_meetings_of_the_coming_year_exist_at_13_summer_and_winter(database: Database) -> None:
    network = await a_network(database)

    await plan(database, NOW)

    assert (await starts(database, network))[:6] == [f"{day} 13:00" for day in SECOND_TUESDAYS]
    [last] = (await meetings_of(database, network))[-1:]
    assert last.starts_at >= NOW + timedelta(days=366 - 62)
    assert last.ends_at - last.starts_at == timedelta(hours=3)


async def test_meetings_that_have_been_are_not_invented(database: Database) -> None:
    network = await a_network(database)

    await plan(database, datetime(2010, 1, 13, tzinfo=UTC))

    assert (await starts(database, network))[0] == "2010-03-09 13:00"


async def test_a_meeting_is_looked_at_when_its_first_step_is_due(database: Database) -> None:
    network = await a_network(database)

    await plan(database, NOW)

    _, second, *_ = await meetings_of(database, network)
    assert second.next_step_at == datetime(2009, 10, 27, 9, tzinfo=COPENHAGEN)
    assert second.steps_done_until == NOW


async def test_a_network_that_begins_shortly_before_its_meeting_is_invited_at_once(
    database: Database,
) -> None:
    network = await a_network(database)
    await a_channel(database, network, "netværk")

    await plan(database, NOW)

    (row,) = await everything(database, OutboxRow)
    assert (row.kind, row.args, row.due_at) == ("meeting-reminder", {"first": "true"}, NOW)
    [meeting, *_] = await meetings_of(database, network)
    assert meeting.next_step_at == datetime(2009, 9, 4, 9, tzinfo=COPENHAGEN)


async def test_a_prompt_is_planned_midway_except_before_the_very_first_meeting(database: Database) -> None:
    network = await a_network(database)

    await plan(database, NOW)

    first, second, *_ = await meetings_of(database, network)
    assert first.prompt_at is None
    assert second.prompt_at == datetime(2009, 10, 9, 9, tzinfo=COPENHAGEN)


async def test_a_midway_that_is_past_is_let_go(database: Database) -> None:
    network = await a_network(database)

    await plan(database, datetime(2009, 10, 20, tzinfo=UTC))

    first, second, *_ = await meetings_of(database, network)
    assert first.prompt_at is None
    assert second.prompt_at is not None


async def test_planning_again_changes_nothing(database: Database) -> None:
    await a_network(database)
    await plan(database, NOW)
    before = await snapshot(database)

    await plan(database, NOW)
    await plan(database, NOW + timedelta(hours=1))

    assert await snapshot(database) == before


async def test_the_year_rolls_on(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    known = {meeting.id for meeting in await meetings_of(database, network)}

    for day in range(1, 200):
        await plan(database, NOW + timedelta(days=day))

    planned = await starts(database, network)
    assert "2011-03-08 13:00" in planned
    assert len(planned) == len(set(planned))
    assert known <= {meeting.id for meeting in await meetings_of(database, network)}


async def test_rolling_on_leaves_alone_what_people_cancelled(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    [meeting, *_] = await meetings_of(database, network)
    meeting.cancelled = True
    await keep(database, meeting)

    await plan(database, NOW + timedelta(days=40))

    assert (await reread(database, meeting)).cancelled


async def test_rolling_on_does_not_bring_back_a_meeting_at_its_old_time(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    [meeting, *_] = await meetings_of(database, network)
    meeting.starts_at += timedelta(days=50)
    await keep(database, meeting)

    await plan(database, NOW + timedelta(days=40))
    await change(database, network, planned_until=NOW + timedelta(days=300))
    await plan(database, NOW)

    assert "2009-09-08 13:00" not in await starts(database, network)


async def test_a_new_rhythm_cancels_what_no_longer_fits_with_its_reminders(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)

    await new_rhythm(database, network, first_date=date(2009, 9, 9))
    await plan(database, NOW)

    assert (await starts(database, network))[:2] == ["2009-09-09 13:00", "2009-11-11 13:00"]
    cancelled = [meeting for meeting in await meetings_of(database, network) if meeting.cancelled]
    assert (await starts(database, network, cancelled=True))[:6] == [
        f"{day} 13:00" for day in SECOND_TUESDAYS
    ]
    assert {(meeting.next_step_at, meeting.prompt_at) for meeting in cancelled} == {(None, None)}


async def test_a_rhythm_that_comes_back_revives_its_meetings(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    before = {meeting.id: meeting.model_dump() for meeting in await meetings_of(database, network)}

    await new_rhythm(database, network, starts_at=time(9))
    await plan(database, NOW)
    await new_rhythm(database, network, starts_at=time(13))
    await plan(database, NOW)

    alive = [meeting for meeting in await meetings_of(database, network) if not meeting.cancelled]
    # Calendars see that they were off and are on again.
    assert {meeting.id: meeting.model_dump() for meeting in alive} == {
        meeting_id: {**meeting, "sequence": 2} for meeting_id, meeting in before.items()
    }


async def test_a_meeting_that_has_begun_or_been_is_never_cancelled(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)

    await new_rhythm(database, network, first_date=date(2009, 9, 9))
    await plan(database, datetime(2009, 9, 8, 13, 30, tzinfo=COPENHAGEN))

    assert "2009-09-08 13:00" in await starts(database, network)


async def test_longer_meetings_end_later_and_keep_their_reminders(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    before = {meeting.id: meeting.model_dump() for meeting in await meetings_of(database, network)}
    later = NOW + timedelta(hours=1)

    await new_rhythm(database, network, duration_minutes=240)
    await plan(database, later)

    after = {meeting.id: meeting.model_dump() for meeting in await meetings_of(database, network)}
    hour = timedelta(hours=1)
    assert {meeting_id: after[meeting_id] for meeting_id in before} == {
        meeting_id: {
            **meeting,
            "ends_at": meeting["ends_at"] + hour,
            "sequence": 1,
            "changed_at": later,
            "steps_done_until": later,
        }
        for meeting_id, meeting in before.items()
    }


async def test_a_prompt_moves_with_the_rhythm_but_is_not_sent_twice(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)
    _, second, third, *_ = await meetings_of(database, network)
    second.prompt_at = None
    await keep(database, second)

    await new_rhythm(database, network, every_months=1)
    await plan(database, NOW)

    assert (await reread(database, second)).prompt_at is None
    assert (await reread(database, third)).prompt_at == datetime(2009, 12, 28, 9, tzinfo=COPENHAGEN)


async def test_200_networks_are_planned_and_each_only_once(database: Database) -> None:
    async with database.write() as uow:
        for number in range(200):
            uow.add(
                Network.model_validate(
                    {
                        "name": f"N{number}",
                        "name_key": f"n{number}",
                        "level": "other",
                        "locale": "da",
                        "time_zone": "Europe/Copenhagen",
                        "first_date": date(2009, 9, 1 + number % 28),
                        "starts_at": time(13),
                        "every_months": 1 + number % 4,
                        "duration_minutes": 180,
                    }
                )
            )
        await uow.commit()

    await plan(database, NOW)

    networks = await everything(database, Network)
    meetings = await everything(database, Meeting)
    assert all(network.planned_until and network.planned_until > NOW for network in networks)
    assert len({(meeting.network_id, meeting.starts_at) for meeting in meetings}) == len(meetings)
    assert {meeting.network_id for meeting in meetings} == {network.id for network in networks}


async def test_planning_can_be_told_to_stop(database: Database) -> None:
    await a_network(database)

    await plan(database, NOW, stopping=lambda: True)

    assert await everything(database, Meeting) == []
