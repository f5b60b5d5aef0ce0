"""Sifting: nudges, questions and reminders are planned only for those whom they may concern."""

from datetime import datetime, timedelta

import pytest

from scheduling.plans.sifting import sifted
from storage import answers, attendance, promises
from storage.database import Database
from storage.tables.identity import Network, Person
from storage.tables.meetings import Answer, Meeting
from storage.tables.messages import OutboxRow
from tests.scheduling.world import NOW, a_network, keep

BEFORE, AFTER = NOW - timedelta(days=60), NOW + timedelta(days=7)


@pytest.fixture
async def network(database: Database) -> Network:
    return await a_network(database)


@pytest.fixture
async def person(database: Database) -> Person:
    return await keep(database, Person(email="a@example.com", name="A"))


async def a_meeting(database: Database, network: Network, starts_at: datetime) -> Meeting:
    ends_at = starts_at + timedelta(hours=3)
    return await keep(
        database,
        Meeting(network_id=network.id, starts_at=starts_at, ends_at=ends_at, changed_at=BEFORE),
    )


def a_row(kind: str, meeting: Meeting, person: Person) -> OutboxRow:
    return OutboxRow(
        key=kind,
        kind=kind,
        subject_id=meeting.id,
        network_id=meeting.network_id,
        person_id=person.id,
        due_at=NOW,
    )


@pytest.mark.parametrize("answer", Answer)
async def test_who_has_answered_is_not_nudged(
    database: Database, network: Network, person: Person, answer: Answer
) -> None:
    meeting = await a_meeting(database, network, AFTER)
    row = a_row("meeting-nudge", meeting, person)

    async with database.write() as uow:
        assert await sifted(uow, [row]) == [row]
        await answers.keep(uow, meeting, person.id, answer, NOW)
        assert await sifted(uow, [row]) == []


async def test_an_answer_to_another_date_is_none(
    database: Database, network: Network, person: Person
) -> None:
    meeting = await a_meeting(database, network, AFTER)
    row = a_row("meeting-nudge", meeting, person)

    async with database.write() as uow:
        await answers.keep(uow, meeting, person.id, Answer.YES, NOW)
        moved = await uow.get(Meeting, meeting.id)
        assert moved is not None
        moved.starts_at += timedelta(days=7)
        await uow.flush()
        assert await sifted(uow, [row]) == [row]


async def test_who_has_promised_nothing_is_not_reminded(
    database: Database, network: Network, person: Person
) -> None:
    held, coming = [await a_meeting(database, network, at) for at in (BEFORE, AFTER)]
    row = a_row("promise-reminder", coming, person)

    async with database.write() as uow:
        assert await sifted(uow, [row]) == []
        await promises.keep(uow, held.id, person.id, "Ro", "", NOW)
        assert await sifted(uow, [row]) == []
        await promises.keep(uow, held.id, person.id, "Ro", "Jeg lytter.", NOW)
        assert await sifted(uow, [row]) == [row]


async def test_who_was_not_there_is_not_asked_what_they_take_along(
    database: Database, network: Network, person: Person
) -> None:
    meeting = await a_meeting(database, network, BEFORE)
    row = a_row("takeaways", meeting, person)

    async with database.write() as uow:
        assert await sifted(uow, [row]) == [row]
        await answers.keep(uow, meeting, person.id, Answer.LATE, NOW)
        assert await sifted(uow, [row]) == [row]
        await answers.keep(uow, meeting, person.id, Answer.NO, NOW)
        assert await sifted(uow, [row]) == []
        await attendance.note(uow, meeting.id, {person.id: True}, NOW)
        assert await sifted(uow, [row]) == [row]
        await attendance.note(uow, meeting.id, {person.id: False}, NOW)
        assert await sifted(uow, [row]) == []


async def test_everything_else_is_let_through(database: Database, network: Network, person: Person) -> None:
    meeting = await a_meeting(database, network, AFTER)
    rows = [a_row(kind, meeting, person) for kind in ("attendance", "few-coming", "agenda-proposal")]

    async with database.write() as uow:
        assert await sifted(uow, rows) == rows
