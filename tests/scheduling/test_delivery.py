"""Delivery: who gets what, in which language, and what becomes of the message's row."""

import logging
from datetime import date, timedelta

import pytest

from handlers.ports import RejectedError, TemporarilyUnavailableError
from handlers.vocabulary.events import Actor, Platform
from scheduling.delivery import Delivery
from storage.database import Database
from storage.tables.identity import Account, Channel, Membership, Person, SearchMiss
from storage.tables.messages import OutboxRow, Posting, State
from tests.fakes.clock import FakeClock
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import (
    NOW,
    SEALED,
    a_channel,
    a_delivery,
    a_message,
    a_network,
    a_person,
    everything,
    keep,
    minutes,
    reread,
)

HOUR = timedelta(hours=1)


async def ending(database: Database, row: OutboxRow) -> tuple[State, str | None]:
    current = await reread(database, row)
    return current.state, current.reason


async def test_a_channel_gets_its_message_in_the_networks_language_and_zone(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database, locale="en", time_zone="Europe/London")
    channel = await a_channel(database, network, slack.add_channel("network"))
    row = await a_message(database, network_id=network.id, channel_id=channel.id, subject_id="nyt")

    assert await delivery.deliver_batch(NOW) == 1

    [message] = slack.posts
    assert (message.card.title, message.card.locale) == ("nyt alle Europe/London", "en")
    assert message.delivery_id == row.id
    assert await ending(database, row) == (State.SENT, None)
    assert (await reread(database, row)).settled_at == NOW


async def test_what_stands_in_a_channel_is_remembered_with_what_it_shows(
    database: Database, delivery: Delivery, teams: FakePlatform
) -> None:
    network = await a_network(database)
    place = teams.add_channel("netværk", {"service": "somewhere"})
    channel = await a_channel(database, network, place)
    await a_message(
        database, network_id=network.id, channel_id=channel.id, subject_id="m1", args={"reminder": "2d"}
    )

    await delivery.deliver_batch(NOW)

    [posting] = await everything(database, Posting)
    assert posting.model_dump(exclude={"id"}) == {
        "kind": "news",
        "subject_id": "m1",
        "network_id": network.id,
        "args": {"reminder": "2d"},
        "platform": "teams",
        "tenant": place.tenant,
        "conversation": place.conversation,
        "message_id": teams.posts[0].ref.message_id,
        "address": {"service": "somewhere"},
        "posted_at": NOW,
    }


@pytest.mark.parametrize(("own", "spoken"), [("en-GB", "en"), ("da-DK", "da"), ("fr-FR", "en"), (None, "en")])
async def test_a_person_is_spoken_to_in_their_own_language_or_the_networks(
    database: Database, delivery: Delivery, slack: FakePlatform, own: str | None, spoken: str
) -> None:
    network = await a_network(database, locale="en")
    person = await a_person(database, "anna@example.org", network)
    slack.add_person(person.email, locale=own)
    await a_message(database, network_id=network.id, person_id=person.id)

    await delivery.deliver_batch(NOW)

    [message] = slack.posts
    assert (message.card.title, message.card.locale) == ("subject anna Europe/Copenhagen", spoken)
    assert message.ref.place.private


