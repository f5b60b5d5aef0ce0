"""Meetings that change more than once: who hears of it, and when."""

from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, LEADERS, OTHER_FACILITATOR
from tests.scenarios.test_meetings import FIRST, MOVED, SILENT, invited, latest, moves, opens
from tests.scenarios.world import World


async def moves_to(world: World, which: str, day: str, starts: str = "kl. 9", ends: str = "12") -> None:
    chosen = await opens(world, "Flyt et møde", which)
    assert await world.submits(FACILITATOR, **chosen, date=day, starts=starts, ends=ends, anyway="true") == {}


async def hands_over(world: World, meeting: str = FIRST) -> None:
    chosen = await opens(world, "Find en vikar", meeting)
    assert await world.submits(FACILITATOR, **chosen, substitute=cast.name_of(OTHER_FACILITATOR)) == {}


async def changes_rhythm(world: World, every: str, date: str, ends: str = "16") -> None:
    await opens(world, "Skift rytme", meeting=None)
    typed = {"kind": "weekday", "every": every, "date": date, "starts": "13", "ends": ends}
    assert await world.submits(FACILITATOR, **typed) == {}


async def test_who_was_told_of_one_date_is_told_of_the_next(world: World) -> None:
    await invited(world)
    await moves(world)
    await moves_to(world, MOVED, "torsdag den 17. september")

    assert world.sees(ASKER, "Mødet er flyttet til torsdag den 17. september 2009")
    assert not world.sees(SILENT, "Mødet er flyttet til")


async def test_an_answer_holds_again_when_the_meeting_is_moved_back(world: World) -> None:
    await invited(world)
    await moves(world)
    await moves_to(world, MOVED, "tirsdag den 8. september", "13", "16")

    assert world.sees(ASKER, "Mødet er flyttet til tirsdag den 8. september 2009")
    assert world.sees(ASKER, "Du har svaret, at du kommer. Det svar gælder igen.")
    assert world.sees(LEADERS[3], "Du har svaret, at du ikke kan. Det svar gælder igen.")


async def test_who_answered_to_an_earlier_date_is_told_that_the_meeting_is_cancelled(world: World) -> None:
    await invited(world)
    await moves(world)
    chosen = await opens(world, "Aflys et møde", MOVED)
    assert await world.submits(FACILITATOR, **chosen, sure="true") == {}

    # Their no was to the date of old: they might have come to the new one.
    assert world.sees(LEADERS[3], "Det bliver desværre ikke til noget.")


async def test_in_the_middle_of_the_night_nobody_is_woken(world: World) -> None:
    await invited(world)
    await world.go_to(2009, 8, 29, 23, 30)
    await moves(world)
    assert not world.sees(ASKER, "Mødet er flyttet til")
    await moves_to(world, MOVED, "torsdag den 17. september")

    await world.go_to(2009, 8, 31, 9, 0)
    assert world.sees(ASKER, "Mødet er flyttet til torsdag den 17. september 2009")
    assert world.sees(ASKER, "Før lå det tirsdag den 8. september 2009 kl. 13.00.")
    assert not world.sees(ASKER, "Mødet er flyttet til onsdag")


async def test_what_cannot_wait_until_morning_is_told_at_night(world: World) -> None:
    await invited(world)
    await moves_to(world, FIRST, "tirsdag den 8. september", "8", "11")
    await world.go_to(2009, 9, 7, 22, 0)
    await moves_to(world, "tirsdag den 8. september 2009 kl. 08.00–11.00", "torsdag den 17. september")

    assert world.sees(ASKER, "Mødet er flyttet til torsdag den 17. september 2009")


async def test_a_meeting_that_is_on_again_is_told_to_all_who_heard_that_it_was_off(world: World) -> None:
    await invited(world)
    await changes_rhythm(world, "3", "torsdag den 17. september")
    await world.go_to(2009, 8, 25, 9, 5)
    assert world.sees(SILENT, "Det bliver desværre ikke til noget.")
    invitations = len(world.people.channel_texts(CHANNEL))

    await changes_rhythm(world, "2", "tirsdag den 8. september")
    await world.go_to(2009, 8, 25, 9, 10)

    for person in (SILENT, ASKER, FACILITATOR):
        assert world.sees(person, "Mødet tirsdag den 8. september 2009 er på igen")
    assert world.sees(ASKER, "Du har svaret, at du kommer. Det svar gælder igen.")
    assert not world.sees(LEADERS[3], "er på igen")
    assert len(world.people.channel_texts(CHANNEL)) == invitations + 1
    assert not any("Aflyst" in text for text in world.people.channel_texts(CHANNEL))


