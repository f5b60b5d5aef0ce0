"""Input to the organisation: proposed, objected to or passed on without names, and answered."""

from datetime import timedelta
from io import BytesIO

import docx
import pytest

from storage import postings
from storage.tables.messages import OutboxRow
from storage.tables.organisation import Course, Note, Objection, Proposal
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
from tests.scenarios.test_reflection import latest, leave, rows
from tests.scenarios.world import World

WORDS = "Fristen for budgettet ligger midt i ferien."
ANSWER = "Fristen flyttes til september."
WHY = "Det er kun ét sted, det er sådan."
DEADLINE = (2009, 8, 10, 16, 0)
CARD = "Skal det her gives videre?"
OUTSIDERS = (HR, OTHER_FACILITATOR, *OTHER_LEADERS)


@pytest.fixture(autouse=True)
async def _monday_morning(world: World) -> None:
    await world.go_to(2009, 8, 3, 10, 0)


async def proposes(world: World, facilitator: str = FACILITATOR, **values: str) -> dict[str, str]:
    """A facilitator proposes a note from the summary; what is wrong, if anything."""
    await world.says(facilitator, "opsamling")
    await world.presses(facilitator, "Giv videre")
    return await world.submits(facilitator, **{"kind": "problem", "words": WORDS, **values})


async def objects(world: World, person: str, words: str = "", signed: str = "") -> None:
    """Somebody says no."""
    await world.presses(person, "Jeg er ikke enig")
    assert await world.submits(person, words=words, signed=signed) == {}


async def answers(world: World, number: int, words: str) -> dict[str, str]:
    """HR writes down what management says."""
    await world.says(HR, "netværk")
    await world.presses(HR, "Input fra netværkene")
    await world.presses(HR, f"Skriv svar på nr. {number}")
    return await world.submits(HR, words=words)


async def test_what_nobody_objects_to_is_passed_on_without_names_and_answered(world: World) -> None:
    assert await proposes(world) == {}
    (card,) = world.channel_says(CHANNEL, CARD)
    assert "mandag den 10. august 2009 kl. 16.00" in card
    assert WORDS in card
    assert "“et ledernetværk”" in card
    assert not any(world.sees(one, WORDS) for one in OUTSIDERS)

    await world.go_to(2009, 8, 10, 15, 59)
    assert await rows(world, Note) == []
    await world.go_to(*DEADLINE)
    (card,) = world.channel_says(CHANNEL, WORDS)
    assert "Nr. 1/2009 er givet videre" in card
    assert "Jeg er ikke enig" not in card
    told = latest(world, HR, WORDS)
    assert "Et ledernetværk giver det her videre" in told
    assert NETWORK not in told
    assert not any(cast.name_of(one) in told for one in (FACILITATOR, *LEADERS))
    assert not any(world.sees(one, WORDS) for one in OUTSIDERS if one != HR)

    assert await answers(world, 1, ANSWER) == {}
    assert all(ANSWER in text for text in world.channel_says(CHANNEL, WORDS))
    assert len(world.channel_says(CHANNEL, "Ledelsen har svaret på nr. 1/2009")) == 1
    assert world.channel_says(OTHER_CHANNEL, ANSWER) == []
    await world.says(HR, "netværk")
    await world.presses(HR, "Input fra netværkene")
    assert ANSWER in latest(world, HR, "Ret svar på nr. 1")


async def test_one_objection_stops_it_with_the_working_day_and_nobody_is_told_whose_it_was(
    world: World,
) -> None:
    await proposes(world)
    await world.go_to(2009, 8, 4, 11, 0)
    await objects(world, PEER, WHY)
    assert world.sees(PEER, "tirsdag den 4. august 2009 kl. 16.00")
    assert not world.sees(FACILITATOR, WHY)
    assert world.channel_says(CHANNEL, CARD)

    await world.go_to(2009, 8, 4, 16, 0)
    (card,) = world.channel_says(CHANNEL, WORDS)
    assert "Det her gives ikke videre" in card
    assert WHY not in card
    told = latest(world, FACILITATOR, WHY)
    assert "En i netværket er ikke enig" in told
    assert cast.name_of(PEER) not in told
    assert not any(world.sees(one, WHY) for one in (ASKER, *LEADERS[2:], *OUTSIDERS))
    (objection,) = await rows(world, Objection)
    assert objection.person_id is None

    await world.go_to(*DEADLINE)
    assert await rows(world, Note) == []
    assert not world.sees(HR, WORDS)


async def test_whoever_wants_to_be_known_is_and_the_note_is_proposed_in_other_words(world: World) -> None:
    await proposes(world, named="true")
    await objects(world, PEER, WHY, signed="true")
    await objects(world, ASKER)
    await world.go_to(2009, 8, 3, 16, 0)
    told = latest(world, FACILITATOR, WHY)
    assert f"{cast.name_of(PEER)} er ikke enig" in told
    assert "En i netværket er ikke enig" in told

    await world.presses(FACILITATOR, "Skriv den om")
    assert world.people.typed(FACILITATOR) == {"kind": "problem", "words": WORDS, "named": "true"}
    assert await world.submits(FACILITATOR, words="Flyt fristen for budgettet.") == {}
    await world.go_to(*DEADLINE)
    (note,) = await rows(world, Note)
    assert (note.number, note.text, note.network_name) == (1, "Flyt fristen for budgettet.", NETWORK)
    assert f"{NETWORK} giver det her videre" in latest(world, HR, "Flyt fristen")


