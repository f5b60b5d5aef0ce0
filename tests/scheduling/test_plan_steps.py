"""Planning steps: the right message at the right time, once for everybody whom it concerns."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

import pytest

from handlers.calendar.rhythm import Occurrence
from handlers.meetings.changes import cancel, move
from handlers.vocabulary.events import Platform
from scheduling.planner import plan
from storage.database import Database
from storage.meetings import look_again
from storage.tables.identity import Membership, Network, Person, Role
from storage.tables.meetings import Meeting, Substitute
from storage.tables.messages import OutboxRow, Posting, State
from tests.scheduling.world import (
    COPENHAGEN,
    NOW,
    a_channel,
    a_network,
    a_person,
    change,
    everything,
    keep,
    meetings_of,
    minutes,
    reread,
)

STARTS_AT = datetime(2009, 11, 10, 13, tzinfo=COPENHAGEN)
DUE = {
    "14d": datetime(2009, 10, 27, 9, tzinfo=COPENHAGEN),
    "2d": datetime(2009, 11, 6, 9, tzinfo=COPENHAGEN),
    "0d": datetime(2009, 11, 10, 7, tzinfo=COPENHAGEN),
}
NUDGE = datetime(2009, 10, 30, 9, tzinfo=COPENHAGEN)
HEADCOUNT = datetime(2009, 11, 3, 9, tzinfo=COPENHAGEN)
THREE_HOURS = timedelta(hours=3)


@pytest.fixture
async def network(database: Database) -> Network:
    """A network with a channel, planned; its second meeting is at ``STARTS_AT``."""
    network = await a_network(database)
    await a_channel(database, network, "netværk")
    await plan(database, NOW)
    return network


@pytest.fixture
async def meeting(database: Database, network: Network) -> Meeting:
    """The meeting at ``STARTS_AT``."""
    return (await meetings_of(database, network))[1]


@pytest.fixture
async def leader(database: Database, network: Network) -> Person:
    """A leader of the network."""
    return await a_person(database, "leder@example.com", network)


@pytest.fixture
async def facilitator(database: Database, network: Network) -> Person:
    """The network's facilitator."""
    return await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)


async def rows_about(database: Database, meeting: Meeting) -> list[OutboxRow]:
    """What is said about a meeting; not that the cards that stand are brought up to date."""
    everyone = await everything(database, OutboxRow)
    rows = [row for row in everyone if row.subject_id == meeting.id and row.posting_id is None]
    return sorted(rows, key=lambda row: (row.due_at, row.kind))


async def reminders(database: Database, meeting: Meeting) -> list[OutboxRow]:
    return [row for row in await rows_about(database, meeting) if row.kind == "meeting-reminder"]


def days_of(rows: Sequence[OutboxRow]) -> list[str]:
    """Which reminders these are, ``14d`` and so on."""
    return [row.key.split(":")[-2] for row in rows]


async def move_to(database: Database, meeting: Meeting, starts_at: datetime, now: datetime) -> None:
    async with database.write() as uow:
        current, network = (
            await uow.get(Meeting, meeting.id),
            await uow.get(Network, meeting.network_id),
        )
        assert current is not None
        assert network is not None
        await move(uow, current, network, Occurrence(starts_at, starts_at + THREE_HOURS), now, "somebody")
        await uow.commit()


async def cancel_it(database: Database, meeting: Meeting, now: datetime) -> None:
    async with database.write() as uow:
        current, network = (
            await uow.get(Meeting, meeting.id),
            await uow.get(Network, meeting.network_id),
        )
        assert current is not None
        assert network is not None
        await cancel(uow, current, network, now)
        await uow.commit()


async def change_customs(database: Database, network: Network, now: datetime, **customs: object) -> None:
    await change(database, network, **customs)
    async with database.write() as uow:
        await look_again(uow, network.id, now)
        await uow.commit()


async def send_everything(database: Database) -> None:
    """Let all that waits be sent, and leave cards in the channels."""
    for row in await everything(database, OutboxRow):
        if row.state is not State.PENDING:
            continue
        await change(database, row, state=State.SENT)
        if row.channel_id:
            posting = Posting(
                kind=row.kind,
                subject_id=row.subject_id,
                network_id=row.network_id,
                platform="slack",
                tenant="T",
                conversation="C",
                message_id=row.id,
                posted_at=row.due_at,
            )
            await keep(database, posting)


