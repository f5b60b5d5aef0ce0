"""A rhythm that changes: what people have decided on stays, and nobody is told what is no news."""

from datetime import date, datetime, time, timedelta

import pytest

from scheduling.planner import plan
from storage.database import Database
from storage.tables.identity import Network, RhythmKind, Role
from storage.tables.meetings import Answer, InvitationAnswer, Meeting
from storage.tables.messages import OutboxRow, Posting
from tests.scheduling.world import (
    COPENHAGEN,
    NOW,
    a_network,
    a_person,
    change,
    everything,
    keep,
    meetings_of,
    new_rhythm,
    reread,
    starts,
)

NOVEMBER = "2009-11-10 13:00"
JANUARY = "2010-01-12 13:00"
WEDNESDAYS = date(2009, 9, 9)


@pytest.fixture
async def network(database: Database) -> Network:
    """A network that meets every other month on the 2nd Tuesday, planned."""
    network = await a_network(database)
    await plan(database, NOW)
    return network


def at(day: int, month: int = 11, year: int = 2009, hour: int = 13) -> datetime:
    return datetime(year, month, day, hour, tzinfo=COPENHAGEN)


async def second_of(database: Database, network: Network) -> Meeting:
    return (await meetings_of(database, network))[1]


async def moved(database: Database, network: Network, to: datetime) -> Meeting:
    """The meeting in November, moved by hand."""
    meeting = await second_of(database, network)
    await change(database, meeting, starts_at=to, ends_at=to + timedelta(hours=3))
    return meeting


async def by_hand(database: Database, network: Network, starts_at: datetime) -> Meeting:
    return await keep(
        database,
        Meeting(
            network_id=network.id,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=3),
            changed_at=NOW,
            next_step_at=NOW,
        ),
    )


async def in_autumn(database: Database, network: Network) -> list[str]:
    return [start for start in await starts(database, network) if "2009-10" < start < "2010-01"]


async def told(database: Database) -> list[tuple[str | None, str]]:
    rows = [row for row in await everything(database, OutboxRow) if row.kind == "meeting-changed"]
    return [(row.person_id, row.subject_id) for row in rows]


async def test_a_meeting_moved_by_hand_stands_for_the_one_that_the_new_rhythm_would_put_there(
    database: Database, network: Network
) -> None:
    meeting = await moved(database, network, at(17))

    await new_rhythm(database, network, first_date=WEDNESDAYS)
    await plan(database, NOW)

    assert await in_autumn(database, network) == ["2009-11-17 13:00"]
    assert not (await reread(database, meeting)).cancelled


async def test_a_meeting_moved_far_stands_for_its_own_occasion_and_for_no_other(
    database: Database, network: Network
) -> None:
    await moved(database, network, at(27))

    await new_rhythm(database, network, first_date=WEDNESDAYS, every_months=1)
    await plan(database, NOW)

    assert await in_autumn(database, network) == ["2009-10-14 13:00", "2009-11-27 13:00", "2009-12-09 13:00"]


async def test_a_meeting_moved_forward_and_held_still_stands_for_its_occasion(
    database: Database, network: Network
) -> None:
    await moved(database, network, at(1, month=10))

    await new_rhythm(database, network, first_date=WEDNESDAYS)
    await plan(database, at(20, month=10))

    assert await in_autumn(database, network) == ["2009-10-01 13:00"]


async def test_a_meeting_planned_by_hand_is_left_and_stands_for_the_nearest_occasion(
    database: Database,
) -> None:
    network = await a_network(database, rhythm=RhythmKind.FREE)
    meeting = await by_hand(database, network, at(5))

    await new_rhythm(database, network, rhythm=RhythmKind.WEEKDAY)
    await plan(database, NOW)

    assert await in_autumn(database, network) == ["2009-11-05 13:00"]
    assert JANUARY in await starts(database, network)
    assert (await reread(database, meeting)).sequence == 0


async def test_a_meeting_planned_by_hand_far_from_every_occasion_is_one_more(
    database: Database, network: Network
) -> None:
    await by_hand(database, network, at(10, month=12))

    await new_rhythm(database, network, starts_at=time(9))
    await plan(database, NOW)

    assert await in_autumn(database, network) == ["2009-11-10 09:00", "2009-12-10 13:00"]


