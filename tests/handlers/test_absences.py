"""Absences: what a client may claim, what may be typed, and whom the house counts."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.absences.until import LONGEST, read_until
from handlers.dilemmas.seal import FernetSeal
from handlers.meetings.headcount import headcount
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.events import FormSubmitted
from handlers.vocabulary.replies import Reply
from storage import absences, answers
from storage.database import Database
from storage.tables.absences import Absence
from storage.tables.identity import Person
from storage.tables.meetings import Answer, Meeting
from storage.unit_of_work import UnitOfWork
from tests.handlers.conftest import MOMENT, Desk, actor
from tests.scenarios.cast import ASKER, FACILITATOR, HR, OTHER_FACILITATOR, PEER
from tests.scheduling.world import NOW, a_network, a_person, everything, keep

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
TODAY = MOMENT.date()
NOT_THERE = {"leader": "Vælg en leder, der ikke allerede er på pause."}


async def id_of(database: Database, email: str) -> str:
    (person,) = [one for one in await everything(database, Person) if one.email == email]
    return person.id


async def is_away(database: Database, email: str, set_by: str, until: date = TODAY) -> Absence:
    person_id, setter_id = await id_of(database, email), await id_of(database, set_by)
    return await keep(database, Absence(person_id=person_id, since=TODAY, until=until, set_by=setter_id))


def words_of(reply: Reply) -> str:
    """The paragraphs of a note."""
    assert reply.note is not None
    return " ".join(element.text for element in reply.note.body if isinstance(element, Text))


@pytest.mark.parametrize("stranger", [OTHER_FACILITATOR, ASKER])
async def test_nobody_else_registers_a_leader_or_ends_what_is_registered(
    desk: Desk, database: Database, stranger: str
) -> None:
    leader_id = await id_of(database, PEER)
    sent = await desk.submit(stranger, "absence-register", {}, leader=leader_id, date="30/11")
    assert sent.errors == NOT_THERE or "Det er kun for HR og facilitatorer" in words_of(sent)
    assert await everything(database, Absence) == []

    absence = await is_away(database, PEER, FACILITATOR)
    reply = await desk.press(stranger, "absence-end", absence=absence.id)
    assert reply.card is None
    assert await everything(database, Absence) == [absence]


@pytest.mark.parametrize("one", [FACILITATOR, HR])
async def test_what_a_leader_has_asked_for_cannot_be_ended_by_a_forged_button(
    desk: Desk, database: Database, one: str
) -> None:
    absence = await is_away(database, PEER, PEER)

    assert words_of(await desk.press(one, "absence-end", absence=absence.id)) == "Den pause er slut."
    assert await everything(database, Absence) == [absence]


async def test_a_form_sent_twice_is_kept_once(desk: Desk, database: Database) -> None:
    for _ in range(2):
        assert (await desk.submit(ASKER, "absence", {}, date="30/11")).errors == {}
    typed = {"leader": await id_of(database, PEER), "date": "30/11"}
    assert (await desk.submit(FACILITATOR, "absence-register", {}, **typed)).errors == {}
    assert (await desk.submit(FACILITATOR, "absence-register", {}, **typed)).errors == NOT_THERE

    assert len(await everything(database, Absence)) == 2


async def test_a_button_pressed_twice_or_years_late_says_so(desk: Desk, database: Database) -> None:
    absence = await is_away(database, PEER, FACILITATOR)
    assert (await desk.press(FACILITATOR, "absence-end", absence=absence.id)).card
    assert words_of(await desk.press(FACILITATOR, "absence-end", absence=absence.id)) == "Den pause er slut."
    assert words_of(await desk.press(PEER, "absence-back")) == "Du er med igen fra nu af."


async def test_whoever_comes_back_was_away_until_the_day_before(database: Database) -> None:
    person = await a_person(database, "leder@example.com")
    async with database.write() as uow:
        await absences.begin(uow, person.id, TODAY - timedelta(days=3), TODAY + timedelta(days=3), person.id)
        await absences.end(uow, person.id, TODAY)
        await uow.commit()

    (absence,) = await everything(database, Absence)
    assert absence.covers(TODAY - timedelta(days=1))
    assert not absence.covers(TODAY)


def a_form(text: str, day: date) -> Request:
    """What is typed as the last day, at noon of ``day``."""
    form = FormSubmitted(id="event", actor=actor(ASKER), form="absence", args={}, values={"date": text})
    return Request(
        event=form,
        person=Person(email=ASKER, name="Leder"),
        uow=UnitOfWork(AsyncSession()),
        now=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
        say=Texts("da"),
        zone=COPENHAGEN,
        seal=FernetSeal("tests"),
        values=form.values,
    )


DATES = st.builds("{0.day}/{0.month} {0.year}".format, st.dates(date(2008, 1, 1), date(2013, 12, 31)))


@given(text=st.text() | DATES, day=st.dates(date(2009, 1, 1), date(2010, 12, 31)))
@example(text="29/2 2012", day=date(2011, 3, 1))
@example(text="om 400 dage", day=date(2009, 8, 3))
def test_whatever_is_typed_is_a_day_within_a_year_or_an_error_at_its_field(text: str, day: date) -> None:
    until, errors = read_until(a_form(text, day))

    if errors:
        assert errors.keys() == {"date"}
    else:
        assert until is not None
        assert day <= until <= day + LONGEST


async def test_nobody_waits_for_the_answer_of_a_leader_who_is_away_that_day(database: Database) -> None:
    network = await a_network(database)
    leaders = [await a_person(database, f"leder{number}@example.com", network) for number in range(5)]
    meeting = await a_meeting(database, network.id)
    for leader in leaders[:2]:
        await keep(
            database, Absence(person_id=leader.id, since=TODAY, until=date(2009, 9, 8), set_by=leader.id)
        )
    async with database.write() as uow:
        await answers.keep(uow, meeting, leaders[0].id, Answer.YES, NOW)
        await answers.keep(uow, meeting, leaders[2].id, Answer.NO, NOW)
        count = await headcount(uow, meeting, network)

    assert (count.invited, count.coming, count.cannot, count.awaited) == (5, 1, 1, 2)
    assert count.too_few_can


async def a_meeting(database: Database, network_id: str) -> Meeting:
    """A meeting on 8 September 2009."""
    at = datetime(2009, 9, 8, 11, tzinfo=UTC)
    return await keep(
        database,
        Meeting(network_id=network_id, starts_at=at, ends_at=at + timedelta(hours=3), changed_at=NOW),
    )
