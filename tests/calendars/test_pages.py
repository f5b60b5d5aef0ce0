"""The pages that calendar programs ask, through the real web server."""

import logging
from datetime import date, timedelta
from uuid import uuid4

import pytest
from aiohttp.test_utils import TestClient
from sqlalchemy import text

from bot.application import Application
from handlers.calendars.tokens import digest
from storage import calendar_feeds
from storage.tables.calendar_feeds import CalendarFeed
from storage.tables.identity import Person, Role
from storage.tables.meetings import Substitute
from tests.calendars.conftest import Hands
from tests.calendars.reading import events, faults
from tests.calendars.samples import AUTUMN, NOW, Town

TOKEN = "t" * 43


async def feed_for(town: Town, person: Person, token: str = TOKEN) -> str:
    """A subscription of this person; its path."""
    async with town.database.write() as uow:
        await calendar_feeds.replace_feed(uow, person.id, digest(token), NOW)
        await uow.commit()
    return f"/calendar/feed/{token}.ics"


async def names(client: TestClient, path: str) -> list[str]:  # type: ignore[type-arg]
    """The titles of a calendar's meetings, without what is common to them."""
    async with client.get(path) as answer:
        assert answer.status == 200
        return [event.summary.value.rpartition(" · ")[2] for event in events(await answer.read())]


async def test_a_meeting_is_a_calendar_file(client: TestClient, town: Town) -> None:  # type: ignore[type-arg]
    network = await town.network("Ledernetværk 1")
    await town.person("fie@example.com", network, Role.FACILITATOR)
    meeting = await town.meeting(network)

    async with client.get(f"/calendar/meeting/{meeting.id}.ics") as answer:
        content = await answer.read()
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer.headers["Cache-Control"] == "private, no-cache"
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert answer.headers["Content-Disposition"] == 'attachment; filename="netvaerksmoede.ics"'
    (event,) = events(content)
    assert faults(content) == []
    assert event.uid.value == f"{meeting.id}@sparring"
    # Whoever has the link may read it: it names nobody.
    assert b"ORGANIZER" not in content
    assert b"example.com" not in content


async def test_some_months_after_the_meeting_its_file_is_gone(
    client: TestClient,  # type: ignore[type-arg]
    town: Town,
    clock: Hands,
) -> None:
    meeting = await town.meeting(await town.network("Ledernetværk 1"))
    path = f"/calendar/meeting/{meeting.id}.ics"

    clock.moment = meeting.ends_at + timedelta(days=90)
    async with client.get(path) as answer:
        assert answer.status == 200
    clock.moment = meeting.ends_at + timedelta(days=100)
    async with client.get(path) as answer:
        assert answer.status == 404


async def test_the_substitute_is_the_organizer(client: TestClient, town: Town) -> None:  # type: ignore[type-arg]
    network = await town.network("Ledernetværk 1")
    facilitator = await town.person("fie@example.com", network, Role.FACILITATOR)
    other, meeting = await town.person("vikar@example.com"), await town.meeting(network)
    await town.keep(
        Substitute(meeting_id=meeting.id, person_id=other.id, given_by=facilitator.id, given_at=NOW)
    )

    async with client.get(await feed_for(town, facilitator)) as answer:
        (event,) = events(await answer.read())
    assert event.organizer.value == "mailto:vikar@example.com"


async def test_a_feed_holds_the_meetings_of_the_networks_somebody_is_in(
    client: TestClient,  # type: ignore[type-arg]
    town: Town,
    clock: Hands,
) -> None:
    leads, facilitates, left, stands_in = [await town.network(f"N{number}") for number in range(4)]
    person = await town.person("leder@example.com", leads)
    await town.join(person, facilitates, Role.FACILITATOR)
    await town.join(person, left, Role.LEADER, until=date(2026, 7, 1))
    for network in (leads, facilitates, left):
        await town.meeting(network)
    one, _ = await town.meeting(stands_in), await town.meeting(stands_in, AUTUMN + timedelta(days=60))
    await town.keep(Substitute(meeting_id=one.id, person_id=person.id, given_by=person.id, given_at=NOW))
    await town.meeting(leads, NOW - timedelta(days=80), place="for nylig")
    await town.meeting(leads, NOW - timedelta(days=100), place="for længe siden")
    path = await feed_for(town, person)

    assert sorted(await names(client, path)) == ["N0", "N0", "N1", "N3"]

    # Who has left every network keeps an empty calendar.
    clock.moment = NOW + timedelta(days=400)
    async with town.database.write() as uow:
        await uow.session.exec(text("DELETE FROM membership"))  # type: ignore[call-overload]
        await uow.commit()
    assert await names(client, path) == []


