"""The course of a dilemma, from the form to what came of it weeks later."""

import pytest

from storage.tables.dilemmas import Clarification, Dilemma, Feedback
from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, LEADERS, OTHER_FACILITATOR, PEER
from tests.scenarios.world import World
from tests.scheduling.world import everything

TITLE = "To hensyn"
SITUATION = "Min dygtigste medarbejder vil ned i tid & jeg vil <holde> på hende."
QUESTION = "Hvordan holder jeg på hende uden at love for meget?"
DILEMMA = {"title": TITLE, "situation": SITUATION, "tried": "", "wanted": QUESTION, "nobody": "true"}
THIRD, FOURTH = LEADERS[2], LEADERS[3]
HEARD = {person: f"Jeg hører noget, der er nummer {number}." for number, person in enumerate(LEADERS)}


async def asks(world: World, variant: str = "full", **changes: str) -> None:
    """On a Monday morning the asker puts a dilemma before the network."""
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma", CHANNEL)
    assert await world.submits(ASKER, **DILEMMA, variant=variant, **changes) == {}


async def is_understood(world: World, question: str = "Hvad er det mindste, jeg kan love?") -> None:
    await world.presses(ASKER, "Nu er jeg forstået")
    assert await world.submits(ASKER, question=question) == {}


async def gives_feedback(world: World, *people: str) -> None:
    for person in people:
        await world.presses(person, "Giv feedback")
        assert await world.submits(person, hears=HEARD[person]) == {}


def card(world: World, words: str) -> str:
    """The latest message in the channel with these words."""
    return world.channel_says(CHANNEL, words)[-1]


async def test_peers_ask_first_and_the_answers_stand_on_the_card(world: World) -> None:
    await asks(world)
    assert "Spørg senest onsdag den 5. august kl. 16.00." in card(world, TITLE)
    await world.presses(PEER, "Stil et spørgsmål")
    assert await world.submits(PEER, question="Hvem ved det?") == {}
    assert world.sees(ASKER, "Hvem ved det?")

    await world.presses(ASKER, "Svar")
    assert await world.submits(ASKER, answer="Kun min leder.") == {}
    assert all(words in card(world, TITLE) for words in ("Hvem ved det?", "Kun min leder."))


async def test_the_question_is_restated_before_peers_reflect(world: World) -> None:
    await asks(world)
    await is_understood(world)

    reflect = card(world, "Hvad hører du")
    assert "Hvad er det mindste, jeg kan love?" in reflect
    assert "Skriv senest torsdag den 6. august kl. 16.00." in reflect
    assert "Den del er slut." in world.channel_says(CHANNEL, SITUATION)[0]


async def test_each_phase_ends_by_itself_on_working_days(world: World) -> None:
    await asks(world)
    await world.go_to(2009, 8, 5, 16, 0)
    assert world.sees(ASKER, "Lyder dit spørgsmål stadig sådan?")
    await world.go_to(2009, 8, 6, 16, 0)
    assert "Skriv senest tirsdag den 11. august kl. 16.00." in card(world, "Hvad hører du")
    await world.go_to(2009, 8, 11, 16, 0)
    assert "Skriv senest torsdag den 13. august kl. 16.00." in card(world, "Forslag ønskes")


async def test_contributions_are_hidden_until_they_come_out_together(world: World) -> None:
    await asks(world)
    await is_understood(world)
    await gives_feedback(world, PEER, THIRD, FOURTH)
    assert "3 har givet feedback." in card(world, "Hvad hører du")
    assert not any(world.sees(person, HEARD[PEER]) for person in (ASKER, THIRD, cast.HR, OTHER_FACILITATOR))

    await world.go_to(2009, 8, 6, 16, 0)
    assert not world.sees(ASKER, HEARD[PEER])
    await world.go_to(2009, 8, 10, 16, 0)
    released = card(world, "Alles svar: To hensyn")
    assert all(HEARD[person] in released for person in (PEER, THIRD, FOURTH))
    assert world.sees(ASKER, HEARD[PEER])
    assert not world.sees(cast.HR, HEARD[PEER])


