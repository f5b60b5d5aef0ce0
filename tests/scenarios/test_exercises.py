"""Exercises: people are drawn together, do something, and tell the network about it."""

from datetime import timedelta

import pytest
from sqlmodel import select

from storage import exercises
from storage.tables.exercises import Exercise, Report
from storage.tables.identity import Person
from tests.scenarios import cast
from tests.scenarios.cast import (
    ASKER,
    CHANNEL,
    FACILITATOR,
    HR,
    LEADERS,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    PEER,
)
from tests.scenarios.test_reflection import leave, rows
from tests.scenarios.world import World

WORDS = "Gåturshemmelighed"
TITLE = "Øvelse: Gåturen"
UNTIL = "mandag den 17. august 2009"


async def sends(world: World, **values: str) -> dict[str, str]:
    """The facilitator sends an exercise; what is wrong, if anything."""
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Send en øvelse")
    return await world.submits(FACILITATOR, **(values or {"exercise": "walk", "date": "17/8"}))


async def reports(world: World, person: str, words: str) -> dict[str, str]:
    """A leader tells how it went."""
    await world.presses(person, "Fortæl, hvordan det gik")
    return await world.submits(person, words=words)


async def groups_of(world: World, exercise: Exercise) -> list[list[str]]:
    """The e-mail addresses of the people in each group."""
    async with world.database.read() as uow:
        people = {one.id: one.email for one in await uow.session.exec(select(Person))}
        return [[people[one] for one in group] for group in await exercises.groups(uow, exercise.id)]


async def test_everybody_is_drawn_and_told_with_whom(world: World) -> None:
    assert await sends(world) == {}

    (exercise,) = await rows(world, Exercise)
    groups = await groups_of(world, exercise)
    assert sorted(map(len, groups)) == [2, 2, 3]
    assert sorted(one for group in groups for one in group) == sorted(LEADERS)
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert UNTIL in card
    assert "30 minutter" in card
    for group in groups:
        for person in group:
            (told,) = [text for text in world.people.seen_by(person) if "Du er sammen med" in text]
            assert all(cast.name_of(other) in told for other in group if other != person)
    assert not world.sees(HR, "Du er sammen med")
    assert not world.sees(FACILITATOR, "Du er sammen med")


async def test_the_next_draw_brings_new_peers_together(world: World) -> None:
    await sends(world)
    world.clock.moment += timedelta(days=1)
    await sends(world, exercise="mirror", date="18/8")

    met: set[frozenset[str]] = set()
    for exercise in await rows(world, Exercise):
        for group in await groups_of(world, exercise):
            pairs = {frozenset((one, other)) for one in group for other in group if one != other}
            assert not pairs & met
            met |= pairs


async def test_what_they_tell_is_read_by_the_network_alone_and_can_be_taken_back(world: World) -> None:
    await sends(world)
    assert await reports(world, ASKER, WORDS) == {}
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert "Én har fortalt, hvordan det gik." in card
    assert WORDS not in card

    for reader in (PEER, FACILITATOR):
        await world.presses(reader, "Læs, hvad de andre fik ud af det")
        assert world.sees(reader, WORDS)
    for other in (HR, OTHER_FACILITATOR, *OTHER_LEADERS, LEADERS[3]):
        assert not world.sees(other, WORDS)

    await world.presses(ASKER, "Læs, hvad de andre fik ud af det")
    await world.presses(ASKER, "Slet mit")
    assert await rows(world, Report) == []
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert "Ingen har fortalt endnu." in card
    assert "Læs, hvad de andre" not in card


async def test_the_day_before_those_who_have_not_told_are_reminded_at_work(world: World) -> None:
    await sends(world)
    await reports(world, ASKER, WORDS)
    # The day before is a Sunday.
    await world.go_to(2009, 8, 14, 8, 59)
    assert not world.sees(PEER, "I skulle prøve")
    await world.go_to(2009, 8, 14, 9, 0)

    assert not world.sees(ASKER, "I skulle prøve")
    for leader in LEADERS[1:]:
        assert world.sees(leader, "I skulle prøve “Gåturen”")
    await reports(world, PEER, "Vi nåede det ikke.")
    assert len(await rows(world, Report)) == 2


async def test_a_facilitators_own_exercise_is_sent_in_their_words(world: World) -> None:
    own = "Spis frokost sammen, og tal om jeres værste møde."
    assert await sends(world, own=own, date="17/8") == {}

    (card,) = world.channel_says(CHANNEL, "Øvelse: Prøv det her sammen")
    assert own in card
    assert await reports(world, ASKER, WORDS) == {}


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"date": "17/8"}, "exercise"),
        ({"exercise": "walk", "own": "Også min egen", "date": "17/8"}, "own"),
        ({"own": "\u202e\u200b", "date": "17/8"}, "own"),
        ({"exercise": "walk", "date": "i morgen"}, "date"),
        ({"exercise": "walk", "date": "31/2"}, "date"),
        ({"exercise": "walk", "date": "<!channel>"}, "date"),
    ],
)
async def test_what_cannot_be_is_said_at_its_field(world: World, values: dict[str, str], wrong: str) -> None:
    assert set(await sends(world, **values)) == {wrong}
    assert await rows(world, Exercise) == []


async def test_a_report_after_the_time_is_up_is_kept_and_a_second_replaces_it(world: World) -> None:
    await sends(world)
    world.clock.moment += timedelta(days=400)
    assert await reports(world, ASKER, "🙂") == {}
    assert await reports(world, ASKER, "<b>Ja</b> <@U001> \u202eheste") == {}

    assert [one.text for one in await rows(world, Report)] == ["<b>Ja</b> <@U001> \u202eheste"]


async def test_whoever_has_left_gets_their_words_back(world: World) -> None:
    await sends(world)
    await world.presses(ASKER, "Fortæl, hvordan det gik")
    await leave(world, ASKER)
    await world.submits(ASKER, words=WORDS)

    assert world.sees(ASKER, WORDS)
    assert await rows(world, Report) == []
