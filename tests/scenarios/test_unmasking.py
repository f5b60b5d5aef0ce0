"""Who wrote what without a name cannot be found out from copies of the database and the logs.

The same attacks are made on rounds whose rows name their authors, and on the naive design, whose rows merely lack the
name: there they find everybody, so that what they do not find here is not there.
"""

import logging
from random import Random

import pytest

from bot.logs import JsonLines
from handlers.dilemmas import envelopes
from tests.scenarios.cast import ASKER, LEADERS
from tests.scenarios.test_dilemmas import asks, is_understood
from tests.scenarios.test_reflection import answers
from tests.scenarios.test_reflection import asks as asks_to_reflect
from tests.scenarios.unmasking import Attacker, Copy, Guess, full_copy, without_names
from tests.scenarios.world import World

PEERS = (LEADERS[3], LEADERS[6], LEADERS[1], LEADERS[5], LEADERS[2], LEADERS[4])
AUTHORS = {f"Det hører jeg som nummer {n}.": person for n, person in enumerate(PEERS, start=1)}
ADVISERS = {f"Det prøvede jeg som nummer {n}.": person for n, person in enumerate(PEERS, start=1)}
TRUTH = {**AUTHORS, **ADVISERS}
LUCKY = 7
"""Of twelve texts by six people a guess gets two right; the best of sixty guesses, by luck, as many as this."""


@pytest.fixture(autouse=True)
def _chance_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """The order of chance is the same each time, so that luck is too."""
    monkeypatch.setattr(envelopes, "CHANCE", Random(2009))  # noqa: S311 -- no secret is made of it


async def everybody_writes(world: World, answering: str) -> Copy:
    """Six peers are seen doing something else, and contribute the minute after, in two phases; a copy from between."""
    await asks(world, answering=answering)
    await is_understood(world)
    await asks_to_reflect(world)
    before: Copy = []
    for minute, (words, person) in enumerate(AUTHORS.items()):
        await world.go_to(2009, 8, 3, 10, minute)
        await answers(world, person, "En tanke.", "network")
        await world.presses(person, "Giv feedback")
        assert await world.submits(person, hears=words) == {}
        if minute == len(AUTHORS) - 2:
            before = await full_copy(world.database)
    for minute, (words, person) in enumerate(ADVISERS.items()):
        await world.go_to(2009, 8, 3, 11, minute)
        await world.presses(person, "Giv feedback")
        assert await world.submits(person, experienced=words) == {}
    return before


def hits(guess: Guess) -> int:
    return sum(TRUTH[words] == person for words, person in guess.items())


async def test_no_copy_tells_who_wrote_what(world: World) -> None:
    before = await everybody_writes(world, "anonymous")
    after = await full_copy(world.database)

    assert Attacker(before, list(TRUTH), PEERS).sees == set()
    for copy in (after, [*before, *after]):
        attacker = Attacker(copy, list(TRUTH), PEERS)
        assert attacker.sees == set(TRUTH)
        assert attacker.by_name() == {}
        assert attacker.by_common_values() == {}
        guesses = [*attacker.by_nearness(), *attacker.by_order()]
        assert len(guesses) > LUCKY
        assert max(map(hits, guesses)) <= LUCKY


async def test_the_same_attacks_find_everybody_where_rows_merely_lack_the_name(world: World) -> None:
    await everybody_writes(world, "named")
    named = await full_copy(world.database)
    naive = without_names(named, ["feedback"])

    assert Attacker(named, list(TRUTH), PEERS).by_name() == TRUTH
    attacker = Attacker(naive, list(TRUTH), PEERS)
    assert attacker.by_name() == {}
    assert AUTHORS.items() <= attacker.by_common_values().items()
    assert any(AUTHORS.items() <= guess.items() for guess in attacker.by_nearness())
    assert TRUTH in attacker.by_order()


async def test_a_question_carried_and_answered_leaves_nothing_either(world: World) -> None:
    await everybody_writes(world, "anonymous")
    question, answer = "Hvordan begyndte du?", "Med at spørge hende selv."
    before = await full_copy(world.database)
    text = next(seen for seen in world.people.seen_by(ASKER) if "Svarene på dit dilemma" in seen)
    words = next(iter(AUTHORS))
    await world.presses(ASKER, f"Spørg videre: Svar {text.partition(words)[0].count(f'{chr(10)}Svar ')}")
    assert await world.submits(ASKER, question=question) == {}
    await world.presses(AUTHORS[words], "Svar")
    await world.people.keep_draft(AUTHORS[words], answer="Med at")
    draft = await full_copy(world.database)
    await world.presses(AUTHORS[words], "Svar")
    assert await world.submits(AUTHORS[words], answer=answer) == {}
    sent = await full_copy(world.database)
    await world.go_to(2009, 8, 3, 16, 0)
    assert world.sees(ASKER, answer)

    after = await full_copy(world.database)
    for copy in (draft, sent, after, [*before, *draft, *sent, *after]):
        attacker = Attacker(copy, [question, answer], PEERS)
        assert question in attacker.sees
        assert attacker.by_name() == attacker.by_common_values() == {}
    marks = Attacker(after, [], PEERS).marks[AUTHORS[words]]
    assert mentions(after, marks) == mentions(before, marks)


def mentions(copy: Copy, marks: set[str]) -> list[str]:
    return sorted(
        f"{row.table} {row.columns}" for row in copy if any(mark in str(row.columns) for mark in marks)
    )


async def test_logs_name_nobody_who_wrote(world: World, caplog: pytest.LogCaptureFixture) -> None:
    for room in ("bot", "handlers", "scheduling", "storage"):
        caplog.set_level(logging.DEBUG, logger=room)
    await everybody_writes(world, "anonymous")
    marks = Attacker(await full_copy(world.database), [], PEERS).marks
    canary = next(iter(marks[PEERS[0]]))
    logging.getLogger("handlers").debug("the search below can find something: %s", canary)

    lines = [JsonLines().format(record) for record in caplog.records]
    found = [line for line in lines if any(mark in line for of_one in marks.values() for mark in of_one)]
    assert len(found) == 1
