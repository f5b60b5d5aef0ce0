"""What Teams tells about messages in threads."""

import aiohttp
import pytest

from handlers.vocabulary.events import (
    Command,
    Event,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ThreadMessage,
)
from tests.fakes.connector import FakeConnector
from tests.fakes.teams_activities import changed, replied
from tests.fakes.teams_world import BOT, Json
from tests.teams.conftest import ALICE, Recorder

ROOT = "1600000000001"
CONVERSATION = "19:Ledere-netvaerk-1@thread.tacv2"


@pytest.fixture
def reply(connector: FakeConnector) -> Json:
    """A reply of Alice's, as a bot gets it that may read the channel."""
    alice = connector.world.person(ALICE)
    return replied(connector.world, alice, "Ja &amp; nej", connector.url, f"{CONVERSATION};messageid={ROOT}")


@pytest.fixture
def told(base_url: str, dispatch: Recorder) -> "Telling":
    """Activities on the wire."""
    return Telling(base_url, dispatch)


class Telling:
    """Sends activities, gives what the handlers got of them."""

    def __init__(self, base_url: str, dispatch: Recorder) -> None:
        self._url = f"{base_url}api/messages"
        self._dispatch = dispatch

    async def of(self, *activities: Json) -> list[Event]:
        """The events that these activities make."""
        async with aiohttp.ClientSession(raise_for_status=True) as session:
            for activity in activities:
                await (await session.post(self._url, json=activity)).read()
        return list(self._dispatch.events)


async def test_a_reply_is_told_with_what_it_replies_to(told: Telling, reply: Json) -> None:
    (event,) = await told.of(reply)

    assert isinstance(event, MessagePosted)
    assert (event.place.conversation, event.replies_to) == (CONVERSATION, ROOT)
    assert (event.message_id, event.text) == (reply["id"], "Ja & nej")


@pytest.mark.parametrize("event_type", ["editMessage", "undeleteMessage"])
async def test_a_changed_reply_is_told_as_it_reads_now(told: Telling, reply: Json, event_type: str) -> None:
    (event,) = await told.of(changed(reply, event_type, 1, text="Jo"))

    assert isinstance(event, MessageEdited)
    assert (event.message_id, event.replies_to, event.text) == (reply["id"], ROOT, "Jo")


async def test_a_deleted_reply_is_told(told: Telling, reply: Json) -> None:
    (event,) = await told.of(changed(reply, "softDeleteMessage", 1, text=None))

    assert isinstance(event, MessageDeleted)
    assert (event.message_id, event.replies_to) == (reply["id"], ROOT)


async def test_each_change_is_an_event_of_its_own_and_a_redelivered_one_is_the_same(
    told: Telling, reply: Json
) -> None:
    edit, back = changed(reply, "editMessage", 1, text="Jo"), changed(reply, "editMessage", 2)
    posted, edited, again, returned = await told.of(reply, edit, edit, back)

    assert edited.id == again.id
    assert len({posted.id, edited.id, returned.id}) == 3


async def test_a_reply_to_the_bot_is_a_command_that_knows_its_thread(
    told: Telling, connector: FakeConnector
) -> None:
    alice, thread = connector.world.person(ALICE), f"{CONVERSATION};messageid={ROOT}"
    (event,) = await told.of(
        replied(connector.world, alice, "Ja &amp; nej", connector.url, thread, to_bot=True)
    )

    assert isinstance(event, Command)
    assert event.in_thread is not None
    assert (event.text, event.in_thread.text, event.in_thread.replies_to) == ("Ja & nej", "Ja & nej", ROOT)


@pytest.mark.parametrize(
    "more",
    [
        {"id": ROOT},
        {"conversation": {"id": CONVERSATION, "conversationType": "channel"}},
        {"from": {"id": BOT, "name": "Sparring"}},
        {"type": "messageUpdate"},
        {"type": "messageUpdate", "channelData": {"eventType": ["editMessage"]}},
        {"type": "messageDelete", "channelData": {"eventType": "editMessages"}},
    ],
)
async def test_what_bots_write_and_what_stands_in_no_thread_is_ignored(
    told: Telling, reply: Json, more: Json
) -> None:
    assert [event for event in await told.of(reply | more) if isinstance(event, ThreadMessage)] == []


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("<at>Bo Prøve</at> har ret", "Bo Prøve har ret"),
        ("<p>Én</p><p>To</p>", "Én\nTo"),
        ("<div>Én<br>To</div>", "Én\nTo"),
        ('<p>Godt <emoji alt="🙂" title="Smil"></emoji></p>', "Godt 🙂"),
        ("<ul><li>Én</li><li>To</li></ul>", "Én\nTo"),
        ('Se <a href="https://example.com">Bogen</a>', "Se Bogen"),
        ("1 < 2 og <ikke et tegn>", "1 < 2 og <ikke et tegn>"),
    ],
)
async def test_markup_is_read_as_people_read_it(told: Telling, reply: Json, marked: str, read: str) -> None:
    (event,) = await told.of(reply | {"text": marked})

    assert isinstance(event, MessagePosted)
    assert event.text == read
