"""The router: roles, forged ids, redelivered events, and an answer whatever happens."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import func, select

from bot.logs import JsonLines
from handlers.capabilities import CAPABILITIES
from handlers.home import COMMANDS, command_named
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.events import Command, FormSubmitted
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.database import Database
from storage.tables.dilemmas import Dilemma, Feedback
from storage.tables.messages import OutboxRow
from storage.tables.participation import Participation
from tests.handlers.conftest import Desk, actor
from tests.scenarios.cast import (
    ASKER,
    FACILITATOR,
    HR,
    NETWORK,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    PEER,
    STRANGER,
)

DILEMMA = {"title": "T", "situation": "S", "wanted": "W", "variant": "quick", "nobody": "true"}


def words(reply: Reply) -> str:
    card = reply.note or reply.home
    assert isinstance(card, Card)
    return "\n".join([card.title, *(part.text for part in card.body if isinstance(part, Text))])


async def network_id(database: Database, name: str = NETWORK) -> str:
    async with database.read() as uow:
        network = await networks.by_name(uow, name)
        assert network is not None
        return network.id


async def _count(database: Database, table: type[Any]) -> int:
    async with database.read() as uow:
        return (await uow.session.exec(select(func.count()).select_from(table))).one()


async def _dilemma_id(desk: Desk, database: Database) -> str:
    await desk.submit(ASKER, "dilemma", {"network": await network_id(database)}, **DILEMMA)
    async with database.read() as uow:
        return (await uow.session.exec(select(Dilemma.id))).one()


def test_no_two_capabilities_claim_the_same_name() -> None:
    for kind in ("commands", "actions", "forms", "notices"):
        names = [name for capability in CAPABILITIES for name in getattr(capability, kind)]
        assert len(names) == len(set(names)), kind


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("DILEMMA", "dilemma"),
        ("Hjælp", "help"),
        ("hja\u0308lp", None),
        ("spørgsma\u030al", "prompt"),
        ("næste", "next"),
    ],
)
def test_words_are_understood_in_both_languages_whatever_their_case(word: str, name: str | None) -> None:
    assert command_named(word) == name


def test_every_command_can_be_said_in_english_by_its_name() -> None:
    assert {command_named(name) for name in COMMANDS} == set(COMMANDS)


async def test_an_event_that_comes_twice_is_done_once(desk: Desk, database: Database) -> None:
    event = FormSubmitted(
        id="same",
        actor=actor(ASKER),
        form="dilemma",
        args={"network": await network_id(database)},
        values=DILEMMA,
    )
    first, second = await desk.hand_in(event), await desk.hand_in(event)

    assert first.note is not None
    assert second == Reply()
    assert await _count(database, Dilemma) == 1
    assert await _count(database, Participation) == 1


async def test_a_form_with_errors_can_be_sent_again_by_the_same_event(desk: Desk, database: Database) -> None:
    args = {"network": await network_id(database)}
    wrong = FormSubmitted(id="same", actor=actor(ASKER), form="dilemma", args=args, values={"title": "T"})
    right = FormSubmitted(id="same", actor=actor(ASKER), form="dilemma", args=args, values=DILEMMA)

    assert set((await desk.hand_in(wrong)).errors) == {"nobody", "situation", "wanted"}
    assert (await desk.hand_in(right)).errors == {}
    assert await _count(database, Dilemma) == 1


@pytest.mark.parametrize("intruder", [OTHER_LEADERS[0], OTHER_FACILITATOR, HR, STRANGER])
async def test_an_id_from_another_network_opens_nothing(
    desk: Desk, database: Database, intruder: str
) -> None:
    dilemma = await _dilemma_id(desk, database)
    messages = await _count(database, OutboxRow)

    opened = await desk.press(intruder, "give-feedback", dilemma=dilemma)
    given_feedback = await desk.submit(intruder, "feedback", {"dilemma": dilemma}, hears="x")
    summed_up = await desk.press(intruder, "summary", dilemma=dilemma)
    asked = await desk.submit(intruder, "dilemma", {"network": await network_id(database)}, **DILEMMA)

    assert opened.form is None
    for reply in (opened, given_feedback, summed_up, asked):
        assert reply.note is not None
        assert reply.note.title == "Det kan ikke lade sig gøre"
        assert "S" not in words(reply).split()
    assert await _count(database, Feedback) == 0
    assert await _count(database, Dilemma) == 1
    assert await _count(database, OutboxRow) == messages


async def test_a_leader_is_no_facilitator(desk: Desk, database: Database) -> None:
    dilemma = await _dilemma_id(desk, database)

    assert words(await desk.press(PEER, "summary", dilemma=dilemma)).startswith("Det kan ikke lade sig gøre")
    assert words(await desk.submit(PEER, "prompt", {}, own="x")).startswith("Det kan ikke lade sig gøre")


async def test_the_asker_of_a_named_dilemma_gives_no_feedback_to_it(desk: Desk, database: Database) -> None:
    dilemma = await _dilemma_id(desk, database)

    assert "dit eget dilemma" in words(await desk.press(ASKER, "give-feedback", dilemma=dilemma))


async def test_delivery_is_woken_by_what_is_written_and_not_by_what_is_read(
    desk: Desk, database: Database
) -> None:
    await desk.command(ASKER, "næste")
    assert desk.woken == []
    await _dilemma_id(desk, database)
    assert desk.woken == [None]


async def test_the_persons_own_language_comes_first_the_networks_second(desk: Desk) -> None:
    english = await desk.hand_in(Command(id="1", actor=actor(PEER, "en"), text="next"))
    swedish = await desk.hand_in(Command(id="2", actor=actor(ASKER, "sv"), text="next"))

    assert words(english).startswith("Your next meeting")
    assert words(swedish).startswith("Dit næste møde")


async def test_a_button_of_an_earlier_version_leads_to_a_kind_word(desk: Desk) -> None:
    assert "virker ikke længere" in words(await desk.press(ASKER, "gone-since-long"))
    assert "virker ikke længere" in words(await desk.submit(ASKER, "gone-since-long", {}))


async def test_a_fault_of_ours_gives_a_reference_and_no_details(
    desk: Desk, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    args = {"network": await network_id(database)}
    async with database.write() as uow:
        answers = ("clarification", "inquiry", "feedback", "sealed_feedback", "thread_reply")
        for table in (*answers, "dilemma_helper", "dilemma"):
            await uow.session.exec(text(f"DROP TABLE {table}"))  # type: ignore[call-overload]
        await uow.commit()

    shown = words(await desk.submit(ASKER, "dilemma", args, **{**DILEMMA, "situation": "Hemmeligt"}))

    (record,) = caplog.records
    assert shown.splitlines()[0] == "Noget gik galt"
    assert record.reference in shown.splitlines()[1]  # type: ignore[attr-defined]
    assert "DROP" not in shown
    assert "Hemmeligt" not in JsonLines().format(record)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=200))
async def test_whatever_is_typed_gets_an_answer(desk: Desk, typed: str) -> None:
    reply = await desk.command(ASKER, typed)

    assert reply.note is not None or reply.form is not None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    action=st.sampled_from(["give-feedback", "reflect", "summary", "answer-invitation", "command"]),
    args=st.dictionaries(
        st.sampled_from(["dilemma", "prompt", "meeting", "answer", "reminder", "text", "network"]),
        st.text(max_size=60),
    ),
)
async def test_whatever_a_client_claims_gets_a_kind_answer(
    desk: Desk, action: str, args: dict[str, str]
) -> None:
    reply = await desk.press(FACILITATOR, action, **args)

    assert reply.note is not None or reply.form is not None
