"""Breaks: whoever is away is neither asked nor waited for, until the day, or until they are back."""

from datetime import date, timedelta

import pytest

from storage.tables.absences import Absence
from storage.tables.exercises import Exercise
from storage.tables.identity import Person
from storage.tables.messages import OutboxRow
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
from tests.scenarios.test_dilemmas import DILEMMA, HEARD, asks, card, gives_feedback, is_understood
from tests.scenarios.test_exercises import groups_of, sends
from tests.scenarios.test_reflection import latest, leave, rows
from tests.scenarios.world import World

AWAY = LEADERS[6]
NUDGED = "Jeg spørger kun dig"
ON_A_BREAK = "Du holder pause til og med"
CHOSEN = f"{name_of(AWAY)} · {NETWORK}"


async def pauses(world: World, person: str = AWAY, until: str = "fredag den 14. august") -> dict[str, str]:
    """A leader asks to be left alone; what is wrong, if anything."""
    await world.says(person, "pause")
    return await world.submits(person, date=until)


async def registers(
    world: World, actor: str = FACILITATOR, who: str = CHOSEN, until: str = "30/11"
) -> dict[str, str]:
    """A facilitator, or HR, notes that a leader is away."""
    await world.says(actor, "netværk")
    await world.presses(actor, "Hvem holder pause?")
    await world.presses(actor, "Sæt en leder på pause")
    return await world.submits(actor, leader=who, date=until)