async def test_with_few_answers_the_asker_alone_gets_what_there_is(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await gives_feedback(world, PEER)
    await world.go_to(2009, 8, 6, 16, 0)

    assert world.sees(ASKER, HEARD[PEER])
    assert world.sees(ASKER, "Kun få nåede at svare")
    assert world.channel_says(CHANNEL, "Alles svar") == []
    assert world.sees(FACILITATOR, "Skal I tage det op på mødet?")


async def test_a_round_is_over_when_everybody_has_answered(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await gives_feedback(world, *LEADERS[1:])

    assert HEARD[LEADERS[-1]] in card(world, "Alles svar: To hensyn")


async def test_who_has_ended_a_phase_is_waited_for_in_the_next(world: World) -> None:
    await asks(world)
    await is_understood(world)
    await gives_feedback(world, *LEADERS[1:])
    for person in LEADERS[1:]:
        assert world.channel_says(CHANNEL, "Alles svar") == []
        await world.presses(person, "Giv feedback")
        assert await world.submits(person, experienced="Noget lignende.") == {}

    assert card(world, "Alles svar")


async def test_a_quick_round_is_over_with_three_answers(world: World) -> None:
    await asks(world, "quick")
    assert "Skriv senest onsdag den 5. august kl. 16.00." in card(world, TITLE)
    await gives_feedback(world, PEER, THIRD)
    assert not world.sees(ASKER, HEARD[PEER])
    await gives_feedback(world, FOURTH)

    assert world.sees(ASKER, HEARD[PEER])


async def test_who_is_silent_is_asked_once_in_private_and_in_working_hours(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await gives_feedback(world, PEER)
    await world.go_to(2009, 8, 5, 18, 0)
    await world.go_to(2009, 8, 6, 9, 0)
    await world.go_to(2009, 8, 6, 10, 0)

    nudges = [text for text in world.people.seen_by(THIRD) if "Jeg spørger kun dig" in text]
    assert len(nudges) == 1
    assert not any(world.sees(person, "Jeg spørger kun dig") for person in (PEER, ASKER, FACILITATOR))


async def test_what_the_asker_takes_along_is_shared_and_followed_up(world: World) -> None:
    await asks(world, "quick")
    await gives_feedback(world, PEER, THIRD, FOURTH)
    await world.presses(ASKER, f"{cast.name_of(PEER)} hjalp mig")
    assert not world.sees(PEER, "hjalp mig")
    await world.presses(ASKER, "Det tager jeg med")
    assert (
        await world.submits(ASKER, takes_along="Mod til at spørge.", will_do="Jeg taler med hende mandag.")
        == {}
    )
    assert "Mod til at spørge." in card(world, "Alles svar")
    assert not world.sees(PEER, "Jeg taler med hende mandag.")

    await world.go_to(2009, 8, 31, 9, 0)
    assert world.sees(ASKER, "Hvordan gik det med “To hensyn”?")
    await world.presses(ASKER, "Spørg igen om 14 dage")
    await world.go_to(2009, 9, 14, 9, 0)
    await world.presses(ASKER, "Fortæl")
    assert await world.submits(ASKER, outcome="worked", learned="At sige det højt.") == {}
    assert world.sees(PEER, "At sige det højt.")
    assert not world.sees(LEADERS[5], "At sige det højt.")
    await world.go_to(2009, 12, 1, 9, 0)
    assert len([text for text in world.people.seen_by(ASKER) if "Hvordan gik det med" in text]) <= 2


async def test_the_facilitator_pauses_skips_and_extends_once(world: World) -> None:
    await asks(world)
    await world.presses(FACILITATOR, "Giv to dage mere")
    assert "Spørg senest fredag den 7. august" in card(world, TITLE)
    await world.presses(FACILITATOR, "Sæt på pause")
    assert "Det holder pause lige nu." in card(world, TITLE)
    await world.go_to(2009, 8, 10, 9, 0)
    assert not world.sees(ASKER, "Lyder dit spørgsmål stadig sådan?")
    await world.presses(FACILITATOR, "Fortsæt")
    await world.presses(FACILITATOR, "Gå videre")
    assert world.sees(ASKER, "Lyder dit spørgsmål stadig sådan?")
    await world.presses(FACILITATOR, "Gå videre")
    assert "Hvad hører du" in card(world, "Hvad hører du")


@pytest.mark.parametrize("anonymous", ["", "true"])
async def test_a_withdrawn_dilemma_leaves_no_word_behind(world: World, anonymous: str) -> None:
    await asks(world, anonymous=anonymous)
    await world.presses(PEER, "Stil et spørgsmål")
    await world.submits(PEER, question="Hvem ved det?")
    await is_understood(world)
    await gives_feedback(world, PEER)
    await world.presses(ASKER, "Træk det tilbage")
    assert await world.submits(ASKER) == {"sure": "Sæt flueben, hvis det skal slettes."}
    assert await world.submits(ASKER, sure="true") == {}

    texts = world.people.channel_texts(CHANNEL)
    assert not any(
        words in text for text in texts for words in (SITUATION, QUESTION, HEARD[PEER], "Hvem ved det?")
    )
    assert any("Dilemmaet er trukket tilbage" in text for text in texts)
    assert await everything(world.database, Feedback) == []
    assert await everything(world.database, Clarification) == []
    (dilemma,) = await everything(world.database, Dilemma)
    assert (dilemma.title, dilemma.situation, dilemma.wanted, dilemma.return_address) == ("", "", "", None)
    await world.go_to(2009, 9, 30, 9, 0)
    assert not world.sees(ASKER, "Hvordan gik det med")


async def test_an_anonymous_asker_goes_the_whole_way_unnamed(world: World) -> None:
    await asks(world, "full", anonymous="true")
    await world.presses(PEER, "Stil et spørgsmål")
    await world.submits(PEER, question="Hvem ved det?")
    await world.presses(ASKER, "Svar")
    assert await world.submits(ASKER, answer="Ingen endnu.") == {}
    await is_understood(world)
    await gives_feedback(world, PEER, THIRD, FOURTH)
    await world.go_to(2009, 8, 6, 16, 0)
    await world.go_to(2009, 8, 10, 16, 0)
    await world.presses(ASKER, "Det tager jeg med")
    assert await world.submits(ASKER, takes_along="Ro på.", will_do="") == {}

    assert "Ro på." in card(world, "Alles svar")
    others = (PEER, FACILITATOR, cast.HR)
    assert not any(
        cast.name_of(ASKER) in text
        for person in others
        for text in world.people.seen_by(person)
        if TITLE in text
    )


async def test_a_case_at_the_meeting_is_timed_and_noted(world: World) -> None:
    await asks(world, "meeting")
    assert world.channel_says(CHANNEL, TITLE) == []
    await world.go_to(2009, 9, 8, 13, 30)
    await world.presses(FACILITATOR, "Begynd nu")
    assert "▶ Fortæl" in card(world, "Sagen på mødet")
    await world.go_to(2009, 9, 8, 13, 45)
    assert "▶ De andre taler" in card(world, "Sagen på mødet")
    await world.presses(PEER, "Skriv en note")
    await world.submits(PEER, hears=HEARD[PEER])
    await world.go_to(2009, 9, 8, 14, 15)

    assert "De 45 minutter er gået." in card(world, "Sagen på mødet")
    assert world.sees(ASKER, HEARD[PEER])
    assert world.sees(ASKER, "Det tager jeg med")


async def test_the_facilitator_sees_turns_as_an_invitation(world: World) -> None:
    await asks(world)
    await world.presses(FACILITATOR, "Hvem har haft en sag?")
    turns = next(text for text in world.people.seen_by(FACILITATOR) if "Sager i Ledernetværk 1" in text)

    assert cast.name_of(ASKER) in turns
    assert f"Vil du tilbyde {cast.name_of(PEER)}, {cast.name_of(THIRD)} en plads næste gang?" in turns
    assert not any(cast.name_of(person) in turns for person in LEADERS[3:])


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"situation": "ord " * 121}, {"situation": "Det er 121 ord."}),
        ({"nobody": ""}, {"nobody": "sæt flueben, når ingen bliver nævnt"}),
        ({"title": " \N{RIGHT-TO-LEFT OVERRIDE}"}, {"title": "Skriv lidt her, før du sender."}),
    ],
)
async def test_the_form_says_what_is_wrong_and_stays(
    world: World, typed: dict[str, str], errors: dict[str, str]
) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma", CHANNEL)

    found = await world.submits(ASKER, **{**DILEMMA, **typed})

    assert found.keys() == errors.keys()
    assert all(words in found[name] for name, words in errors.items())


