"""Payloads as neutral events."""

import copy
import json
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.events import COMMAND_AGAIN, event_from
from bot.slack.modal import KEEP_DRAFT, modal
from bot.slack.origin import Origin, Surface, origin_of
from handlers.vocabulary.events import (
    ActionPressed,
    Actor,
    Command,
    Event,
    FormDrafted,
    FormSubmitted,
    HomeOpened,
    Place,
    Platform,
)
from tests.fakes.slack_requests import happened, interaction, slash
from tests.fakes.slack_workspace import BOT, TEAM, Json
from tests.slack.samples import FORM

ALICE = Actor(platform=Platform.SLACK, tenant=TEAM, user_id="U01ALICE")
NETWORK = Place(platform=Platform.SLACK, tenant=TEAM, conversation="C01NET", private=False, name="netvaerk-1")
DIRECT = Place(platform=Platform.SLACK, tenant=TEAM, conversation="D01ALICE", private=True)

SLASH = slash("U01ALICE", " dilemma ", channel="C01NET", channel_name="netvaerk-1", trigger="t1")
PRESS = interaction(
    "block_actions",
    "U01ALICE",
    trigger_id="t2",
    container={"type": "message", "message_ts": "1.2", "channel_id": "C01NET", "is_ephemeral": False},
    channel={"id": "C01NET", "name": "netvaerk-1"},
    message={"ts": "1.2"},
    actions=[{"type": "button", "action_id": "0:a", "value": '{"action":"rsvp","args":{"id":"7"}}'}],
)
STATE = {
    "title": {"value": {"type": "plain_text_input", "value": "Et valg"}},
    "story": {"value": {"type": "plain_text_input", "value": None}},
    "theme": {"value": {"type": "static_select", "selected_option": {"value": "2"}}},
    "helpers": {"value": {"type": "checkboxes", "selected_options": [{"value": "a"}, {"value": "b"}]}},
    "anonymous": {"value": {"type": "checkboxes", "selected_options": [{"value": "true"}]}},
}
SUBMISSION = interaction(
    "view_submission",
    "U01ALICE",
    trigger_id="t3",
    view={**modal(FORM, "C01NET"), "id": "V1", "state": {"values": STATE}},
)
DRAFT = interaction(
    "block_actions",
    "U01ALICE",
    trigger_id="t4",
    container={"type": "view", "view_id": "V1"},
    view={
        **modal(replace(FORM, draft="Gem kladde"), "C01NET"),
        "id": "V1",
        "state": {"values": STATE},
    },
    actions=[{"type": "button", "action_id": KEEP_DRAFT, "block_id": "b1", "action_ts": "1.2"}],
)
HOME = happened({"type": "app_home_opened", "user": "U01ALICE", "channel": "D01ALICE", "tab": "home"}, "Ev1")
MENTION = happened(
    {
        "type": "app_mention",
        "user": "U01ALICE",
        "channel": "C01NET",
        "text": f"hej <@{BOT}> næste &amp; mere",
    },
    "Ev2",
)
MESSAGE = happened(
    {"type": "message", "channel_type": "im", "user": "U01ALICE", "channel": "D01ALICE", "text": "hjælp"},
    "Ev3",
)
PAYLOADS = {
    "slash": SLASH,
    "press": PRESS,
    "submission": SUBMISSION,
    "draft": DRAFT,
    "home": HOME,
    "mention": MENTION,
    "message": MESSAGE,
}


def test_a_slash_command_is_a_command_where_it_was_typed() -> None:
    event = event_from(SLASH)

    assert event == Command(id=_id(event), actor=ALICE, place=NETWORK, text="dilemma")


def test_a_slash_command_to_the_bot_is_private() -> None:
    event = event_from(slash("U01ALICE", "", channel="D01ALICE", trigger="t"))

    assert event == Command(id=_id(event), actor=ALICE, place=DIRECT, text="")


def test_a_button_brings_back_its_action_and_arguments() -> None:
    event = event_from(PRESS)

    assert event == ActionPressed(id=_id(event), actor=ALICE, place=NETWORK, action="rsvp", args={"id": "7"})


def test_a_button_that_repeats_a_command_is_that_command() -> None:
    event = event_from(_press_with(json.dumps({"action": COMMAND_AGAIN, "args": {"text": "dilemma"}})))

    assert event == Command(id=_id(event), actor=ALICE, place=NETWORK, text="dilemma")


def test_a_dialog_brings_back_its_values_and_where_it_was_opened() -> None:
    event = event_from(SUBMISSION)

    assert event == FormSubmitted(
        id=_id(event),
        actor=ALICE,
        place=Place(platform=Platform.SLACK, tenant=TEAM, conversation="C01NET", private=False),
        form="dilemma.new",
        args={"network": "3"},
        values={"title": "Et valg", "story": "", "theme": "2", "helpers": "a,b", "anonymous": "true"},
        labels={"title": "Overskrift", "story": "Situation"},
    )


