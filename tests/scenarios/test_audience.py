"""A dilemma for a few chosen colleagues: between them and whoever asked, from the form to what came of it."""

from datetime import timedelta

import pytest
from sqlmodel import select

from storage.tables.dilemmas import Dilemma, DilemmaHelper
from storage.tables.identity import Level, Membership, Person
from tests.scenarios import cast
from tests.scenarios.cast import (
    ASKER,
    CHANNEL,
    FACILITATOR,
    HR,
    LEADERS,
    NETWORK,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    PEER,
)
from tests.scenarios.test_dilemmas import DILEMMA, HEARD, QUESTION, SITUATION, TITLE, gives_feedback
from tests.scenarios.test_privacy import rows_that_mention
from tests.scenarios.world import World, add_network
from tests.scheduling.world import everything

OTHER = LEADERS[2]
CHOSEN = (PEER, OTHER)
NAMES = ",".join(map(cast.name_of, CHOSEN))
NOT_CHOSEN = (*LEADERS[3:], FACILITATOR, HR, OTHER_FACILITATOR, *OTHER_LEADERS)


async def opens(world: World, **changes: str) -> dict[str, str]:
    """On a Monday morning the asker wants a few colleagues to see a dilemma; the errors the form shows."""
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma")
    return await world.submits(ASKER, **{**DILEMMA, "audience": "chosen", "variant": "quick", **changes})


async def asks(world: World, helpers: str = NAMES, **changes: str) -> None:
    assert await opens(world, **changes) == {}
    assert await world.submits(ASKER, helpers=helpers) == {}


async def leaves(world: World, person: str) -> None:
    """A leader has no part in any network any more."""
    async with world.database.write() as uow:
        found = (await uow.session.exec(select(Person).where(Person.email == person))).one()
        for one in await uow.session.exec(select(Membership).where(Membership.person_id == found.id)):
            one.since = one.until = world.clock.now().date() - timedelta(days=1)
        await uow.commit()


def latest(world: World, person: str, words: str) -> str:
    """The latest thing a person sees with these words."""
    return [text for text in world.people.seen_by(person) if words in text][-1]


def nobody_else_sees(world: World, *words: str) -> bool:
    return not any(world.sees(person, one) for person in NOT_CHOSEN for one in words)


async def test_colleagues_are_chosen_in_a_second_step_that_keeps_what_was_typed(world: World) -> None:
    assert await opens(world) == {}
    form = world.people.open_form(ASKER)
    assert form
    assert form["labels"][0] == "Kolleger"  # type: ignore[index]
    assert world.people.typed(ASKER)["situation"] == SITUATION
    assert await everything(world.database, Dilemma) == []

    assert await world.submits(ASKER, helpers=NAMES) == {}
    assert world.sees(ASKER, "De kolleger, du har valgt, får det om et øjeblik, med dit navn.")
    assert world.sees(ASKER, f"Kun {cast.name_of(PEER)} og {cast.name_of(OTHER)} får det at se.")


async def test_the_chosen_get_it_in_private_and_nobody_else_hears_of_it(world: World) -> None:
    await asks(world)
    for person, other in (CHOSEN, reversed(CHOSEN)):
        card = latest(world, person, TITLE)
        assert SITUATION in card
        assert "tråden" not in card
        assert f"Det er kun sendt til {cast.name_of(other)} og dig." in card

    assert world.channel_says(CHANNEL, TITLE) == []
    assert nobody_else_sees(world, TITLE, SITUATION, QUESTION)


async def test_it_is_over_when_all_of_them_have_answered_and_they_get_all_answers(world: World) -> None:
    await asks(world)
    await gives_feedback(world, PEER)
    assert not any(world.sees(person, HEARD[PEER]) for person in (ASKER, OTHER))
    await gives_feedback(world, OTHER)

    for person in (ASKER, *CHOSEN):
        assert world.sees(person, HEARD[PEER])
        assert world.sees(person, HEARD[OTHER])
    assert not world.sees(ASKER, "Kun få nåede at svare")
    assert nobody_else_sees(world, HEARD[PEER], "Alles svar")


async def test_one_answer_goes_to_the_asker_alone_and_no_facilitator_is_told(world: World) -> None:
    await asks(world)
    await gives_feedback(world, PEER)
    await world.go_to(2009, 8, 5, 16, 0)

    assert world.sees(ASKER, HEARD[PEER])
    assert not world.sees(OTHER, HEARD[PEER])
    assert not world.sees(FACILITATOR, "Skal I tage det op på mødet?")


