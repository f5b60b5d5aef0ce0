"""What Slack tells about messages in threads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.events import event_from
from bot.slack.spoken import plain
from handlers.vocabulary.events import (
    Actor,
    Command,
    Event,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    Place,
    Platform,
)
from tests.fakes.slack_requests import happened
from tests.fakes.slack_workspace import BOT, TEAM, Json

ALICE = Actor(platform=Platform.SLACK, tenant=TEAM, user_id="U01ALICE")
NETWORK = Place(platform=Platform.SLACK, tenant=TEAM, conversation="C01NET", private=False)
REPLY: Json = {
    "type": "message",
    "user": "U01ALICE",
    "text": "Ja &amp; nej",
    "ts": "20.5",
    "thread_ts": "10.1",
}
IN_CHANNEL = {"channel": "C01NET", "channel_type": "channel"}
STANDS: Json = {"id": "Ev1", "actor": ALICE, "place": NETWORK, "message_id": "20.5", "replies_to": "10.1"}
ROOT = {"ts": "10.1"}
BY_BOT = {"bot_id": "B01"}


def _event(event: Json) -> Event | None:
    return event_from(happened({**IN_CHANNEL, **event}, "Ev1"))


def _changed(message: Json, **more: object) -> Json:
    event = {"type": "message", "subtype": "message_changed", "hidden": True, "ts": "30.1"}
    return {**event, "message": message, "previous_message": REPLY, **more}


def _deleted(message: Json) -> Json:
    event = {"type": "message", "subtype": "message_deleted", "hidden": True, "ts": "30.1"}
    return {**event, "deleted_ts": message["ts"], "previous_message": message}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"channel_type": "group"},
        {"subtype": "thread_broadcast", "root": ROOT},
        {"subtype": "file_share", "files": [{"id": "F1"}]},
    ],
)
def test_a_reply_is_told_however_it_was_sent(more: Json) -> None:
    assert _event({**REPLY, **more}) == MessagePosted(**STANDS, text="Ja & nej")


def test_an_edited_reply_is_told_as_it_reads_now() -> None:
    assert _event(_changed({**REPLY, "text": "Jo"})) == MessageEdited(**STANDS, text="Jo")


def test_a_deleted_reply_is_told() -> None:
    assert _event(_deleted(REPLY)) == MessageDeleted(**STANDS)


@pytest.mark.parametrize(
    "event",
    [
        {**REPLY, "thread_ts": None},
        {**REPLY, **ROOT},
        {**REPLY, **BY_BOT},
        {**REPLY, "user": None},
        {**REPLY, "subtype": "channel_join"},
        {**REPLY, "subtype": "message_replied", "message": REPLY},
        {**REPLY, "channel": None},
        _changed({**REPLY, **BY_BOT}),
        _changed({**REPLY, **ROOT, "subtype": "tombstone"}),
        _changed({}),
        _deleted({**REPLY, **BY_BOT}),
        _deleted({**REPLY, **ROOT}),
    ],
)
def test_what_bots_write_and_what_stands_in_no_thread_is_ignored(event: Json) -> None:
    assert _event(event) is None


def test_a_reply_to_the_bot_is_told_once_as_a_command() -> None:
    mentioning = {**REPLY, "text": f"<@{BOT}> Ja &amp; nej"}

    assert _event(mentioning) is None
    assert _event({**mentioning, "type": "app_mention"}) == Command(
        id="Ev1",
        actor=ALICE,
        place=NETWORK,
        text="Ja & nej",
        in_thread=MessagePosted(**STANDS, text="Ja & nej"),
    )


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("<@U02BO> har ret", "@… har ret"),
        ("<@U02BO|bo> har ret", "@bo har ret"),
        ("<!here> <!subteam^S1|@ledere>", "@here @ledere"),
        ("Se <#C1|ledere> og <#C2>", "Se #ledere og #…"),
        ("<https://example.com>", "https://example.com"),
        ("<https://example.com|example.com>", "https://example.com"),
        ("<https://example.com|Bogen>", "Bogen (https://example.com)"),
        ("<mailto:bo@example.com|bo@example.com>", "bo@example.com"),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
        (":tada: *ja*", ":tada: *ja*"),
    ],
)
def test_markup_is_read_as_people_read_it(marked: str, read: str) -> None:
    assert plain(marked) == read


@given(st.text())
def test_what_is_typed_comes_through_unchanged(typed: str) -> None:
    escaped = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert plain(escaped) == typed.strip()
