"""Migrations: they lead to the tables of the code, and carry the rows of earlier versions along."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, column, insert, select, table, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel import SQLModel

from storage.database import alembic_config, driver_url, upgrade_tables
from storage.tables.columns import UtcDateTime
from storage.tables.dilemmas import Dilemma, Feedback, Phase
from storage.tables.identity import Network, Person
from storage.tables.meetings import Meeting
from storage.tables.messages import Posting

MAIN_JOB = "1a3b8c15f5c4"
REFLECTION = "b7e41d20c9f3"
FIGURES = "e2f6a90c4b18"
NOW = datetime.now(UTC).replace(microsecond=0)
NETWORK = {
    "id": "n",
    "name": "Netværk",
    "name_key": "netværk",
    "level": "other",
    "locale": "da",
    "time_zone": "Europe/Copenhagen",
    "first_date": "2009-09-08",
    "starts_at": "13:00:00.000000",
    "every_months": 2,
    "duration_minutes": 180,
}
OLD_MEETING = table(
    "meeting",
    *(column(name) for name in ("id", "network_id", "cancelled")),
    *(column(name, UtcDateTime()) for name in ("starts_at", "ends_at", "next_reminder_at")),
)


def engine_of(url: str) -> AsyncEngine:
    return create_async_engine(driver_url(url))


async def run(url: str, *steps: Any) -> list[Any]:  # noqa: ANN401 -- whatever the steps give
    engine = engine_of(url)
    results = []
    for step in steps:
        async with engine.begin() as connection:
            results.append(await connection.run_sync(step))
    await engine.dispose()
    return results


def upgrade_to_main_job(connection: Connection) -> None:
    command.upgrade(alembic_config(connection), MAIN_JOB)


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection), SQLModel.metadata))


def old_rows(connection: Connection) -> None:
    """A meeting that has been, one reminded of for the last time, one whose reminder is to come, one overdue."""
    values = ", ".join(f":{name}" for name in NETWORK)
    first, at = datetime(2009, 9, 8, tzinfo=UTC).date(), datetime(2009, 9, 8, 13, tzinfo=UTC).time()
    network = {**NETWORK, "first_date": first, "starts_at": at}
    if connection.dialect.name == "sqlite":
        network = dict(NETWORK)
    connection.execute(text(f"INSERT INTO network ({', '.join(NETWORK)}) VALUES ({values})"), network)  # noqa: S608 -- our own names
    for name, starts_in, reminder_in in (
        ("past", -9, None),
        ("soon", 1, None),
        ("later", 30, 16),
        ("overdue", 14, -1 / 24),
    ):
        starts_at = NOW + timedelta(days=starts_in)
        row = {
            "id": name,
            "network_id": "n",
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(hours=3),
            "cancelled": False,
            "next_reminder_at": None if reminder_in is None else NOW + timedelta(days=reminder_in),
        }
        connection.execute(insert(OLD_MEETING), row)


def old_reflection(connection: Connection) -> None:
    """A prompt of the first version with an answer to it."""
    old_rows(connection)
    asked, answered = (
        table(name, *(column(one) for one in columns), column(moment, UtcDateTime()))
        for name, columns, moment in (
            ("prompt", ("id", "network_id", "bank_key"), "sent_at"),
            ("reflection", ("id", "prompt_id", "person_id", "text"), "written_at"),
        )
    )
    person = table("person", *(column(name) for name in ("id", "email", "name", "is_hr")))
    connection.execute(
        insert(person), {"id": "p", "email": "leder@example.com", "name": "Leder Prøve", "is_hr": False}
    )
    prompt = {"id": "q", "network_id": "n", "bank_key": "bank-tools-3", "sent_at": NOW}
    connection.execute(insert(asked), prompt)
    answer = {"id": "r", "prompt_id": "q", "person_id": "p", "text": "Det gamle svar.", "written_at": NOW}
    connection.execute(insert(answered), answer)


def reflection(connection: Connection) -> Any:  # noqa: ANN401 -- a row
    return connection.execute(
        text("SELECT reflection.text, visible_to, area FROM reflection JOIN prompt ON prompt.id = prompt_id")
    ).one()


def meetings(connection: Connection) -> dict[str, Any]:
    return {row.id: row for row in connection.execute(select(Meeting.__table__))}  # type: ignore[attr-defined]


def contributions(connection: Connection) -> None:
    """One of the present phase, one of the phase before, one without a name."""
    rows: list[tuple[type[SQLModel], dict[str, Any]]] = [
        (Person, {"id": "p", "email": "leder@example.com", "name": "Leder Prøve"}),
        (Network, {**NETWORK, "first_date": NOW.date(), "starts_at": time(13)}),
        (
            Dilemma,
            {"id": "d", "network_id": "n", "phase": Phase.PROPOSE, "phase_since": NOW, "asked_at": NOW},
        ),
        (Feedback, {"id": "now", "person_id": "p", "given_at": NOW}),
        (Feedback, {"id": "earlier", "person_id": "p", "given_at": NOW - timedelta(days=1)}),
        (Feedback, {"id": "nobody", "return_address": "sealed", "given_at": NOW}),
    ]
    words = dict.fromkeys(
        ("title", "situation", "tried", "wanted", "hears", "experienced", "wonders", "would_try"), ""
    )
    for kind, values in rows:
        row = kind.model_validate({**words, "dilemma_id": "d", **values})
        connection.execute(insert(kind), row.model_dump())


def phases(connection: Connection) -> dict[str, str | None]:
    return {row.id: row.phase for row in connection.execute(text("SELECT id, phase FROM feedback"))}


async def test_the_migrations_lead_to_the_tables_of_the_code(bare_database_url: str) -> None:
    (_, found) = await run(bare_database_url, upgrade_tables, differences)

    assert found == []


async def test_meetings_of_the_first_version_go_on_from_where_they_were(bare_database_url: str) -> None:
    *_, found = await run(bare_database_url, upgrade_to_main_job, old_rows, upgrade_tables, meetings)

    later, soon, past, overdue = (found[name] for name in ("later", "soon", "past", "overdue"))
    assert later.occurrence_at == later.starts_at
    assert later.next_step_at == later.steps_done_until < NOW + timedelta(days=1)
    assert overdue.next_step_at == NOW - timedelta(hours=1)
    assert overdue.steps_done_until < overdue.next_step_at
    assert soon.next_step_at == soon.steps_done_until
    assert (past.next_step_at, past.steps_done_until) == (None, None)


async def test_an_old_reflection_stays_for_the_eyes_it_was_written_for(bare_database_url: str) -> None:
    *_, found = await run(bare_database_url, upgrade_to_main_job, old_reflection, upgrade_tables, reflection)

    assert tuple(found) == ("Det gamle svar.", "facilitator", "tools")


async def test_a_downgrade_leads_back(bare_database_url: str) -> None:
    def downgrade(connection: Connection) -> None:
        command.downgrade(alembic_config(connection), MAIN_JOB)

    *_, found = await run(
        bare_database_url,
        upgrade_to_main_job,
        old_rows,
        upgrade_tables,
        downgrade,
        upgrade_tables,
        differences,
    )

    assert found == []


async def test_contributions_to_a_phase_that_lasts_go_on_to_count_in_it(bare_database_url: str) -> None:
    def downgrade(connection: Connection) -> None:
        command.downgrade(alembic_config(connection), REFLECTION)

    *_, found = await run(bare_database_url, upgrade_tables, contributions, downgrade, upgrade_tables, phases)

    assert found == {"now": "propose", "earlier": None}


async def test_what_stands_in_a_channel_has_come_out(bare_database_url: str) -> None:
    def dilemmas(connection: Connection) -> None:
        network = {**NETWORK, "first_date": NOW.date(), "starts_at": time(13)}
        connection.execute(insert(Network), Network.model_validate(network).model_dump())
        words = dict.fromkeys(("title", "situation", "tried", "wanted"), "")
        for name in ("out", "few"):
            row = Dilemma.model_validate({**words, "id": name, "network_id": "n", "asked_at": NOW})
            connection.execute(insert(Dilemma), row.model_dump())
        place = {"platform": "slack", "tenant": "t", "conversation": "c", "message_id": "m", "posted_at": NOW}
        card = Posting.model_validate({"kind": "dilemma-released", "subject_id": "out", **place})
        connection.execute(insert(Posting), card.model_dump())

    def downgrade(connection: Connection) -> None:
        command.downgrade(alembic_config(connection), FIGURES)

    def released(connection: Connection) -> dict[str, bool]:
        return {
            row.id: bool(row.released) for row in connection.execute(text("SELECT id, released FROM dilemma"))
        }

    *_, found = await run(bare_database_url, upgrade_tables, dilemmas, downgrade, upgrade_tables, released)

    assert found == {"out": True, "few": False}