async def test_all_phases_are_gone_through_among_them(world: World) -> None:
    await asks(world, variant="full")
    await world.presses(PEER, "Stil et spørgsmål")
    assert world.sees(PEER, "går også til de andre, der er spurgt, uden dit navn")
    assert await world.submits(PEER, question="Hvem ved det?") == {}
    await world.presses(ASKER, "Svar")
    assert await world.submits(ASKER, answer="Kun min leder.") == {}
    assert all("Kun min leder." in latest(world, person, "Hvem ved det?") for person in CHOSEN)

    await world.presses(ASKER, "Nu er jeg forstået")
    assert await world.submits(ASKER, question="Hvad er det mindste?") == {}
    assert all("Kun min leder." in latest(world, person, "Hvad hører du") for person in CHOSEN)
    await gives_feedback(world, *CHOSEN)
    assert all(world.sees(person, "Forslag ønskes") for person in CHOSEN)
    assert nobody_else_sees(world, TITLE, "Kun min leder.", HEARD[PEER])


async def test_only_the_chosen_who_are_silent_are_nudged(world: World) -> None:
    await asks(world, helpers=f"{NAMES},{cast.name_of(LEADERS[3])}")
    await gives_feedback(world, PEER)
    await world.go_to(2009, 8, 5, 9, 0)

    nudged = {person for person in LEADERS if world.sees(person, "Jeg spørger kun dig")}
    assert nudged == {OTHER, LEADERS[3]}


async def test_what_was_taken_along_and_learned_goes_to_them(world: World) -> None:
    await asks(world)
    await gives_feedback(world, *CHOSEN)
    await world.presses(ASKER, "Det tager jeg med")
    assert world.sees(ASKER, "Det første felt ser de kolleger, du har spurgt.")
    assert await world.submits(ASKER, takes_along="Mod til at spørge.", will_do="Jeg ringer.") == {}
    await world.go_to(2009, 8, 31, 9, 0)
    await world.presses(ASKER, "Fortæl")
    assert await world.submits(ASKER, outcome="worked", learned="At sige det højt.") == {}

    for person in CHOSEN:
        assert world.sees(person, "Mod til at spørge.")
        assert world.sees(person, "At sige det højt.")
        assert not world.sees(person, "Jeg ringer.")
    assert nobody_else_sees(world, "Mod til at spørge.", "At sige det højt.")


async def test_a_late_word_reaches_the_asker_alone(world: World) -> None:
    await asks(world, helpers=f"{NAMES},{cast.name_of(LEADERS[3])}")
    await gives_feedback(world, *CHOSEN)
    await world.go_to(2009, 8, 5, 16, 0)
    await world.presses(LEADERS[3], "Skriv til den, der spurgte")
    assert world.sees(LEADERS[3], "Kun den, der spurgte, får det")
    assert await world.submits(LEADERS[3], hears="Et sent ord.") == {}

    assert "Kun du får feedbacken at se." in latest(world, ASKER, "Et sent ord.")
    assert not any(world.sees(person, "Et sent ord.") for person in (*CHOSEN, FACILITATOR))


async def test_neither_summary_agenda_nor_turns_know_of_it(world: World) -> None:
    await asks(world)
    await gives_feedback(world, *CHOSEN)
    await world.says(FACILITATOR, "opsamling")
    await world.says(FACILITATOR, "møde")
    await world.presses(FACILITATOR, "Ret dagsordenen")
    assert world.sees(FACILITATOR, "Opsamling")
    assert nobody_else_sees(world, TITLE, SITUATION, HEARD[PEER])

    await world.says(OTHER, "dilemma")
    assert await world.submits(OTHER, **{**DILEMMA, "title": "Til alle"}) == {}
    await world.presses(FACILITATOR, "Hvem har haft en sag?")
    turns = latest(world, FACILITATOR, "Sager i Ledernetværk 1").partition("Vil du tilbyde")[0]
    assert cast.name_of(OTHER) in turns
    assert cast.name_of(ASKER) not in turns


async def test_a_withdrawn_one_says_nothing_of_whom_it_was_for(world: World) -> None:
    await asks(world)
    await gives_feedback(world, PEER)
    await world.presses(ASKER, "Træk det tilbage")
    assert await world.submits(ASKER, sure="true") == {}

    assert await everything(world.database, DilemmaHelper) == []
    await world.presses(OTHER, "Giv feedback")
    assert world.sees(OTHER, "Dilemmaet er her ikke længere.")


async def test_an_anonymous_asker_is_named_neither_to_them_nor_in_the_database(world: World) -> None:
    await world.says(ASKER, "næste")
    before = await rows_that_mention(world.database, ASKER)
    await asks(world, anonymous="true")
    await gives_feedback(world, *CHOSEN)

    assert world.sees(ASKER, HEARD[PEER])
    assert await rows_that_mention(world.database, ASKER) == before
    about_it = [text for person in CHOSEN for text in world.people.seen_by(person) if TITLE in text]
    assert about_it
    assert not any(cast.name_of(ASKER) in text for text in about_it)