async def test_a_late_word_reaches_the_asker_alone(world: World) -> None:
    await asks(world, "quick")
    await gives_feedback(world, PEER, THIRD, FOURTH)
    late = LEADERS[5]
    await world.presses(late, "Skriv til den, der spurgte")
    assert await world.submits(late, hears=HEARD[late]) == {}

    assert world.sees(ASKER, HEARD[late])
    assert not any(world.sees(person, HEARD[late]) for person in (PEER, LEADERS[4], FACILITATOR))

    await world.presses(ASKER, "Det tager jeg med")
    assert await world.submits(ASKER, takes_along="Ro på.", will_do="") == {}
    assert "Ro på." in card(world, "Alles svar")
    assert HEARD[late] not in card(world, "Alles svar")


async def test_what_is_taken_along_can_be_put_better(world: World) -> None:
    await asks(world, "quick")
    await gives_feedback(world, PEER, THIRD, FOURTH)
    for words in ("Ro på.", "Mod."):
        await world.presses(ASKER, "Det tager jeg med")
        assert await world.submits(ASKER, takes_along=words, will_do="") == {}

    assert "Mod." in card(world, "Alles svar")
    assert "Ro på." not in card(world, "Alles svar")


async def test_a_case_withdrawn_before_it_was_told_of_is_told_of_nowhere(world: World) -> None:
    await asks(world, "meeting")
    await world.go_to(2009, 9, 8, 13, 30)
    await world.people.press(FACILITATOR, "Begynd nu")
    await world.people.press(ASKER, "Træk det tilbage")
    assert await world.submits(ASKER, sure="true") == {}

    assert world.channel_says(CHANNEL, "Dilemmaet er trukket tilbage") == []


