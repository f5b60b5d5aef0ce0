"""What the meetings' repository finds and writes."""

from datetime import date, datetime, timedelta

import pytest

from storage import meetings
from storage.database import Database
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting
from storage.tables.messages import State
from tests.scheduling.world import NOW, a_message, a_network, a_person, join, keep, reread

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def a_meeting(
    database: Database, network: Network, starts_at: datetime = NOW + DAY, **fields: object
) -> Meeting:
    usual: dict[str, object] = {
        "network_id": network.id,
        "starts_at": starts_at,
        "ends_at": starts_at + 3 * HOUR,
        "changed_at": NOW,
    }
    return await keep(database, Meeting.model_validate(usual | fields))


async def busy(database: Database, network: Network) -> list[str]:
    async with database.read() as uow:
        found = await meetings.of_facilitators(uow, [network.id], NOW)
    return [meeting.id for meeting in found.get(network.id, ())]


async def look_again(database: Database, network: Network) -> None:
    async with database.write() as uow:
        await meetings.look_again(uow, network.id, NOW)
        await uow.commit()


async def pointers(database: Database, meeting: Meeting) -> tuple[datetime | None, datetime | None]:
    current = await reread(database, meeting)
    return current.steps_done_until, current.next_step_at


async def test_a_facilitator_is_busy_in_their_other_networks(database: Database) -> None:
    network, other, foreign = [await a_network(database) for _ in range(3)]
    person = await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    await join(database, person, other, Role.FACILITATOR)
    await join(database, person, foreign, Role.LEADER)
    await a_meeting(database, network)
    elsewhere = await a_meeting(database, other)
    going_on = await a_meeting(database, other, NOW - 2 * HOUR)
    await a_meeting(database, other, NOW - 3 * HOUR)
    await a_meeting(database, other, cancelled=True)
    await a_meeting(database, foreign)

    assert sorted(await busy(database, network)) == sorted([elsewhere.id, going_on.id])


async def test_who_has_stopped_facilitating_is_not_busy_there(database: Database) -> None:
    network, other = await a_network(database), await a_network(database)
    person = await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    await join(database, person, other, Role.FACILITATOR, until=date(2009, 8, 1))
    await a_meeting(database, other)

    assert await busy(database, network) == []


async def test_two_facilitators_who_share_a_network_are_busy_there_once(database: Database) -> None:
    network, other = await a_network(database), await a_network(database)
    for email in ("en@example.com", "to@example.com"):
        person = await a_person(database, email, network, Role.FACILITATOR)
        await join(database, person, other, Role.FACILITATOR)
    elsewhere = await a_meeting(database, other)

    assert await busy(database, network) == [elsewhere.id]


@pytest.mark.parametrize("state", [State.PENDING, State.CLAIMED, State.SENT])
async def test_coming_meetings_are_looked_at_again_and_what_is_past_is_done(
    database: Database, state: State
) -> None:
    network = await a_network(database)
    meeting = await a_meeting(database, network, next_step_at=NOW + HOUR, steps_done_until=NOW - DAY)
    await a_message(database, kind="meeting-reminder", subject_id=meeting.id, state=state)

    await look_again(database, network)

    assert await pointers(database, meeting) == (NOW, NOW)


async def test_an_invitation_that_never_was_is_not_done(database: Database) -> None:
    network = await a_network(database)
    meeting = await a_meeting(database, network, next_step_at=NOW + HOUR, steps_done_until=NOW - DAY)
    await a_message(database, kind="meeting-reminder", subject_id=meeting.id, state=State.FAILED)

    await look_again(database, network)

    assert await pointers(database, meeting) == (None, NOW)


@pytest.mark.parametrize(
    "fields",
    [
        {"next_step_at": NOW - HOUR, "steps_done_until": NOW - DAY},
        {"next_step_at": NOW, "steps_done_until": None},
        {"next_step_at": None, "steps_done_until": NOW - DAY, "cancelled": True},
        {"next_step_at": NOW + DAY, "steps_done_until": NOW - DAY, "starts_at": NOW - HOUR},
    ],
    ids=["due", "never invited to", "cancelled", "begun"],
)
async def test_what_waits_for_the_planner_or_is_over_is_left(
    database: Database, fields: dict[str, object]
) -> None:
    network = await a_network(database)
    meeting = await a_meeting(database, network, **fields)  # type: ignore[arg-type]  # any column
    before = await pointers(database, meeting)

    await look_again(database, network)

    assert await pointers(database, meeting) == before


async def test_other_networks_are_left(database: Database) -> None:
    network, other = await a_network(database), await a_network(database)
    meeting = await a_meeting(database, other, next_step_at=NOW + HOUR, steps_done_until=NOW - DAY)

    await look_again(database, network)

    assert await pointers(database, meeting) == (NOW - DAY, NOW + HOUR)


async def test_the_planner_next_has_something_to_do_at_the_earliest_step_or_prompt(
    database: Database,
) -> None:
    network = await a_network(database)
    await a_meeting(database, network, next_step_at=NOW + 2 * HOUR)
    await a_meeting(database, network, next_step_at=NOW + 3 * HOUR, prompt_at=NOW + HOUR)

    async with database.read() as uow:
        assert await meetings.next_due(uow) == NOW + HOUR


async def test_the_planner_has_nothing_to_do_where_nothing_waits(database: Database) -> None:
    await a_meeting(database, await a_network(database))

    async with database.read() as uow:
        assert await meetings.next_due(uow) is None


async def test_occasions_are_found_by_where_they_are_and_where_they_were_meant_to_be(
    database: Database,
) -> None:
    network = await a_network(database)
    coming = await a_meeting(database, network)
    moved_forward = await a_meeting(database, network, NOW - DAY, occurrence_at=NOW + DAY)
    await a_meeting(database, network, NOW - DAY, occurrence_at=NOW - DAY)

    async with database.read() as uow:
        found = await meetings.of_occasions(uow, [network.id], NOW)

    assert {meeting.id for meeting in found} == {coming.id, moved_forward.id}
