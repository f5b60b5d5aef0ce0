"""Reflection: asked in turn, answered for chosen eyes, put off, looked back on, taken along and taken away."""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TypeVar

import pytest
from sqlmodel import SQLModel, select

from storage import networks
from storage.tables.content import OwnPrompt, Prompt, Reflection
from storage.tables.guideposts import Guidepost
from storage.tables.identity import Person
from storage.tables.participation import Participation
from tests.scenarios import cast
from tests.scenarios.cast import (
    ASKER,
    CHANNEL,
    FACILITATOR,
    HR,
    LEADERS,
    NETWORK,
    OTHER_CHANNEL,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    PEER,
)
from tests.scenarios.world import World

Row = TypeVar("Row", bound=SQLModel)
QUESTION = "Hvad har du lagt fra dig for tidligt?"
WORDS = "Mandagsmødehemmelighed"
TITLE = "Et spørgsmål til eftertanke"


async def asks(world: World, question: str = QUESTION, area: str = "tools") -> None:
    """The facilitator puts a question of their own to the network."""
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Vælg eller skriv et andet")
    assert await world.submits(FACILITATOR, own=question, area=area) == {}


async def answers(world: World, person: str, words: str, visible: str) -> None:
    """A leader answers the latest question."""
    await world.presses(person, "Svar")
    assert await world.submits(person, answer=words, visible=visible) == {}


async def rows(world: World, table: type[Row]) -> list[Row]:
    """All rows of a table."""
    async with world.database.read() as uow:
        return list(await uow.session.exec(select(table)))


def latest(world: World, person: str, words: str) -> str:
    """The latest thing with these words that a person sees."""
    return [text for text in world.people.seen_by(person) if words in text][-1]


async def test_a_private_reflection_is_seen_by_nobody_else(world: World) -> None:
    await asks(world)
    await answers(world, ASKER, WORDS, "private")
    await world.says(FACILITATOR, "opsamling")
    await world.says(HR, "deltagelse")
    await world.presses(PEER, "Mine refleksioner")

    await world.says(ASKER, "refleksion")
    assert WORDS in latest(world, ASKER, "Dine refleksioner")
    for other in (FACILITATOR, HR, *LEADERS[1:], OTHER_FACILITATOR, *OTHER_LEADERS):
        assert not world.sees(other, WORDS)
    (card,) = world.channel_says(CHANNEL, QUESTION)
    assert "Ingen har delt et svar endnu." in card
    assert world.sees(FACILITATOR, "Ingen har svaret på det endnu.")


async def test_one_for_the_facilitator_goes_into_the_summary_with_its_authors_name(world: World) -> None:
    await asks(world)
    await answers(world, ASKER, WORDS, "facilitator")
    await world.says(FACILITATOR, "opsamling")

    assert WORDS in latest(world, FACILITATOR, cast.name_of(ASKER))
    assert not world.channel_says(CHANNEL, "Læs netværkets svar")
    for other in (HR, *LEADERS[1:], OTHER_FACILITATOR):
        assert not world.sees(other, WORDS)


async def test_one_for_the_network_is_read_on_demand_by_the_network_alone(world: World) -> None:
    await asks(world)
    await answers(world, ASKER, WORDS, "network")
    assert not world.sees(PEER, WORDS)

    await world.presses(PEER, "Læs netværkets svar")
    assert WORDS in latest(world, PEER, cast.name_of(ASKER))
    assert world.channel_says(CHANNEL, WORDS) == []
    for other in (HR, OTHER_FACILITATOR, *OTHER_LEADERS):
        assert not world.sees(other, WORDS)


async def test_private_ones_are_counted_only_when_they_are_many(world: World) -> None:
    await asks(world)
    for leader in LEADERS[:4]:
        await answers(world, leader, WORDS, "private")
    (card,) = world.channel_says(CHANNEL, QUESTION)
    assert "kun for sig selv" not in card

    await answers(world, LEADERS[4], WORDS, "private")
    await world.says(FACILITATOR, "opsamling")
    (card,) = world.channel_says(CHANNEL, QUESTION)
    assert "5 har svaret kun for sig selv." in card
    assert world.sees(FACILITATOR, "5 har svaret kun for sig selv.")
    assert not world.sees(FACILITATOR, WORDS)


