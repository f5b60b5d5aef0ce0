"""How a reply is shown, for every kind of event."""

import json
from dataclasses import replace

import aiohttp
import pytest

from bot.slack.render import messages
from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.events import ActionPressed, Command, Event, FormDrafted, FormSubmitted, HomeOpened
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply
from tests.drivers.slack import SlackDriver
from tests.fakes.slack_api import Failure, SlackApi
from tests.fakes.slack_requests import happened, signed
from tests.fakes.slack_workspace import BOT, Json
from tests.slack.conftest import ALICE, BO, Recorder
from tests.slack.samples import FORM

NOTE = Card(title="Kun til dig", locale="da", body=(Text("En note"),))
DONE = Card(title="Svaret er modtaget", locale="da")
LONG = Card(title="Lang", locale="da", body=tuple(Text(f"{number} " + "ord " * 700) for number in range(9)))
ASKING = Card(title="Kommer du?", locale="da", buttons=(Button(label="Ja", action="rsvp", args={"id": "7"}),))


async def test_a_note_answers_a_command_for_that_person_alone(slack: SlackDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(note=NOTE)
    await slack.command(ALICE, "hjælp", "netvaerk-1")

    assert slack.seen_by(ALICE) == ["Kun til dig\nEn note"]
    assert slack.seen_by(BO) == []


async def test_an_empty_reply_shows_nothing(slack: SlackDriver) -> None:
    await slack.command(ALICE, "hjælp", "netvaerk-1")

    assert slack.seen_by(ALICE) == []


async def test_a_long_note_arrives_in_order(slack: SlackDriver, dispatch: Recorder, api: SlackApi) -> None:
    dispatch.reply = Reply(note=LONG)
    await slack.command(ALICE, "hjælp", "netvaerk-1")
    numbers = [
        line.split()[0] for text in slack.seen_by(ALICE) for line in text.splitlines() if line[0].isdigit()
    ]

    assert numbers == [str(number) for number in range(9)]
    assert len(api.called("chat.postEphemeral")) == 2


@pytest.mark.parametrize("channel", ["uden-botten", "skjult"])
async def test_where_the_bot_is_not_a_long_note_goes_to_the_persons_own_chat(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi, channel: str
) -> None:
    dispatch.reply = Reply(note=LONG)
    await slack.command(ALICE, "hjælp", channel)

    assert [it["channel"] for it in api.workspace.messages] == ["D01ALICE"] * 2
    assert len(slack.seen_by(ALICE)) == 3


async def test_a_command_opens_a_form(slack: SlackDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(form=FORM)
    await slack.command(ALICE, "dilemma", "netvaerk-1")

    assert slack.open_form(ALICE) == {
        "title": "Nyt dilemma",
        "labels": ["Overskrift", "Situation", "Tema", "Kolleger", "Navn"],
    }
    assert slack.open_form(BO) is None


async def test_a_form_that_opens_too_late_is_apologised_for(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi
) -> None:
    now = 1_760_000_000.0

    def slowly(_event: Event) -> Reply:
        api.workspace.clock = lambda: now + 3.1
        return Reply(form=FORM)

    api.workspace.clock = lambda: now
    dispatch.reply = slowly
    await slack.command(ALICE, "dilemma", "netvaerk-1")

    assert slack.open_form(ALICE) is None
    assert slack.seen_by(ALICE) == ["slack-too-slow/da"]


async def test_a_form_survives_one_broken_connection(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi
) -> None:
    api.fail("views.open", Failure(drop="before"))
    dispatch.reply = Reply(form=FORM)
    await slack.command(ALICE, "dilemma", "netvaerk-1")

    assert slack.open_form(ALICE) is not None


async def test_a_message_gets_a_button_for_the_form_it_cannot_open(
    slack: SlackDriver, dispatch: Recorder, url: str
) -> None:
    dispatch.reply = Reply(form=FORM)
    await _write(url, {"type": "message", "channel_type": "im", "channel": "D01ALICE", "text": "dilemma"})
    await slack.press(ALICE, "slack-open-form/da")

    assert [(type(it), getattr(it, "text", None)) for it in dispatch.events] == [(Command, "dilemma")] * 2
    assert slack.open_form(ALICE) is not None


async def test_a_direct_message_is_answered_in_the_chat(
    slack: SlackDriver, dispatch: Recorder, url: str
) -> None:
    dispatch.reply = Reply(note=NOTE)
    await _write(url, {"type": "message", "channel_type": "im", "channel": "D01ALICE", "text": "hjælp"})

    assert slack.seen_by(ALICE) == ["Kun til dig\nEn note"]


async def test_a_mention_is_answered_for_that_person_in_the_same_thread(
    slack: SlackDriver, dispatch: Recorder, url: str, api: SlackApi
) -> None:
    dispatch.reply = Reply(note=NOTE)
    mention = {"type": "app_mention", "channel": "C01NET", "text": f"<@{BOT}> hjælp", "thread_ts": "5.000005"}
    await _write(url, mention)

    assert slack.seen_by(ALICE) == ["Kun til dig\nEn note"]
    assert slack.seen_by(BO) == []
    assert api.called("chat.postEphemeral")[0]["thread_ts"] == "5.000005"


async def test_a_pressed_card_changes_for_everybody(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi
) -> None:
    _post(api, "C01NET", ASKING)
    dispatch.reply = Reply(card=DONE, note=NOTE)
    await slack.press(ALICE, "Ja")

    assert isinstance(dispatch.events[0], ActionPressed)
    assert dispatch.events[0].args == {"id": "7"}
    assert slack.channel_texts("netvaerk-1") == ["Svaret er modtaget"]
    assert slack.seen_by(ALICE) == ["Svaret er modtaget", "Kun til dig\nEn note"]
    assert slack.seen_by(BO) == ["Svaret er modtaget"]


async def test_a_card_that_cannot_be_changed_is_only_logged(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi, caplog: pytest.LogCaptureFixture
) -> None:
    _post(api, "C01NET", ASKING)
    api.fail("chat.update", Failure(error="cant_update_message", status=200))
    dispatch.reply = Reply(card=DONE, note=NOTE)
    await slack.press(ALICE, "Ja")

    assert slack.seen_by(ALICE) == ["Kommer du?\nJa", "Kun til dig\nEn note"]
    assert "cant_update_message" in caplog.text


async def test_a_card_only_one_person_sees_can_change_too(slack: SlackDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(note=ASKING)
    await slack.command(ALICE, "", "netvaerk-1")
    dispatch.reply = Reply(card=DONE)
    await slack.press(ALICE, "Ja")

    assert slack.seen_by(ALICE) == ["Svaret er modtaget"]


async def test_a_button_on_the_home_page_is_answered_in_the_persons_own_chat(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi
) -> None:
    dispatch.reply = Reply(home=ASKING)
    await slack.open_home(ALICE)
    dispatch.reply = Reply(note=NOTE, card=DONE)
    await slack.press(ALICE, "Ja")

    assert isinstance(dispatch.events[0], HomeOpened)
    assert dispatch.events[1].place is None
    assert [it["channel"] for it in api.workspace.messages] == ["D01ALICE"]
    assert slack.seen_by(ALICE) == ["Svaret er modtaget", "Kun til dig\nEn note"]


async def test_errors_keep_the_form_open(slack: SlackDriver, dispatch: Recorder) -> None:
    await _open(slack, dispatch)
    dispatch.reply = Reply(errors={"story": "Skriv lidt mere", "unknown": "Noget andet"})
    errors = await slack.submit(
        ALICE, title="Et valg", story="kort", theme="Ledelse", helpers="Alice,Bo", anonymous=""
    )

    submitted = dispatch.events[-1]
    assert isinstance(submitted, FormSubmitted)
    assert submitted.values == {
        "title": "Et valg",
        "story": "kort",
        "theme": "1",
        "helpers": "a,b",
        "anonymous": "",
    }
    assert errors == {"story": "Skriv lidt mere", "title": "Noget andet"}
    assert slack.open_form(ALICE) is not None


async def test_errors_of_a_form_without_inputs_are_shown_on_a_page(
    slack: SlackDriver, dispatch: Recorder
) -> None:
    form = Form(
        name="sure",
        title="Er du sikker?",
        locale="da",
        submit="Ja",
        cancel="Nej",
        elements=(Text("Slet alt"),),
    )
    await _open(slack, dispatch, form)
    dispatch.reply = Reply(errors={"": "Det kan ikke lade sig gøre"})
    await slack.submit(ALICE)

    assert slack.seen_by(ALICE) == ["Er du sikker?\nDet kan ikke lade sig gøre"]


async def test_a_note_confirms_a_form(slack: SlackDriver, dispatch: Recorder) -> None:
    await _open(slack, dispatch)
    dispatch.reply = Reply(note=NOTE)

    assert await slack.submit(ALICE) == {}
    assert slack.open_form(ALICE) is None
    assert slack.seen_by(ALICE) == ["Kun til dig\nEn note"]


async def test_a_form_can_lead_to_a_form(slack: SlackDriver, dispatch: Recorder) -> None:
    await _open(slack, dispatch)
    dispatch.reply = Reply(
        form=Form(name="b", title="Trin 2", locale="da", submit="Send", cancel="Luk", elements=(Text("?"),))
    )
    await slack.submit(ALICE)

    assert slack.open_form(ALICE) == {"title": "Trin 2", "labels": []}


async def test_a_form_in_answer_to_a_form_remembers_the_channel_and_what_was_typed(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi
) -> None:
    await _open(slack, dispatch)
    typed = {"title": "Et valg", "story": "<@U02BO> & co", "theme": "1", "helpers": "a", "anonymous": ""}
    dispatch.reply = Reply(form=replace(FORM.filled(typed), args={"network": "3", "~looked-at": "abc"}))
    await slack.submit(ALICE, **typed)
    await slack.submit(ALICE)

    (*_, first, second) = dispatch.events
    assert isinstance(second, FormSubmitted)
    assert second.values == typed
    assert second.args == {"network": "3", "~looked-at": "abc"}
    assert second.place == first.place
    assert second.place is not None
    assert second.place.conversation == "C01NET"
    assert api.called("views.open") != []
    assert api.called("views.push") == []


async def test_a_draft_is_confirmed_in_the_dialog(
    slack: SlackDriver, dispatch: Recorder, api: SlackApi
) -> None:
    await _open(slack, dispatch, replace(FORM, draft="Gem kladde"))
    dispatch.reply = Reply(note=NOTE)
    await slack.keep_draft(ALICE, title="", story="Halvt")

    drafted = dispatch.events[-1]
    assert isinstance(drafted, FormDrafted)
    assert drafted.values == {
        "title": "",
        "story": "Halvt",
        "theme": "2",
        "helpers": "b",
        "anonymous": "true",
    }
    assert slack.open_form(ALICE) is None
    assert slack.seen_by(ALICE) == ["Kun til dig\nEn note"]
    assert api.called("chat.postMessage") == []


async def test_an_empty_reply_closes_the_form(slack: SlackDriver, dispatch: Recorder) -> None:
    await _open(slack, dispatch)
    dispatch.reply = Reply()
    await slack.submit(ALICE)

    assert slack.seen_by(ALICE) == []


async def test_buttons_on_a_confirmation_work_inside_the_dialog(
    slack: SlackDriver, dispatch: Recorder
) -> None:
    await _open(slack, dispatch)
    dispatch.reply = Reply(note=ASKING)
    await slack.submit(ALICE)
    dispatch.reply = Reply(form=FORM)
    await slack.press(ALICE, "Ja")
    assert slack.open_form(ALICE) is not None

    dispatch.reply = Reply(note=NOTE)
    await slack.press(ALICE, "Ja")
    assert "Kun til dig\nEn note" in slack.seen_by(ALICE)


async def test_the_home_page_is_published(slack: SlackDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(home=NOTE)
    await slack.open_home(BO)

    assert slack.seen_by(BO) == ["Kun til dig\nEn note"]
    assert slack.seen_by(ALICE) == []


async def _open(slack: SlackDriver, dispatch: Recorder, form: Form = FORM) -> None:
    dispatch.reply = Reply(form=form)
    await slack.command(ALICE, "dilemma", "netvaerk-1")


async def _write(url: str, event: Json) -> None:
    body = json.dumps(happened({"user": "U01ALICE", **event}, "Ev7")).encode()
    headers = signed(body, "application/json")
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}slack/events", data=body, headers=headers) as it,
    ):
        assert (it.status, await it.text()) == (200, "")


def _post(api: SlackApi, channel: str, card: Card) -> None:
    """A card that the bot posted earlier."""
    api.workspace.add_message(channel, **messages(card)[-1])
