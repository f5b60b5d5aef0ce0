"""Drafts: what was typed survives until it is sent, and nothing of it survives that."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlmodel import select

from scheduling.upkeep import KEEP_DRAFTS, forget_old
from storage.tables.content import Prompt
from storage.tables.drafts import FormDraft
from storage.tables.identity import Person
from tests.scenarios.cast import ASKER, PEER
from tests.scenarios.throwaway import BROKEN, KEPT, TOO_LATE, WORD, give_note_form
from tests.scenarios.world import World
from tests.scheduling.world import everything

RESUMED = "Du har en kladde fra mandag den 3. august 2009 kl. 10.00."
HALF = {
    "heading": "",
    "story": "Jeg er kun halvt <færdig> & træt\nmed to linjer",
    "who": "me",
    "sure": "true",
}
WHOLE = {"heading": "Om møder", "who": "all"}


@pytest.fixture(autouse=True)
def _note_form(monkeypatch: pytest.MonkeyPatch) -> None:
    give_note_form(monkeypatch)


async def _drafts(world: World) -> list[FormDraft]:
    async with world.database.read() as uow:
        return list((await uow.session.exec(select(FormDraft))).all())


async def _kept(world: World) -> list[str | None]:
    async with world.database.read() as uow:
        return list((await uow.session.exec(select(Prompt.text))).all())


async def test_a_draft_that_lacks_what_is_required_comes_back_when_the_form_is_opened(world: World) -> None:
    await world.says(PEER, WORD)
    await world.people.keep_draft(PEER, **HALF)

    assert world.people.open_form(PEER) is None
    assert world.sees(PEER, "Kladden er gemt")
    await world.says(PEER, WORD)
    assert world.people.typed(PEER) == HALF
    assert world.sees(PEER, RESUMED)
    assert await _kept(world) == []


async def test_a_draft_is_its_writers_alone(world: World) -> None:
    await world.says(PEER, WORD)
    await world.people.keep_draft(PEER, **HALF)
    await world.says(ASKER, WORD)

    assert world.people.typed(ASKER)["story"] == ""
    assert not world.sees(ASKER, "kladde fra")


async def test_there_is_one_draft_of_a_form_and_emptying_it_deletes_it(world: World) -> None:
    for story in ("Første", "Anden"):
        await world.says(PEER, WORD)
        await world.people.keep_draft(PEER, story=story)
    await world.says(PEER, WORD)
    assert world.people.typed(PEER)["story"] == "Anden"
    assert len(await _drafts(world)) == 1
    await world.people.keep_draft(PEER, story="")
    assert await _drafts(world) == []


async def test_sending_deletes_the_draft(world: World) -> None:
    await world.says(PEER, WORD)
    await world.people.keep_draft(PEER, **HALF)
    await world.says(PEER, WORD)
    await world.submits(PEER, **WHOLE)

    assert world.sees(PEER, KEPT)
    assert await _kept(world) == [HALF["story"]]
    assert await _drafts(world) == []
    await world.says(PEER, WORD)
    assert world.people.typed(PEER)["story"] == ""


async def test_the_table_tells_nobody_what_is_in_a_draft_nor_whose_it_is(world: World) -> None:
    await world.says(PEER, WORD)
    await world.people.keep_draft(PEER, **HALF)

    (draft,) = await _drafts(world)
    people = await everything(world.database, Person)
    assert draft.model_dump().keys() == {"key", "sealed", "saved_at"}
    assert "træt" not in draft.model_dump_json()
    assert not any(person.id in draft.model_dump_json() for person in people)


async def test_a_form_with_errors_is_kept_too(world: World) -> None:
    await world.says(PEER, WORD)
    assert set(await world.submits(PEER, heading=" ", story="Ikke tabt", who="all")) == {"heading"}

    await world.says(PEER, WORD)
    assert world.people.typed(PEER)["story"] == "Ikke tabt"


@pytest.mark.parametrize(
    ("story", "title"), [(TOO_LATE, "Det kan ikke lade sig gøre"), (BROKEN, "Noget gik galt")]
)
async def test_what_cannot_be_sent_is_shown_in_full_and_kept(world: World, story: str, title: str) -> None:
    await world.says(PEER, WORD)
    await world.submits(PEER, heading="Min overskrift", story=story, who="all")

    assert world.people.open_form(PEER) is None
    (page,) = [seen for seen in world.people.seen_by(PEER) if title in seen]
    assert "Jeg har gemt det som kladde" in page
    assert ["Overskrift", "Min overskrift", "Historie", story] == page.splitlines()[-4:]
    await world.says(PEER, WORD)
    assert world.people.typed(PEER)["story"] == story


async def test_where_the_draft_cannot_be_kept_either_what_was_typed_is_still_shown(world: World) -> None:
    await world.says(PEER, WORD)
    async with world.database.write() as uow:
        await uow.session.exec(text("DROP TABLE form_draft"))  # type: ignore[call-overload]
        await uow.commit()
    await world.submits(PEER, heading="Min overskrift", story=BROKEN, who="all")

    assert world.sees(PEER, "Kopiér det herfra")
    assert world.sees(PEER, BROKEN)


async def test_a_draft_that_cannot_be_kept_is_shown(world: World) -> None:
    await world.says(PEER, WORD)
    async with world.database.write() as uow:
        await uow.session.exec(text("DROP TABLE form_draft"))  # type: ignore[call-overload]
        await uow.commit()
    await world.people.keep_draft(PEER, heading="Min overskrift")

    assert world.sees(PEER, "Kopiér det herfra")
    assert world.sees(PEER, "Min overskrift")


async def test_a_second_look_keeps_no_draft(world: World) -> None:
    await world.says(PEER, WORD)
    await world.submits(PEER, heading="Om Jens Hansen", story="Spørg Lone.", who="all")

    assert world.people.open_form(PEER) is not None
    assert await _drafts(world) == []
    await world.people.keep_draft(PEER)
    await world.says(PEER, WORD)
    assert world.people.typed(PEER)["story"] == "Spørg Lone."


async def test_drafts_are_forgotten_after_30_days(world: World) -> None:
    await world.says(PEER, WORD)
    await world.people.keep_draft(PEER, **HALF)
    now = world.clock.now()

    await forget_old(world.database, now + KEEP_DRAFTS)
    assert len(await _drafts(world)) == 1
    await forget_old(world.database, now + KEEP_DRAFTS + timedelta(seconds=1))
    assert await _drafts(world) == []
