"""What clients may claim: forged ids, missing choices, too much and too little text. Nothing is lost or doubled."""

from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import SQLModel, select

from handlers.prompts.choosing import OWN
from handlers.vocabulary.cards import Card, Quote, Text
from handlers.vocabulary.events import FormSubmitted
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.database import Database
from storage.tables.content import OwnPrompt, Prompt, Reflection
from storage.tables.exercises import Exercise, Report
from storage.tables.messages import OutboxRow
from tests.handlers.conftest import MOMENT, Desk, actor
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

Row = TypeVar("Row", bound=SQLModel)
WORDS = "Svarhemmelighed"


async def _all(database: Database, table: type[Row]) -> list[Row]:
    async with database.read() as uow:
        return list(await uow.session.exec(select(table)))


async def _network_id(database: Database) -> str:
    async with database.read() as uow:
        network = await networks.by_name(uow, NETWORK)
        assert network is not None
        return network.id


async def _prompt_id(desk: Desk, database: Database) -> str:
    await desk.submit(FACILITATOR, "prompt", {"network": await _network_id(database)}, own="Hvad nu?")
    (prompt,) = await _all(database, Prompt)
    return prompt.id


async def _reflect(desk: Desk, database: Database, visible: str = "private") -> tuple[str, str]:
    """A prompt's id, and that of an answer to it."""
    prompt = await _prompt_id(desk, database)
    await desk.submit(ASKER, "reflection", {"prompt": prompt}, answer=WORDS, visible=visible)
    (reflection,) = await _all(database, Reflection)
    return prompt, reflection.id


def _said(reply: Reply) -> str:
    card = reply.note or reply.card
    assert isinstance(card, Card)
    return "\n".join([card.title, *(part.text for part in card.body if isinstance(part, Text | Quote))])


@pytest.mark.parametrize(
    ("answer", "visible", "wrong"),
    [
        ("", "private", "answer"),
        ("  \n\t ", "private", "answer"),
        ("\0", "private", "answer"),
        ("\u202e\u202c", "private", "answer"),
        ("\u200b\ufeff", "private", "answer"),
        ("æ" * 40_000, "private", "answer"),
        ("Ja.", "", "visible"),
        ("Ja.", "everybody", "visible"),
        ("Ja.", "NETWORK", "visible"),
    ],
)
async def test_what_cannot_be_kept_is_said_at_its_field(
    desk: Desk, database: Database, answer: str, visible: str, wrong: str
) -> None:
    prompt = await _prompt_id(desk, database)
    reply = await desk.submit(ASKER, "reflection", {"prompt": prompt}, answer=answer, visible=visible)

    assert set(reply.errors) == {wrong}
    assert await _all(database, Reflection) == []


async def test_half_characters_and_nul_are_kept_as_what_a_database_can_hold(
    desk: Desk, database: Database
) -> None:
    prompt = await _prompt_id(desk, database)
    await desk.submit(ASKER, "reflection", {"prompt": prompt}, answer="a\ud800b\0c", visible="private")

    assert [one.text for one in await _all(database, Reflection)] == ["a?bc"]


@pytest.mark.parametrize("intruder", [OTHER_LEADERS[0], OTHER_FACILITATOR, HR, STRANGER, FACILITATOR, PEER])
@pytest.mark.parametrize("visible", ["private", "facilitator"])
async def test_nobody_reaches_a_reflection_that_is_not_for_them(
    desk: Desk, database: Database, intruder: str, visible: str
) -> None:
    prompt, reflection = await _reflect(desk, database, visible)
    messages = len(await _all(database, OutboxRow))
    tried = [
        await desk.press(intruder, "prompt-read", prompt=prompt),
        await desk.press(intruder, "own-reflections"),
        await desk.press(intruder, "own-reflections-page", page="0"),
        await desk.press(intruder, "reflection-delete", reflection=reflection),
        await desk.press(intruder, "reflection-delete-yes", reflection=reflection),
    ]

    assert not any(WORDS in _said(reply) for reply in tried)
    assert [one.text for one in await _all(database, Reflection)] == [WORDS]
    assert len(await _all(database, OutboxRow)) == messages


@pytest.mark.parametrize("intruder", [OTHER_LEADERS[0], OTHER_FACILITATOR, HR])
async def test_other_networks_and_hr_do_not_read_what_is_for_the_network(
    desk: Desk, database: Database, intruder: str
) -> None:
    prompt, _ = await _reflect(desk, database, "network")

    assert WORDS in _said(await desk.press(PEER, "prompt-read", prompt=prompt))
    assert WORDS in _said(await desk.press(FACILITATOR, "prompt-read", prompt=prompt))
    assert WORDS not in _said(await desk.press(intruder, "prompt-read", prompt=prompt))


