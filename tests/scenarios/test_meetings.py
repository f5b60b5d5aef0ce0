"""Meetings in the hands of their facilitator: moved, cancelled, put elsewhere, planned anew, and who is told."""

import pytest

from tests.calendars.reading import events
from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, LEADERS, OTHER_FACILITATOR, PEER
from tests.scenarios.world import World

FIRST = "tirsdag den 8. september 2009 kl. 13.00–16.00"
SECOND = "tirsdag den 10. november 2009 kl. 13.00–16.00"
MOVED = "onsdag den 16. september 2009 kl. 09.00–12.00"
SILENT = LEADERS[2]


async def invited(world: World) -> None:
    """The first invitation stands in the channel; one comes, one is online, one cannot."""
    await world.go_to(2009, 8, 25, 9, 0)
    await world.presses(ASKER, "Jeg kommer")
    await world.presses(PEER, "Jeg er med online")
    await world.presses(LEADERS[3], "Jeg kan ikke")


async def opens(world: World, label: str, meeting: str | None = FIRST) -> dict[str, str]:
    """The facilitator opens a form of the overview; what is to be chosen in it."""
    await world.says(FACILITATOR, "møde")
    await world.presses(FACILITATOR, label)
    return {"meeting": meeting} if meeting else {}


def latest(world: World, words: str) -> str:
    """The latest card with these words that the facilitator sees."""
    return [text for text in world.people.seen_by(FACILITATOR) if words in text][-1]


async def file_of(world: World, person: str) -> bytes:
    """The latest calendar file that a person sees."""
    return list((await world.people.files(person)).values())[-1]


async def moves(world: World) -> None:
    chosen = await opens(world, "Flyt et møde")
    typed = {"date": "onsdag den 16. september", "starts": "kl. 9", "ends": "12"}
    assert await world.submits(FACILITATOR, **chosen, **typed) == {}


async def test_the_overview_shows_the_facilitator_who_comes_and_what_is_ahead(world: World) -> None:
    await invited(world)
    await world.says(FACILITATOR, "møde")

    overview = latest(world, "Møder i Ledernetværk 1")
    assert FIRST in overview
    assert f"Kommer: {cast.name_of(ASKER)}" in overview
    assert f"Online: {cast.name_of(PEER)}" in overview
    assert "4 har ikke svaret endnu." in overview
    assert cast.name_of(SILENT) not in overview
    assert "Dagen ligger i sommerferien" in overview


async def test_a_moved_meeting_is_told_to_those_whose_answer_it_affects(world: World) -> None:
    await invited(world)
    await moves(world)

    assert world.sees(FACILITATOR, f"Før: {FIRST}. Nu: {MOVED}.")
    for person in (ASKER, PEER, LEADERS[3]):
        assert world.sees(person, "Dit svar gjaldt det gamle tidspunkt.")
    assert not world.sees(SILENT, "Dit svar gjaldt det gamle tidspunkt.")
    (invitation,) = world.people.channel_texts(CHANNEL)
    assert "onsdag den 16. september 2009" in invitation
    assert "Ingen af de 7 ledere har svaret endnu." in invitation


async def test_an_answer_to_the_old_date_is_given_anew_to_the_new_one(world: World) -> None:
    await invited(world)
    await moves(world)
    await world.presses(ASKER, "Jeg kommer senere")

    assert world.sees(ASKER, "Fint, du kommer senere")
    (invitation,) = world.people.channel_texts(CHANNEL)
    assert "1 af 7 har svaret: 1 kommer (1 senere), 0 kan ikke." in invitation


async def test_the_reminders_follow_a_moved_meeting(world: World) -> None:
    await invited(world)
    await moves(world)
    for day in (2, 8, 14, 16):
        await world.go_to(2009, 9, day, 9 if day < 16 else 7, 0)

    texts = world.people.channel_texts(CHANNEL)
    assert len(texts) == len(["first invitation", "14 days", "2 days", "same morning"])
    assert all("onsdag den 16. september 2009" in text for text in texts)


async def test_the_calendar_file_follows_a_moved_meeting(world: World) -> None:
    await invited(world)
    (before,) = events(await file_of(world, ASKER))
    await moves(world)
    (after,) = events(await file_of(world, ASKER))

    assert before.uid.value == after.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.dtstart.value.strftime("%Y-%m-%d %H:%M") == "2009-09-16 09:00"