@pytest.mark.parametrize(
    ("helpers", "anonymous", "error"),
    [
        ("", "", "Vælg mindst 2 kolleger."),
        (cast.name_of(PEER), "", "Vælg mindst 2 kolleger."),
        (",".join(map(cast.name_of, LEADERS[1:6])), "true", "Vælg højst 4, når du er anonym."),
    ],
)
async def test_too_few_or_too_many_are_asked_about(
    world: World, helpers: str, anonymous: str, error: str
) -> None:
    assert await opens(world, anonymous=anonymous) == {}
    errors = await world.submits(ASKER, helpers=helpers)

    assert errors.keys() == {"helpers"}
    assert errors["helpers"].startswith(error)
    assert await world.submits(ASKER, helpers=NAMES) == {}
    assert len(await everything(world.database, DilemmaHelper)) == 2


async def test_the_whole_network_can_be_asked_after_all(world: World) -> None:
    assert await opens(world) == {}
    assert await world.submits(ASKER, audience="network") == {}

    assert world.channel_says(CHANNEL, TITLE)
    assert await everything(world.database, DilemmaHelper) == []


async def test_a_case_for_the_meeting_is_for_everybody(world: World) -> None:
    assert (await opens(world, variant="meeting")).keys() == {"variant"}


async def test_a_name_in_the_text_and_the_choice_are_asked_about_at_once(world: World) -> None:
    assert await opens(world, situation="Jeg har talt med Lone Iversen.") == {}
    assert world.sees(ASKER, "Lone Iversen")
    assert await world.submits(ASKER, helpers=NAMES) == {}

    assert all(world.sees(person, "Lone Iversen") for person in CHOSEN)


async def test_who_leaves_between_the_steps_cannot_be_chosen_any_more(world: World) -> None:
    assert await opens(world) == {}
    await leaves(world, OTHER)
    assert await world.submits(ASKER, helpers=NAMES) == {}
    assert world.sees(ASKER, "En af dem, du valgte, kan ikke vælges længere.")
    assert await everything(world.database, Dilemma) == []

    third = cast.name_of(LEADERS[3])
    assert await world.submits(ASKER, helpers=f"{cast.name_of(PEER)},{third}") == {}
    assert world.sees(ASKER, f"Kun {cast.name_of(PEER)} og {third} får det at se.")


async def test_who_leaves_later_hears_no_more_and_is_not_waited_for(world: World) -> None:
    await asks(world, helpers=f"{NAMES},{cast.name_of(LEADERS[3])}")
    await leaves(world, LEADERS[3])
    await world.presses(LEADERS[3], "Giv feedback")
    assert not world.people.open_form(LEADERS[3])
    await gives_feedback(world, *CHOSEN)

    assert all(world.sees(person, HEARD[PEER]) for person in (ASKER, OTHER))
    assert not world.sees(LEADERS[3], HEARD[PEER])


async def test_a_draft_brings_back_who_was_to_see_it(world: World) -> None:
    assert await opens(world) == {}
    await world.people.keep_draft(ASKER, helpers=NAMES)
    await world.says(ASKER, "dilemma")
    assert world.people.typed(ASKER)["audience"] == "chosen"
    assert await world.submits(ASKER, nobody="true") == {}
    assert await world.submits(ASKER, helpers=NAMES) == {}

    await world.says(ASKER, "dilemma")
    assert world.people.typed(ASKER)["situation"] == ""


async def test_of_several_networks_the_chosen_ones_colleagues_are_offered(world: World) -> None:
    await add_network(
        world.database, "Tredje", None, Level.OTHER, OTHER_FACILITATOR, (ASKER, *OTHER_LEADERS[:3])
    )
    assert await opens(world, network=NETWORK) == {}
    assert not world.sees(ASKER, cast.name_of(OTHER_LEADERS[0]))
    assert await world.submits(ASKER, helpers=NAMES) == {}

    assert all(world.sees(person, TITLE) for person in CHOSEN)


@pytest.mark.parametrize(
    ("leaders", "anonymous", "field"), [(2, "", "audience"), (4, "true", "anonymous"), (4, "", "helpers")]
)
async def test_a_small_network_has_its_limits(world: World, leaders: int, anonymous: str, field: str) -> None:
    for person in LEADERS[leaders:]:
        await leaves(world, person)
    errors = await opens(world, anonymous=anonymous)
    if field == "helpers":
        assert errors == {}
        errors = await world.submits(ASKER, helpers="")

    assert errors.keys() == {field}
