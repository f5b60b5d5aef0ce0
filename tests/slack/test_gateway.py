"""Posting, finding and changing messages, and what failures mean."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.settings import SlackSettings
from bot.slack.gateway import SlackGateway
from bot.slack.parts import SlackParts, open_slack
from handlers.ports import RejectedError, TemporarilyUnavailableError, UncertainDeliveryError
from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.events import Actor, Place, Platform
from tests.drivers.slack import SlackDriver
from tests.fakes.slack_api import Failure, SlackApi
from tests.fakes.slack_workspace import TEAM
from tests.slack.conftest import ALICE, BO, words

CARD = Card(title="Husk mødet", locale="da", body=(Text("I morgen kl. 13"),))
LONG = Card(
    title="Lang",
    locale="da",
    body=tuple(Text(f"{number} " + "ord " * 700) for number in range(9)),
    buttons=(Button(label="Ja", action="rsvp"),),
)
PERSON = Actor(platform=Platform.SLACK, tenant=TEAM, user_id="U01ALICE")
CHANNEL = Place(platform=Platform.SLACK, tenant=TEAM, conversation="C01NET", private=False)
EARLIER = datetime.now(UTC) - timedelta(hours=1)


@pytest.fixture
def gateway(parts: SlackParts) -> SlackGateway:
    return parts.gateway


async def test_a_card_for_a_person_comes_in_their_own_chat(gateway: SlackGateway, slack: SlackDriver) -> None:
    ref = await gateway.post(PERSON, CARD, "d1")

    assert ref.place.private
    assert slack.seen_by(ALICE) == ["Husk mødet\nI morgen kl. 13"]
    assert slack.seen_by(BO) == []


async def test_a_long_card_is_several_messages_and_the_last_is_referred_to(
    gateway: SlackGateway, api: SlackApi
) -> None:
    ref = await gateway.post(CHANNEL, LONG, "d1")
    posted = api.workspace.messages

    assert [it["metadata"]["event_payload"] for it in posted] == [
        {"id": "d1", "part": number, "parts": 3} for number in (1, 2, 3)
    ]
    assert ref.message_id == posted[-1]["ts"]


async def test_a_message_is_changed_in_place(gateway: SlackGateway, slack: SlackDriver) -> None:
    ref = await gateway.post(CHANNEL, CARD, "d1")
    await gateway.update(ref, Card(title="Mødet er aflyst", locale="da"))

    assert slack.channel_texts("netvaerk-1") == ["Mødet er aflyst"]


@pytest.mark.parametrize("target", [PERSON, CHANNEL])
async def test_a_delivery_is_found_again(gateway: SlackGateway, target: Actor | Place) -> None:
    await gateway.post(target, CARD, "d0")
    ref = await gateway.post(target, LONG, "d1")
    await gateway.post(target, CARD, "d2")

    assert await gateway.find(target, "d1", EARLIER) == ref


async def test_what_was_not_delivered_is_not_found(gateway: SlackGateway) -> None:
    await gateway.post(CHANNEL, CARD, "d1")

    assert await gateway.find(CHANNEL, "d2", EARLIER) is None
    assert await gateway.find(PERSON, "d1", EARLIER) is None
    assert await gateway.find(CHANNEL, "d1", datetime.now(UTC) + timedelta(hours=1)) is None


async def test_a_delivery_that_broke_off_is_not_found(gateway: SlackGateway, api: SlackApi) -> None:
    await gateway.post(CHANNEL, LONG, "d1")
    api.workspace.messages.pop()

    assert await gateway.find(CHANNEL, "d1", EARLIER) is None


async def test_a_rate_limit_says_when_to_try_again(gateway: SlackGateway, api: SlackApi) -> None:
    api.fail("chat.postMessage", Failure(retry_after=30))
    with pytest.raises(TemporarilyUnavailableError, match="ratelimited") as caught:
        await gateway.post(CHANNEL, CARD, "d1")

    assert caught.value.retry_after == 30


async def test_a_server_error_can_be_tried_again(gateway: SlackGateway, api: SlackApi) -> None:
    api.fail("chat.postMessage", Failure(error="service_unavailable", status=503))
    with pytest.raises(TemporarilyUnavailableError) as caught:
        await gateway.post(CHANNEL, CARD, "d1")

    assert caught.value.retry_after is None


async def test_a_server_that_is_not_there_can_be_tried_again(settings: SlackSettings, api: SlackApi) -> None:
    slack = await open_slack(settings, words)
    await api.__aexit__()
    with pytest.raises(TemporarilyUnavailableError):
        await slack.gateway.post(CHANNEL, CARD, "d1")
    await slack.close()


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_broken_connection_is_uncertain_and_not_repeated(
    gateway: SlackGateway, api: SlackApi, drop: str
) -> None:
    api.fail("chat.postMessage", Failure(drop="before" if drop == "before" else "after"))
    with pytest.raises(UncertainDeliveryError):
        await gateway.post(CHANNEL, CARD, "d1")

    assert len(api.called("chat.postMessage")) == 1
    assert (await gateway.find(CHANNEL, "d1", EARLIER) is None) == (drop == "before")


async def test_a_failure_after_the_first_message_is_uncertain(gateway: SlackGateway, api: SlackApi) -> None:
    original = api.workspace.add_message

    def then_fail(channel: str, **content: object) -> dict[str, object]:
        api.fail("chat.postMessage", Failure(retry_after=1))
        return original(channel, **content)

    api.workspace.add_message = then_fail  # type: ignore[method-assign]  # the second call is to fail
    with pytest.raises(UncertainDeliveryError):
        await gateway.post(CHANNEL, LONG, "d1")


@pytest.mark.parametrize("error", ["internal_error", "fatal_error"])
async def test_errors_that_may_have_done_the_work_are_uncertain(
    gateway: SlackGateway, api: SlackApi, error: str
) -> None:
    api.fail("chat.postMessage", Failure(error=error, status=200))
    with pytest.raises(UncertainDeliveryError, match=error):
        await gateway.post(CHANNEL, CARD, "d1")


@pytest.mark.parametrize(
    "error", ["invalid_auth", "account_inactive", "restricted_action", "invalid_blocks", "msg_too_long"]
)
async def test_a_refusal_is_final_and_says_why(gateway: SlackGateway, api: SlackApi, error: str) -> None:
    api.fail("chat.postMessage", Failure(error=error, status=200))
    with pytest.raises(RejectedError, match=f"^{error}$"):
        await gateway.post(CHANNEL, CARD, "d1")


@pytest.mark.parametrize(
    ("conversation", "error"),
    [("C02OUT", "not_in_channel"), ("G04HID", "channel_not_found"), ("C99NONE", "channel_not_found")],
)
async def test_where_the_bot_is_not_it_is_refused(
    gateway: SlackGateway, conversation: str, error: str
) -> None:
    place = Place(platform=Platform.SLACK, tenant=TEAM, conversation=conversation, private=False)
    with pytest.raises(RejectedError, match=error):
        await gateway.post(place, CARD, "d1")


async def test_an_archived_channel_is_refused(gateway: SlackGateway, api: SlackApi) -> None:
    api.workspace.channels["C01NET"].archived = True
    with pytest.raises(RejectedError, match="is_archived"):
        await gateway.post(CHANNEL, CARD, "d1")


async def test_an_unknown_person_is_refused(gateway: SlackGateway) -> None:
    nobody = Actor(platform=Platform.SLACK, tenant=TEAM, user_id="U99")
    with pytest.raises(RejectedError, match="user_not_found"):
        await gateway.post(nobody, CARD, "d1")


async def test_a_change_survives_one_broken_connection(
    gateway: SlackGateway, api: SlackApi, slack: SlackDriver
) -> None:
    ref = await gateway.post(CHANNEL, CARD, "d1")
    api.fail("chat.update", Failure(drop="after"))
    await gateway.update(ref, Card(title="Mødet er aflyst", locale="da"))

    assert slack.channel_texts("C01NET") == ["Mødet er aflyst"]