async def test_each_reminder_is_planned_when_it_is_due_and_expires_with_the_next(
    database: Database, meeting: Meeting
) -> None:
    for at in DUE.values():
        await plan(database, at - timedelta(seconds=1))
        await plan(database, at)
        await plan(database, at)

    planned = await reminders(database, meeting)
    assert days_of(planned) == ["14d", "2d", "0d"]
    assert [(row.args, row.due_at, row.expires_at) for row in planned] == [
        ({"first": "true"}, DUE["14d"], DUE["2d"]),
        ({}, DUE["2d"], DUE["0d"]),
        ({"last": STARTS_AT.astimezone(UTC).isoformat()}, DUE["0d"], STARTS_AT),
    ]


async def test_a_reminder_goes_to_each_channel_under_its_own_key(
    database: Database, network: Network, meeting: Meeting
) -> None:
    await a_channel(database, network, "Netværk", Platform.TEAMS)

    await plan(database, DUE["14d"])

    rows = await reminders(database, meeting)
    assert len({row.channel_id for row in rows}) == 2
    assert {row.key for row in rows} == {
        f"meeting-reminder:{meeting.id}:2009-11-10T12:00:00+00:00:0:14d:{row.channel_id}" for row in rows
    }
    assert {(row.kind, row.network_id) for row in rows} == {("meeting-reminder", network.id)}


async def test_everybody_gets_what_concerns_them_and_nothing_else(
    database: Database, meeting: Meeting, leader: Person, facilitator: Person
) -> None:
    at = NOW
    while at < STARTS_AT + timedelta(days=2):
        await plan(database, at)
        at += timedelta(hours=1)

    private = [row for row in await rows_about(database, meeting) if row.person_id]
    assert sorted((row.kind, row.person_id) for row in private) == sorted(
        [
            ("meeting-nudge", leader.id),
            ("few-coming", facilitator.id),
            ("agenda-proposal", facilitator.id),
            ("attendance", facilitator.id),
            ("takeaways", leader.id),
        ]
    )


async def test_a_substitute_gets_what_the_facilitator_would_have_got(
    database: Database, meeting: Meeting, facilitator: Person
) -> None:
    stand_in = await a_person(database, "vikar@example.com", await a_network(database), Role.FACILITATOR)
    await keep(
        database,
        Substitute(meeting_id=meeting.id, person_id=stand_in.id, given_by=facilitator.id, given_at=NOW),
    )

    await plan(database, HEADCOUNT)

    rows = [row for row in await rows_about(database, meeting) if row.kind == "few-coming"]
    assert [row.person_id for row in rows] == [stand_in.id]


async def test_who_has_left_by_the_day_of_the_meeting_is_not_nudged(
    database: Database, meeting: Meeting, leader: Person
) -> None:
    [membership] = [row for row in await everything(database, Membership) if row.person_id == leader.id]
    await change(database, membership, until=STARTS_AT.date() - timedelta(days=1))

    await plan(database, NUDGE)

    assert [row.kind for row in await rows_about(database, meeting)] == ["meeting-reminder"]


async def test_after_an_outage_only_the_latest_reminder_is_sent(database: Database, meeting: Meeting) -> None:
    await plan(database, DUE["0d"] + minutes(5))

    assert days_of(await reminders(database, meeting)) == ["0d"]


async def test_an_outage_that_ends_at_night_wakes_nobody(database: Database, meeting: Meeting) -> None:
    saturday_night = datetime(2009, 11, 7, 2, tzinfo=COPENHAGEN)

    await plan(database, saturday_night)

    [row] = await reminders(database, meeting)
    assert (days_of([row]), row.due_at) == (["2d"], datetime(2009, 11, 9, 9, tzinfo=COPENHAGEN))


async def test_an_outage_that_ends_just_before_the_meeting_is_made_good_at_once(database: Database) -> None:
    network = await a_network(database, starts_at=time(7, 30))
    await a_channel(database, network, "netværk")
    await plan(database, NOW)
    meeting = (await meetings_of(database, network))[1]
    night_before = datetime(2009, 11, 10, 5, tzinfo=COPENHAGEN)

    await plan(database, night_before)

    [row] = await reminders(database, meeting)
    assert (days_of([row]), row.due_at) == (["0d"], night_before)


