"""The main job, from the first reminder to the figures for HR."""

import pytest

from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, HR, LEADERS, PEER
from tests.scenarios.world import World

TITLE = "To hensyn"
DILEMMA = {
    "title": TITLE,
    "situation": "Min dygtigste medarbejder vil ned i tid & jeg vil <holde> på hende.",
    "tried": "Vi har talt om det to gange.",
    "wanted": "Hvad ville I gøre?",
    "variant": "quick",
    "nobody": "true",
}
FEEDBACK = {"hears": "Jeg hører en loyalitet.", "would_try": "Jeg ville spørge hende, hvad der skal til."}


async def test_reminders_come_in_time_and_count_the_answers(world: World) -> None:
    await world.go_to(2009, 8, 25, 8, 59)
    assert world.people.channel_texts(CHANNEL) == []

    await world.go_to(2009, 8, 25, 9, 0)
    (invitation,) = world.people.channel_texts(CHANNEL)
    assert "Netværksmøde tirsdag den 8. september 2009" in invitation
    assert "kl. 13.00–16.00" in invitation
    assert "Ingen af de 7 ledere har svaret endnu." in invitation

    await world.presses(ASKER, "Jeg kommer")
    assert world.sees(ASKER, "Dejligt, at du kommer")
    await world.presses(PEER, "Jeg kan ikke")
    (invitation,) = world.people.channel_texts(CHANNEL)
    assert "2 af 7 har svaret: 1 kommer, 1 kan ikke." in invitation

    await world.presses(PEER, "Jeg kommer")
    await world.go_to(2009, 9, 4, 9, 0)
    await world.go_to(2009, 9, 8, 7, 0)
    texts = world.people.channel_texts(CHANNEL)
    assert len(texts) == 3
    assert "2 af 7 har svaret: 2 kommer, 0 kan ikke." in texts[-1]


async def test_a_named_dilemma_gets_feedback_in_private_and_in_the_summary(world: World) -> None:
    await world.says(ASKER, "dilemma", CHANNEL)
    assert await world.submits(ASKER, **DILEMMA) == {}
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert all(words in card for words in (TITLE, cast.name_of(ASKER), DILEMMA["situation"]))

    await world.presses(PEER, "Giv feedback")
    assert await world.submits(PEER, **FEEDBACK) == {}
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert "Én har givet feedback." in card
    assert not world.sees(ASKER, FEEDBACK["would_try"])

    await world.presses(FACILITATOR, "Gå videre")
    assert world.sees(ASKER, FEEDBACK["would_try"])
    assert not world.sees(LEADERS[2], FEEDBACK["would_try"])

    await world.says(FACILITATOR, "opsamling")
    assert world.sees(FACILITATOR, FEEDBACK["hears"])
    assert world.sees(FACILITATOR, cast.name_of(PEER))
    assert not world.sees(HR, FEEDBACK["hears"])


async def test_an_anonymous_dilemma_names_nobody_and_still_gets_its_feedback(world: World) -> None:
    await world.says(ASKER, "dilemma")
    await world.submits(ASKER, **DILEMMA, anonymous="true")
    (card,) = world.channel_says(CHANNEL, TITLE)
    assert cast.name_of(ASKER) not in card

    await world.presses(PEER, "Giv feedback")
    await world.submits(PEER, **FEEDBACK)
    await world.presses(FACILITATOR, "Gå videre")
    assert world.sees(ASKER, FEEDBACK["hears"])

    await world.says(FACILITATOR, "summary")
    assert world.sees(FACILITATOR, DILEMMA["situation"])
    assert not world.sees(FACILITATOR, cast.name_of(ASKER))


async def test_a_prompt_is_sent_answered_and_summed_up(world: World) -> None:
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Vælg eller skriv et andet")
    own = "Hvad har du lagt fra dig for tidligt?"
    await world.submits(FACILITATOR, own=own)
    assert own in world.people.channel_texts(CHANNEL)[0]

    await world.presses(ASKER, "Svar")
    answer = "Vores mandagsmøde."
    assert await world.submits(ASKER, answer=answer, visible="facilitator") == {}
    assert not world.sees(PEER, answer)
    assert "Én har delt et svar." in world.people.channel_texts(CHANNEL)[0]

    await world.says(FACILITATOR, "opsamling")
    assert world.sees(FACILITATOR, answer)


async def test_the_bot_sends_a_prompt_by_itself_midway(world: World) -> None:
    await world.go_to(2009, 9, 9, 8, 0)
    before = len(world.people.channel_texts(CHANNEL))
    await world.go_to(2009, 10, 12, 9, 0)
    texts = world.people.channel_texts(CHANNEL)
    assert len(texts) == before + 1
    assert "Et spørgsmål til eftertanke" in texts[-1]


async def test_hr_sees_figures_and_small_ones_are_hidden(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    for leader in LEADERS[:6]:
        await world.presses(leader, "Jeg kommer")
    await world.says(ASKER, "dilemma", CHANNEL)
    await world.submits(ASKER, **DILEMMA)

    await world.go_to(2010, 1, 8, 9, 0)
    await world.says(HR, "deltagelse")
    figures = next(text for text in world.people.seen_by(HR) if "2. halvår 2009" in text)
    assert "skjult" in figures
    assert "under 60 %" in figures
    assert DILEMMA["situation"] not in figures
    assert not any(cast.name_of(leader) in figures for leader in LEADERS)


@pytest.mark.parametrize(
    ("person", "text", "channel", "answer"),
    [
        (ASKER, "deltagelse", None, "Det er kun for HR og facilitatorer."),
        (ASKER, "opsamling", CHANNEL, "Det er for facilitatorer."),
        (cast.OTHER_FACILITATOR, "opsamling", CHANNEL, "Det er kun for facilitatoren for Ledernetværk 1."),
        (HR, "opsamling", None, "Det er for facilitatorer."),
        (HR, "dilemma", None, "Det er for ledere"),
        (cast.STRANGER, "dilemma", None, "Jeg kender dig ikke endnu."),
        (cast.STRANGER, "deltagelse", None, "Jeg kender dig ikke endnu."),
    ],
)
async def test_who_may_not_is_told_why(
    world: World, person: str, text: str, channel: str | None, answer: str
) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.says(person, text, channel)
    assert world.sees(person, answer)
    assert world.people.open_form(person) is None


async def test_a_form_with_nothing_in_it_says_so_and_keeps_nothing(world: World) -> None:
    await world.says(ASKER, "dilemma", CHANNEL)
    await world.submits(ASKER, **DILEMMA)
    await world.presses(PEER, "Giv feedback")
    assert await world.submits(PEER) == {"hears": "Skriv i mindst ét af felterne."}
    assert await world.submits(PEER, **FEEDBACK) == {}
    await world.presses(FACILITATOR, "Gå videre")
    assert world.sees(ASKER, FEEDBACK["hears"])
