"""What people see of the handlers' replies in Teams."""

from dataclasses import replace

from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.events import (
    ActionPressed,
    Command,
    FormDrafted,
    FormSubmitted,
    HomeOpened,
    PlacesSeen,
)
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from tests.drivers.teams import TeamsDriver
from tests.fakes.connector import Failure, FakeConnector
from tests.fakes.teams_activities import installed_in_team, invoked, said
from tests.teams.conftest import ALICE, BO, CHANNEL, OUTSIDER, Recorder
from tests.teams.posting import post

NOTE = Card(title="Kun til dig", locale="da", body=(Text("Ingen andre ser det."),))
PRESS = Button(label="Tryk", action="pressed", args={"id": "7"})
POLL = Card(title="Kommer du?", locale="da", buttons=(PRESS,))
DONE = Card(title="Du kommer", locale="da")
FORM = Form(
    name="dilemma",
    title="Nyt dilemma",
    locale="da",
    args={"network": "3"},
    submit="Send",
    cancel="Fortryd",
    elements=(
        Text("Skriv kort."),
        TextInput(name="text", label="Dit dilemma", multiline=True, value="Udkast"),
        ChoiceInput(name="who", label="Til hvem", options=(Option("all", "Alle"), Option("one", "Én"))),
        TickInput(name="anonymous", label="Navn", text="Vis ikke mit navn"),
    ),
)


