"""The evaluation: HR asks all leaders, nobody can tell who answered what, and the figures pass the gate."""

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from storage.tables.evaluation import EvaluationRound
from storage.tables.evaluation_answers import EvaluationEnvelope, EvaluationWords
from storage.tables.identity import Person
from storage.tables.messages import OutboxRow, State
from tests.scenarios import cast
from tests.scenarios.cast import (
    ASKER,
    FACILITATOR,
    HR,
    LEADERS,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    PEER,
    STRANGER,
)
from tests.scenarios.test_reflection import latest, leave, rows
from tests.scenarios.unmasking import Attacker, full_copy
from tests.scenarios.world import World

INVITED = "Hvordan går det med netværket?"
REMINDED = "Har du svaret?"
RESULTS = "Evaluering: Til slut"
RELEVANT = "relevant for de ledelsesopgaver, jeg står med."
SKILLS = "metoder eller redskaber, som jeg kan bruge i hverdagen."


async def starts(world: World, which: str = "end", date: str = "17/8", **values: str) -> dict[str, str]:
    """HR starts a round; what is wrong, if anything."""
    await world.says(HR, "evaluering")
    await world.presses(HR, "Start en runde")
    return await world.submits(HR, which=which, date=date, **values)


async def answers(world: World, person: str, **values: str) -> dict[str, str]:
    """A leader answers."""
    await world.presses(person, "Svar på spørgsmålene")
    return await world.submits(person, **values)


async def closes(world: World) -> None:
    """Time passes until the round is over."""
    await world.go_to(2009, 8, 18, 9, 0)


def results(world: World, person: str, words: str = RESULTS) -> str:
    """What a person sees under such a title, in however many messages."""
    return "\n".join(text for text in world.people.seen_by(person) if words in text)


def numbers_after(question: str, card: str) -> list[str]:
    """The median, that of the first round and the answers to a question of the programme's table."""
    return re.findall(r"\d+|–", card.partition(question)[2])[:3]


async def test_all_leaders_are_asked_at_work_and_once_reminded(world: World) -> None:
    await world.go_to(2009, 8, 3, 20, 0)
    assert await starts(world) == {}
    assert not world.sees(ASKER, INVITED)
    await world.go_to(2009, 8, 4, 9, 0)
    for leader in (*LEADERS, *OTHER_LEADERS):
        (card,) = [text for text in world.people.seen_by(leader) if INVITED in text]
        assert "mindst 5" in card
    assert not any(world.sees(other, INVITED) for other in (FACILITATOR, HR))
    await answers(world, ASKER, q1="5")

    # Two days before the last day is a Saturday.
    await world.go_to(2009, 8, 14, 8, 59)
    assert not world.sees(PEER, REMINDED)
    await world.go_to(2009, 8, 14, 9, 0)
    assert all(world.sees(leader, REMINDED) for leader in (*LEADERS, *OTHER_LEADERS))
    reminders = [row for row in await rows(world, OutboxRow) if row.kind == "evaluation-reminder"]
    assert {(row.state, row.reason) for row in reminders} == {(State.SENT, None)}


async def test_whoever_is_on_a_break_is_not_asked(world: World) -> None:
    await world.says(ASKER, "pause")
    await world.submits(ASKER, date="1/9")
    await starts(world)
    await world.go_to(2009, 8, 14, 9, 0)

    assert not world.sees(ASKER, INVITED)
    assert not world.sees(ASKER, REMINDED)
    assert world.sees(PEER, REMINDED)