async def test_the_facilitator_withdraws_it_before_it_is_passed_on(world: World) -> None:
    await proposes(world)
    await world.presses(FACILITATOR, "Træk tilbage")
    (card,) = world.channel_says(CHANNEL, "Et forslag er trukket tilbage")
    assert WORDS not in card
    await world.presses(FACILITATOR, "Træk tilbage")
    assert world.sees(FACILITATOR, "Den er allerede trukket tilbage.")

    await world.go_to(*DEADLINE)
    assert await rows(world, Note) == []


async def test_what_is_passed_on_cannot_be_withdrawn_and_objections_get_their_words_back(
    world: World,
) -> None:
    await proposes(world)
    await world.presses(PEER, "Jeg er ikke enig")
    await world.go_to(*DEADLINE)
    await world.submits(PEER, words=WHY)
    assert world.sees(PEER, "Den er allerede givet videre.")
    assert world.sees(PEER, WHY)
    await world.presses(FACILITATOR, "Træk tilbage")
    assert world.sees(FACILITATOR, "Den er allerede givet videre.")
    (proposal,) = await rows(world, Proposal)
    assert proposal.course is Course.PASSED_ON


async def test_a_note_with_a_name_in_it_comes_back_once(world: World) -> None:
    named = f"{cast.name_of(PEER)} synes, at fristen ligger skævt."
    assert await proposes(world, words=named) == {}
    assert await rows(world, Proposal) == []
    assert world.sees(FACILITATOR, f"“{cast.name_of(PEER)}” ligner et navn.")
    assert await world.submits(FACILITATOR, words=WORDS) == {}
    assert [one.text for one in await rows(world, Proposal)] == [WORDS]


async def test_a_note_of_nothing_is_said_at_its_field(world: World) -> None:
    assert set(await proposes(world, words="\u202e\u200b")) == {"words"}
    assert await rows(world, Proposal) == []


async def test_silence_about_a_card_that_came_late_or_never_is_no_consent(world: World) -> None:
    await world.says(FACILITATOR, "opsamling")
    await world.presses(FACILITATOR, "Giv videre")
    await world.people.submit(FACILITATOR, kind="problem", words=WORDS)
    # The platforms are away until Wednesday.
    world.clock.moment += timedelta(days=2)
    await world.settle()
    await world.go_to(*DEADLINE)
    assert await rows(world, Note) == []
    assert "onsdag den 12. august 2009 kl. 16.00" in world.channel_says(CHANNEL, CARD)[0]
    await world.go_to(2009, 8, 12, 16, 0)
    assert len(await rows(world, Note)) == 1


async def test_a_card_that_nobody_could_see_is_stopped_and_the_facilitator_hears_why(world: World) -> None:
    await proposes(world)
    (proposal,) = await rows(world, Proposal)
    async with world.database.write() as uow:
        for posting in await postings.of_subject(uow, proposal.id):
            await uow.delete(posting)
        await uow.commit()
    await world.go_to(*DEADLINE)
    assert await rows(world, Note) == []
    assert world.sees(FACILITATOR, "Noten nåede aldrig frem i kanalen")


async def test_whoever_has_left_gets_their_words_back(world: World) -> None:
    await proposes(world)
    await world.presses(PEER, "Jeg er ikke enig")
    await leave(world, PEER)
    await world.submits(PEER, words=WHY)
    assert world.sees(PEER, WHY)
    assert await rows(world, Objection) == []


async def test_two_networks_count_together_and_hr_takes_all_of_it_to_management(world: World) -> None:
    await proposes(world)
    await proposes(world, OTHER_FACILITATOR, words="Vi deler vikarer.", kind="knowledge", named="true")
    await world.go_to(*DEADLINE)
    assert {one.number for one in await rows(world, Note)} == {1, 2}
    assert await answers(world, 1, ANSWER) == {}

    await world.says(HR, "netværk")
    await world.presses(HR, "Input fra netværkene")
    await world.presses(HR, "Hent som dokument")
    files = await world.people.files(HR)
    name = next((one for one in files if one.endswith(".docx")), None)
    told = (
        "\n".join(one.text for one in docx.Document(BytesIO(files[name])).paragraphs)
        if name
        else latest(world, HR, "Alt, hvad netværkene har givet videre")
    )
    assert all(words in told for words in (WORDS, ANSWER, "Vi deler vikarer.", "Nr. 1/2009", "Nr. 2/2009"))
    assert not [one for one in await rows(world, OutboxRow) if WORDS in str(one.model_dump())]


async def test_a_corrected_answer_is_told_anew_and_the_same_one_is_not(world: World) -> None:
    await proposes(world)
    await world.go_to(*DEADLINE)
    await answers(world, 1, ANSWER)
    for words in (ANSWER, "Fristen flyttes til oktober."):
        await world.says(HR, "netværk")
        await world.presses(HR, "Input fra netværkene")
        await world.presses(HR, "Ret svar på nr. 1")
        assert world.people.typed(HR) == {"words": ANSWER}
        world.clock.moment += timedelta(minutes=1)
        assert await world.submits(HR, words=words) == {}
    assert len(world.channel_says(CHANNEL, "Ledelsen har svaret på nr. 1/2009")) == 2
    assert world.channel_says(CHANNEL, ANSWER) == []
