"""Who may see a dilemma, whatever clients claim: to everybody but the chosen it is as if it did not exist."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from handlers.vocabulary.forms import ChoicesInput
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.database import Database
from storage.tables.dilemmas import Clarification, Dilemma, DilemmaHelper, Feedback
from storage.tables.identity import Level, Person
from storage.tables.messages import OutboxRow
from tests.handlers.conftest import Desk
from tests.scenarios.cast import (
    ASKER,
    FACILITATOR,
    HR,
    LEADERS,
    NETWORK,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    PEER,
)
from tests.scenarios.world import add_network
from tests.scheduling.world import everything

DILEMMA = {
    "title": "T",
    "situation": "S",
    "wanted": "W",
    "variant": "full",
    "nobody": "true",
    "audience": "chosen",
}
CHOSEN = (PEER, LEADERS[2])
UNCHOSEN = (LEADERS[3], OTHER_LEADERS[0])
ACTIONS = ("give-feedback", "clarify", "clarify-answer", "dilemma-understood", "dilemma-withdraw")
ASKERS_ACTIONS = ("dilemma-understood", "dilemma-withdraw", "dilemma-takeaway", "dilemma-snooze")
STEERING = ("steering-start", "steering-next", "steering-extend", "steering-pause", "summary")
FORMS = ("feedback", "clarify", "clarify-answer", "restate", "takeaway", "follow-up", "withdraw")


async def ids(database: Database, *people: str) -> list[str]:
    async with database.read() as uow:
        known = {one.email: one.id for one in await uow.session.exec(select(Person))}
    return [known[one] for one in people]


async def network_args(database: Database) -> dict[str, str]:
    async with database.read() as uow:
        network = await networks.by_name(uow, NETWORK)
        assert network
        return {"network": network.id}


async def second_step(desk: Desk, database: Database, **changes: str) -> Reply:
    """The form with the list of colleagues, as it comes back from the first step."""
    opened = (await desk.command(ASKER, "dilemma")).form
    assert opened
    typed = {**DILEMMA, **await network_args(database), **changes}
    return await desk.submit(ASKER, "dilemma", dict(opened.args), **typed)


async def chooses(desk: Desk, shown: Reply, helpers: list[str], **changes: str) -> Reply:
    assert shown.form
    typed = {**DILEMMA, "helpers": ",".join(helpers), **changes}
    return await desk.submit(ASKER, "dilemma", dict(shown.form.args), **typed)


async def a_dilemma(desk: Desk, database: Database) -> str:
    """The id of a dilemma for two chosen colleagues."""
    reply = await chooses(desk, await second_step(desk, database), await ids(database, *CHOSEN))
    assert reply.note
    (dilemma,) = await everything(database, Dilemma)
    return dilemma.id


async def untouched(database: Database) -> bool:
    (dilemma,) = await everything(database, Dilemma)
    written = [await everything(database, table) for table in (Feedback, Clarification)]
    return dilemma.phase == "clarify" and not dilemma.paused_at and written == [[], []]


@pytest.mark.parametrize("person", UNCHOSEN)
async def test_to_whoever_was_not_chosen_it_is_as_if_it_did_not_exist(
    desk: Desk, database: Database, person: str
) -> None:
    real = await a_dilemma(desk, database)
    for action in ACTIONS:
        made_up = await desk.press(person, action, dilemma="made-up")
        assert await desk.press(person, action, dilemma=real) == made_up
    for form in FORMS:
        typed = {"hears": "H", "question": "Q", "takes_along": "T", "sure": "true"}
        made_up = await desk.submit(person, form, {"dilemma": "made-up"}, **typed)
        assert await desk.submit(person, form, {"dilemma": real}, **typed) == made_up

    assert await untouched(database)


@pytest.mark.parametrize("person", [FACILITATOR, OTHER_FACILITATOR, HR])
async def test_facilitators_neither_steer_nor_sum_it_up(desk: Desk, database: Database, person: str) -> None:
    real = await a_dilemma(desk, database)
    for action in STEERING:
        made_up = await desk.press(person, action, dilemma="made-up", phase="clarify", paused="true")
        assert await desk.press(person, action, dilemma=real, phase="clarify", paused="true") == made_up

    assert await untouched(database)
    assert not [row for row in await everything(database, OutboxRow) if row.kind == "summary"]


async def test_the_chosen_have_a_part_in_it_but_not_the_askers(desk: Desk, database: Database) -> None:
    real = await a_dilemma(desk, database)

    assert (await desk.press(PEER, "clarify", dilemma=real)).form
    for action in ASKERS_ACTIONS:
        note = (await desk.press(PEER, action, dilemma=real)).note
        assert note
        assert "Det er kun den, der har lagt dilemmaet frem" in str(note.body)


async def test_messages_about_it_go_to_the_asker_and_the_chosen_alone(desk: Desk, database: Database) -> None:
    real = await a_dilemma(desk, database)
    about_it = [row for row in await everything(database, OutboxRow) if row.subject_id == real]

    assert {row.person_id for row in about_it} == set(await ids(database, ASKER, *CHOSEN))
    assert not any(row.channel_id for row in about_it)


@pytest.mark.parametrize("stranger", [ASKER, FACILITATOR, OTHER_LEADERS[0], HR])
async def test_nobody_but_colleagues_can_be_chosen(desk: Desk, database: Database, stranger: str) -> None:
    chosen = await ids(database, PEER, stranger)
    again = await chooses(desk, await second_step(desk, database), chosen)

    assert again.form
    (names,) = [it for it in again.form.elements if isinstance(it, ChoicesInput)]
    assert names.value == chosen[0]
    assert await everything(database, Dilemma) == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(min_size=1), min_size=1, max_size=5) | st.just(["x" * 40_000]))
async def test_made_up_helpers_keep_nothing(desk: Desk, database: Database, helpers: list[str]) -> None:
    reply = await chooses(desk, await second_step(desk, database), helpers)

    assert reply.form or reply.errors.keys() == {"helpers"}
    assert await everything(database, Dilemma) == []
    assert await everything(database, DilemmaHelper) == []


async def test_a_choice_that_arrives_empty_is_not_taken_for_the_whole_network(
    desk: Desk, database: Database
) -> None:
    shown = await second_step(desk, database)
    assert (await chooses(desk, shown, [], audience="")).errors.keys() == {"helpers"}
    await chooses(desk, shown, await ids(database, *CHOSEN), audience="")

    (dilemma,) = await everything(database, Dilemma)
    assert dilemma.audience == "chosen"


async def test_an_audience_that_does_not_exist_is_asked_about(desk: Desk, database: Database) -> None:
    assert (await second_step(desk, database, audience="everybody")).errors.keys() == {"audience"}


async def test_one_picked_twice_is_one(desk: Desk, database: Database) -> None:
    (peer,) = await ids(database, PEER)
    reply = await chooses(desk, await second_step(desk, database), [peer, peer])

    assert reply.errors.keys() == {"helpers"}


async def test_another_network_in_the_second_step_has_other_colleagues(
    desk: Desk, database: Database
) -> None:
    await add_network(
        database, "Tredje", "kanal-3", Level.OTHER, OTHER_FACILITATOR, (ASKER, *OTHER_LEADERS[:3])
    )
    async with database.read() as uow:
        third = await networks.by_name(uow, "Tredje")
    assert third
    shown = await second_step(desk, database)
    again = await chooses(desk, shown, await ids(database, *CHOSEN), network=third.id)

    assert again.form
    (names,) = [it for it in again.form.elements if isinstance(it, ChoicesInput)]
    assert {option.value for option in names.options} == set(await ids(database, *OTHER_LEADERS[:3]))
    assert names.value == ""
    assert await everything(database, Dilemma) == []