async def test_a_new_length_is_told_to_those_who_come(world: World) -> None:
    await invited(world)
    await changes_rhythm(world, "2", "tirsdag den 8. september", ends="17")
    await world.go_to(2009, 8, 25, 9, 5)

    assert world.sees(ASKER, "Mødet slutter nu kl. 17.00. Dit svar gælder stadig.")
    assert not world.sees(LEADERS[3], "Mødet slutter nu kl. 17.00.")


async def test_longer_reminder_days_do_not_swallow_the_invitation(world: World) -> None:
    await world.go_to(2009, 8, 20, 9, 0)
    await opens(world, "Påmindelser og ferier", meeting=None)
    right = {"days": "21", "weeks": "", "seasons": "", "quiet_from": "18", "quiet_until": "7"}
    assert await world.submits(FACILITATOR, **right) == {}
    await world.go_to(2009, 8, 20, 9, 5)

    (invitation,) = world.people.channel_texts(CHANNEL)
    assert "tirsdag den 8. september 2009" in invitation


async def test_the_networks_facilitator_hears_what_the_substitute_does(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await hands_over(world)
    await world.go_to(2009, 8, 25, 9, 0)
    await world.says(OTHER_FACILITATOR, "møde")
    await world.presses(OTHER_FACILITATOR, cast.NETWORK)
    await world.presses(OTHER_FACILITATOR, "Aflys et møde")
    assert await world.submits(OTHER_FACILITATOR, sure="true") == {}

    assert world.sees(FACILITATOR, "Det bliver desværre ikke til noget.")


async def test_a_substitute_hears_that_the_meeting_is_cancelled(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await hands_over(world)
    chosen = await opens(world, "Aflys et møde")
    assert await world.submits(FACILITATOR, **chosen, sure="true") == {}

    assert world.sees(OTHER_FACILITATOR, "Det bliver desværre ikke til noget.")


async def test_an_old_word_does_not_stand_beside_a_new_date(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.presses(ASKER, "Svar med et par ord")
    await world.submits(ASKER, answer="no", word="Jeg skal opereres den dag.")
    await moves(world)
    await world.says(FACILITATOR, "møde")

    assert "opereres" not in latest(world, "Møder i Ledernetværk 1")


async def test_a_form_opened_before_the_move_is_no_answer_to_the_new_date(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.presses(ASKER, "Svar med et par ord")
    await moves(world)

    errors = await world.submits(ASKER, answer="yes", word="Tirsdag passer fint.")

    assert MOVED in errors["answer"]
    assert "Ingen af de 7 ledere har svaret endnu." in world.people.channel_texts(CHANNEL)[0]


async def test_a_first_date_that_was_typed_is_planned_even_where_one_was_cancelled(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    chosen = await opens(world, "Aflys et møde")
    assert await world.submits(FACILITATOR, **chosen, sure="true") == {}
    for day in ("torsdag den 17. september", "tirsdag den 8. september"):
        await changes_rhythm(world, "2", day)
        await world.go_to(2009, 8, 3, 9, 5)
        await world.says(FACILITATOR, "møde")
        assert f"{day} 2009 kl. 13.00" in latest(world, "Møder i Ledernetværk 1")


async def test_the_rolling_plan_leaves_a_meeting_planned_by_hand_the_only_one_at_its_time(
    world: World,
) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await opens(world, "Planlæg et møde", meeting=None)
    assert await world.submits(FACILITATOR, date="9/11 2010", starts="13", ends="16") == {}
    await world.go_to(2009, 12, 1, 9, 0)
    await world.says(FACILITATOR, "møde")

    assert latest(world, "Møder i Ledernetværk 1").count("9. november 2010") == 1


async def test_a_meeting_under_way_is_in_the_way(world: World) -> None:
    await invited(world)
    await world.go_to(2009, 9, 8, 13, 30)
    await opens(world, "Planlæg et møde", meeting=None)

    errors = await world.submits(FACILITATOR, date="i dag", starts="14", ends="15")

    assert "Netværket har allerede et møde på det tidspunkt." in errors["date"]