async def test_whoever_is_on_a_break_is_not_nudged_and_the_others_are(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    assert await pauses(world) == {}
    assert world.sees(AWAY, "Til og med fredag den 14. august 2009 skriver jeg ikke til dig")
    await world.go_to(2009, 8, 6, 10, 0)

    assert world.sees(PEER, NUDGED)
    assert not world.sees(AWAY, NUDGED)
    skipped = [row for row in await rows(world, OutboxRow) if row.reason == "away"]
    assert [row.kind for row in skipped] == ["dilemma-nudge"]


async def test_a_round_does_not_wait_for_whoever_is_away(world: World) -> None:
    await pauses(world)
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await gives_feedback(world, *LEADERS[1:5])
    assert world.channel_says(CHANNEL, "Alles svar") == []
    await gives_feedback(world, LEADERS[5])

    assert HEARD[LEADERS[5]] in card(world, "Alles svar: To hensyn")


async def test_a_round_goes_on_when_the_last_one_it_waits_for_goes_on_a_break(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await gives_feedback(world, *LEADERS[1:6])
    await pauses(world)
    await world.go_to(2009, 8, 3, 9, 1)

    assert HEARD[LEADERS[5]] in card(world, "Alles svar: To hensyn")
    assert not world.sees(AWAY, NUDGED)


async def test_a_break_while_others_are_waited_for_brings_nothing_forward(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await gives_feedback(world, *LEADERS[1:5])
    await pauses(world)
    await world.go_to(2009, 8, 3, 9, 1)
    assert world.channel_says(CHANNEL, "Alles svar") == []
    assert not world.sees(LEADERS[5], NUDGED)
    await world.go_to(2009, 8, 6, 10, 0)

    assert world.sees(LEADERS[5], NUDGED)


async def test_whoever_contributes_all_the_same_takes_nobodys_place(world: World) -> None:
    await pauses(world)
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await gives_feedback(world, AWAY, *LEADERS[1:5])
    assert world.channel_says(CHANNEL, "Alles svar") == []
    await gives_feedback(world, LEADERS[5])

    assert HEARD[AWAY] in card(world, "Alles svar: To hensyn")


async def test_an_anonymous_round_does_not_tell_by_its_end_who_may_have_asked(world: World) -> None:
    await pauses(world)
    await asks(world, "reflection", help="reflection", anonymous="true")
    await is_understood(world)
    await gives_feedback(world, *LEADERS[1:6])
    assert world.channel_says(CHANNEL, "Alles svar") == []

    await world.go_to(2009, 8, 6, 16, 0)
    assert HEARD[LEADERS[5]] in card(world, "Alles svar: To hensyn")


async def test_a_round_without_names_does_not_tell_by_its_end_who_has_answered(world: World) -> None:
    await pauses(world)
    await asks(world, "reflection", help="reflection", answering="anonymous")
    await is_understood(world)
    await gives_feedback(world, *LEADERS[1:6])

    assert world.channel_says(CHANNEL, "Alles svar") == []


async def test_a_round_of_few_does_not_tell_by_its_end_who_is_away(world: World) -> None:
    await pauses(world)
    await world.says(ASKER, "dilemma")
    await world.submits(ASKER, **DILEMMA, variant="reflection", help="reflection", audience="chosen")
    helpers = ",".join([name_of(PEER), name_of(AWAY)])
    assert await world.submits(ASKER, helpers=helpers) == {}
    await is_understood(world)
    await gives_feedback(world, PEER)
    assert not world.sees(ASKER, HEARD[PEER])

    await world.go_to(2009, 8, 6, 16, 0)
    assert world.sees(ASKER, HEARD[PEER])
    assert not world.sees(AWAY, NUDGED)


async def test_an_asker_on_a_break_gets_what_they_asked_for(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await pauses(world, ASKER)
    await gives_feedback(world, *LEADERS[1:6])
    assert not world.sees(ASKER, HEARD[PEER])
    await gives_feedback(world, AWAY)

    assert world.sees(ASKER, HEARD[PEER])


async def test_meetings_ask_those_who_are_away_for_nothing_and_go_on_when_they_are_back(world: World) -> None:
    await pauses(world, until="30/9")
    await world.go_to(2009, 8, 25, 9, 0)
    await world.go_to(2009, 9, 1, 9, 0)
    assert world.sees(PEER, "Ikke nu – hold pause")
    await world.go_to(2009, 9, 9, 9, 0)
    assert world.sees(PEER, "Hvad tager du med")
    (away,) = [one for one in await rows(world, Person) if one.email == AWAY]
    assert [row.kind for row in await rows(world, OutboxRow) if row.person_id == away.id] == []

    await world.go_to(2009, 10, 27, 9, 0)
    await world.go_to(2009, 11, 3, 9, 0)
    assert world.sees(AWAY, "Ikke nu – hold pause")


async def test_nobody_who_is_away_is_drawn(world: World) -> None:
    await pauses(world)
    assert await sends(world) == {}

    (exercise,) = await rows(world, Exercise)
    assert sorted(one for group in await groups_of(world, exercise) for one in group) == sorted(LEADERS[:6])


async def test_not_now_on_a_nudge_asks_until_when(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await world.go_to(2009, 8, 6, 10, 0)
    await world.presses(AWAY, "Ikke nu – hold pause")
    assert await world.submits(AWAY, date="om 2 uger") == {}

    (absence,) = await rows(world, Absence)
    assert (absence.since, absence.until) == (date(2009, 8, 6), date(2009, 8, 20))


async def test_home_shows_the_break_and_ends_it(world: World) -> None:
    await pauses(world, until="14/8")
    await world.says(AWAY, "")
    assert f"{ON_A_BREAK} fredag den 14. august 2009" in latest(world, AWAY, "Hej Leder7")
    await world.presses(AWAY, "Jeg er tilbage")
    assert world.sees(AWAY, "Du er med igen fra nu af.")

    assert await rows(world, Absence) == []
    await world.says(AWAY, "")
    assert ON_A_BREAK not in latest(world, AWAY, "Hej Leder7")


async def test_a_break_can_be_made_longer_and_is_over_by_itself(world: World) -> None:
    await pauses(world, until="14/8")
    await world.go_to(2009, 8, 10, 9, 0)
    await world.says(AWAY, "pause")
    assert ON_A_BREAK in latest(world, AWAY, "Din pause")
    await world.presses(AWAY, "Skift dato")
    assert await world.submits(AWAY, date="21/8") == {}
    (absence,) = await rows(world, Absence)
    assert (absence.since, absence.until) == (date(2009, 8, 3), date(2009, 8, 21))

    await world.go_to(2009, 8, 22, 9, 0)
    await world.says(AWAY, "pause")
    assert await world.submits(AWAY, date="30/8") == {}
    assert len(await rows(world, Absence)) == 2


async def test_peers_and_hr_do_not_see_a_break_that_the_facilitator_sees(world: World) -> None:
    await pauses(world)
    await asks(world)
    await world.presses(FACILITATOR, "Hvem har haft en sag?")
    turns = latest(world, FACILITATOR, "Sager i")
    assert f"{name_of(AWAY)}" in turns
    assert "til og med fredag den 14. august 2009" in turns
    await world.says(HR, "netværk")
    await world.presses(HR, "Hvem holder pause?")
    assert "Ingen holder pause lige nu." in latest(world, HR, "På pause")

    for other in (HR, *LEADERS[:6], OTHER_FACILITATOR, *OTHER_LEADERS):
        assert not world.sees(other, "14. august 2009")


async def test_whoever_is_away_is_not_offered_a_turn(world: World) -> None:
    for leader in LEADERS[1:]:
        await pauses(world, leader)
    await asks(world)
    await world.presses(FACILITATOR, "Hvem har haft en sag?")
    assert f"Vil du tilbyde {name_of(ASKER)} en plads" in latest(world, FACILITATOR, "Sager i")


@pytest.mark.parametrize("actor", [FACILITATOR, HR])
async def test_a_registered_leader_is_told_and_can_be_back_at_any_time(world: World, actor: str) -> None:
    assert await registers(world, actor) == {}
    assert world.sees(AWAY, "har noteret, at du er væk til og med mandag den 30. november 2009")
    assert not world.sees(PEER, "har noteret")
    await world.presses(AWAY, "Jeg er tilbage")

    assert await rows(world, Absence) == []


@pytest.mark.parametrize("actor", [FACILITATOR, HR])
async def test_what_was_registered_can_be_ended_by_facilitator_and_hr(world: World, actor: str) -> None:
    await registers(world)
    await world.says(actor, "netværk")
    await world.presses(actor, "Hvem holder pause?")
    await world.presses(actor, f"{name_of(AWAY)} er tilbage")

    assert world.sees(AWAY, "har noteret, at du er tilbage")
    assert "Ingen holder pause lige nu." in latest(world, actor, "På pause")
    assert await rows(world, Absence) == []


async def test_what_a_leader_asked_for_nobody_else_ends_or_makes_shorter(world: World) -> None:
    await pauses(world, until="31/8")
    await world.says(FACILITATOR, "netværk")
    await world.presses(FACILITATOR, "Hvem holder pause?")
    with pytest.raises(LookupError):
        await world.presses(FACILITATOR, f"{name_of(AWAY)} er tilbage")
    assert await registers(world, until="14/8") == {}

    await world.says(AWAY, "")
    assert f"{ON_A_BREAK} mandag den 31. august 2009" in latest(world, AWAY, "Hej Leder7")
    await world.presses(AWAY, "Jeg er tilbage")
    assert await rows(world, Absence) == []


async def test_hr_does_not_learn_of_a_longer_break_that_a_leader_asked_for(world: World) -> None:
    await pauses(world, until="31/8")
    assert await registers(world, HR, until="14/8") == {}
    await world.says(HR, "netværk")
    await world.presses(HR, "Hvem holder pause?")
    assert "til og med fredag den 14. august 2009" in latest(world, HR, "På pause")
    assert not world.sees(HR, "31. august")

    await world.go_to(2009, 8, 20, 9, 0)
    await world.says(AWAY, "pause")
    assert f"{ON_A_BREAK} mandag den 31. august 2009" in latest(world, AWAY, "Din pause")


async def test_hr_registers_leaders_of_every_network(world: World) -> None:
    other = f"{name_of(OTHER_LEADERS[0])} · {OTHER_NETWORK}"
    assert await registers(world, HR, other) == {}
    assert world.sees(OTHER_LEADERS[0], "Du er sat på pause")


async def test_a_break_needs_a_day_that_can_be_read(world: World) -> None:
    assert await pauses(world, until="<!channel> 🙂") == {
        "date": "Den dato kan jeg ikke læse. Skriv for eksempel 12/1 eller tirsdag den 12. januar."
    }
    assert await world.submits(AWAY, date="1/9 2010") == {
        "date": "En pause kan højst vare et år. Du kan altid forlænge den."
    }
    assert await rows(world, Absence) == []
    assert await world.submits(AWAY, date="3/8 2010") == {}


async def test_old_buttons_of_people_who_have_left_do_no_harm(world: World) -> None:
    await registers(world)
    await leave(world, AWAY)
    world.clock.moment += timedelta(days=400)
    await world.presses(AWAY, "Jeg er tilbage")
    assert world.sees(AWAY, "Velkommen tilbage")
    (absence,) = await rows(world, Absence)
    assert absence.until == date(2009, 11, 30)