def test_a_draft_brings_the_same_as_the_submitted_form() -> None:
    drafted, submitted = event_from(DRAFT), event_from(SUBMISSION)

    assert isinstance(drafted, FormDrafted)
    assert isinstance(submitted, FormSubmitted)
    assert asdict(drafted) | {"id": ""} == asdict(submitted) | {"id": ""}


def test_a_draft_of_nothing_is_no_event() -> None:
    assert event_from({**DRAFT, "view": {}}) is None


def test_opening_the_home_page_is_told() -> None:
    assert event_from(HOME) == HomeOpened(id="Ev1", actor=ALICE)


def test_a_mention_is_a_command_without_the_mention() -> None:
    channel = Place(platform=Platform.SLACK, tenant=TEAM, conversation="C01NET", private=False)

    assert event_from(MENTION) == Command(id="Ev2", actor=ALICE, place=channel, text="hej   næste & mere")


def test_a_direct_message_is_a_command() -> None:
    assert event_from(MESSAGE) == Command(id="Ev3", actor=ALICE, place=DIRECT, text="hjælp")


@pytest.mark.parametrize("body", PAYLOADS.values(), ids=PAYLOADS.keys())
def test_a_redelivered_payload_is_the_same_event(body: Json) -> None:
    again = json.loads(json.dumps(dict(reversed(body.items()))))

    assert event_from(again) == event_from(body)


@pytest.mark.parametrize(
    "body", [SLASH, PRESS, SUBMISSION, DRAFT], ids=["slash", "press", "submission", "draft"]
)
def test_the_same_act_a_second_time_is_another_event(body: Json) -> None:
    assert _id(event_from({**body, "trigger_id": "another"})) != _id(event_from(body))


@pytest.mark.parametrize(
    "event",
    [
        {
            "type": "message",
            "channel_type": "im",
            "user": BOT,
            "bot_id": "B0BOT",
            "channel": "D1",
            "text": "x",
        },
        {"type": "message", "channel_type": "im", "subtype": "message_changed", "channel": "D1"},
        {"type": "message", "channel_type": "channel", "user": "U01ALICE", "channel": "C01NET", "text": "x"},
        {"type": "app_home_opened", "user": "U01ALICE", "tab": "messages"},
        {"type": "member_joined_channel", "user": BOT, "channel": "C01NET"},
        {"type": "reaction_added", "user": "U01ALICE"},
        {},
    ],
)
def test_what_the_bot_has_no_part_in_is_ignored(event: Json) -> None:
    assert event_from(happened(event, "Ev9")) is None


@pytest.mark.parametrize("value", ["", "{", "[]", "null", "7", '{"action":7}', '{"args":{}}', "[" * 100_000])
def test_a_button_that_is_not_ours_is_ignored(value: str) -> None:
    assert event_from(_press_with(value)) is None


@pytest.mark.parametrize("metadata", ["", "{", "[]", '{"args":[]}', '{"args":{"a":1},"channel":7}'])
def test_broken_metadata_leaves_a_form_without_arguments(metadata: str) -> None:
    event = event_from({**SUBMISSION, "view": {**SUBMISSION["view"], "private_metadata": metadata}})

    assert isinstance(event, FormSubmitted)
    assert (event.args, event.place) == ({}, None)


def test_a_press_that_names_no_channel_was_on_the_home_page() -> None:
    body = {**PRESS, "container": {"type": "view", "view_id": "V1"}, "channel": None, "message": None}
    event = event_from(body)

    assert event is not None
    assert event.place is None
    assert origin_of(body).surface is Surface.HOME


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(list(PAYLOADS.values())), st.data())
def test_no_mutation_of_a_payload_crashes(body: Json, data: st.DataObject) -> None:
    mutated = copy.deepcopy(body)
    for _ in range(data.draw(st.integers(1, 3))):
        _mutate(mutated, data)

    assert isinstance(event_from(mutated), Event | None)
    assert isinstance(origin_of(mutated), Origin)


@given(
    st.dictionaries(st.sampled_from(["type", "event", "view", "actions", "user", "command", "team"]), JUNK)
)
def test_no_junk_crashes(body: Json) -> None:
    assert isinstance(event_from(body), Event | None)
    assert isinstance(origin_of(body), Origin)


def _mutate(node: Any, data: st.DataObject) -> None:  # noqa: ANN401  # any part of a payload
    """Replace or remove something somewhere inside."""
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    if not keys:
        return
    key = data.draw(st.sampled_from(keys))
    if isinstance(node[key], dict | list) and data.draw(st.booleans()):
        _mutate(node[key], data)
    elif data.draw(st.booleans()):
        node[key] = data.draw(JUNK)
    else:
        del node[key]


def _press_with(value: str) -> Json:
    return {**PRESS, "actions": [{"type": "button", "action_id": "0:a", "value": value}]}


def _id(event: Event | None) -> str:
    assert event is not None
    return event.id
