"""Home: what each role finds there, on its own page and when nothing but the bot's name is written."""

import pytest

from storage.tables.identity import Level
from tests.scenarios.cast import (
    ASKER,
    CHANNEL,
    FACILITATOR,
    HR,
    LEADERS,
    NETWORK,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    OTHER_NETWORK,
    PEER,
    name_of,
)
from tests.scenarios.test_audience import CHOSEN
from tests.scenarios.test_audience import asks as asks_chosen
from tests.scenarios.test_dilemmas import HEARD, TITLE, asks
from tests.scenarios.test_reflection import QUESTION
from tests.scenarios.test_reflection import asks as asks_to_reflect
from tests.scenarios.world import World, add_network

MEETING = "tirsdag den 8. september 2009 kl. 13.00–16.00"
WAITING = "Dilemmaer, der venter på dig"


async def home(world: World, person: str) -> str:
    """What a person sees who writes nothing but the bot's name; in private, wherever that is."""
    await world.says(person, "", CHANNEL if person in (FACILITATOR, *LEADERS) else None)
    return [text for text in world.people.seen_by(person) if text.startswith("Hej ")][-1]


async def test_a_leader_finds_the_meeting_and_answers(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    before = await home(world, PEER)
    assert f"Dit næste møde\n{NETWORK}\n{MEETING}, Mødelokale 1.\nDu har ikke svaret endnu." in before
    assert OTHER_NETWORK not in before

    await world.presses(PEER, "Svar, om du kommer")
    await world.presses(PEER, "Jeg kommer")
    after = await home(world, PEER)
    assert "Du har svaret, at du kommer." in after
    assert "Svar, om du kommer" not in after


async def test_a_dilemma_waits_until_one_has_contributed(world: World) -> None:
    await asks(world, "quick")
    assert f"{WAITING}\n{TITLE}\nSkriv senest onsdag den 5. august kl. 16.00." in await home(world, PEER)
    assert WAITING not in await home(world, ASKER)

    await world.presses(PEER, "Giv feedback")
    assert await world.submits(PEER, hears=HEARD[PEER]) == {}
    assert WAITING not in await home(world, PEER)
    assert WAITING in await home(world, LEADERS[2])


async def test_a_dilemma_for_chosen_colleagues_waits_for_them_alone(world: World) -> None:
    await asks_chosen(world)

    for chosen in CHOSEN:
        assert f"{WAITING}\n{TITLE}" in await home(world, chosen)
    for other in (ASKER, *LEADERS[3:], FACILITATOR, OTHER_FACILITATOR, OTHER_LEADERS[0], HR):
        shown = await home(world, other)
        assert TITLE not in shown
        assert "dilemma er i gang" not in shown


async def test_an_anonymous_dilemma_looks_the_same_to_everybody(world: World) -> None:
    await asks(world, "quick", anonymous="true")

    assert f"{WAITING}\n{TITLE}" in await home(world, ASKER)
    assert (await home(world, ASKER)).splitlines()[1:] == (await home(world, PEER)).splitlines()[1:]


async def test_the_open_prompt_is_answered_from_home(world: World) -> None:
    await asks_to_reflect(world)
    assert QUESTION in await home(world, PEER)
    await world.presses(PEER, "Svar på spørgsmålet")
    assert await world.submits(PEER, answer="Tålmodigheden.", visible="private") == {}

    assert QUESTION not in await home(world, PEER)
    assert QUESTION in await home(world, ASKER)


async def test_a_facilitator_finds_how_the_network_stands(world: World) -> None:
    await asks(world)
    await world.go_to(2009, 8, 25, 9, 0)
    await world.presses(ASKER, "Jeg kommer")
    await world.presses(PEER, "Jeg kan ikke")
    shown = await home(world, FACILITATOR)

    assert f"Du er facilitator for\n{NETWORK}\n{MEETING}.\n1 af 7 har svaret, at de kommer." in shown
    assert not any(words in shown for words in (TITLE, WAITING, name_of(PEER), OTHER_NETWORK))


async def test_a_facilitator_is_led_to_the_attendance_that_is_missing(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.go_to(2009, 9, 9, 9, 0)
    assert "Det er ikke noteret, hvem der var med tirsdag den 8. september 2009." in await home(
        world, FACILITATOR
    )
    await world.presses(FACILITATOR, f"Notér fremmøde: {NETWORK}")
    await world.presses(FACILITATOR, "Det passer")

    assert "noteret" not in await home(world, FACILITATOR)


async def test_hr_finds_numbers_and_who_could_not_be_found(world: World) -> None:
    await asks(world)
    shown = await home(world, HR)
    assert "2 netværk med 15 personer.\nIngen møder resten af måneden." in shown
    assert not any(words in shown for words in (TITLE, NETWORK, "kan jeg ikke finde"))
    assert "Der er ikke noget, der venter på dig lige nu." in shown

    await world.go_to(2009, 9, 1, 9, 0)
    assert "2 møder resten af måneden." in await home(world, HR)

    more = ("Ledernetværk 3", "findes-ikke", Level.OTHER, FACILITATOR, ("væk@example.com",))
    await add_network(world.database, *more)
    await world.find_missing()
    shown = await home(world, HR)
    assert "3 netværk med 16 personer." in shown
    assert "Én person kan jeg ikke finde.\nÉn kanal kan jeg ikke finde." in shown
    await world.presses(HR, "Se, hvad der mangler")
    assert world.sees(HR, "væk@example.com")


@pytest.mark.parametrize("person", [ASKER, FACILITATOR, HR])
async def test_the_bots_own_page_shows_the_same_in_english(world: World, person: str) -> None:
    world.people.speaks(person, "en-GB")
    await world.people.open_home(person)

    (shown,) = [text for text in world.people.seen_by(person) if text.startswith("Hello ")]
    assert "You can also write to me: " in shown
    role = {ASKER: "Your next meeting", FACILITATOR: "You facilitate", HR: "2 networks with 15 people."}
    assert role[person] in shown


async def test_help_says_what_each_word_does_and_so_does_a_word_that_is_none(world: World) -> None:
    for word in ("hjælp", "kaffe"):
        await world.says(PEER, word)
    known, unknown = (text for text in world.people.seen_by(PEER) if "Her er det, du kan:" in text)

    assert "Læg et dilemma frem, og få feedback fra dit netværk." in known
    assert "Læg et dilemma frem, og få feedback fra dit netværk." in unknown
    assert "Jeg kender ikke ordet “kaffe”." in unknown
