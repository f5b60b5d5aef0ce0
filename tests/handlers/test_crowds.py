"""Crowds: whom a meeting concerns."""

from datetime import UTC, date, datetime, timedelta

from handlers.meetings.crowds import Crowd, crowds_of
from storage.database import Database
from storage.tables.absences import Absence
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting, Substitute
from tests.scheduling.world import NOW, a_channel, a_network, a_person, join, keep

EVENING = datetime(2009, 11, 9, 23, 30, tzinfo=UTC)
"""In Copenhagen it is the 10th already."""


async def a_meeting(database: Database, network: Network) -> Meeting:
    return await keep(
        database,
        Meeting(
            network_id=network.id, starts_at=EVENING, ends_at=EVENING + timedelta(hours=3), changed_at=NOW
        ),
    )


async def crowd_of(database: Database, meeting: Meeting, network: Network) -> Crowd:
    async with database.read() as uow:
        return (await crowds_of(uow, [(meeting, network)], NOW))[meeting.id]


async def test_a_meeting_concerns_the_networks_channels_leaders_and_facilitators(database: Database) -> None:
    network, other = await a_network(database), await a_network(database)
    channel = await a_channel(database, network, "netværk")
    leader = await a_person(database, "leder@example.com", network)
    facilitator = await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    await a_channel(database, other, "andet")
    await a_person(database, "fremmed@example.com", other)
    ours, theirs = await a_meeting(database, network), await a_meeting(database, other)

    async with database.read() as uow:
        crowds = await crowds_of(uow, [(ours, network), (theirs, other)], NOW)

    assert crowds[ours.id] == Crowd([channel.id], [leader.id], [facilitator.id])
    assert crowds.keys() == {ours.id, theirs.id}


async def test_who_is_a_member_is_decided_by_the_day_of_the_meeting_where_the_network_lives(
    database: Database,
) -> None:
    network = await a_network(database)
    until_the_day = await a_person(database, "til@example.com")
    until_before = await a_person(database, "før@example.com")
    await join(database, until_the_day, network, until=date(2009, 11, 10))
    await join(database, until_before, network, until=date(2009, 11, 9))

    crowd = await crowd_of(database, await a_meeting(database, network), network)

    assert crowd.leaders == [until_the_day.id]


async def test_leaders_who_are_away_on_the_day_of_the_meeting_are_not_concerned(database: Database) -> None:
    network, first, last = await a_network(database), date(2009, 10, 1), date(2009, 11, 10)
    away, back = [await a_person(database, f"{name}@example.com", network) for name in ("væk", "retur")]
    await keep(database, Absence(person_id=away.id, since=first, until=last, set_by=away.id))
    day_before = last - timedelta(days=1)
    await keep(database, Absence(person_id=back.id, since=first, until=day_before, set_by=back.id))

    crowd = await crowd_of(database, await a_meeting(database, network), network)

    assert crowd.leaders == [back.id]


async def test_a_substitute_takes_the_facilitators_place(database: Database) -> None:
    network = await a_network(database)
    facilitator = await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    stand_in = await a_person(database, "vikar@example.com", await a_network(database), Role.FACILITATOR)
    meeting = await a_meeting(database, network)
    await keep(
        database,
        Substitute(meeting_id=meeting.id, person_id=stand_in.id, given_by=facilitator.id, given_at=NOW),
    )

    crowd = await crowd_of(database, meeting, network)

    assert crowd.facilitators == [stand_in.id]
    assert crowd.own == [facilitator.id]


async def test_who_facilitates_nothing_any_more_is_nobodys_substitute(database: Database) -> None:
    network = await a_network(database)
    facilitator = await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    left = await a_person(database, "vikar@example.com")
    await join(database, left, await a_network(database), Role.FACILITATOR, until=date(2009, 8, 31))
    meeting = await a_meeting(database, network)
    await keep(
        database, Substitute(meeting_id=meeting.id, person_id=left.id, given_by=facilitator.id, given_at=NOW)
    )

    assert (await crowd_of(database, meeting, network)).facilitators == [facilitator.id]


async def test_somebody_may_be_leader_here_and_facilitator_there(database: Database) -> None:
    network, other = await a_network(database), await a_network(database)
    person = await a_person(database, "leder@example.com", network)
    await join(database, person, other, Role.FACILITATOR)
    ours, theirs = await a_meeting(database, network), await a_meeting(database, other)

    async with database.read() as uow:
        crowds = await crowds_of(uow, [(ours, network), (theirs, other)], NOW)

    assert crowds == {ours.id: Crowd([], [person.id], []), theirs.id: Crowd([], [], [person.id])}


async def test_no_meetings_no_crowds(database: Database) -> None:
    async with database.read() as uow:
        assert await crowds_of(uow, [], NOW) == {}