async def test_what_was_shared_can_be_narrowed_by_its_author(world: World) -> None:
    await asks(world)
    await answers(world, ASKER, WORDS, "network")
    await answers(world, ASKER, WORDS, "private")
    await world.says(FACILITATOR, "opsamling")

    assert not world.sees(FACILITATOR, WORDS)
    (card,) = world.channel_says(CHANNEL, QUESTION)
    assert "Læs netværkets svar" not in card
    assert [one.visible_to for one in await rows(world, Reflection)] == ["private"]


async def test_a_deleted_reflection_is_gone_with_all_its_words(world: World) -> None:
    await asks(world)
    await answers(world, ASKER, WORDS, "network")
    await world.says(ASKER, "refleksion")
    await world.presses(ASKER, "Slet 1")
    await world.presses(ASKER, "Nej, behold den")
    assert await rows(world, Reflection)

    await world.presses(ASKER, "Slet 1")
    assert world.sees(ASKER, "Opsamlinger, som facilitatoren allerede har fået")
    await world.presses(ASKER, "Ja, slet den")
    assert await rows(world, Reflection) == []
    assert not world.sees(ASKER, WORDS)
    (card,) = world.channel_says(CHANNEL, QUESTION)
    assert "Ingen har delt et svar endnu." in card


async def test_ones_own_reflections_are_paged_the_newest_first_and_can_be_changed(world: World) -> None:
    areas = ("tools", "themes")
    for number in range(1, 7):
        world.clock.moment += timedelta(days=1)
        await asks(world, f"Spørgsmål nummer {number}?", areas[number % 2])
        await answers(world, ASKER, f"Svar nummer {number}.", "private")

    await world.says(ASKER, "refleksion")
    page = latest(world, ASKER, "Dine refleksioner")
    assert all(f"Svar nummer {number}." in page for number in (6, 5, 4, 3))
    assert "Svar nummer 2." not in page
    await world.presses(ASKER, "Ældre")
    page = latest(world, ASKER, "Dine refleksioner")
    assert "Svar nummer 1." in page
    assert "Svar nummer 3." not in page

    await world.presses(ASKER, "Ret 2")
    assert await world.submits(ASKER, answer="Et bedre svar.") == {}
    await world.says(ASKER, "refleksion")
    assert "Et bedre svar." in latest(world, ASKER, "Dine refleksioner")


async def test_the_command_opens_the_question_first_and_ones_own_when_asked_for(world: World) -> None:
    await asks(world)
    await world.says(ASKER, "refleksion mine")
    assert world.sees(ASKER, "Du har ikke skrevet nogen endnu.")
    await world.says(ASKER, "refleksion")
    form = world.people.open_form(ASKER)
    assert form is not None
    assert form["title"] == "Din refleksion"


async def test_all_of_them_can_be_taken_along(world: World) -> None:
    await asks(world)
    await answers(world, ASKER, WORDS, "private")
    await world.says(ASKER, "refleksion")
    await world.presses(ASKER, "Hent dem alle")

    files = await world.people.files(ASKER)
    words = "\n".join(file.decode() for file in files.values()) or latest(world, ASKER, "Her er den ene")
    assert WORDS in words
    assert QUESTION in words
    assert await world.people.files(PEER) == {}
    assert not world.sees(PEER, WORDS)


async def test_later_brings_the_question_back_when_the_person_chose(world: World) -> None:
    await world.go_to(2009, 8, 4, 16, 30)
    await asks(world)
    await world.presses(ASKER, "Senere")
    assert await world.submits(ASKER, when="typed", date="5/8", clock="19.15") == {}
    assert world.sees(ASKER, "onsdag den 5. august 2009 kl. 19.15")

    await world.go_to(2009, 8, 5, 19, 14)
    assert not world.sees(ASKER, "Du bad mig spørge igen")
    await world.go_to(2009, 8, 5, 19, 15)
    assert QUESTION in latest(world, ASKER, "Du bad mig spørge igen")
    assert not world.sees(PEER, "Du bad mig spørge igen")
    await answers(world, ASKER, WORDS, "private")


async def test_later_is_forgotten_when_the_answer_comes_first(world: World) -> None:
    await asks(world)
    await world.presses(ASKER, "Senere")
    await world.submits(ASKER, when="hour")
    await answers(world, ASKER, WORDS, "private")

    await world.go_to(2009, 8, 3, 12, 0)
    assert not world.sees(ASKER, "Du bad mig spørge igen")
    await world.presses(ASKER, "Senere")
    assert world.sees(ASKER, "Du har allerede svaret.")