@pytest.mark.parametrize("person", [PEER, FACILITATOR, cast.HR, OTHER_FACILITATOR])
async def test_only_the_asker_has_the_askers_buttons(world: World, person: str) -> None:
    await asks(world)

    assert not any("Træk det tilbage" in text for text in world.people.seen_by(person))


async def test_a_text_that_names_somebody_is_looked_at_twice_and_kept(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma", CHANNEL)
    named = {**DILEMMA, "situation": "Jeg har talt med Lone Iversen, 120380-1234.", "variant": "quick"}
    assert await world.submits(ASKER, **named) == {}

    assert world.sees(ASKER, "Lone Iversen")
    assert world.channel_says(CHANNEL, TITLE) == []
    assert await world.submits(ASKER, **named) == {}
    assert "Lone Iversen" in card(world, TITLE)


async def test_advice_that_sounds_like_an_order_gets_a_hint_and_goes_through(world: World) -> None:
    await asks(world, "quick")
    await world.presses(PEER, "Giv feedback")
    assert await world.submits(PEER, would_try="Du skal altid sige det.") == {}
    assert "Ingen har givet feedback endnu." in card(world, TITLE)
    assert await world.submits(PEER, would_try="Du skal altid sige det.") == {}

    assert "Én har givet feedback." in card(world, TITLE)


async def test_a_dilemma_whose_form_is_refused_is_kept_as_a_draft(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma", CHANNEL)
    assert (await world.submits(ASKER, **{**DILEMMA, "nobody": ""})).keys() == {"nobody"}
    await world.says(ASKER, "dilemma", CHANNEL)
    assert await world.submits(ASKER, nobody="true", variant="quick") == {}

    assert SITUATION in card(world, TITLE)