async def test_outside_any_network_the_defaults_hold(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    person = await a_person(database, "hr@example.org")
    slack.add_person(person.email)
    row = await a_message(database, person_id=person.id)

    await delivery.deliver_batch(NOW)

    assert slack.posts[0].card.locale == "da"
    assert await ending(database, row) == (State.SENT, None)


async def an_account(database: Database, person: Person, actor: Actor) -> str:
    """Tie ``actor`` to ``person``; gives its user id."""
    account = Account(
        person_id=person.id, platform=actor.platform, tenant=actor.tenant, user_id=actor.user_id
    )
    return (await keep(database, account)).user_id


async def test_what_was_sent_in_private_leaves_no_posting(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    person = await a_person(database, "anna@example.org", network)
    await an_account(database, person, slack.add_person(person.email))
    await a_message(database, network_id=network.id, person_id=person.id)
    await a_message(database, network_id=network.id, return_address=SEALED + person.id)

    await delivery.deliver_batch(NOW)

    assert len(slack.posts) == 2
    assert await everything(database, Posting) == []


async def test_a_sealed_return_address_is_opened_in_memory_only(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    person = await a_person(database, "anna@example.org", network)
    account = await an_account(database, person, slack.add_person(person.email))
    row = await a_message(database, network_id=network.id, return_address=SEALED + person.id)

    await delivery.deliver_batch(NOW)

    assert [message.target.user_id for message in slack.posts if isinstance(message.target, Actor)] == [
        account
    ]
    assert (await reread(database, row)).person_id is None


async def test_a_return_address_that_cannot_be_opened_fails(database: Database, delivery: Delivery) -> None:
    row = await a_message(database, return_address="torn")

    await delivery.deliver_batch(NOW)

    assert await ending(database, row) == (State.FAILED, "undeliverable")


async def test_how_a_sealed_message_ends_does_not_tell_whose_it_was(
    database: Database, delivery: Delivery
) -> None:
    network = await a_network(database)
    person = await a_person(database, "anna@example.org", network)
    unreachable = await a_message(database, network_id=network.id, return_address=SEALED + person.id)
    unknown = await a_message(database, network_id=network.id, return_address=SEALED + "nobody")

    await delivery.deliver_batch(NOW)

    assert await ending(database, unreachable) == await ending(database, unknown)
    assert await everything(database, SearchMiss) == []


async def test_somebody_who_left_the_network_gets_nothing_more(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    person = await a_person(database, "anna@example.org", network)
    slack.add_person(person.email)
    [membership] = await everything(database, Membership)
    membership.until = date(2009, 8, 31)
    await keep(database, membership)
    row = await a_message(database, network_id=network.id, person_id=person.id)

    await delivery.deliver_batch(NOW)

    assert slack.posts == []
    assert await ending(database, row) == (State.SKIPPED, "not_a_member")


async def test_a_message_that_is_not_due_waits(database: Database, delivery: Delivery) -> None:
    row = await a_message(database, return_address="torn", due_at=NOW + minutes(1))

    assert await delivery.deliver_batch(NOW) == 0
    assert await ending(database, row) == (State.PENDING, None)


async def test_a_message_that_would_come_too_late_is_skipped(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    row = await a_message(
        database, network_id=network.id, channel_id=channel.id, due_at=NOW - HOUR, expires_at=NOW
    )

    await delivery.deliver_batch(NOW)

    assert slack.posts == []
    assert await ending(database, row) == (State.SKIPPED, "too_late")


async def test_what_makes_no_sense_any_more_is_skipped_with_its_reason(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    row = await a_message(database, kind="outdated", network_id=network.id, channel_id=channel.id)

    await delivery.deliver_batch(NOW)

    assert slack.posts == []
    assert await ending(database, row) == (State.SKIPPED, "meeting_cancelled")


async def test_a_kind_nobody_composes_fails(database: Database, delivery: Delivery) -> None:
    row = await a_message(database, kind="riddle")

    await delivery.deliver_batch(NOW)

    assert await ending(database, row) == (State.FAILED, "unknown_kind")


async def test_a_mistake_in_one_notice_stops_no_other_and_repeats_no_words(
    database: Database, delivery: Delivery, slack: FakePlatform, caplog: pytest.LogCaptureFixture
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    wrong = await a_message(database, kind="broken", network_id=network.id, channel_id=channel.id)
    right = await a_message(database, network_id=network.id, channel_id=channel.id)

    with caplog.at_level(logging.DEBUG):
        await delivery.deliver_batch(NOW)

    assert await ending(database, wrong) == (State.FAILED, "internal")
    assert await ending(database, right) == (State.SENT, None)
    assert wrong.id in caplog.text
    assert "hemmelighed" not in caplog.text


async def test_a_channel_known_by_name_is_looked_up_and_kept(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    place = slack.add_channel("netværk")
    channel = await a_channel(database, network, "netværk")
    await a_message(database, network_id=network.id, channel_id=channel.id)

    await delivery.deliver_batch(NOW)

    assert [message.ref.place for message in slack.posts] == [place]
    assert (await reread(database, channel)).conversation == place.conversation


async def test_a_channel_that_is_not_found_is_waited_for_by_the_hour(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, "netværk")
    row = await a_message(database, network_id=network.id, channel_id=channel.id, expires_at=NOW + 100 * HOUR)

    for hour in range(50):
        await delivery.deliver_batch(NOW + hour * HOUR)
    waiting = await reread(database, row)
    place = slack.add_channel("netværk")
    await delivery.deliver_batch(NOW + 50 * HOUR)

    assert (waiting.state, waiting.reason, waiting.attempts) == (State.PENDING, "channel_not_found", 0)
    assert waiting.due_at == NOW + 50 * HOUR
    assert [message.ref.place for message in slack.posts] == [place]


async def test_a_channel_that_is_never_found_fails_before_it_is_too_late(
    database: Database, delivery: Delivery
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, "netværk")
    row = await a_message(database, network_id=network.id, channel_id=channel.id, expires_at=NOW + 2 * HOUR)

    for hour in range(3):
        await delivery.deliver_batch(NOW + hour * HOUR)

    assert await ending(database, row) == (State.FAILED, "channel_not_found")


async def test_a_person_not_found_is_not_waited_for_for_ever(database: Database, delivery: Delivery) -> None:
    person = await a_person(database, "nobody@example.org")
    row = await a_message(database, person_id=person.id)

    for hour in range(11):
        await delivery.deliver_batch(NOW + hour * HOUR)
    assert await ending(database, row) == (State.PENDING, "person_not_found")
    await delivery.deliver_batch(NOW + 11 * HOUR)

    assert await ending(database, row) == (State.FAILED, "person_not_found")


async def test_a_channel_on_a_platform_that_is_not_connected_is_let_go(
    database: Database, slack: FakePlatform
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, "Netværk", Platform.TEAMS)
    row = await a_message(database, network_id=network.id, channel_id=channel.id)

    await a_delivery(database, {Platform.SLACK: slack.ports}).deliver_batch(NOW)

    assert await ending(database, row) == (State.SKIPPED, "platform_off")


async def test_a_busy_platform_is_tried_again_when_it_wants(
    database: Database, delivery: Delivery, slack: FakePlatform, clock: FakeClock
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    row = await a_message(database, network_id=network.id, channel_id=channel.id)
    slack.fail("post", TemporarilyUnavailableError("rate_limited", 90))

    await delivery.deliver_due(clock)
    waiting = await reread(database, row)
    clock.forward(timedelta(seconds=89))
    early = await delivery.deliver_due(clock)
    clock.forward(timedelta(seconds=1))
    await delivery.deliver_due(clock)

    assert (waiting.state, waiting.due_at) == (State.PENDING, NOW + timedelta(seconds=90))
    assert waiting.uncertain_since is None
    assert early == 0
    assert await ending(database, row) == (State.SENT, None)


async def test_a_refusal_ends_the_message(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    row = await a_message(database, network_id=network.id, channel_id=channel.id)
    slack.fail("post", RejectedError("is_archived"))

    await delivery.deliver_batch(NOW)

    assert await ending(database, row) == (State.FAILED, "rejected")
    assert await everything(database, Posting) == []


async def test_a_directory_that_is_away_is_asked_again(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    person = await a_person(database, "hr@example.org")
    slack.add_person(person.email)
    row = await a_message(database, person_id=person.id)
    slack.fail("find_person", TemporarilyUnavailableError("away"))

    await delivery.deliver_batch(NOW)
    assert await ending(database, row) == (State.PENDING, "unavailable")
    await delivery.deliver_batch(NOW + minutes(1))

    assert await ending(database, row) == (State.SENT, None)


async def a_posting(database: Database, delivery: Delivery, slack: FakePlatform) -> Posting:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    await a_message(database, network_id=network.id, channel_id=channel.id)
    await delivery.deliver_batch(NOW)
    [posting] = await everything(database, Posting)
    return posting


async def test_a_card_is_updated_where_it_stands(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    posting = await a_posting(database, delivery, slack)
    row = await a_message(database, network_id=posting.network_id, posting_id=posting.id, subject_id="ændret")

    await delivery.deliver_batch(NOW)

    assert [update.card.title for update in slack.updates] == ["ændret alle Europe/Copenhagen"]
    assert len(slack.posts) == 1
    assert await ending(database, row) == (State.SENT, None)
    assert len(await everything(database, Posting)) == 1


async def test_a_card_that_people_deleted_is_let_go(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    posting = await a_posting(database, delivery, slack)
    slack.remove(slack.posts[0].ref)
    row = await a_message(database, posting_id=posting.id)

    await delivery.deliver_batch(NOW)

    assert await ending(database, row) == (State.SKIPPED, "posting_rejected")


async def test_of_several_updates_of_one_card_one_is_enough(
    database: Database, delivery: Delivery, slack: FakePlatform
) -> None:
    posting = await a_posting(database, delivery, slack)
    rows = [await a_message(database, posting_id=posting.id) for _ in range(3)]

    await delivery.deliver_batch(NOW)

    endings = [await ending(database, row) for row in rows]
    assert endings.count((State.SENT, None)) == 1
    assert endings.count((State.SKIPPED, "superseded")) == 2
    assert len(slack.updates) == 1


async def test_everything_due_is_delivered_however_much_it_is(
    database: Database, delivery: Delivery, slack: FakePlatform, clock: FakeClock
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    rows = [await a_message(database, network_id=network.id, channel_id=channel.id) for _ in range(120)]

    assert await delivery.deliver_due(clock) == 120

    assert sorted(message.delivery_id for message in slack.posts) == sorted(row.id for row in rows)
    assert delivery.counts == {"sent": 120}


async def test_no_more_than_ten_are_sent_at_once(
    database: Database, delivery: Delivery, slack: FakePlatform, clock: FakeClock
) -> None:
    network = await a_network(database)
    channel = await a_channel(database, network, slack.add_channel("netværk"))
    for _ in range(25):
        await a_message(database, network_id=network.id, channel_id=channel.id)
    under_way: set[str] = set()
    most = 0

    async def watch(_target: object, delivery_id: str) -> None:
        nonlocal most
        under_way.add(delivery_id)
        most = max(most, len(under_way))
        async with database.read() as uow:
            await uow.get(Channel, channel.id)
        under_way.discard(delivery_id)

    slack.on_post = watch
    await delivery.deliver_due(clock)

    assert 1 < most <= 10