async def test_nothing_that_comes_before_a_meeting_comes_once_it_has_started(
    database: Database, meeting: Meeting, leader: Person, facilitator: Person
) -> None:
    await plan(database, STARTS_AT)

    assert await rows_about(database, meeting) == []
    assert (leader.id, facilitator.id) != ("", "")
    assert (await reread(database, meeting)).next_step_at == STARTS_AT + THREE_HOURS


async def test_when_all_is_done_the_planner_never_looks_again(database: Database, meeting: Meeting) -> None:
    await plan(database, STARTS_AT + timedelta(days=2))

    assert (await reread(database, meeting)).next_step_at is None


async def test_what_should_follow_a_meeting_is_let_go_two_weeks_later(
    database: Database, meeting: Meeting, leader: Person, facilitator: Person
) -> None:
    await plan(database, STARTS_AT + THREE_HOURS + timedelta(days=14))

    assert await rows_about(database, meeting) == []
    assert (leader.id, facilitator.id) != ("", "")


async def test_nothing_for_a_cancelled_meeting(
    database: Database, meeting: Meeting, leader: Person, facilitator: Person
) -> None:
    await change(database, meeting, cancelled=True)

    for at in (*DUE.values(), NUDGE, HEADCOUNT, STARTS_AT + timedelta(days=1)):
        await plan(database, at)

    assert await rows_about(database, meeting) == []
    assert (leader.id, facilitator.id) != ("", "")
    assert (await reread(database, meeting)).next_step_at is None


async def test_cancelling_takes_back_what_waits(
    database: Database, meeting: Meeting, leader: Person, facilitator: Person
) -> None:
    await plan(database, DUE["14d"])
    await plan(database, NUDGE)
    assert leader.id != facilitator.id

    await cancel_it(database, meeting, NUDGE + minutes(1))
    await plan(database, DUE["2d"])

    assert await rows_about(database, meeting) == []


async def test_a_network_without_a_channel_is_no_obstacle(database: Database) -> None:
    network = await a_network(database)
    await plan(database, NOW)

    await plan(database, DUE["14d"])

    assert await everything(database, OutboxRow) == []
    assert (await meetings_of(database, network))[1].next_step_at == NUDGE


async def test_a_moment_at_which_nothing_is_due_is_put_right(database: Database, meeting: Meeting) -> None:
    await change(database, meeting, next_step_at=NOW)

    await plan(database, NOW)

    assert await rows_about(database, meeting) == []
    assert (await reread(database, meeting)).next_step_at == DUE["14d"]


async def test_a_network_invited_late_gets_the_latest_reminder_at_once_and_nothing_else_of_the_past(
    database: Database,
) -> None:
    network = await a_network(database)
    await a_channel(database, network, "netværk")
    await a_person(database, "leder@example.com", network)
    await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    evening = datetime(2009, 11, 8, 22, tzinfo=COPENHAGEN)  # a Sunday

    await plan(database, evening)

    [row] = await rows_about(database, (await meetings_of(database, network))[0])
    assert (row.kind, days_of([row]), row.due_at, row.expires_at) == (
        "meeting-reminder",
        ["2d"],
        evening,
        DUE["0d"],
    )


async def test_after_a_move_the_old_reminders_vanish_and_the_new_ones_come(
    database: Database, meeting: Meeting
) -> None:
    await plan(database, DUE["14d"])
    await send_everything(database)
    await plan(database, DUE["2d"])
    wednesday = datetime(2009, 12, 9, 13, tzinfo=COPENHAGEN)

    await move_to(database, meeting, wednesday, DUE["2d"] + minutes(1))
    at = DUE["2d"] + minutes(2)
    while at < wednesday:
        await plan(database, at)
        at += timedelta(hours=3)

    planned = [(row.state, row.expires_at) for row in await reminders(database, meeting)]
    assert planned == [
        (State.SENT, DUE["2d"]),
        (State.PENDING, datetime(2009, 12, 7, 9, tzinfo=COPENHAGEN)),
        (State.PENDING, datetime(2009, 12, 9, 7, tzinfo=COPENHAGEN)),
        (State.PENDING, wednesday),
    ]


