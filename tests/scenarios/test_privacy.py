"""What an anonymous asker is promised, and what logs may hold; each test holds something that could leak."""

import logging

import pytest
from sqlalchemy import select as select_rows
from sqlmodel import SQLModel, select

from bot.logs import JsonLines
from storage.database import Database
from storage.tables.identity import Account, Person
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, HR, LEADERS, PEER
from tests.scenarios.world import World

WORDS = ("Overskriftshemmelighed", "Situationshemmelighed", "Ønskehemmelighed", "Svarhemmelighed")


async def rows_that_mention(database: Database, email: str) -> set[tuple[str, str]]:
    """Every row of every table in which a person's ids or address stand, apart from who they are."""
    async with database.read() as uow:
        person = (await uow.session.exec(select(Person).where(Person.email == email))).one()
        accounts = (await uow.session.exec(select(Account).where(Account.person_id == person.id))).all()
        marks = {person.id, email, *(account.user_id for account in accounts)}
        found = set()
        for table in SQLModel.metadata.sorted_tables:
            for row in await (await uow.session.connection()).execute(select_rows(table)):
                if any(str(value) in marks for value in row):
                    found.add((table.name, str(row)))
    return found


async def _tell_a_secret(world: World, **more: str) -> None:
    title, situation, wanted, answer = WORDS
    await world.says(ASKER, "dilemma", CHANNEL)
    await world.submits(
        ASKER, title=title, situation=situation, wanted=wanted, variant="quick", nobody="true", **more
    )
    await world.presses(PEER, "Giv feedback")
    await world.submits(PEER, hears=answer)
    await world.presses(FACILITATOR, "Gå videre")


async def test_an_anonymous_dilemma_leaves_no_trace_of_its_asker_in_the_database(world: World) -> None:
    await world.says(ASKER, "næste", CHANNEL)
    before = await rows_that_mention(world.database, ASKER)
    await _tell_a_secret(world, anonymous="true")

    assert world.sees(ASKER, WORDS[3])
    assert before
    assert await rows_that_mention(world.database, ASKER) == before


async def test_a_named_dilemma_is_found_by_the_same_search(world: World) -> None:
    await world.says(ASKER, "næste", CHANNEL)
    before = await rows_that_mention(world.database, ASKER)
    await _tell_a_secret(world)

    tables = {table for table, _ in await rows_that_mention(world.database, ASKER) - before}
    assert {"dilemma", "participation", "outbox"} <= tables


async def test_nobody_else_gets_the_feedback_and_hr_gets_no_word(world: World) -> None:
    await _tell_a_secret(world)
    await world.says(FACILITATOR, "opsamling")
    await world.says(HR, "deltagelse")
    await world.says(HR, "netværk")

    assert world.sees(FACILITATOR, WORDS[3])
    for leader in LEADERS[2:]:
        assert not world.sees(leader, WORDS[3])
    for word in WORDS:
        assert not world.sees(HR, word)


async def test_logs_hold_no_words_of_people(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    caplog.set_level(logging.DEBUG, logger="handlers")
    caplog.set_level(logging.DEBUG, logger="scheduling")
    logging.getLogger("scheduling").debug("the search below can find something: Prøvehemmelighed")
    await _tell_a_secret(world)

    own = [
        record
        for record in caplog.records
        if record.name.partition(".")[0] in {"bot", "handlers", "scheduling"}
    ]
    lines = "\n".join(JsonLines().format(record) for record in own)
    assert "Prøvehemmelighed" in lines
    assert not any(word in lines for word in WORDS)
    assert ASKER not in lines