async def test_hr_sees_all_and_a_facilitator_the_own_network(world: World) -> None:
    await starts(world)
    for leader in LEADERS:
        await answers(world, leader, q1="5", q4="2", o1=f"Jeg er {leader}s ven.")
    for leader in OTHER_LEADERS:
        await answers(world, leader, q1="3", q4="0")
    await closes(world)

    card = results(world, HR)
    assert "80–100 % af 13 ledere har svaret." in card
    assert cast.NETWORK in card
    assert cast.OTHER_NETWORK in card
    assert RELEVANT in card
    own = results(world, FACILITATOR)
    assert cast.NETWORK in own
    assert cast.OTHER_NETWORK not in own
    assert "13 ledere" not in own
    assert "7 ledere" in own
    assert "ven" not in own
    assert cast.OTHER_NETWORK in results(world, OTHER_FACILITATOR)
    assert not world.sees(ASKER, RESULTS)


async def test_too_few_answers_show_nothing_and_words_are_read_by_nobody(world: World) -> None:
    await starts(world)
    for leader in LEADERS[:4]:
        await answers(world, leader, q1="5", o1="Kun fire skrev.")
    await closes(world)

    for reader in (HR, FACILITATOR):
        card = results(world, reader)
        assert "Hvor mange der har svaret, er skjult." in card
        assert "80" not in card.partition("Skalaen")[0]
    await world.presses(HR, "Læs det, der er skrevet")
    assert world.sees(HR, "for få svar")
    assert await rows(world, EvaluationWords) == []
    assert await rows(world, EvaluationEnvelope) == []
    assert not world.sees(HR, "Kun fire skrev.")


async def test_hr_alone_reads_the_words_without_networks(world: World) -> None:
    await starts(world)
    for number, leader in enumerate(LEADERS):
        await answers(world, leader, q1="4", o2=f"<!channel> Behold øvelse {number}")
    await closes(world)
    await world.presses(HR, "Læs det, der er skrevet")

    card = results(world, HR, "Med egne ord")
    assert all(f"Behold øvelse {number}" in card for number in range(len(LEADERS)))
    assert cast.NETWORK not in card
    assert not any(cast.name_of(leader) in card for leader in LEADERS)
    for other in (FACILITATOR, ASKER, OTHER_FACILITATOR):
        assert not world.sees(other, "Behold øvelse")


async def test_the_end_is_compared_with_the_start(world: World) -> None:
    assert await starts(world, "start") == {}
    await world.presses(ASKER, "Svar på spørgsmålene")
    form = world.people.open_form(ASKER)
    assert form is not None
    assert len(list(form["labels"])) == 4  # type: ignore[call-overload]
    assert await world.submits(ASKER, q2="2") == {}
    for leader in (*LEADERS[1:], *OTHER_LEADERS):
        await answers(world, leader, q2="2")
    await closes(world)
    assert await starts(world, date="14/9") == {}
    for leader in (*LEADERS, *OTHER_LEADERS):
        await answers(world, leader, q4="4", q1="3")
    await world.go_to(2009, 9, 15, 9, 0)

    card = results(world, HR)
    assert "Første runde" in card
    assert numbers_after(SKILLS, card) == ["4", "2", "13"]
    assert numbers_after(RELEVANT, card) == ["3", "–", "13"]
    await world.says(HR, "evaluering")
    await world.presses(HR, "Resultater: Ved start, mandag den 3. august 2009")
    assert "Første runde" not in results(world, HR, "Evaluering: Ved start")


async def test_answering_again_replaces_and_after_the_end_words_are_given_back(world: World) -> None:
    await starts(world)
    for leader in LEADERS[:5]:
        await answers(world, leader, q1="1", o1="Det første.")
        await answers(world, leader, q1="5", o1="Det sidste.")
    assert len(await rows(world, EvaluationEnvelope)) == 5
    await world.presses(PEER, "Svar på spørgsmålene")
    world.clock.moment += timedelta(days=400)
    assert await world.submits(PEER, q1="1", o1="For sent.") == {}
    assert world.sees(PEER, "Der kan ikke længere svares")
    assert world.sees(PEER, "For sent.")
    await world.go_to(2010, 10, 1, 9, 0)

    words = {one.text for one in await rows(world, EvaluationWords)}
    assert words == {"Det sidste."}
    with pytest.raises(LookupError):
        await world.presses(LEADERS[6], "Send anonymt")
    await world.presses(LEADERS[6], "Svar på spørgsmålene")
    assert world.sees(LEADERS[6], "Der kan ikke længere svares")


