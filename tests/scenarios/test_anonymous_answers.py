"""Answers without a name: the promise before typing, the sealed round, and questions carried to whoever wrote them."""

import pytest

from storage.tables.dilemmas import Feedback, Inquiry, SealedFeedback
from storage.tables.participation import Activity, Participation
from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, LEADERS, OTHER_LEADERS, PEER
from tests.scenarios.test_dilemmas import FOURTH, HEARD, THIRD, TITLE, asks, card, gives_feedback
from tests.scenarios.world import World
from tests.scheduling.world import everything

QUESTION = "Hvordan sagde du det?"
ANSWER = "Jeg sagde det, som det var."


async def asks_unnamed(world: World, variant: str = "quick", **changes: str) -> None:
    await asks(world, variant, answering="anonymous", **changes)


async def three_answer(world: World) -> None:
    await asks_unnamed(world)
    await gives_feedback(world, PEER, THIRD, FOURTH)


async def asks_further_about(world: World, person: str) -> None:
    """The asker presses the button of the contribution that this person wrote."""
    (contributions,) = [text for text in world.people.seen_by(ASKER) if "Svarene på dit dilemma" in text]
    number = contributions.partition(HEARD[person])[0].count("\nSvar ")
    await world.presses(ASKER, f"Spørg videre: Svar {number}")
    assert await world.submits(ASKER, question=QUESTION) == {}


async def test_the_promise_stands_on_the_card_and_above_the_fields(world: World) -> None:
    await asks_unnamed(world)
    assert "Svarene er uden navn." in card(world, TITLE)
    await world.presses(PEER, "Giv feedback")

    assert world.sees(PEER, "Svarene på dette dilemma er uden navn, og det kan ikke laves om.")
    assert world.sees(PEER, "Svarer færre end 2, kommer de ikke i kanalen.")


async def test_with_names_is_the_rule_and_stands_there_too(world: World) -> None:
    await asks(world, "quick")
    await world.presses(PEER, "Giv feedback")

    assert "Svarene står med navn." in card(world, TITLE)
    assert world.sees(PEER, "Dit svar kommer frem sammen med de andres, med navn")


async def test_nobody_reads_a_word_before_the_round_ends_and_nobody_a_name_after(world: World) -> None:
    await asks_unnamed(world)
    await gives_feedback(world, PEER, THIRD)
    await world.says(FACILITATOR, "opsamling")
    assert "2 har givet feedback." in card(world, TITLE)
    assert not any(world.sees(person, HEARD[PEER]) for person in (*LEADERS, FACILITATOR, cast.HR))
    await gives_feedback(world, FOURTH)
    await world.says(FACILITATOR, "opsamling")

    for text in (card(world, "Alles svar"), *world.people.seen_by(ASKER), *world.people.seen_by(FACILITATOR)):
        if HEARD[PEER] in text:
            assert not any(cast.name_of(person) in text for person in LEADERS[1:])
    assert world.sees(ASKER, HEARD[PEER])
    assert "En fra netværket" in card(world, "Alles svar")
    summary = [text for text in world.people.seen_by(FACILITATOR) if HEARD[PEER] in text][-1]
    assert "3 af 6 har bidraget." in summary


async def test_a_round_ends_by_itself_and_with_few_answers_the_asker_alone_gets_them(world: World) -> None:
    await asks_unnamed(world)
    await gives_feedback(world, PEER)
    await world.go_to(2009, 8, 5, 16, 0)

    assert world.sees(ASKER, HEARD[PEER])
    assert world.channel_says(CHANNEL, "Alles svar") == []


async def test_after_the_end_nobody_can_answer_alone(world: World) -> None:
    await three_answer(world)
    late = LEADERS[5]
    with pytest.raises(LookupError):
        await world.presses(late, "Skriv til den, der spurgte")


async def test_what_was_typed_too_late_is_not_lost(world: World) -> None:
    await asks_unnamed(world)
    late = LEADERS[5]
    await world.presses(late, "Giv feedback")
    await gives_feedback(world, PEER, THIRD, FOURTH)
    await world.submits(late, hears=HEARD[late])

    assert world.sees(late, "Runden er slut")
    assert world.sees(late, HEARD[late])
    assert not world.sees(ASKER, HEARD[late])


async def test_the_nudge_goes_to_all_as_nobody_knows_who_is_silent(world: World) -> None:
    await asks_unnamed(world)
    await gives_feedback(world, PEER)
    await world.go_to(2009, 8, 4, 17, 0)
    await world.go_to(2009, 8, 5, 9, 0)

    for person in (PEER, THIRD):
        assert (
            len([text for text in world.people.seen_by(person) if "også dem, der har skrevet" in text]) == 1
        )


async def test_each_giver_counts_once_and_is_nobody(world: World) -> None:
    await asks_unnamed(world)
    await gives_feedback(world, PEER, PEER, THIRD)
    assert "2 har givet feedback." in card(world, TITLE)

    rows = await everything(world.database, Participation)
    given = [row for row in rows if row.activity is Activity.FEEDBACK_GIVEN]
    assert [(row.person_id, row.subject_id) for row in given] == [(None, None)] * 2