async def test_a_cancelled_meeting_is_told_to_all_who_might_come(world: World) -> None:
    await invited(world)
    chosen = await opens(world, "Aflys et møde")
    unsure = await world.submits(FACILITATOR, **chosen)
    assert unsure == {"sure": "Sæt flueben, hvis mødet skal aflyses."}
    assert await world.submits(FACILITATOR, **chosen, sure="true") == {}

    assert world.sees(ASKER, "Det bliver desværre ikke til noget.")
    assert world.sees(SILENT, "Det bliver desværre ikke til noget.")
    assert not world.sees(LEADERS[3], "Det bliver desværre ikke til noget.")
    (invitation,) = world.people.channel_texts(CHANNEL)
    assert "Aflyst: netværksmøde tirsdag den 8. september 2009" in invitation
    assert "Jeg kommer" not in invitation
    assert b"METHOD:CANCEL" in await file_of(world, ASKER)

    await world.go_to(2009, 9, 8, 7, 0)
    assert len(world.people.channel_texts(CHANNEL)) == 1


async def test_a_new_place_is_told_to_those_who_come_in_person(world: World) -> None:
    await invited(world)
    chosen = await opens(world, "Skift sted")
    place = "Rådhuset & <Byrådssalen> \N{PARTY POPPER} \N{RIGHT-TO-LEFT OVERRIDE}"
    assert await world.submits(FACILITATOR, **chosen, place=place) == {}

    assert world.sees(ASKER, "Vi mødes nu her: Rådhuset & <Byrådssalen>")
    assert not world.sees(PEER, "Vi mødes nu her")
    assert "Rådhuset & <Byrådssalen>" in world.people.channel_texts(CHANNEL)[0]


async def test_a_meeting_planned_by_hand_at_short_notice_is_invited_to_at_once(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await opens(world, "Planlæg et møde", meeting=None)
    assert (
        await world.submits(FACILITATOR, date="om 8 dage", starts="13.30", ends="15", place="Kantinen") == {}
    )
    await world.go_to(2009, 8, 3, 9, 5)

    (invitation,) = world.people.channel_texts(CHANNEL)
    assert "tirsdag den 11. august 2009 kl. 13.30–15.00" in invitation
    assert "Kantinen" in invitation


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"date": "1/6 2009"}, {"date": "Den dato er gået: mandag den 1. juni 2009."}),
        ({"date": "31/4"}, {"date": "Den dato findes ikke."}),
        ({"date": "29/2 2010"}, {"date": "Den dato findes ikke."}),
        ({"date": "snart"}, {"date": "Den dato kan jeg ikke læse."}),
        ({"date": "mandag den 16. september"}, {"date": "Datoen er onsdag den 16. september 2009."}),
        ({"date": "12/1 2030"}, {"date": "Vælg en dato inden for to år."}),
        ({"date": "16/9", "starts": "25"}, {"starts": "Det klokkeslæt findes ikke."}),
        ({"date": "16/9", "starts": "efter frokost"}, {"starts": "Det klokkeslæt kan jeg ikke læse."}),
        ({"date": "16/9", "starts": "13", "ends": "12"}, {"ends": "Mødet slutter, før det begynder."}),
        ({"date": "16/9", "starts": "13", "ends": "13.20"}, {"ends": "mindst 30 minutter"}),
        ({"date": "16/9", "starts": "8", "ends": "16.30"}, {"ends": "højst vare 8 timer"}),
        ({"date": "25/10", "starts": "2.30", "ends": "5"}, {"starts": "kommer to gange"}),
        ({"date": "28/3", "starts": "2.30", "ends": "5"}, {"starts": "findes ikke den dag"}),
        ({"date": "14/10"}, {"date": "ferieuge (uge 42). Gode datoer i nærheden: "}),
        ({"date": "26/12"}, {"date": "Sæt flueben ved “Brug datoen alligevel”, hvis I vil mødes den dag."}),
        ({"date": "10/11"}, {"date": "Netværket har allerede et møde på det tidspunkt."}),
    ],
)
async def test_what_cannot_be_is_said_at_the_field_and_the_form_stays(
    world: World, typed: dict[str, str], errors: dict[str, str]
) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    chosen = await opens(world, "Flyt et møde")

    found = await world.submits(FACILITATOR, **chosen, **typed)

    assert found.keys() == errors.keys()
    assert all(words in found[name] for name, words in errors.items())
    assert await world.submits(FACILITATOR, **chosen, date="16/9", starts="9", ends="12", anyway="true") == {}