@pytest.mark.parametrize("outsider", [OTHER_LEADERS[0], HR, FACILITATOR])
async def test_whoever_is_no_leader_there_gets_their_words_back(
    desk: Desk, database: Database, outsider: str
) -> None:
    prompt = await _prompt_id(desk, database)
    reply = await desk.submit(outsider, "reflection", {"prompt": prompt}, answer=WORDS, visible="network")

    assert WORDS in _said(reply)
    assert await _all(database, Reflection) == []


async def test_the_same_form_delivered_twice_is_done_once(desk: Desk, database: Database) -> None:
    args = {"network": await _network_id(database), "once": "0" * 32}
    for event in ("one", "one", "another"):
        sent = FormSubmitted(
            id=event, actor=actor(FACILITATOR), form="prompt", args=args, values={"own": "Hvad?"}
        )
        await desk.hand_in(sent)
    walk = {"exercise": "walk", "date": "om 2 uger"}
    for event in ("two", "two", "a third"):
        sent = FormSubmitted(id=event, actor=actor(FACILITATOR), form="exercise", args=args, values=walk)
        await desk.hand_in(sent)

    assert len(await _all(database, Prompt)) == 1
    assert len(await _all(database, Exercise)) == 1


async def test_a_prompt_that_is_not_in_turn_is_refused_however_old_the_form(
    desk: Desk, database: Database
) -> None:
    args = {"network": await _network_id(database)}
    first = await desk.submit(FACILITATOR, "prompt", args, bank="bank-patterns-2")
    again = await desk.submit(FACILITATOR, "prompt", args, bank="bank-patterns-2")
    same_area = await desk.submit(FACILITATOR, "prompt", args, bank="bank-patterns-3")
    unknown = await desk.submit(FACILITATOR, "prompt", args, bank="bank-nothing-1")

    assert first.note is not None
    assert [set(reply.errors) for reply in (again, same_area, unknown)] == [{"bank"}] * 3
    assert len(await _all(database, Prompt)) == 1


async def test_somebody_elses_prompt_is_not_to_be_had_by_its_id(desk: Desk, database: Database) -> None:
    own = {"text": "Kun min?", "area": "tools", "purpose": "At have noget for sig selv.", "minutes": "5"}
    await desk.submit(OTHER_FACILITATOR, "prompt-bank", {}, **own)
    (kept,) = await _all(database, OwnPrompt)
    args = {"network": await _network_id(database)}

    assert set((await desk.submit(FACILITATOR, "prompt", args, bank=OWN + kept.id)).errors) == {"bank"}
    assert "ikke i banken" in _said(await desk.press(FACILITATOR, "prompt-retire", own=kept.id, **args))
    assert kept.written_at == MOMENT


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"text": "æ" * 1001}, "text"),
        ({"text": ""}, "text"),
        ({"area": "money"}, "area"),
        ({"purpose": ""}, "purpose"),
        ({"minutes": "0"}, "minutes"),
        ({"minutes": "61"}, "minutes"),
        ({"minutes": "fem"}, "minutes"),
        ({"minutes": "\uff15"}, "minutes"),
    ],
)
async def test_what_is_wrong_with_an_own_prompt_is_said_at_its_field(
    desk: Desk, database: Database, changed: dict[str, str], wrong: str
) -> None:
    own = {"text": "Hvad nu?", "area": "tools", "purpose": "At komme videre.", "minutes": "5", **changed}

    assert set((await desk.submit(FACILITATOR, "prompt-bank", {}, **own)).errors) == {wrong}
    assert await _all(database, OwnPrompt) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    action=st.sampled_from(
        [
            "prompt-send",
            "prompt-history",
            "prompt-later",
            "prompt-read",
            "reflection-delete-yes",
            "guideposts",
            "own-reflections-page",
            "exercise-report",
            "exercise-read",
            "exercise-take-back",
            "exercise-choose",
        ]
    ),
    args=st.dictionaries(
        st.sampled_from(["prompt", "page", "reflection", "exercise", "network", "bank", "once", "own"]),
        st.text(max_size=60),
    ),
)
async def test_whatever_a_client_claims_gets_a_kind_answer(
    desk: Desk, database: Database, action: str, args: dict[str, str]
) -> None:
    for person in (ASKER, FACILITATOR):
        reply = await desk.press(person, action, **args)
        assert "Noget gik galt" not in (_said(reply) if reply.form is None else "")
    assert await _all(database, Report) == []