async def test_whoever_has_left_gets_their_words_back(world: World) -> None:
    await starts(world)
    await world.presses(ASKER, "Svar på spørgsmålene")
    await leave(world, ASKER)
    assert await world.submits(ASKER, q1="5", o1="Det skrev jeg.") == {}

    assert world.sees(ASKER, "Det skrev jeg.")
    assert await rows(world, EvaluationEnvelope) == []


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"date": "4/8"}, "date"),
        ({"date": "1/12"}, "date"),
        ({"date": "snart 🙂"}, "date"),
        ({"questions": "a | b | c"}, "questions"),
        ({"questions": "samme\nSamme"}, "questions"),
        ({"questions": "x" * 201}, "questions"),
        ({"questions": "\n".join(f"{n}" for n in range(21))}, "questions"),
        ({"open": "en\nto\ntre"}, "open"),
        ({"which": "start", "questions": "Uden stjerne"}, "questions"),
        ({"questions": "*\u200b"}, None),
    ],
)
async def test_what_cannot_be_is_said_at_its_field(
    world: World, values: dict[str, str], wrong: str | None
) -> None:
    assert set(await starts(world, **values)) == ({wrong} if wrong else {"questions"})
    assert await rows(world, EvaluationRound) == []


async def test_an_empty_answer_is_none(world: World) -> None:
    await starts(world)
    assert set(await answers(world, ASKER, o1="\u202e\u200b")) == {"q1"}
    assert await rows(world, EvaluationEnvelope) == []


async def test_only_hr_starts_and_only_one_round_at_a_time(world: World) -> None:
    await world.says(FACILITATOR, "evaluering")
    with pytest.raises(LookupError):
        await world.presses(FACILITATOR, "Start en runde")
    for outsider in (ASKER, STRANGER):
        await world.says(outsider, "evaluering")
        assert not world.sees(outsider, "Der er ingen runde i gang")
    await world.says(HR, "evaluering")
    await starts(world)
    await world.says(HR, "evaluering")
    assert "Færre end 5 har svaret endnu." in latest(world, HR, "Der kan svares til")
    assert len(await rows(world, EvaluationRound)) == 1


async def test_hr_writes_the_questions_and_they_are_there_the_next_time(world: World) -> None:
    await starts(world, questions="* Mit eget? | My own?\nKun dansk?", open="")
    await world.presses(ASKER, "Svar på spørgsmålene")
    assert world.sees(ASKER, "Mit eget?")
    await closes(world)
    await world.says(HR, "evaluering")
    await world.presses(HR, "Start en runde")
    assert world.people.typed(HR)["questions"] == "* Mit eget? | My own?\nKun dansk?"


async def test_full_copies_tell_nobody(world: World) -> None:
    texts = {f"Det tænker jeg som nummer {n}.": leader for n, leader in enumerate(LEADERS)}
    await starts(world)
    for minute, (words, leader) in enumerate(texts.items()):
        await world.go_to(2009, 8, 4, 10, minute)
        await answers(world, leader, q1=str(1 + minute % 5), o1=words)
    before = await full_copy(world.database)
    await closes(world)
    after = await full_copy(world.database)

    assert Attacker(before, list(texts), LEADERS).sees == set()
    assert not any(row.table == "evaluation_envelope" for row in after)
    for copy in (after, [*before, *after]):
        attacker = Attacker(copy, list(texts), LEADERS)
        assert attacker.sees == set(texts)
        assert attacker.by_name() == attacker.by_common_values() == {}
    async with world.database.read() as uow:
        ids = {one.id for one in await uow.session.exec(select(Person)) if not one.is_hr}
    tables = {row.table: str(row.columns) for row in [*before, *after] if row.table.startswith("evaluation")}
    assert not any(person in columns for person in ids for columns in tables.values())
