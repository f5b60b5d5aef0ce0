"""Anonymous contributions from the inside: envelopes alike, keys that are gone, forged ids, people at once."""

import asyncio
import logging

import pytest

from handlers.dilemmas.seal import FernetSeal
from handlers.vocabulary.replies import Reply
from scheduling.planner import REST, plan
from storage.database import Database
from storage.tables.dilemmas import Clarification, Dilemma, Feedback, Inquiry, Phase, SealedFeedback
from tests.handlers.conftest import Desk
from tests.handlers.test_router import DILEMMA, network_id, words
from tests.scenarios import cast
from tests.scenarios.cast import ASKER, FACILITATOR, LEADERS, OTHER_LEADERS, PEER
from tests.scenarios.unmasking import full_copy
from tests.scheduling.world import everything

SEAL = FernetSeal("tests")
THIRD, FOURTH, FIFTH = LEADERS[2:5]
FIELDS = ("hears", "experienced", "wonders", "would_try", "works")


def from_(person: str) -> str:
    """What somebody writes."""
    return f"Fra {person.partition('@')[0]}."


async def asked(desk: Desk, database: Database, **changes: str) -> dict[str, str]:
    """An anonymous round; the arguments of its buttons and forms."""
    values = {**DILEMMA, "answering": "anonymous", **changes}
    await desk.submit(ASKER, "dilemma", {"network": await network_id(database)}, **values)
    (dilemma,) = await everything(database, Dilemma)
    return {"dilemma": dilemma.id}


async def answered(desk: Desk, args: dict[str, str], *people: str) -> list[Reply]:
    return [await desk.submit(one, "feedback", args, hears=from_(one)) for one in people]


async def inquired(desk: Desk, database: Database, author: str) -> dict[str, str]:
    """The arguments of the form in which this author answers what the asker has asked further."""
    args = await asked(desk, database)
    await answered(desk, args, PEER, THIRD, FOURTH)
    of_author = [one for one in await everything(database, Feedback) if one.hears == from_(author)]
    await desk.submit(ASKER, "inquiry", {**args, "feedback": of_author[0].id}, question="Hvordan?")
    (inquiry,) = await everything(database, Inquiry)
    return {**args, "inquiry": inquiry.id}


async def test_the_length_of_an_envelope_tells_nothing(desk: Desk, database: Database) -> None:
    args = await asked(desk, database, variant="full")
    await desk.press(ASKER, "dilemma-understood", **args)
    await desk.submit(ASKER, "restate", args, question="Hvordan?")
    for person, text in ((PEER, "x"), (THIRD, "\U0001f600" * 3000), (FOURTH, "\x01x" * 1500)):
        reply = await desk.submit(person, "feedback", args, **dict.fromkeys(FIELDS, text))
        assert "Tak for din feedback" in words(reply)

    envelopes = await everything(database, SealedFeedback)
    assert len({len(one.sealed or "") for one in envelopes}) == 1
    assert len({one.giver for one in envelopes}) == len(envelopes) == 3