async def test_who_has_been_invited_gets_no_reminder_of_a_new_date_that_is_past_already(
    database: Database, meeting: Meeting
) -> None:
    await plan(database, DUE["14d"])
    await send_everything(database)
    in_a_week = datetime(2009, 11, 4, 13, tzinfo=COPENHAGEN)

    await move_to(database, meeting, in_a_week, DUE["14d"] + timedelta(days=1))
    await plan(database, DUE["14d"] + timedelta(days=1))

    assert days_of(await reminders(database, meeting)) == ["14d"]
    assert (await reread(database, meeting)).next_step_at == datetime(2009, 10, 30, 9, tzinfo=COPENHAGEN)


async def test_who_has_not_been_invited_is_so_at_once_if_the_new_date_is_near(
    database: Database, meeting: Meeting
) -> None:
    await move_to(
        database,
        meeting,
        datetime(2009, 10, 12, 13, tzinfo=COPENHAGEN),
        datetime(2009, 10, 2, 12, tzinfo=COPENHAGEN),
    )

    await plan(database, datetime(2009, 10, 2, 12, tzinfo=COPENHAGEN))

    assert days_of(await reminders(database, meeting)) == ["14d"]


async def test_everybody_is_nudged_once_even_after_a_move(
    database: Database, meeting: Meeting, leader: Person
) -> None:
    for at in (DUE["14d"], NUDGE):
        await plan(database, at)
        await send_everything(database)
    wednesday = datetime(2009, 12, 9, 13, tzinfo=COPENHAGEN)

    await move_to(database, meeting, wednesday, HEADCOUNT)
    at = HEADCOUNT
    while at < wednesday:
        await plan(database, at)
        at += timedelta(hours=3)

    nudges = [row for row in await rows_about(database, meeting) if row.kind == "meeting-nudge"]
    assert [row.person_id for row in nudges] == [leader.id]


async def test_the_facilitator_hears_of_few_coming_anew_after_a_move(
    database: Database, meeting: Meeting, facilitator: Person
) -> None:
    for at in (DUE["14d"], HEADCOUNT):
        await plan(database, at)
        await send_everything(database)
    wednesday = datetime(2009, 12, 9, 13, tzinfo=COPENHAGEN)

    await move_to(database, meeting, wednesday, HEADCOUNT + minutes(1))
    await plan(database, HEADCOUNT + minutes(1))
    await plan(database, datetime(2009, 12, 2, 9, tzinfo=COPENHAGEN))

    counts = Counter(row.person_id for row in await rows_about(database, meeting) if row.kind == "few-coming")
    assert counts == {facilitator.id: 2}


async def test_a_meeting_planned_by_hand_for_soon_is_invited_to_at_once(
    database: Database, network: Network
) -> None:
    by_hand = await keep(
        database,
        Meeting(
            network_id=network.id,
            starts_at=datetime(2009, 10, 8, 13, tzinfo=COPENHAGEN),
            ends_at=datetime(2009, 10, 8, 16, tzinfo=COPENHAGEN),
            changed_at=NOW,
            next_step_at=datetime(2009, 10, 1, 12, tzinfo=COPENHAGEN),
        ),
    )

    await plan(database, datetime(2009, 10, 1, 12, tzinfo=COPENHAGEN))

    assert days_of(await reminders(database, by_hand)) == ["14d"]


async def test_changed_reminder_days_hold_from_now_on_and_swallow_no_invitation(
    database: Database, network: Network, meeting: Meeting
) -> None:
    a_month_before = datetime(2009, 10, 9, 12, tzinfo=COPENHAGEN)

    await change_customs(database, network, a_month_before, reminder_days=[60, 7])
    await plan(database, a_month_before)

    assert days_of(await reminders(database, meeting)) == ["60d"]
    await plan(database, datetime(2009, 11, 3, 9, tzinfo=COPENHAGEN))
    assert days_of(await reminders(database, meeting)) == ["60d", "7d"]


async def test_a_reminder_that_was_due_when_the_customs_changed_is_not_lost(
    database: Database, network: Network, meeting: Meeting
) -> None:
    await change_customs(database, network, DUE["14d"] + timedelta(seconds=20), closed_weeks=[])

    await plan(database, DUE["14d"] + minutes(1))

    assert days_of(await reminders(database, meeting)) == ["14d"]


async def test_changed_quiet_hours_hold_from_now_on(
    database: Database, network: Network, meeting: Meeting
) -> None:
    await change_customs(database, network, NOW, quiet_from=time(16), quiet_until=time(10))

    await plan(database, NOW)

    assert (await reread(database, meeting)).next_step_at == datetime(2009, 10, 26, 15, tzinfo=COPENHAGEN)