async def test_a_meeting_of_the_rhythm_stays_beside_one_planned_by_hand(
    database: Database, network: Network
) -> None:
    await by_hand(database, network, at(12))

    await new_rhythm(database, network, duration_minutes=120)
    await plan(database, NOW)

    assert await in_autumn(database, network) == [NOVEMBER, "2009-11-12 13:00"]


async def test_a_meeting_cancelled_by_hand_is_not_planned_again_under_a_new_rhythm(
    database: Database, network: Network
) -> None:
    facilitator = await a_person(database, "facilitator@example.com")
    meeting = await second_of(database, network)
    await change(database, meeting, cancelled=True, cancelled_by=facilitator.id)

    await new_rhythm(database, network, first_date=WEDNESDAYS)
    await plan(database, NOW)

    assert await in_autumn(database, network) == []
    assert (await reread(database, meeting)).cancelled_by == facilitator.id


async def test_a_meeting_that_one_made_by_hand_has_replaced_is_not_revived(
    database: Database, network: Network
) -> None:
    await new_rhythm(database, network, rhythm=RhythmKind.DATE, first_date=date(2009, 9, 30))
    await plan(database, NOW)
    await by_hand(database, network, at(12))

    await new_rhythm(database, network, rhythm=RhythmKind.WEEKDAY, first_date=date(2009, 9, 8))
    await plan(database, NOW)

    assert await in_autumn(database, network) == ["2009-11-12 13:00"]


async def test_a_free_rhythm_plans_nothing_and_cancels_nothing(database: Database, network: Network) -> None:
    before = await starts(database, network)

    await new_rhythm(database, network, rhythm=RhythmKind.FREE)
    for days in (0, 30, 90):
        await plan(database, NOW + timedelta(days=days))

    assert await starts(database, network) == before
    assert await starts(database, network, cancelled=True) == []


async def test_a_rhythm_by_date_keeps_its_time_of_day_in_summer_and_winter(database: Database) -> None:
    network = await a_network(database, rhythm=RhythmKind.DATE, first_date=date(2009, 8, 31), every_months=3)

    await plan(database, NOW)

    assert await starts(database, network) == [
        "2009-11-30 13:00",
        "2010-02-28 13:00",
        "2010-05-31 13:00",
        "2010-08-31 13:00",
    ]


async def test_who_answered_and_the_facilitator_hear_of_a_meeting_that_the_rhythm_leaves_behind(
    database: Database, network: Network
) -> None:
    leader = await a_person(database, "leder@example.com", network)
    await a_person(database, "tavs@example.com", network)
    facilitator = await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)
    meeting = await second_of(database, network)
    answer = InvitationAnswer(
        meeting_id=meeting.id,
        person_id=leader.id,
        answer=Answer.YES,
        starts_at=meeting.starts_at,
        answered_at=NOW,
    )
    await keep(database, answer)

    await new_rhythm(database, network, first_date=WEDNESDAYS)
    await plan(database, NOW)

    assert sorted(await told(database)) == sorted([(leader.id, meeting.id), (facilitator.id, meeting.id)])
    assert (await reread(database, meeting)).sequence == 1


async def test_nobody_hears_of_meetings_that_nobody_was_invited_to(
    database: Database, network: Network
) -> None:
    await a_person(database, "leder@example.com", network)
    await a_person(database, "facilitator@example.com", network, Role.FACILITATOR)

    await new_rhythm(database, network, first_date=WEDNESDAYS)
    await plan(database, NOW)

    assert await told(database) == []


async def test_a_card_that_stands_shows_that_the_meeting_is_longer(
    database: Database, network: Network
) -> None:
    meeting = await second_of(database, network)
    posting = await keep(
        database,
        Posting(
            kind="meeting-reminder",
            subject_id=meeting.id,
            network_id=network.id,
            platform="slack",
            tenant="T",
            conversation="C",
            message_id="1",
            posted_at=NOW,
        ),
    )

    await new_rhythm(database, network, duration_minutes=240)
    await plan(database, NOW)

    updates = [row for row in await everything(database, OutboxRow) if row.posting_id]
    assert [(row.subject_id, row.posting_id) for row in updates] == [(meeting.id, posting.id)]
