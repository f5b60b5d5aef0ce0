"""Two people who change the same meeting at once: the second sees what the first has done."""

import asyncio
from datetime import date, timedelta

import pytest

from handlers.vocabulary.events import ActionPressed
from scheduling.planner import plan
from storage import attendance, meetings, networks
from storage.database import Database
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from tests.handlers.conftest import MOMENT, Desk, actor
from tests.scenarios import cast


async def first_meeting(database: Database) -> tuple[Network, Meeting]:
    async with database.read() as uow:
        network = await networks.by_name(uow, cast.NETWORK)
        assert network
        return network, (await meetings.upcoming(uow, network.id, MOMENT, 1))[0]


async def test_a_meeting_that_is_cancelled_and_moved_at_once_is_either(
    desk: Desk, database: Database
) -> None:
    await plan(database, MOMENT)
    network, meeting = await first_meeting(database)
    args = {"meeting": meeting.id, "network": network.id}

    await asyncio.gather(
        desk.submit(cast.FACILITATOR, "meeting-cancel", args, sure="true"),
        desk.submit(cast.FACILITATOR, "meeting-move", args, date="16/9", starts="9", ends="12"),
    )

    async with database.read() as uow:
        after = await uow.get(Meeting, meeting.id)
    assert after
    assert after.cancelled
    assert after.sequence == (1 if after.starts_at == meeting.starts_at else 2)


async def test_two_meetings_planned_at_once_do_not_overlap(desk: Desk, database: Database) -> None:
    await plan(database, MOMENT)
    network, _ = await first_meeting(database)
    typed = {"date": "16/9", "starts": "9", "ends": "12"}

    replies = await asyncio.gather(
        *(desk.submit(cast.FACILITATOR, "meeting-plan", {"network": network.id}, **typed) for _ in range(2))
    )

    assert sorted(bool(reply.errors) for reply in replies) == [False, True]


@pytest.mark.usefixtures("desk")
async def test_what_is_held_is_read_anew(database: Database) -> None:
    await plan(database, MOMENT)
    network, _ = await first_meeting(database)
    async with database.write() as uow:
        current = await uow.hold(Network, network.id)
        assert current
        current.first_date = date(2009, 9, 24)
        current.plan_anew()
        await uow.commit()
    async with database.write() as uow:
        stale = await uow.get(Network, network.id)
        assert stale
        if database._writers is None:  # noqa: SLF001 -- SQLite would wait for this very transaction
            await plan(database, MOMENT)
        held = await uow.hold(Network, network.id)
        assert held is stale
        held.plan_anew()
        await uow.commit()

    async with database.read() as uow:
        after = await uow.get(Network, network.id)
    assert after
    assert after.planned_until is None


async def test_two_toggles_at_once_both_count(desk: Desk, database: Database) -> None:
    await plan(database, MOMENT - timedelta(days=30))
    network, meeting = await first_meeting(database)
    async with database.write() as uow:
        held = await uow.hold(Meeting, meeting.id)
        assert held
        held.starts_at, held.ends_at = MOMENT - timedelta(hours=4), MOMENT - timedelta(hours=1)
        leaders = [one for one in await networks.memberships_of(uow, [network.id]) if one.role == "leader"]
        await uow.commit()

    there = [one.person_id for one in leaders[:2]]
    presses = [
        ActionPressed(
            id=f"toggle-{one}",
            actor=actor(cast.FACILITATOR),
            action="attendance-toggle",
            args={"meeting": meeting.id, "person": one, "present": "true"},
        )
        for one in there
    ]
    await asyncio.gather(*map(desk.hand_in, presses))

    async with database.read() as uow:
        noted = await attendance.of_meeting(uow, meeting.id)
    assert {person_id for person_id, present in noted.items() if present} == set(there)
