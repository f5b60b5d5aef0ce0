"""The same through Socket Mode."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.settings import SlackSettings
from bot.slack.front_door import SlackFrontDoor
from bot.slack.parts import SlackParts, open_slack
from handlers.ports import RejectedError
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Command, Event
from handlers.vocabulary.replies import Reply
from tests.fakes.slack_api import SlackApi
from tests.fakes.slack_requests import slash
from tests.slack.conftest import Recorder, words
from tests.slack.samples import FORM

NOTE = Card(title="Hej", locale="da")


@pytest.fixture
async def socket_parts(settings: SlackSettings) -> AsyncIterator[SlackParts]:
    slack = await open_slack(replace(settings, app_token="xapp-test", signing_secret=None), words)  # noqa: S106
    yield slack
    await slack.close()


@pytest.fixture
async def connected(
    socket_parts: SlackParts, dispatch: Recorder, api: SlackApi
) -> AsyncIterator[SlackFrontDoor]:
    door = socket_parts.front_door(dispatch)
    await door.start()
    await asyncio.wait_for(api.connected.wait(), timeout=5)
    yield door
    await door.stop()


@pytest.mark.usefixtures("connected")
async def test_a_command_is_answered_on_the_socket(api: SlackApi, dispatch: Recorder) -> None:
    dispatch.reply = Reply(note=NOTE)
    answer = await api.deliver("slash_commands", _slash(api))

    assert answer["response_type"] == "ephemeral"
    assert answer["text"] == "Hej"
    assert isinstance(dispatch.events[0], Command)


@pytest.mark.usefixtures("connected")
async def test_a_form_is_open_before_the_command_is_acknowledged(api: SlackApi, dispatch: Recorder) -> None:
    dispatch.reply = Reply(form=FORM)

    assert await api.deliver("slash_commands", _slash(api)) == {}
    assert api.workspace.dialogs["U01ALICE"][0]["callback_id"] == "dilemma.new"


async def test_stopping_waits_for_the_answers_that_were_begun(
    socket_parts: SlackParts, api: SlackApi
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def dispatch(event: Event) -> Reply:  # noqa: ARG001  # named by the port
        begun.set()
        await go_on.wait()
        return Reply(note=NOTE)

    door = socket_parts.front_door(dispatch)
    await door.start()
    await asyncio.wait_for(api.connected.wait(), timeout=5)
    delivery = asyncio.create_task(api.deliver("slash_commands", _slash(api)))
    await asyncio.wait_for(begun.wait(), timeout=5)
    stopping = asyncio.create_task(door.stop())
    go_on.set()
    await stopping

    assert (await delivery)["text"] == "Hej"


async def test_a_wrong_app_token_is_told_at_once(settings: SlackSettings, dispatch: Recorder) -> None:
    slack = await open_slack(replace(settings, app_token="xapp-wrong"), words)  # noqa: S106
    door = slack.front_door(dispatch)
    with pytest.raises(RejectedError, match="invalid_auth"):
        await door.start()
    await door.stop()
    await slack.close()


async def test_without_socket_mode_there_is_nothing_to_connect(
    front_door: SlackFrontDoor, api: SlackApi
) -> None:
    await front_door.start()
    await front_door.stop()

    assert api.calls == []


def _slash(api: SlackApi) -> dict[str, object]:
    trigger = api.workspace.trigger("U01ALICE")
    return slash("U01ALICE", "dilemma", channel="C01NET", channel_name="netvaerk-1", trigger=trigger)