async def test_a_note_to_a_personal_command_appears_in_the_chat(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    dispatch.reply = Reply(note=NOTE)

    await driver.command(ALICE, "hjælp")

    assert driver.seen_by(ALICE) == ["Kun til dig\nIngen andre ser det."]
    assert driver.seen_by(BO) == []
    assert [event.text for event in dispatch.events if isinstance(event, Command)] == ["hjælp"]


async def test_a_command_in_a_channel_comes_without_the_mention(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    await driver.command(ALICE, "næste &amp; hjælp", CHANNEL)

    (event,) = dispatch.events
    assert isinstance(event, Command)
    assert event.text == "næste & hjælp"
    assert event.place is not None
    assert (event.place.conversation, event.place.private) == ("19:Ledere-netvaerk-1@thread.tacv2", False)


async def test_a_note_to_a_channel_command_goes_to_the_person_alone(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    dispatch.reply = Reply(note=NOTE)

    await driver.command(ALICE, "hjælp", CHANNEL)

    assert driver.channel_texts(CHANNEL) == ["teams-answered-privately/da"]
    assert "Kun til dig\nIngen andre ser det." in driver.seen_by(ALICE)
    assert driver.seen_by(BO) == ["teams-answered-privately/da"]


async def test_the_line_in_the_channel_stands_in_the_thread(
    driver: TeamsDriver, dispatch: Recorder, connector: FakeConnector
) -> None:
    dispatch.reply = Reply(note=NOTE)

    await driver.command(ALICE, "hjælp", CHANNEL)

    assert ";messageid=" in connector.messages[-1].conversation


async def test_who_cannot_be_written_to_learns_why_in_the_channel(
    driver: TeamsDriver, dispatch: Recorder, connector: FakeConnector
) -> None:
    connector.world.unreachable.add(ALICE)
    dispatch.reply = Reply(note=NOTE)

    await driver.command(ALICE, "hjælp", CHANNEL)

    assert driver.channel_texts(CHANNEL) == ["teams-cannot-write-privately/da"]


async def test_a_pressed_card_changes_for_everybody_and_the_note_is_for_the_one_who_pressed(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    dispatch.reply = Reply(card=POLL)
    await driver.command(ALICE, "møde", CHANNEL)
    dispatch.reply = Reply(card=DONE, note=NOTE)

    await driver.press(BO, "Tryk")

    assert driver.seen_by(BO) == ["Du kommer\nKun til dig\nIngen andre ser det."]
    assert driver.seen_by(ALICE) == driver.channel_texts(CHANNEL) == ["Du kommer"]
    pressed = dispatch.events[-1]
    assert isinstance(pressed, ActionPressed)
    assert (pressed.action, pressed.args) == ("pressed", {"id": "7"})


async def test_the_presser_sees_the_new_card_even_if_the_message_cannot_be_replaced(
    driver: TeamsDriver, dispatch: Recorder, connector: FakeConnector
) -> None:
    dispatch.reply = Reply(note=POLL)
    await driver.command(ALICE, "møde")
    dispatch.reply = Reply(card=DONE)
    connector.fail(Failure("PUT", status=500))

    await driver.press(ALICE, "Tryk")

    assert driver.seen_by(ALICE) == ["Du kommer"]


async def test_a_short_note_to_a_press_is_a_line(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(card=POLL)
    await driver.command(ALICE, "møde", CHANNEL)
    dispatch.reply = Reply(note=NOTE)

    await driver.press(BO, "Tryk")

    assert driver.seen_by(BO)[-1] == "Kun til dig\nIngen andre ser det."
    assert driver.seen_by(ALICE) == ["Kommer du?\nTryk"]


async def test_a_note_with_buttons_to_a_press_goes_to_the_chat(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    dispatch.reply = Reply(card=POLL)
    await driver.command(ALICE, "møde", CHANNEL)
    dispatch.reply = Reply(note=Card(title="Videre", locale="da", buttons=(PRESS,)))

    await driver.press(BO, "Tryk")

    assert driver.seen_by(BO)[1:] == ["Videre\nTryk", "teams-answered-privately/da"]


async def test_a_silent_reply_to_a_press_is_acknowledged(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(note=POLL)
    await driver.command(ALICE, "møde")
    dispatch.reply = Reply()

    await driver.press(ALICE, "Tryk")

    assert driver.seen_by(ALICE)[-1] == "✓"


async def test_a_form_opens_by_a_button_that_repeats_the_command(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    dispatch.reply = Reply(form=FORM)

    await driver.command(ALICE, "dilemma", CHANNEL)

    assert driver.open_form(ALICE) == {
        "title": "Nyt dilemma",
        "labels": ["Dit dilemma", "Til hvem", "Navn"],
    }
    assert driver.open_form(BO) is None
    again = dispatch.events[-1]
    assert isinstance(again, ActionPressed)
    assert (again.action, again.args) == ("command", {"text": "dilemma"})
    assert again.place == dispatch.events[0].place


async def test_a_submitted_form_brings_its_values_and_closes(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(form=FORM)
    await driver.command(ALICE, "dilemma")
    dispatch.reply = Reply()

    shown = await driver.submit(ALICE, text="Hvad nu?\nLinje 2", who="Én", anonymous="true")

    sent = dispatch.events[-1]
    assert isinstance(sent, FormSubmitted)
    assert (sent.form, sent.args) == ("dilemma", {"network": "3"})
    assert sent.values == {"text": "Hvad nu?\nLinje 2", "who": "one", "anonymous": "true"}
    assert (shown, driver.open_form(ALICE)) == ({}, None)


async def test_a_form_in_answer_to_a_form_keeps_what_was_typed(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    dispatch.reply = Reply(form=FORM)
    await driver.command(ALICE, "dilemma")
    typed = {"text": "  Linje 1\n[x](http://y) & <b>", "who": "one", "anonymous": "true"}
    again = replace(
        FORM.filled(typed),
        elements=(Text("Et blik mere"), *FORM.filled(typed).elements),
        args={"seen": "abc"},
    )
    dispatch.reply = Reply(form=again)

    assert await driver.submit(ALICE, **typed) == {}
    assert driver.typed(ALICE) == typed
    assert "Et blik mere" in driver.seen_by(ALICE)[-1]
    await driver.submit(ALICE)
    sent = dispatch.events[-1]
    assert isinstance(sent, FormSubmitted)
    assert (sent.values, sent.args) == (typed, {"seen": "abc"})


async def test_a_draft_may_lack_what_is_required(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(form=replace(FORM, draft="Gem kladde"))
    await driver.command(ALICE, "dilemma")
    dispatch.reply = Reply(note=NOTE)

    await driver.keep_draft(ALICE, text="Halvt")

    drafted = dispatch.events[-1]
    assert isinstance(drafted, FormDrafted)
    assert (drafted.form, drafted.args) == ("dilemma", {"network": "3"})
    assert drafted.values["text"] == "Halvt"
    assert driver.open_form(ALICE) is None
    assert driver.seen_by(ALICE)[-1] == "Sparring\nKun til dig\nIngen andre ser det."


async def test_errors_stand_at_their_field_and_nothing_typed_is_lost(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    dispatch.reply = Reply(form=FORM)
    await driver.command(ALICE, "dilemma")
    before = driver.open_form(ALICE)
    dispatch.reply = Reply(errors={"who": "Vælg alle."})

    shown = await driver.submit(ALICE, text="  Lang tekst [x](http://y)\n", who="one", anonymous="true")

    assert shown == {"who": "Vælg alle."}
    assert driver.open_form(ALICE) == before
    assert driver.typed(ALICE) == {
        "text": "  Lang tekst [x](http://y)\n",
        "who": "one",
        "anonymous": "true",
    }
    dispatch.reply = Reply()
    assert await driver.submit(ALICE, who="all") == {}
    sent = dispatch.events[-1]
    assert isinstance(sent, FormSubmitted)
    assert sent.args == {"network": "3"}
    assert sent.values["text"] == "  Lang tekst [x](http://y)\n"


async def test_a_note_to_a_form_is_the_dialogs_last_page(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(form=FORM)
    await driver.command(ALICE, "dilemma")
    dispatch.reply = Reply(note=NOTE)

    await driver.submit(ALICE, who="all")

    assert driver.open_form(ALICE) is None
    assert driver.seen_by(ALICE)[-1] == "Sparring\nKun til dig\nIngen andre ser det."


async def test_a_button_on_a_dialogs_page_works(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(form=FORM)
    await driver.command(ALICE, "dilemma")
    dispatch.reply = Reply(note=POLL)
    await driver.submit(ALICE, who="all")
    dispatch.reply = Reply(card=DONE)

    await driver.press(ALICE, "Tryk")

    assert driver.seen_by(ALICE)[-1] == "Sparring\nDu kommer"


async def test_a_form_sent_from_a_cards_dialog_renews_that_card(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    opener = Button(label="Svar", action="answer", opens_form=True)
    dispatch.reply = Reply(card=Card(title="Spørgsmål", locale="da", buttons=(opener,)))
    await driver.command(ALICE, "spørgsmål", CHANNEL)
    dispatch.reply = Reply(form=FORM)
    await driver.press(BO, "Svar")
    dispatch.reply = Reply(card=DONE)

    await driver.submit(BO, who="all")

    assert driver.channel_texts(CHANNEL) == ["Du kommer"]


async def test_a_page_too_long_for_a_dialog_goes_to_the_chat(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(form=FORM)
    await driver.command(ALICE, "dilemma")
    dispatch.reply = Reply(note=Card(title="Langt", locale="da", body=(Text("ord " * 8000),)))

    await driver.submit(ALICE, who="all")

    seen = driver.seen_by(ALICE)
    assert sum(text.count("ord") for text in seen) == 8000
    assert seen[-1] == "teams-answered-privately/da"


async def test_the_press_of_an_old_client_changes_the_message(
    driver: TeamsDriver, dispatch: Recorder, connector: FakeConnector
) -> None:
    dispatch.reply = Reply(note=POLL)
    await driver.command(ALICE, "møde")
    action = connector.messages[0].cards[0]["body"][-1]["actions"][0]
    connector.messages[0].cards[0]["body"][-1]["actions"] = [action["fallback"]]
    dispatch.reply = Reply(card=DONE, note=NOTE)

    await driver.press(ALICE, "Tryk")

    assert driver.seen_by(ALICE) == ["Du kommer", "Kun til dig\nIngen andre ser det."]


async def test_adding_the_bot_for_oneself_opens_the_home(driver: TeamsDriver, dispatch: Recorder) -> None:
    dispatch.reply = Reply(home=NOTE)

    await driver.open_home(BO)

    assert [type(event) for event in dispatch.events] == [HomeOpened]
    assert driver.seen_by(BO) == ["Kun til dig\nIngen andre ser det."]


async def test_adding_the_bot_to_a_team_shows_its_people_and_channels(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    people = [f"person{number}@example.com" for number in range(5)]

    await driver.install("Netværk", people, ["a", "b"])

    (seen,) = dispatch.events
    assert isinstance(seen, PlacesSeen)
    assert [member.email for member in seen.members] == people
    assert [channel.name for channel in seen.channels] == ["General", "a", "b"]
    assert {channel.private for channel in seen.channels} == {False}


async def test_a_member_has_the_same_identity_in_the_roster_and_in_a_message(
    driver: TeamsDriver, dispatch: Recorder
) -> None:
    await driver.install("Netværk", [OUTSIDER], ["a"])
    await driver.command(OUTSIDER, "hjælp")

    seen, said = dispatch.events
    assert isinstance(seen, PlacesSeen)
    (member,) = seen.members
    assert (member.tenant, member.user_id) == (said.actor.tenant, said.actor.user_id)
    assert said.actor.locale == "da"


async def test_a_team_that_cannot_be_looked_at_just_now_is_to_be_shown_again(
    base_url: str, dispatch: Recorder, connector: FakeConnector
) -> None:
    world = connector.world
    activity = installed_in_team(world, world.person(ALICE), connector.url, "Ledere")
    connector.fail(Failure("GET", status=429, retry_after="1"))

    statuses = [(await post(base_url, activity)).status for _ in range(2)]

    assert statuses == [503, 200]
    assert len(dispatch.events) == 1


async def test_a_redelivered_activity_is_the_same_event(
    base_url: str, dispatch: Recorder, connector: FakeConnector
) -> None:
    world = connector.world
    data = {"action": {"verb": "pressed", "data": {"args": {}}}}
    press = invoked(world, world.person(ALICE), "adaptiveCard/action", data, connector.url)

    for activity in (press, press, press | {"id": "f:another"}, press | {"value": {"action": {"verb": "b"}}}):
        await post(base_url, activity)

    first, again, other_id, other_value = [event.id for event in dispatch.events]
    assert first == again
    assert len({first, other_id, other_value}) == 3


async def test_messages_of_two_conversations_are_two_events(
    base_url: str, dispatch: Recorder, connector: FakeConnector
) -> None:
    world = connector.world
    spoken = said(world, world.person(ALICE), "hjælp", connector.url)

    for chat in (spoken["conversation"], {**spoken["conversation"], "id": "a:other"}):
        await post(base_url, spoken | {"conversation": chat})

    assert len({event.id for event in dispatch.events}) == 2


async def test_talk_that_is_not_for_the_bot_is_left_alone(
    base_url: str, dispatch: Recorder, connector: FakeConnector
) -> None:
    world = connector.world
    spoken = said(world, world.person(ALICE), "hej", connector.url, world.channel(CHANNEL))

    answer = await post(base_url, spoken | {"entities": [], "text": "hej allesammen"})

    assert (answer.status, dispatch.events) == (200, [])
