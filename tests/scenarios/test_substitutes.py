"""Substitutes: what they may see, and how long."""

from datetime import date

from sqlmodel import select

from storage import people
from storage.tables.identity import Membership
from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, OTHER_FACILITATOR
from tests.scenarios.test_meetings import FIRST, opens
from tests.scenarios.test_meetings_changed import hands_over
from tests.scenarios.world import World

WRITTEN = "Det skal blive her."


async def dilemma(world: World) -> None:
    await world.says(ASKER, "dilemma", CHANNEL)
    written = {"title": "To hensyn", "situation": WRITTEN, "wanted": "Hvad nu?", "variant": "quick"}
    assert await world.submits(ASKER, **written, nobody="true") == {}


async def reads_summary(world: World) -> bool:
    await world.says(OTHER_FACILITATOR, "opsamling")
    return world.sees(OTHER_FACILITATOR, WRITTEN)


async def test_the_substitute_of_the_next_meeting_reads_the_summary(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await hands_over(world)
    await dilemma(world)

    assert await reads_summary(world)


async def test_the_substitute_of_a_cancelled_meeting_reads_nothing(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await hands_over(world)
    chosen = await opens(world, "Aflys et møde", FIRST)
    assert await world.submits(FACILITATOR, **chosen, sure="true") == {}
    await dilemma(world)

    assert not await reads_summary(world)


async def test_the_substitute_of_a_later_meeting_reads_nothing_yet(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await hands_over(world, "tirsdag den 11. maj 2010 kl. 13.00–16.00")
    await dilemma(world)
    await world.says(OTHER_FACILITATOR, "møde")
    await world.presses(OTHER_FACILITATOR, cast.NETWORK)

    assert not await reads_summary(world)


async def test_after_the_meeting_the_substitute_notes_who_was_there_and_reads_nothing_newer(
    world: World,
) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await hands_over(world)
    await world.go_to(2009, 9, 9, 9, 0)
    await dilemma(world)

    assert not await reads_summary(world)
    titles = [text for text in world.people.seen_by(OTHER_FACILITATOR) if "Hvem var med?" in text]
    assert any(cast.NETWORK in text for text in titles)


async def test_whoever_facilitates_nothing_any_more_is_no_substitute(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await hands_over(world)
    async with world.database.write() as uow:
        person = await people.by_email(uow, OTHER_FACILITATOR)
        assert person
        for one in await uow.session.exec(select(Membership).where(Membership.person_id == person.id)):
            one.until = date(2009, 8, 2)
        await uow.commit()
    await dilemma(world)

    assert not await reads_summary(world)


async def test_a_substitute_reads_only_words_written_since_the_handover(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.presses(ASKER, "Svar med et par ord")
    await world.submits(ASKER, answer="no", word="Jeg skal opereres den dag.")
    await world.go_to(2009, 8, 25, 10, 0)
    await hands_over(world)
    await world.go_to(2009, 8, 25, 11, 0)
    await world.presses(cast.PEER, "Svar med et par ord")
    await world.submits(cast.PEER, answer="late", word="Jeg kommer kl. 14.")
    await world.says(OTHER_FACILITATOR, "møde")
    await world.presses(OTHER_FACILITATOR, cast.NETWORK)

    assert world.sees(OTHER_FACILITATOR, "Jeg kommer kl. 14.")
    assert not world.sees(OTHER_FACILITATOR, "opereres")
