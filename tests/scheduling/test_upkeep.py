"""Upkeep: what has served its time goes, and those who were not found are looked for again."""

from datetime import timedelta

from handlers.people.finding import ASK_AGAIN
from handlers.ports import Platforms, RejectedError
from handlers.vocabulary.events import Platform
from scheduling.upkeep import find_missing, forget_old
from storage.database import Database
from storage.tables.absences import Absence
from storage.tables.identity import Account
from storage.tables.messages import InboxRow, OutboxRow, State
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import (
    NOW,
    a_channel,
    a_message,
    a_network,
    a_person,
    everything,
    keep,
    minutes,
    reread,
)


async def test_handled_events_are_kept_for_two_days(database: Database) -> None:
    for hours in (47, 49):
        await keep(database, InboxRow(event_id=f"{hours}", handled_at=NOW - timedelta(hours=hours)))

    await forget_old(database, NOW)

    assert [row.event_id for row in await everything(database, InboxRow)] == ["47"]


async def test_settled_messages_are_kept_for_90_days_and_failures_for_good(database: Database) -> None:
    for days in (89, 91):
        for state in (State.SENT, State.SKIPPED, State.FAILED):
            settled_at = NOW - timedelta(days=days)
            await a_message(database, key=f"{state} {days}", state=state, settled_at=settled_at)
    await a_message(database, key="pending", due_at=NOW - timedelta(days=91))

    await forget_old(database, NOW)

    assert {row.key for row in await everything(database, OutboxRow)} == {
        "sent 89",
        "skipped 89",
        "failed 89",
        "failed 91",
        "pending",
    }


async def test_absences_are_forgotten_a_year_after_their_end(database: Database) -> None:
    person = await a_person(database, "anna@example.org")
    for days in (366, 367):
        until = NOW.date() - timedelta(days=days)
        await keep(database, Absence(person_id=person.id, since=until, until=until, set_by=person.id))

    await forget_old(database, NOW)

    (kept,) = await everything(database, Absence)
    assert kept.until == NOW.date() - timedelta(days=366)


async def test_a_channel_and_a_person_are_found_once_they_are_there(
    database: Database, platforms: Platforms, slack: FakePlatform
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, "netværk")
    person = await a_person(database, "anna@example.org", network)
    await find_missing(database, platforms, NOW)
    place, account = slack.add_channel("netværk"), slack.add_person(person.email)

    await find_missing(database, platforms, NOW + ASK_AGAIN)

    assert (await reread(database, channel)).conversation == place.conversation
    assert [known.user_id for known in await everything(database, Account)] == [account.user_id]


async def test_who_has_an_account_on_one_platform_is_not_looked_for_on_the_other(
    database: Database, platforms: Platforms, slack: FakePlatform, teams: FakePlatform
) -> None:
    person = await a_person(database, "anna@example.org")
    slack.add_person(person.email)
    await find_missing(database, platforms, NOW)
    await a_person(database, "later@example.org")

    await find_missing(database, platforms, NOW + ASK_AGAIN, most=1)

    assert slack.searches == ["anna@example.org", "later@example.org"]
    assert teams.searches == ["later@example.org"]


async def test_in_small_steps_everybodys_turn_comes(
    database: Database, platforms: Platforms, slack: FakePlatform
) -> None:
    emails = {(await a_person(database, f"p{number}@example.org")).email for number in range(7)}

    for step in range(4):
        await find_missing(database, platforms, NOW + minutes(step), most=2)

    assert set(slack.searches) == emails
    assert len(slack.searches) <= 8


async def test_a_platform_that_refuses_does_not_keep_the_others_from_being_asked(
    database: Database, platforms: Platforms, slack: FakePlatform, teams: FakePlatform
) -> None:
    network = await a_network(database)
    await a_channel(database, network, "netværk")
    channel = await a_channel(database, network, "Netværk", Platform.TEAMS)
    slack.fail("find_channel", RejectedError("missing_scope"))
    place = teams.add_channel("Netværk")

    await find_missing(database, platforms, NOW)

    assert (await reread(database, channel)).conversation == place.conversation