async def test_a_warning_can_be_overruled(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    chosen = await opens(world, "Flyt et møde")
    assert (await world.submits(FACILITATOR, **chosen, date="14/10")).keys() == {"date"}
    assert await world.submits(FACILITATOR, **chosen, date="14/10", anyway="true") == {}

    assert world.sees(FACILITATOR, "Nu: onsdag den 14. oktober 2009 kl. 13.00–16.00.")


async def test_a_meeting_in_july_is_proposed_to_be_moved(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    (proposal,) = [
        text
        for text in world.people.seen_by(FACILITATOR)
        if "Skal mødet tirsdag den 13. juli 2010 flyttes?" in text
    ]
    assert "Dagen ligger i sommerferien. Jeg flytter ikke mødet af mig selv." in proposal

    better = "Flyt til tirsdag den 3. august 2010"
    await world.presses(FACILITATOR, better)
    assert world.sees(FACILITATOR, "Nu: tirsdag den 3. august 2010 kl. 13.00–16.00.")
    await world.says(FACILITATOR, "møde")
    overview = latest(world, "Møder i Ledernetværk 1")
    assert "sommerferien" not in overview


async def test_a_facilitator_may_let_a_meeting_be_where_it_is(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.presses(FACILITATOR, "Behold datoen")

    assert world.sees(FACILITATOR, "I mødes stadig tirsdag den 13. juli 2010 kl. 13.00–16.00.")
    await world.go_to(2009, 8, 10, 9, 0)
    assert not any("flyttes?" in text for text in world.people.seen_by(FACILITATOR))


async def test_the_facilitator_is_told_early_when_too_few_can_come(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    for leader in LEADERS[:3]:
        await world.presses(leader, "Jeg kan ikke")
    assert not world.sees(FACILITATOR, "Få har sagt ja til mødet")
    await world.presses(LEADERS[3], "Jeg kan ikke")

    assert world.sees(FACILITATOR, "0 kommer, 4 kan ikke, 3 har ikke svaret.")
    await world.presses(FACILITATOR, "Flyt til tirsdag den 15. september 2009")
    assert world.sees(ASKER, "Dit svar gjaldt det gamle tidspunkt.")


async def test_halfway_the_facilitator_hears_that_fewer_than_four_come(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.presses(ASKER, "Jeg kommer")
    await world.go_to(2009, 9, 1, 9, 0)

    assert world.sees(FACILITATOR, "1 kommer, 0 kan ikke, 6 har ikke svaret.")


async def test_who_has_not_answered_is_asked_once_in_private(world: World) -> None:
    await invited(world)
    for day in range(28, 32):
        await world.go_to(2009, 8, day, 9, 0)
    nudges = [text for text in world.people.seen_by(SILENT) if "jeg spørger kun denne ene gang" in text]
    assert len(nudges) == 1
    assert not world.sees(ASKER, "jeg spørger kun denne ene gang")
    assert not any("jeg spørger kun denne ene gang" in text for text in world.people.channel_texts(CHANNEL))

    await world.presses(SILENT, "Jeg kan ikke")
    assert world.sees(SILENT, "Tak for besked")
    await moves(world)
    await world.go_to(2009, 9, 12, 9, 0)
    nudges = [text for text in world.people.seen_by(SILENT) if "jeg spørger kun denne ene gang" in text]
    assert nudges == []


async def test_a_word_reaches_the_facilitator_alone(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.presses(ASKER, "Svar med et par ord")
    word = "Jeg kommer kl. 14 & tager <kage> med."
    assert await world.submits(ASKER, answer="late", word=word) == {}

    assert world.sees(FACILITATOR, word)
    assert world.sees(FACILITATOR, f"Et par ord fra {cast.name_of(ASKER)}")
    assert not any(world.sees(person, word) for person in (PEER, cast.HR, OTHER_FACILITATOR))
    assert "1 kommer (1 senere)" in world.people.channel_texts(CHANNEL)[0]


async def test_the_agenda_is_proposed_edited_and_goes_out_with_the_last_reminder(world: World) -> None:
    await world.says(ASKER, "dilemma", CHANNEL)
    await world.submits(
        ASKER,
        title="To hensyn",
        situation="Jeg er i tvivl.",
        tried="",
        wanted="Hvad nu?",
        variant="quick",
        nobody="true",
    )
    await world.go_to(2009, 8, 25, 9, 0)
    await world.go_to(2009, 9, 4, 9, 0)
    proposal = latest(world, "Dagsorden til mødet")
    assert "Dilemma: To hensyn" in proposal
    assert "13.00" in proposal

    await world.presses(FACILITATOR, "Ret dagsordenen")
    full = await world.submits(FACILITATOR, agenda="200 Alt for meget")
    assert full == {"agenda": "Punkterne fylder 200 minutter, men mødet varer 180."}
    wrong = await world.submits(FACILITATOR, agenda="Kaffe")
    assert wrong == {"agenda": "Begynd hver linje med minutterne. Jeg kan ikke læse “Kaffe”."}
    assert await world.submits(FACILITATOR, agenda="15 Kaffe\n\n45 min. Dilemma") == {}

    await world.go_to(2009, 9, 8, 7, 0)
    last = world.people.channel_texts(CHANNEL)[-1]
    assert "Det er i dag, vi ses." in last
    assert "13.15" in last
    assert "Kaffe" in last
    assert not any("Kaffe" in text for text in world.people.channel_texts(CHANNEL)[:-1])


async def test_the_facilitator_corrects_who_was_there_in_two_clicks(world: World) -> None:
    await invited(world)
    await world.go_to(2009, 9, 8, 16, 0)
    card = latest(world, "Hvem var med?")
    assert f"{cast.name_of(SILENT)} var med" in card

    await world.presses(FACILITATOR, f"{cast.name_of(SILENT)} var med")
    await world.presses(FACILITATOR, "Det passer")
    assert world.sees(FACILITATOR, "Tak. 3 af 7 var med.")
    await world.go_to(2009, 9, 9, 9, 0)
    assert world.sees(SILENT, "Hvad tager du med fra mødet?")
    assert not world.sees(LEADERS[3], "Hvad tager du med fra mødet?")


async def test_a_promise_comes_back_to_its_owner_before_the_next_meeting(world: World) -> None:
    await invited(world)
    await world.go_to(2009, 9, 9, 9, 0)
    await world.presses(ASKER, "Skriv det ned")
    empty = await world.submits(ASKER)
    assert empty == {"takes_along": "Skriv i mindst ét af felterne."}
    promise = "Jeg vil spørge, før jeg svarer."
    assert await world.submits(ASKER, takes_along="Ro.", will_try=promise) == {}

    await world.go_to(2009, 10, 27, 9, 0)
    assert not world.sees(ASKER, "Det ville du prøve")
    await world.go_to(2009, 11, 6, 9, 0)
    assert world.sees(ASKER, promise)
    await world.presses(ASKER, "Lidt af det")
    assert world.sees(ASKER, "Godt begyndt.")
    agenda = latest(world, "Dagsorden til mødet")
    assert "Siden sidst: " in agenda
    others = (FACILITATOR, PEER, cast.HR, OTHER_FACILITATOR)
    assert not any(world.sees(person, promise) for person in others)


async def test_a_substitute_gets_what_the_meeting_needs_and_nothing_older(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma", CHANNEL)
    await world.submits(
        ASKER,
        title="Gammelt nyt",
        situation="Det er længe siden.",
        tried="",
        wanted="Hvad nu?",
        variant="quick",
        nobody="true",
    )
    await world.go_to(2009, 9, 10, 9, 0)
    await world.says(PEER, "dilemma", CHANNEL)
    await world.submits(
        PEER,
        title="Friskt nyt",
        situation="Det er nu.",
        tried="",
        wanted="Hvad nu?",
        variant="quick",
        nobody="true",
    )
    chosen = await opens(world, "Find en vikar", SECOND)
    await world.submits(FACILITATOR, **chosen, substitute=cast.name_of(OTHER_FACILITATOR))

    assert world.sees(FACILITATOR, f"{cast.name_of(OTHER_FACILITATOR)} tager mødet {SECOND}")
    assert world.sees(OTHER_FACILITATOR, "Du er vikar i Ledernetværk 1 tirsdag den 10. november 2009")
    assert world.sees(OTHER_FACILITATOR, "Dilemma: Friskt nyt")
    await world.presses(OTHER_FACILITATOR, "Opsamling")
    assert world.sees(OTHER_FACILITATOR, "Det er nu.")
    assert not world.sees(OTHER_FACILITATOR, "Det er længe siden.")
    assert not world.sees(OTHER_FACILITATOR, "Gammelt nyt")

    await world.says(OTHER_FACILITATOR, "møde")
    await world.presses(OTHER_FACILITATOR, cast.NETWORK)
    assert world.sees(OTHER_FACILITATOR, SECOND)
    await world.go_to(2009, 11, 10, 16, 0)
    assert any(
        "Hvem var med?" in text
        for text in world.people.seen_by(OTHER_FACILITATOR)
        if "Ledernetværk 1" in text
    )
    await world.go_to(2009, 11, 20, 9, 0)
    await world.says(OTHER_FACILITATOR, "opsamling", CHANNEL)
    assert world.sees(OTHER_FACILITATOR, "Det er kun for facilitatoren for Ledernetværk 1.")


async def test_a_meeting_taken_back_is_the_facilitators_again(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    chosen = await opens(world, "Find en vikar")
    await world.submits(FACILITATOR, **chosen, substitute=cast.name_of(OTHER_FACILITATOR))
    chosen = await opens(world, "Find en vikar")
    await world.submits(FACILITATOR, **chosen, substitute="Jeg tager det selv alligevel")

    assert world.sees(OTHER_FACILITATOR, "Du skal ikke tage mødet alligevel")
    await world.go_to(2009, 9, 8, 16, 0)
    assert any("Hvem var med? Ledernetværk 1" in text for text in world.people.seen_by(FACILITATOR))


async def test_a_new_rhythm_is_followed_and_told(world: World) -> None:
    await invited(world)
    await opens(world, "Skift rytme", meeting=None)
    missing = await world.submits(FACILITATOR, kind="weekday", every="3", date="")
    assert missing.keys() == {"date"}
    assert await world.submits(FACILITATOR, kind="weekday", every="3", date="torsdag den 17. september") == {}
    await world.go_to(2009, 8, 25, 9, 5)

    assert world.sees(ASKER, "Det bliver desværre ikke til noget.")
    await world.says(FACILITATOR, "møde")
    overview = latest(world, "Møder i Ledernetværk 1")
    assert "torsdag den 17. september 2009 kl. 13.00–16.00" in overview
    assert "torsdag den 17. december 2009" in overview
    assert SECOND not in overview


async def test_reminders_come_when_the_network_wants_them(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await opens(world, "Påmindelser og ferier", meeting=None)
    wrong = await world.submits(FACILITATOR, days="mange", weeks="99", quiet_from="7", quiet_until="18")
    assert wrong.keys() == {"days", "weeks", "quiet_until"}
    right = {"days": "7, 1", "weeks": "", "seasons": "", "quiet_from": "17", "quiet_until": "8"}
    assert await world.submits(FACILITATOR, **right) == {}
    await world.go_to(2009, 8, 3, 9, 5)

    await world.go_to(2009, 8, 31, 9, 0)
    assert world.people.channel_texts(CHANNEL) == []
    await world.go_to(2009, 9, 1, 9, 0)
    await world.go_to(2009, 9, 7, 9, 0)
    await world.go_to(2009, 9, 8, 8, 0)
    first, second = world.channel_says(CHANNEL, "Netværksmøde")
    assert "Snart mødes vi." in first
    assert "I morgen ses vi." in second


@pytest.mark.parametrize("person", [ASKER, cast.HR, cast.STRANGER, OTHER_FACILITATOR])
async def test_nobody_else_has_the_meetings_in_hand(world: World, person: str) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.says(person, "møde", CHANNEL)

    assert not world.sees(person, "Møder i Ledernetværk 1")
    assert not any("Flyt et møde" in text for text in world.people.seen_by(person))