async def test_notes_at_the_meeting_come_together_when_the_case_is_over(world: World) -> None:
    await asks_unnamed(world, "meeting")
    await world.go_to(2009, 9, 8, 13, 30)
    await world.presses(FACILITATOR, "Begynd nu")
    await world.presses(PEER, "Skriv en note")
    assert await world.submits(PEER, hears=HEARD[PEER]) == {}
    assert not world.sees(ASKER, HEARD[PEER])
    await world.go_to(2009, 9, 8, 14, 15)

    assert world.sees(ASKER, HEARD[PEER])
    assert not any(cast.name_of(PEER) in text for text in world.people.seen_by(ASKER) if HEARD[PEER] in text)


@pytest.mark.parametrize("anonymous", ["", "true"])
async def test_a_question_is_carried_to_the_author_and_the_answer_back(world: World, anonymous: str) -> None:
    await asks_unnamed(world, anonymous=anonymous)
    await gives_feedback(world, PEER, THIRD, FOURTH)
    await asks_further_about(world, THIRD)
    assert world.sees(THIRD, QUESTION)
    assert not any(world.sees(person, QUESTION) for person in (PEER, FOURTH, FACILITATOR))
    await world.presses(THIRD, "Svar")
    assert world.sees(THIRD, "Kun den, der har dilemmaet, får dit svar, uden dit navn.")
    assert await world.submits(THIRD, answer=ANSWER) == {}
    assert not world.sees(ASKER, ANSWER)
    await world.presses(ASKER, "Svar 1 hjalp mig")
    assert not world.sees(ASKER, ANSWER)
    await world.go_to(2009, 8, 3, 16, 0)

    (carried,) = [text for text in world.people.seen_by(ASKER) if ANSWER in text]
    assert HEARD[THIRD] in carried
    assert cast.name_of(THIRD) not in carried
    assert not any(world.sees(person, ANSWER) for person in (PEER, FOURTH, FACILITATOR, cast.HR))
    await world.presses(ASKER, "✓ Svar 1 hjalp mig")
    assert len([text for text in world.people.seen_by(ASKER) if ANSWER in text]) == 2


async def test_a_named_author_is_asked_the_same_way_and_answers_at_once(world: World) -> None:
    await asks(world, "quick")
    await gives_feedback(world, PEER, THIRD, FOURTH)
    await world.presses(ASKER, f"Spørg videre: {cast.name_of(THIRD)}")
    assert await world.submits(ASKER, question=QUESTION) == {}
    await world.presses(THIRD, "Svar")
    assert await world.submits(THIRD, answer=ANSWER) == {}

    assert world.sees(ASKER, ANSWER)


async def test_one_question_at_a_time_and_one_answer_to_each(world: World) -> None:
    await three_answer(world)
    await asks_further_about(world, THIRD)
    await world.presses(THIRD, "Svar")
    assert await world.submits(THIRD, answer=ANSWER) == {}
    await world.presses(THIRD, "Svar")
    assert world.sees(THIRD, "Du har allerede svaret på det.")
    for number in (1, 2, 3):
        await world.presses(ASKER, f"Spørg videre: Svar {number}")
    assert world.sees(ASKER, "Du har allerede spurgt videre om det svar.")

    assert len(await everything(world.database, Inquiry)) == 1


async def test_what_was_learned_reaches_those_who_helped_once_each(world: World) -> None:
    await asks_unnamed(world)
    await gives_feedback(world, PEER, PEER, THIRD, FOURTH)
    await world.presses(ASKER, "Det tager jeg med")
    await world.submits(ASKER, takes_along="Mod.", will_do="")
    await world.go_to(2009, 8, 31, 9, 0)
    await world.presses(ASKER, "Fortæl")
    assert await world.submits(ASKER, outcome="worked", learned="At sige det højt.") == {}

    for person in (PEER, THIRD, FOURTH):
        assert len([text for text in world.people.seen_by(person) if "At sige det højt." in text]) == 1
    assert not world.sees(LEADERS[5], "At sige det højt.")


async def test_a_withdrawn_dilemma_leaves_no_envelope_and_no_inquiry(world: World) -> None:
    await three_answer(world)
    await asks_further_about(world, THIRD)
    await world.presses(ASKER, "Træk det tilbage")
    assert await world.submits(ASKER, sure="true") == {}
    await world.presses(THIRD, "Svar")

    assert world.sees(THIRD, "Dilemmaet er her ikke længere.")
    for table in (Feedback, SealedFeedback, Inquiry):
        assert await everything(world.database, table) == []


async def test_strangers_to_the_contribution_answer_nothing(world: World) -> None:
    await three_answer(world)
    await asks_further_about(world, THIRD)
    for person in (PEER, OTHER_LEADERS[0]):
        with pytest.raises(LookupError):
            await world.presses(person, "Svar")
