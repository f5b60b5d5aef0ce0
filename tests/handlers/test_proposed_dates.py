"""The dates on the buttons of a proposal: what a client claims stands on them is not believed."""

import pytest

from scheduling.planner import plan
from storage import meetings, networks
from storage.database import Database
from storage.tables.meetings import Meeting
from tests.handlers.conftest import MOMENT, Desk
from tests.scenarios import cast


async def first_meeting(database: Database) -> Meeting:
    async with database.read() as uow:
        network = await networks.by_name(uow, cast.NETWORK)
        assert network
        return (await meetings.upcoming(uow, network.id, MOMENT, 1))[0]


async def press(desk: Desk, meeting: Meeting, to: str) -> None:
    args = {"meeting": meeting.id, "from": meeting.starts_at.isoformat(), "to": to}
    await desk.press(cast.FACILITATOR, "meeting-move-to", **args)


@pytest.mark.parametrize(
    "to",
    [
        "9999-12-21T12:00:00+00:00",
        "2500-03-04T12:00:00+00:00",
        "2009-09-15T10:00:00+00:00",
        "2009-09-15T11:00:00",
        "soon",
    ],
)
async def test_a_date_that_was_never_proposed_is_refused(desk: Desk, database: Database, to: str) -> None:
    await plan(database, MOMENT)
    before = await first_meeting(database)

    await press(desk, before, to)

    assert (await first_meeting(database)).starts_at == before.starts_at


async def test_a_date_that_is_proposed_is_taken(desk: Desk, database: Database) -> None:
    await plan(database, MOMENT)

    await press(desk, await first_meeting(database), "2009-09-15T11:00:00+00:00")

    assert (await first_meeting(database)).starts_at.isoformat() == "2009-09-15T11:00:00+00:00"
