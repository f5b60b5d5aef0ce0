"""Files of cards: uploaded before the card, never lost with it, and never the reason that it does not come."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.slack.gateway import SlackGateway
from bot.slack.manifest import manifest
from bot.slack.parts import SlackParts
from handlers.ports import TemporarilyUnavailableError, UncertainDeliveryError
from handlers.vocabulary.cards import Button, Card, File, Text
from handlers.vocabulary.events import Actor, Place, Platform
from handlers.vocabulary.replies import Reply
from tests.drivers.slack import SlackDriver
from tests.fakes.slack_api import Failure, SlackApi
from tests.fakes.slack_workspace import TEAM
from tests.slack.conftest import ALICE, BO, Recorder

CONTENT = "BEGIN:ÆØÅ\r\n".encode()
FILE = File(name="møde.ics", label="Føj til kalender", media_type="text/calendar", content=CONTENT)
OTHER = File(name="andet.ics", label="Andet", media_type="text/calendar", content=b"x")
CARD = Card(
    title="Husk mødet",
    locale="da",
    body=(Text("I morgen"),),
    buttons=(Button(label="Ja", action="rsvp"),),
    files=(FILE, OTHER),
)
PERSON = Actor(platform=Platform.SLACK, tenant=TEAM, user_id="U01ALICE")
CHANNEL = Place(platform=Platform.SLACK, tenant=TEAM, conversation="C01NET", private=False)
EARLIER = datetime.now(UTC) - timedelta(hours=1)


@pytest.fixture
def gateway(parts: SlackParts) -> SlackGateway:
    return parts.gateway


def shown(api: SlackApi) -> list[object]:
    """What stands in the conversation: the names of files, or the title of a card."""
    return [it.get("files") or it["text"].partition("\n")[0] for it in api.workspace.messages]


@pytest.mark.parametrize("target", [PERSON, CHANNEL])
async def test_files_come_first_and_the_buttons_last(
    gateway: SlackGateway, api: SlackApi, slack: SlackDriver, target: Actor | Place
) -> None:
    ref = await gateway.post(target, CARD, "d1")

    assert shown(api) == [["møde.ics", "andet.ics"], "Husk mødet"]
    assert await slack.files(ALICE) == {"møde.ics": CONTENT, "andet.ics": b"x"}
    assert bool(await slack.files(BO)) == (target is CHANNEL)
    assert [it.title for it in api.workspace.uploads.values()] == ["Føj til kalender", "Andet"]
    assert api.workspace.messages[-1]["ts"] == ref.message_id
    assert await gateway.find(target, "d1", EARLIER) == ref


async def test_a_change_uploads_nothing(gateway: SlackGateway, api: SlackApi) -> None:
    ref = await gateway.post(CHANNEL, CARD, "d1")
    await gateway.update(ref, CARD)

    assert len(api.workspace.uploads) == 2


async def test_what_a_picture_shows_is_told_in_words(gateway: SlackGateway, api: SlackApi) -> None:
    await gateway.post(
        PERSON, replace(CARD, files=(replace(FILE, alt="Ledernetværk 1: 60–79 %. " * 100),)), "d1"
    )

    (upload,) = api.workspace.uploads.values()
    assert upload.alt.startswith("Ledernetværk 1: 60–79 %.")
    assert len(upload.alt) <= 1000


async def test_an_answer_leaves_files_out(slack: SlackDriver, api: SlackApi, dispatch: Recorder) -> None:
    dispatch.reply = Reply(note=CARD)
    await slack.command(ALICE, "næste")

    assert "Husk mødet" in slack.seen_by(ALICE)[-1]
    assert api.workspace.uploads == {}


@pytest.mark.parametrize("method", ["files.getUploadURLExternal", "upload"])
@pytest.mark.parametrize("failure", [Failure(status=503), Failure(drop="before", times=5)])
async def test_what_breaks_before_anything_is_seen_can_be_tried_again(
    gateway: SlackGateway, api: SlackApi, method: str, failure: Failure
) -> None:
    api.fail(method, replace(failure))
    with pytest.raises(TemporarilyUnavailableError):
        await gateway.post(CHANNEL, CARD, "d1")

    assert shown(api) == []


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_connection_that_breaks_while_files_are_shown_is_uncertain(
    gateway: SlackGateway, api: SlackApi, drop: str
) -> None:
    api.fail("files.completeUploadExternal", Failure(drop="before" if drop == "before" else "after"))
    with pytest.raises(UncertainDeliveryError):
        await gateway.post(CHANNEL, CARD, "d1")

    assert len(api.called("files.completeUploadExternal")) == 1
    assert await gateway.find(CHANNEL, "d1", EARLIER) is None


async def test_a_card_that_is_tried_again_shows_its_files_once(gateway: SlackGateway, api: SlackApi) -> None:
    api.fail("chat.postMessage", Failure(retry_after=1))
    with pytest.raises(TemporarilyUnavailableError):
        await gateway.post(CHANNEL, CARD, "d1")
    await gateway.post(CHANNEL, CARD, "d1")
    await gateway.post(CHANNEL, CARD, "d2")

    files = ["møde.ics", "andet.ics"]
    assert shown(api) == [files, "Husk mødet", files, "Husk mødet"]


@pytest.mark.parametrize("error", ["missing_scope", "file_uploads_disabled"])
async def test_where_files_are_refused_the_card_comes_and_says_so(
    gateway: SlackGateway, api: SlackApi, slack: SlackDriver, error: str
) -> None:
    api.fail("files.getUploadURLExternal", Failure(error=error, status=200))
    await gateway.post(CHANNEL, CARD, "d1")

    assert slack.channel_texts("netvaerk-1") == ["Husk mødet\nI morgen\nslack-file-refused/da\nJa"]


def test_the_app_may_upload() -> None:
    assert "files:write" in manifest(None)["oauth_config"]["scopes"]["bot"]
