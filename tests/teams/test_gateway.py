"""What reaches Teams, and what is said when it does not."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from aiohttp.test_utils import unused_port

from bot.settings import TeamsSettings
from bot.teams.cloud import PUBLIC_CLOUD
from bot.teams.parts import TeamsParts, open_teams
from handlers.ports import (
    DeliveryFailedError,
    MessageRef,
    RejectedError,
    TemporarilyUnavailableError,
    UncertainDeliveryError,
    UnsupportedLookupError,
)
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.events import Actor, Place, Platform
from tests.fakes.connector import Failure, FakeConnector
from tests.fakes.teams_world import BOT, TENANT
from tests.teams.conftest import ALICE, CHANNEL, words

CARD = Card(title="Husk mødet", locale="da")
LONG = Card(title="Langt", locale="da", body=(Text("ord " * 9000),))


@pytest.fixture
def alice(connector: FakeConnector) -> Actor:
    person = connector.world.person(ALICE)
    address = {
        "service_url": connector.url,
        "bot": BOT,
        "account": person.account,
        "team": connector.world.teams["Ledere"].id,
    }
    return Actor(platform=Platform.TEAMS, tenant=TENANT, user_id=person.object_id, address=address)


@pytest.fixture
def channel(connector: FakeConnector) -> Place:
    return Place(
        platform=Platform.TEAMS,
        tenant=TENANT,
        conversation=connector.world.channel(CHANNEL),
        private=False,
        address={"service_url": connector.url, "bot": BOT},
    )


async def test_a_card_to_a_person_opens_their_chat_once(
    parts: TeamsParts, connector: FakeConnector, alice: Actor
) -> None:
    refs = [await parts.gateway.post(alice, CARD, f"d{number}") for number in range(2)]

    assert [message.conversation for message in connector.messages] == [
        connector.world.person(ALICE).chat
    ] * 2
    assert [ref.message_id for ref in refs] == [message.id for message in connector.messages]
    assert [call.path for call in connector.calls].count("/v3/conversations") == 1


async def test_a_card_to_a_channel_begins_a_post_that_can_be_replaced(
    parts: TeamsParts, connector: FakeConnector, channel: Place
) -> None:
    ref = await parts.gateway.post(channel, CARD, "d1")
    await parts.gateway.update(ref, Card(title="Aflyst", locale="da"))

    (message,) = connector.messages
    assert message.place == channel.conversation
    assert message.activity["summary"] == "Aflyst"


async def test_the_reference_of_a_long_card_is_that_of_its_last_message(
    parts: TeamsParts, connector: FakeConnector, channel: Place
) -> None:
    ref = await parts.gateway.post(channel, LONG, "d1")

    assert len(connector.messages) > 1
    assert ref == MessageRef(channel, connector.messages[-1].id)


FAILURES = [
    (Failure("POST", status=429, retry_after="7"), TemporarilyUnavailableError, 7.0),
    (
        Failure("POST", status=429, retry_after="Wed, 21 Oct 2026 07:28:00 GMT"),
        TemporarilyUnavailableError,
        None,
    ),
    (Failure("POST", status=503), TemporarilyUnavailableError, None),
    (Failure("POST", status=412), TemporarilyUnavailableError, None),
    (Failure("POST", status=401), TemporarilyUnavailableError, None),
    (Failure("POST", status=403), RejectedError, None),
    (Failure("POST", status=404), RejectedError, None),
    (Failure("POST", status=410), RejectedError, None),
    (Failure("POST", drop="before"), UncertainDeliveryError, None),
    (Failure("POST", drop="after"), UncertainDeliveryError, None),
]


@pytest.mark.parametrize(("failure", "kind", "retry_after"), FAILURES)
async def test_each_failure_is_told_as_what_it_is(
    failure: Failure,
    kind: type[DeliveryFailedError],
    retry_after: float | None,
    parts: TeamsParts,
    connector: FakeConnector,
    channel: Place,
) -> None:
    connector.fail(Failure(failure.method, failure.status, failure.retry_after, failure.drop))

    with pytest.raises(kind) as raised:
        await parts.gateway.post(channel, CARD, "d1")

    assert getattr(raised.value, "retry_after", None) == retry_after


async def test_a_service_that_is_not_there_has_delivered_nothing(parts: TeamsParts) -> None:
    nowhere = {"service_url": f"http://127.0.0.1:{unused_port()}/"}
    place = Place(platform=Platform.TEAMS, tenant=TENANT, conversation="x", private=False, address=nowhere)

    with pytest.raises(TemporarilyUnavailableError):
        await parts.gateway.post(place, CARD, "d1")


async def test_a_card_of_which_a_part_got_through_is_uncertain(
    parts: TeamsParts, connector: FakeConnector, alice: Actor
) -> None:
    connector.fail(Failure("POST", status=503, after=2))

    with pytest.raises(UncertainDeliveryError):
        await parts.gateway.post(alice, LONG, "d1")

    assert len(connector.messages) == 1


async def test_who_has_no_address_cannot_be_written_to(parts: TeamsParts) -> None:
    stranger = Actor(platform=Platform.TEAMS, tenant=TENANT, user_id="x")

    with pytest.raises(RejectedError):
        await parts.gateway.post(stranger, CARD, "d1")


async def test_teams_cannot_be_searched(parts: TeamsParts, alice: Actor) -> None:
    with pytest.raises(UnsupportedLookupError):
        await parts.gateway.find(alice, "d1", datetime(2026, 11, 3, tzinfo=UTC))
    assert await parts.directory.find_person(ALICE) is None
    assert await parts.directory.find_channel(CHANNEL) is None


async def test_a_profile_comes_from_the_team(parts: TeamsParts, alice: Actor) -> None:
    profile = await parts.directory.profile(alice)

    assert (profile.email, profile.name, profile.address) == (ALICE, "Alice Åkjær", alice.address)


async def test_nothing_is_sent_without_a_token(connector: FakeConnector, channel: Place) -> None:
    """The login service cannot be reached: the card waits, it is not sent without a name."""
    settings = TeamsSettings(app_id="a", app_password="b", tenant_id="c", app_type="SingleTenant")  # noqa: S106
    cloud = replace(PUBLIC_CLOUD, login_url=f"https://127.0.0.1:{unused_port()}/adfs")
    parts = await open_teams(settings, words, cloud)

    with pytest.raises(TemporarilyUnavailableError):
        await parts.gateway.post(channel, CARD, "d1")

    assert connector.calls == []
    await parts.close()
