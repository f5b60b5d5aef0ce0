"""Asking for files and subscriptions: who may, what they are told, and that an address can be taken back."""

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from aiohttp.test_utils import TestClient
from sqlalchemy import text
from sqlmodel import select

from bot.application import Application
from handlers import calendars
from handlers.calendars.files import calendar_files
from handlers.notices import Briefing
from handlers.ports import Addresses
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Facts, File, Text
from handlers.vocabulary.replies import Reply
from scheduling.composing import Composer
from scheduling.targets import Target
from storage.tables.identity import Network, Role
from storage.tables.messages import OutboxRow
from tests.calendars.conftest import ADDRESS, Hands
from tests.calendars.reading import events, read
from tests.calendars.samples import AUTUMN, NOW, Town, a_meeting, a_network
from tests.handlers.conftest import Desk, actor

LEADER = "leder@example.com"


def note(reply: Reply) -> Card:
    assert isinstance(reply.note, Card)
    return reply.note


def words(reply: Reply) -> str:
    return "\n".join(part.text for part in note(reply).body if isinstance(part, Text))


def address(reply: Reply) -> str:
    """The path of the address in a note, which stands there as webcal and as https."""
    (facts,) = [part for part in note(reply).body if isinstance(part, Facts)]
    apple, others = (value for _, value in facts.items)
    assert apple.removeprefix("webcal://") == others.removeprefix("https://")
    assert re.fullmatch(r"https://sparring\.example\.com/calendar/feed/[\w-]{43}\.ics", others)
    return others.removeprefix(ADDRESS)


async def status(client: TestClient, path: str) -> int:  # type: ignore[type-arg]
    async with client.get(path) as answer:
        return answer.status


async def test_an_address_is_given_replaced_and_taken_back(
    client: TestClient,  # type: ignore[type-arg]
    town: Town,
    desk: Desk,
) -> None:
    await town.person(LEADER, await town.network("Ledernetværk 1"))
    first = await desk.press(LEADER, "calendar-subscribe")
    assert "virker som en nøgle" in words(first)
    assert await status(client, address(first)) == 200

    again = await desk.press(LEADER, "calendar-subscribe")
    assert "siden mandag den 3. august 2026" in words(again)
    assert address(first).split("/")[-1] not in str(again)
    assert [button.action for button in note(again).buttons] == ["calendar-renew", "calendar-stop"]

    second = await desk.press(LEADER, "calendar-renew")
    assert await status(client, address(first)) == 404
    assert await status(client, address(second)) == 200

    assert note(await desk.press(LEADER, "calendar-stop")).title == "Abonnementet er stoppet"
    assert await status(client, address(second)) == 404
    assert note(await desk.press(LEADER, "calendar-stop")).title == "Abonnementet er stoppet"
    assert await status(client, address(await desk.press(LEADER, "calendar-renew"))) == 200


async def test_two_people_have_two_addresses(town: Town, desk: Desk) -> None:
    network = await town.network("Ledernetværk 1")
    await town.person(LEADER, network)
    await town.person("anden@example.com", network)

    one, other = [await desk.press(who, "calendar-subscribe") for who in (LEADER, "anden@example.com")]
    assert address(one) != address(other)


async def test_who_has_left_can_still_take_the_address_back(
    client: TestClient,  # type: ignore[type-arg]
    town: Town,
    desk: Desk,
) -> None:
    await town.person(LEADER, await town.network("Ledernetværk 1"))
    path = address(await desk.press(LEADER, "calendar-subscribe"))
    async with town.database.write() as uow:
        await uow.session.exec(text("DELETE FROM membership"))  # type: ignore[call-overload]
        await uow.commit()

    assert "og det er du ikke lige nu" in words(await desk.press(LEADER, "calendar-subscribe"))
    await desk.press(LEADER, "calendar-stop")
    assert await status(client, path) == 404


async def test_without_an_address_of_its_own_the_bot_says_who_can_help(
    town: Town, desk_without_address: Desk
) -> None:
    await town.person(LEADER, await town.network("Ledernetværk 1"))

    for action in ("calendar-subscribe", "calendar-renew"):
        assert "It-afdelingen skal først" in words(await desk_without_address.press(LEADER, action))