async def test_a_later_choice_replaces_the_earlier_one(world: World) -> None:
    await asks(world)
    for when in ("hour", "tomorrow"):
        await world.presses(ASKER, "Senere")
        await world.submits(ASKER, when=when)

    await world.go_to(2009, 8, 3, 12, 0)
    assert not world.sees(ASKER, "Du bad mig spørge igen")
    await world.go_to(2009, 8, 4, 9, 0)
    assert sum("Du bad mig spørge igen" in text for text in world.people.seen_by(ASKER)) == 1


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"when": "typed"}, "date"),
        ({"when": "typed", "date": "31/2"}, "date"),
        ({"when": "hour", "date": "blåbær"}, "date"),
        ({"when": "typed", "date": "i dag", "clock": "00.01"}, "clock"),
        ({"when": "typed", "clock": "25"}, "clock"),
    ],
)
async def test_a_time_that_is_none_is_said_at_its_field(
    world: World, typed: dict[str, str], wrong: str
) -> None:
    await asks(world)
    await world.presses(ASKER, "Senere")
    assert set(await world.submits(ASKER, **typed)) == {wrong}


async def test_the_bot_asks_midway_and_a_week_before_never_the_same_area_twice(world: World) -> None:
    await world.go_to(2009, 8, 4, 9, 0)
    for day in (datetime(2009, 8, 4) + timedelta(days=days) for days in range(190)):  # noqa: DTZ001
        await world.go_to(day.year, day.month, day.day, 9, 0)

    sent = sorted((one for one in await rows(world, Prompt)), key=lambda one: one.sent_at)
    by_network = {one.network_id: [two for two in sent if two.network_id == one.network_id] for one in sent}
    assert len(by_network) == 2
    for asked in by_network.values():
        areas = [one.area for one in asked]
        assert all(one != other for one, other in pairwise(areas))
        assert len({one.bank_key for one in asked}) == len(asked)
        # Before the meetings of September, November and January, and midway to the two last and to that of March.
        assert sum(one.meeting_id is not None for one in asked) == 3
        assert len(asked) == 6


async def test_the_suggestion_is_sent_with_one_press_and_only_once(world: World) -> None:
    await world.says(FACILITATOR, "spørgsmål")
    assert world.sees(FACILITATOR, "Mit forslag lige nu")
    await world.presses(FACILITATOR, "Send det nu")
    await world.presses(FACILITATOR, "Send det nu")

    assert world.sees(FACILITATOR, "Du har allerede sendt det.")
    assert len(world.channel_says(CHANNEL, TITLE)) == 1
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert "minutter." in card


async def test_the_bot_holds_back_when_a_question_was_just_sent(world: World) -> None:
    await world.go_to(2009, 8, 31, 9, 0)
    await asks(world)
    await world.go_to(2009, 9, 1, 9, 0)

    assert len(world.channel_says(CHANNEL, TITLE)) == 1
    assert len(world.channel_says(OTHER_CHANNEL, TITLE)) == 1


async def test_a_facilitators_own_question_is_shared_with_the_corps(world: World) -> None:
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Læg et spørgsmål i banken")
    own = {"text": QUESTION, "area": "patterns", "purpose": "At se det, du gik fra.", "minutes": "4"}
    assert await world.submits(FACILITATOR, **own, shared="true") == {}

    await world.says(OTHER_FACILITATOR, "spørgsmål")
    await world.presses(OTHER_FACILITATOR, "Vælg eller skriv et andet")
    assert await world.submits(OTHER_FACILITATOR, bank=QUESTION) == {}
    (card,) = world.channel_says(OTHER_CHANNEL, QUESTION)
    assert "4 minutter. At se det, du gik fra." in card

    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Tidligere spørgsmål")
    assert QUESTION in latest(world, FACILITATOR, "Dine egne i banken")
    await world.presses(FACILITATOR, "Tag nr. 1 ud af banken")
    assert [one.retired for one in await rows(world, OwnPrompt)] == [True]
    assert world.channel_says(OTHER_CHANNEL, QUESTION)