async def test_what_is_sealed_with_a_lost_key_waits_for_it(
    desk: Desk, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    args = await asked(desk, database)
    await answered(desk, args, PEER)
    (dilemma,) = await everything(database, Dilemma)
    assert dilemma.phase_until

    with caplog.at_level(logging.ERROR, logger="scheduling"):
        await plan(database, dilemma.phase_until, seal=FernetSeal("another"))
    assert "LostKeyError" in caplog.text
    assert await everything(database, Feedback) == []
    await plan(database, dilemma.phase_until + REST, seal=SEAL)
    assert [one.hears for one in await everything(database, Feedback)] == [from_(PEER)]


async def test_what_people_write_at_once_comes_out_in_one_transaction(desk: Desk, database: Database) -> None:
    args = await asked(desk, database)

    replies = await asyncio.gather(
        *(desk.submit(one, "feedback", args, hears=from_(one)) for one in (PEER, THIRD, FOURTH, FIFTH)),
        desk.press(FACILITATOR, "steering-next", **args, phase="reflect"),
    )

    taken = sum("Tak for din feedback" in words(reply) for reply in replies[:-1])
    given = await everything(database, Feedback)
    (dilemma,) = await everything(database, Dilemma)
    assert len({one.hears for one in given}) == len(given) == taken
    assert dilemma.phase is Phase.TAKEAWAY
    assert all(one.sealed is None for one in await everything(database, SealedFeedback))
    rows = [row for row in await full_copy(database) if row.table == "feedback"]
    assert len({number for row in rows for number in row.transactions()}) <= 1


async def test_the_asker_may_close_a_case_before_it_is_over(desk: Desk, database: Database) -> None:
    args = await asked(desk, database, variant="meeting")
    await answered(desk, args, PEER)
    await desk.submit(ASKER, "takeaway", args, takes_along="Mod.", will_do="")

    (dilemma,) = await everything(database, Dilemma)
    assert dilemma.phase is Phase.FOLLOW_UP
    assert [one.hears for one in await everything(database, Feedback)] == [from_(PEER)]


async def test_a_form_that_was_open_when_the_round_ended_is_refused(desk: Desk, database: Database) -> None:
    args = await asked(desk, database)
    *_, late = await answered(desk, args, PEER, THIRD, FOURTH, FIFTH)

    assert "Runden er slut" in words(late)
    assert len(await everything(database, SealedFeedback)) == 3


@pytest.mark.parametrize("person", [PEER, FOURTH, ASKER, FACILITATOR, OTHER_LEADERS[0], cast.HR])
async def test_only_the_author_can_open_and_answer_a_question(
    desk: Desk, database: Database, person: str
) -> None:
    args = await inquired(desk, database, THIRD)

    assert (await desk.press(person, "inquiry-answer", **args)).form is None
    assert "Det kan ikke lade sig gøre" in words(
        await desk.submit(person, "inquiry-answer", args, answer="x")
    )
    (inquiry,) = await everything(database, Inquiry)
    assert inquiry.answer == ""
    assert (await desk.press(THIRD, "inquiry-answer", **args)).form is not None


@pytest.mark.parametrize("person", [PEER, THIRD, FACILITATOR, OTHER_LEADERS[0], cast.HR])
async def test_only_the_asker_can_ask_further(desk: Desk, database: Database, person: str) -> None:
    args = await asked(desk, database)
    await answered(desk, args, PEER, THIRD, FOURTH)
    about = {**args, "feedback": (await everything(database, Feedback))[0].id}
    await desk.submit(person, "inquiry", about, question="Hvem er du?")

    assert await everything(database, Inquiry) == []


@pytest.mark.parametrize("changes", [{"feedback": "x" * 40_000}, {"feedback": "gone"}, {}])
async def test_a_forged_contribution_is_not_here(
    desk: Desk, database: Database, changes: dict[str, str]
) -> None:
    args = await asked(desk, database)
    await answered(desk, args, PEER, THIRD, FOURTH)

    reply = await desk.submit(ASKER, "inquiry", {**args, **changes}, question="Hvordan?")
    assert "Dilemmaet er her ikke længere." in words(reply)


@pytest.mark.parametrize(("typed", "error"), [("  ", "Skriv lidt her"), ("a" * 40_000, "Højst 1.000")])
async def test_what_is_wrong_with_a_question_or_an_answer_is_said_at_the_field(
    desk: Desk, database: Database, typed: str, error: str
) -> None:
    args = await inquired(desk, database, THIRD)
    given = [one for one in await everything(database, Feedback) if one.hears == from_(PEER)]
    about = {"dilemma": args["dilemma"], "feedback": given[0].id}

    question = await desk.submit(ASKER, "inquiry", about, question=typed)
    answer = await desk.submit(THIRD, "inquiry-answer", args, answer=typed)
    assert error in question.errors["question"]
    assert error in answer.errors["answer"]


async def test_a_closed_dilemma_is_asked_about_no_more(desk: Desk, database: Database) -> None:
    args = await inquired(desk, database, THIRD)
    async with database.write() as uow:
        dilemma = await uow.get(Dilemma, args["dilemma"])
        assert dilemma
        dilemma.phase = Phase.CLOSED
        await uow.commit()

    assert "Dilemmaet er afsluttet" in words(await desk.submit(THIRD, "inquiry-answer", args, answer="x"))


async def test_a_question_of_an_anonymous_round_has_no_author(desk: Desk, database: Database) -> None:
    args = await asked(desk, database, variant="full")
    opened = await desk.press(PEER, "clarify", **args)
    assert opened.form
    assert "Jeg gemmer ikke, hvem der spurgte." in str(opened.form.elements)
    await desk.submit(PEER, "clarify", args, question="Hvem ved det?")

    (asked_by,) = [one.person_id for one in await everything(database, Clarification)]
    assert asked_by is None
