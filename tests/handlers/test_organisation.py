"""Input to the organisation: forged ids, forms sent twice, an objection at the very moment of the deadline."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import SQLModel, select

from handlers.calendar.closed import is_working_day
from handlers.organisation.course import WORKING_DAYS, object_until, stops_at
from handlers.organisation.deciding import decide
from scheduling.planner import plan
from storage import networks, organisation
from storage.database import Database, open_database
from storage.tables.columns import new_id
from storage.tables.identity import Role
from storage.tables.messages import Posting
from storage.tables.organisation import Course, InputKind, Note, Objection, Proposal
from tests.handlers.conftest import MOMENT, Desk
from tests.scenarios import cast

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MOMENTS = st.datetimes(datetime(2009, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- hypothesis adds the zone
Row = TypeVar("Row", bound=SQLModel)
WORDS = "Fristen ligger skævt."
TYPED = {"kind": "problem", "words": WORDS, "named": ""}
LONG_AGO = MOMENT - timedelta(days=30)


@pytest.fixture
async def other(database_url: str) -> AsyncIterator[Database]:
    """Another process's view of the same database."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


async def rows(database: Database, table: type[Row]) -> list[Row]:
    async with database.read() as uow:
        return list(await uow.session.exec(select(table)))


async def network_id(database: Database) -> str:
    async with database.read() as uow:
        network = await networks.by_name(uow, cast.NETWORK)
    assert network
    return network.id


async def proposed(database: Database, number: int = 1) -> list[str]:
    """So many proposals whose time is up, each with its card in the channel; their ids."""
    of_network, ids = await network_id(database), [new_id() for _ in range(number)]
    async with database.write() as uow:
        (facilitator,) = await networks.members(uow, of_network, Role.FACILITATOR, MOMENT.date())
        for one in ids:
            uow.add(
                Proposal(
                    id=one,
                    network_id=of_network,
                    kind=InputKind.PROBLEM,
                    text=WORDS,
                    names_network=False,
                    proposed_by=facilitator.id,
                    proposed_at=LONG_AGO,
                    object_until=MOMENT,
                    next_step_at=MOMENT,
                )
            )
            uow.add(
                Posting(
                    kind="organisation-proposal",
                    subject_id=one,
                    network_id=of_network,
                    platform="slack",
                    tenant="T",
                    conversation="C",
                    message_id=one,
                    posted_at=LONG_AGO,
                )
            )
        await uow.commit()
    return ids


@given(MOMENTS)
def test_everybody_has_five_working_days_and_an_objection_waits_for_nothing_else(moment: datetime) -> None:
    until = object_until(moment, COPENHAGEN)
    first, last = (at.astimezone(COPENHAGEN).date() for at in (moment, until))
    days = [first + timedelta(days=number + 1) for number in range((last - first).days)]
    assert sum(map(is_working_day, days)) == WORKING_DAYS
    stops = stops_at(moment, until, COPENHAGEN)
    assert moment < stops <= until
    assert stops.astimezone(COPENHAGEN).hour == until.astimezone(COPENHAGEN).hour


async def test_an_objection_at_the_deadline_stops_it_or_comes_too_late(
    desk: Desk, database: Database
) -> None:
    ids = await proposed(database, 8)

    async def object_to(one: str) -> None:
        await desk.submit(cast.PEER, "organisation-object", {"proposal": one}, words="Nej", signed="")

    await asyncio.gather(
        *(object_to(one) for one in ids[:4]), plan(database, MOMENT), *map(object_to, ids[4:])
    )
    # Those that got in before the planner wait for the end of the day.
    await plan(database, MOMENT + timedelta(days=1))

    objected = {one.proposal_id for one in await rows(database, Objection)}
    passed_on = {one.id for one in await rows(database, Note)}
    assert objected | passed_on == set(ids)
    assert not objected & passed_on
    ended = {one.id: one.course for one in await rows(database, Proposal)}
    assert {one for one, course in ended.items() if course is Course.PASSED_ON} == passed_on


async def test_an_objection_waits_for_the_planner_that_has_the_proposal_in_hand(
    desk: Desk, database: Database
) -> None:
    (one,) = await proposed(database)
    async with database.write() as uow:
        [(proposal, network)] = await organisation.with_step_due(uow, MOMENT, 1)
        objection = asyncio.create_task(
            desk.submit(cast.PEER, "organisation-object", {"proposal": one}, words="Nej")
        )
        # As far as it gets by itself.
        await asyncio.wait({objection}, timeout=0.3)
        await decide(uow, proposal, network, MOMENT)
        await uow.commit()

    assert "Den er allerede givet videre." in str((await objection).note)
    assert await rows(database, Objection) == []
    assert [note.id for note in await rows(database, Note)] == [one]


@pytest.mark.usefixtures("desk")
async def test_two_planners_give_each_note_a_number_of_its_own(database: Database, other: Database) -> None:
    ids = await proposed(database, 60)
    await asyncio.gather(*(plan(one, MOMENT) for one in (database, other, database, other)))
    await plan(database, MOMENT)
    notes = await rows(database, Note)
    assert {one.id for one in notes} == set(ids)
    assert sorted(one.number for one in notes) == list(range(1, 61))