async def test_no_table_holds_an_address(town: Town, desk: Desk) -> None:
    await town.person(LEADER, await town.network("Ledernetværk 1"))
    token = address(await desk.press(LEADER, "calendar-subscribe")).split("/")[-1].removesuffix(".ics")

    async with town.database.read() as uow:
        for table in ("calendar_feed", "outbox", "inbox", "person", "account"):
            rows = (await uow.session.exec(text(f"SELECT * FROM {table}"))).all()  # type: ignore[call-overload] # noqa: S608
            assert token not in str(rows)


async def _rows(town: Town) -> list[OutboxRow]:
    async with town.database.read() as uow:
        return list(await uow.session.exec(select(OutboxRow)))


async def _composed(application: Application, town: Town, row: OutboxRow) -> object:
    composer = application.delivery._composer  # noqa: SLF001 -- as the delivery itself would
    assert isinstance(composer, Composer)
    async with town.database.read() as uow:
        network = await uow.get(Network, row.network_id or "")
        target = Target(at=actor(LEADER), network=network, person_id=row.person_id)
        return await composer.compose(uow, row, target, NOW)


async def test_a_file_is_asked_for_and_comes_as_things_stand_then(
    application: Application, town: Town, desk: Desk
) -> None:
    network = await town.network("Ledernetværk 1")
    await town.person(LEADER, network)
    await town.person("fie@example.com", network, Role.FACILITATOR)
    meeting = await town.meeting(network)
    assert note(await desk.press(LEADER, "calendar-file", meeting=meeting.id)).title == "Filen er på vej"

    (row,) = await _rows(town)
    assert (row.kind, row.subject_id, row.expires_at) == ("calendar-file", meeting.id, meeting.ends_at)
    card = await _composed(application, town, row)
    assert isinstance(card, Card)
    (file,) = card.attachments
    assert (card.title, file.label) == ("Her er mødet til din kalender", "Føj til kalender")
    assert file.name == "sparring-2026-11-03.ics"
    assert file.link == f"{ADDRESS}/calendar/meeting/{meeting.id}.ics"
    assert events(file.content)[0].organizer.value == "mailto:fie@example.com"

    meeting.cancelled, meeting.sequence = True, 1
    await town.keep(meeting)
    card = await _composed(application, town, row)
    assert isinstance(card, Card)
    assert (card.title, card.files[0].label) == ("Mødet er aflyst", "Fjern fra kalender")
    assert read(card.attachments[0].content).method.value == "CANCEL"


async def test_a_card_that_is_brought_up_to_date_needs_only_the_link(town: Town) -> None:
    network = await town.network("Ledernetværk 1")
    meeting = await town.meeting(network)
    async with town.database.read() as uow:
        briefing = Briefing(
            uow=uow,
            subject_id=meeting.id,
            now=NOW,
            say=Texts("da"),
            zone=ZoneInfo(network.time_zone),
            network=network,
            person=None,
            addresses=Addresses(ADDRESS),
        )
        (posted,) = await calendar_files(briefing, meeting)
        (shown,) = await calendar_files(replace(briefing, standing=True), meeting)

    assert (shown.label, shown.link) == (posted.label, posted.link)
    assert (isinstance(posted, File), isinstance(shown, File)) == (True, False)


async def test_nobody_gets_the_file_of_a_strange_gone_or_past_meeting(
    town: Town, desk: Desk, clock: Hands
) -> None:
    network, other = await town.network("Ledernetværk 1"), await town.network("Ledernetværk 2")
    await town.person(LEADER, network)
    own, strange = await town.meeting(network), await town.meeting(other)

    assert "ikke har adgang" in words(await desk.press(LEADER, "calendar-file", meeting=strange.id))
    assert "findes ikke længere" in words(await desk.press(LEADER, "calendar-file", meeting="x"))
    assert "findes ikke længere" in words(await desk.press(LEADER, "calendar-file"))
    clock.moment = own.ends_at
    assert "Mødet er slut" in words(await desk.press(LEADER, "calendar-file", meeting=own.id))
    assert await _rows(town) == []


def test_the_buttons_lead_to_the_actions() -> None:
    meeting = a_meeting(a_network(), AUTUMN)
    file, subscribe = (
        calendars.file_button(Texts("da"), meeting),
        calendars.subscribe_button(Texts("en")),
    )
    assert (file.label, file.action, file.args) == (
        "Føj til kalender",
        "calendar-file",
        {"meeting": meeting.id},
    )
    assert (subscribe.label, subscribe.action) == ("Subscribe to the meetings", "calendar-subscribe")
    assert {file.action, subscribe.action} < set(calendars.CAPABILITY.actions)