async def test_an_own_question_that_is_not_shared_stays_its_authors(world: World) -> None:
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Læg et spørgsmål i banken")
    own = {"text": QUESTION, "area": "patterns", "purpose": "At se det, du gik fra.", "minutes": "4"}
    await world.submits(FACILITATOR, **own)
    await world.says(OTHER_FACILITATOR, "spørgsmål")
    await world.presses(OTHER_FACILITATOR, "Vælg eller skriv et andet")

    assert len(await rows(world, OwnPrompt)) == 1
    assert not world.sees(OTHER_FACILITATOR, QUESTION)


async def test_history_shows_what_was_used_when(world: World) -> None:
    await asks(world)
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Tidligere spørgsmål")
    history = latest(world, FACILITATOR, "har fået")

    assert "mandag den 3. august 2009" in history
    assert "lagt fra dig" in history


@pytest.mark.parametrize(
    "words",
    [
        "x",
        "🙂🎉",
        "<!channel> <@U001> [x](javascript:alert(1)) `kode` *fed*",
        "<script>alert('x')</script>",
        "nul\0her",
        "\u202eomvendt\u202c",
        "æ" * 3000,
    ],
)
async def test_whatever_is_written_is_kept_and_shown_as_written(world: World, words: str) -> None:
    await asks(world)
    await answers(world, ASKER, words, "network")
    await world.presses(PEER, "Læs netværkets svar")

    kept = words.replace("\0", "")
    assert [one.text for one in await rows(world, Reflection)] == [kept]
    seen = latest(world, PEER, cast.name_of(ASKER))
    assert kept.replace("\n", "") in seen.replace("\n", "")


async def test_a_form_sent_twice_is_one_reflection(world: World) -> None:
    await asks(world)
    for words in ("Først.", "Så."):
        await answers(world, ASKER, words, "private")

    assert [one.text for one in await rows(world, Reflection)] == ["Så."]
    assert len(await rows(world, Participation)) == 1


async def test_a_button_on_a_year_old_card_still_takes_an_answer(world: World) -> None:
    await asks(world)
    world.clock.moment += timedelta(days=400)
    await answers(world, ASKER, WORDS, "private")

    assert [one.text for one in await rows(world, Reflection)] == [WORDS]


async def test_whoever_has_left_gets_their_words_back_and_keeps_what_they_wrote(world: World) -> None:
    await asks(world)
    await answers(world, ASKER, "Det gamle svar.", "private")
    await world.says(ASKER, "refleksion")
    await world.presses(ASKER, "Ret 1")
    await leave(world, ASKER)
    await world.submits(ASKER, answer=WORDS, visible="network")

    assert WORDS in latest(world, ASKER, "Du er ikke leder i det netværk længere")
    assert [one.text for one in await rows(world, Reflection)] == ["Det gamle svar."]
    await world.presses(ASKER, "Hent dem alle")
    assert world.sees(ASKER, "De er på vej")


async def leave(world: World, email: str) -> None:
    """A leader leaves the network from yesterday on."""
    async with world.database.write() as uow:
        network = await networks.by_name(uow, NETWORK)
        person = (await uow.session.exec(select(Person).where(Person.email == email))).one()
        assert network is not None
        for membership in await networks.memberships_of(uow, [network.id]):
            if membership.person_id == person.id:
                membership.since = membership.until = world.clock.now().date() - timedelta(days=1)
        await uow.commit()


async def test_the_guideposts_are_hrs_to_write_and_stand_on_the_prompts_they_are_about(world: World) -> None:
    await world.says(HR, "netværk")
    await world.presses(HR, "Pejlemærker")
    wrong = await world.submits(HR, list="Vi skaber retning | We set direction | 25")
    assert set(wrong) == {"list"}
    every = ", ".join(map(str, range(1, 25)))
    assert await world.submits(HR, list=f"Vi skaber retning | We set direction | {every}") == {}

    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Send det nu")
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert "Pejlemærke: Vi skaber retning" in card

    await world.says(HR, "netværk")
    await world.presses(HR, "Pejlemærker")
    assert await world.submits(HR, list="Borgeren først\nVi udvikler os | We grow") == {}
    (older, *newer) = sorted(await rows(world, Guidepost), key=lambda one: (one.version, one.position))
    assert (older.version, [one.version for one in newer]) == (1, [2, 2])
    await world.says(FACILITATOR, "netværk")
    assert "Pejlemærker" not in latest(world, FACILITATOR, "Netværkene")