async def test_a_form_sent_twice_proposes_and_objects_once(desk: Desk, database: Database) -> None:
    args = {"network": await network_id(database), "~once": new_id()}
    for _ in range(2):
        reply = await desk.submit(cast.FACILITATOR, "organisation-propose", args, **TYPED)
        assert reply.note
    (proposal,) = await rows(database, Proposal)
    objection = {"proposal": proposal.id, "~once": new_id()}
    for _ in range(2):
        await desk.submit(cast.PEER, "organisation-object", objection, words="Nej")
    assert len(await rows(database, Objection)) == 1


@pytest.mark.parametrize(
    "intruder", [cast.PEER, cast.HR, cast.OTHER_FACILITATOR, cast.OTHER_LEADERS[0], cast.STRANGER]
)
async def test_nobody_but_its_facilitator_proposes_or_withdraws(
    desk: Desk, database: Database, intruder: str
) -> None:
    (one,) = await proposed(database)
    args = {"network": await network_id(database), "~once": new_id()}
    await desk.submit(intruder, "organisation-propose", args, **TYPED)
    await desk.press(intruder, "organisation-withdraw", proposal=one)
    opened = await desk.press(intruder, "organisation-propose", proposal=one)
    assert opened.form is None
    (proposal,) = await rows(database, Proposal)
    assert proposal.course is Course.OPEN


@pytest.mark.parametrize("intruder", [cast.HR, cast.OTHER_FACILITATOR, cast.OTHER_LEADERS[0], cast.STRANGER])
async def test_nobody_from_outside_sees_or_stops_a_proposal(
    desk: Desk, database: Database, intruder: str
) -> None:
    (one,) = await proposed(database)
    opened = await desk.press(intruder, "organisation-object", proposal=one)
    assert opened.form is None
    assert WORDS not in str(opened)
    await desk.submit(intruder, "organisation-object", {"proposal": one}, words="Nej")
    assert await rows(database, Objection) == []


@pytest.mark.parametrize("intruder", [cast.PEER, cast.FACILITATOR, cast.OTHER_FACILITATOR, cast.STRANGER])
async def test_nobody_but_hr_reads_or_answers_notes(desk: Desk, database: Database, intruder: str) -> None:
    (one,) = await proposed(database)
    await plan(database, MOMENT)
    for reply in (
        await desk.press(intruder, "organisation-notes"),
        await desk.press(intruder, "organisation-answer", note=one),
        await desk.submit(intruder, "organisation-answer", {"note": one, "seen": ""}, words="Ja"),
        await desk.press(intruder, "organisation-files"),
    ):
        assert WORDS not in str(reply)
    (note,) = await rows(database, Note)
    assert note.answer is None


async def test_of_two_answers_at_once_the_second_comes_back(desk: Desk, database: Database) -> None:
    (one,) = await proposed(database)
    await plan(database, MOMENT)
    args = {"note": one, "seen": ""}
    await desk.submit(cast.HR, "organisation-answer", args, words="Ja")
    reply = await desk.submit(cast.HR, "organisation-answer", args, words="Nej")
    assert "En anden har skrevet et svar imens" in str(reply.note)
    (note,) = await rows(database, Note)
    assert note.answer == "Ja"


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"kind": "gossip"}, {"kind"}),
        ({"kind": ""}, {"kind"}),
        ({"words": "x" * 40_000}, {"words"}),
        ({"words": " \u200b"}, {"words"}),
    ],
)
async def test_what_cannot_be_is_said_at_its_field(
    desk: Desk, database: Database, values: dict[str, str], wrong: set[str]
) -> None:
    args = {"network": await network_id(database)}
    reply = await desk.submit(cast.FACILITATOR, "organisation-propose", args, **{**TYPED, **values})
    assert set(reply.errors) == wrong
    assert await rows(database, Proposal) == []


@pytest.mark.parametrize("below", ["", "0", "1", "9" * 40, "-1", "x", "²"])
async def test_pages_that_are_not_there_are_empty(desk: Desk, database: Database, below: str) -> None:
    await proposed(database, 7)
    await plan(database, MOMENT)
    reply = await desk.press(cast.HR, "organisation-notes", below=below)
    assert reply.note


async def test_notes_come_a_page_at_a_time_the_latest_first(desk: Desk, database: Database) -> None:
    await proposed(database, 7)
    await plan(database, MOMENT)
    first = (await desk.press(cast.HR, "organisation-notes")).note
    assert first
    older = next(one for one in first.buttons if one.action == "organisation-notes")
    second = (await desk.press(cast.HR, older.action, **older.args)).note
    assert second
    answering = [
        [one.label for one in card.buttons if one.action == "organisation-answer"] for card in (first, second)
    ]
    assert [len(some) for some in answering] == [5, 2]
    assert answering[0][0] == "Skriv svar på nr. 7"
    assert answering[1][-1] == "Skriv svar på nr. 1"