async def test_a_cancelled_meeting_stays_in_the_feed_as_cancelled(client: TestClient, town: Town) -> None:  # type: ignore[type-arg]
    network = await town.network("Ledernetværk 1")
    path = await feed_for(town, await town.person("leder@example.com", network))
    await town.meeting(network, cancelled=True, sequence=2)

    async with client.get(path) as answer:
        content = await answer.read()
    (event,) = events(content)
    assert (event.status.value, event.sequence.value) == ("CANCELLED", "2")
    assert b"METHOD" not in content


async def test_what_has_not_changed_is_not_sent_again(client: TestClient, town: Town) -> None:  # type: ignore[type-arg]
    network = await town.network("Ledernetværk 1")
    path = await feed_for(town, await town.person("leder@example.com", network))
    await town.meeting(network)
    async with client.get(path) as answer:
        tag = answer.headers["ETag"]

    for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        async with client.get(path, headers={"If-None-Match": known}) as answer:
            assert (answer.status, await answer.read(), answer.headers["ETag"]) == (304, b"", tag)
    await town.meeting(network, AUTUMN + timedelta(days=60))
    async with client.get(path, headers={"If-None-Match": tag}) as answer:
        assert answer.status == 200
        assert answer.headers["ETag"] != tag


async def test_head_says_the_same_without_the_body(client: TestClient, town: Town) -> None:  # type: ignore[type-arg]
    meeting = await town.meeting(await town.network("Ledernetværk 1"))
    path = f"/calendar/meeting/{meeting.id}.ics"

    async with client.get(path) as got, client.head(path) as asked:
        assert (asked.status, await asked.read()) == (200, b"")
        assert asked.headers["ETag"] == got.headers["ETag"]
        assert asked.headers["Content-Length"] == str(len(await got.read()))


async def test_whatever_is_wrong_the_answer_is_the_same(client: TestClient, town: Town) -> None:  # type: ignore[type-arg]
    await feed_for(town, await town.person("leder@example.com"))
    wrong = [
        "/calendar/meeting/.ics",
        f"/calendar/meeting/{uuid4().hex}.ics",
        f"/calendar/meeting/{uuid4().hex.upper()}.ics",
        "/calendar/meeting/%00.ics",
        "/calendar/meeting/..%2F..%2Fetc.ics",
        "/calendar/feed/kort.ics",
        f"/calendar/feed/{'u' * 43}.ics",
        f"/calendar/feed/{TOKEN}%0A.ics",
        f"/calendar/feed/{TOKEN}",
        f"/calendar/feed/{digest(TOKEN)}.ics",
        f"/calendar/feed/{'x' * 4000}.ics",
        "/calendar/",
        "/somewhere/else",
    ]
    answers = set()
    for path in wrong:
        async with client.get(path) as answer:
            headers = frozenset(item for item in answer.headers.items() if item[0] != "Date")
            answers.add((answer.status, await answer.text(), headers))

    assert len(answers) == 1
    assert answers.pop()[:2] == (404, "404: Not Found")


async def test_what_cannot_be_an_address_is_not_looked_up(application: Application) -> None:
    await application.database.close()

    for key in ("", "x", "u" * 44, "å" * 43, "../" * 14, uuid4().hex.upper()):
        assert await application.calendars.feed(key) is None
        assert await application.calendars.meeting(key) is None


async def test_without_a_database_programs_are_asked_to_come_again_and_no_address_is_logged(
    client: TestClient,  # type: ignore[type-arg]
    town: Town,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with town.database.write() as uow:
        await uow.session.exec(text("DROP TABLE calendar_feed"))  # type: ignore[call-overload]
        await uow.commit()

    async with client.get(f"/calendar/feed/{TOKEN}.ics") as answer:
        assert answer.status == 503
        assert answer.headers["Retry-After"] == "60"
    ours = [record for record in caplog.records if record.name.partition(".")[0] in {"bot", "handlers"}]
    assert ours == []
    # aiohttp's access log, which the tests' server keeps, is off in bot.server.serving.
    others = [it for it in caplog.records if it.name not in {"aiohttp.access", "aiosqlite", "asyncio"}]
    assert not [record for record in others if TOKEN in record.getMessage()]


async def test_the_database_knows_no_address(town: Town) -> None:
    path = await feed_for(town, await town.person("leder@example.com"))
    async with town.database.read() as uow:
        feed = await calendar_feeds.with_token(uow, digest(TOKEN))

    assert isinstance(feed, CalendarFeed)
    assert TOKEN not in str(feed.model_dump())
    assert TOKEN in path
