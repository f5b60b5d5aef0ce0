"""A second look: a form comes back once with what was typed, and is never held back."""

import pytest
from sqlmodel import select

from storage.tables.content import Prompt
from storage.tables.messages import InboxRow
from tests.scenarios.cast import PEER
from tests.scenarios.throwaway import HINTED, KEPT, NAMED, WORD, give_note_form
from tests.scenarios.world import World

TYPED = {"heading": "Jeg talte med Jens Hansen", "story": "Du burde vente.", "who": "me", "sure": "true"}


@pytest.fixture(autouse=True)
def _note_form(monkeypatch: pytest.MonkeyPatch) -> None:
    give_note_form(monkeypatch)


async def _kept(world: World) -> list[str | None]:
    async with world.database.read() as uow:
        return list((await uow.session.exec(select(Prompt.text))).all())


async def _handled(world: World) -> int:
    async with world.database.read() as uow:
        return len((await uow.session.exec(select(InboxRow))).all())


async def test_the_form_comes_back_with_what_was_typed_and_nothing_is_kept(world: World) -> None:
    await world.says(PEER, WORD)
    handled = await _handled(world)
    errors = await world.submits(PEER, **TYPED)

    assert errors == {}
    assert world.people.open_form(PEER) == {
        "title": "Ny note",
        "labels": ["Overskrift", "Historie", "Hvem", "Sikker"],
    }
    assert world.people.typed(PEER) == TYPED
    assert world.sees(PEER, NAMED)
    assert world.sees(PEER, HINTED)
    assert await _kept(world) == []
    assert await _handled(world) == handled


async def test_sending_it_once_more_is_enough(world: World) -> None:
    await world.says(PEER, WORD)
    await world.submits(PEER, **TYPED)
    await world.submits(PEER)

    assert world.people.open_form(PEER) is None
    assert world.sees(PEER, KEPT)
    assert await _kept(world) == [TYPED["story"]]


async def test_what_is_changed_is_looked_at_and_the_rest_is_not(world: World) -> None:
    await world.says(PEER, WORD)
    await world.submits(PEER, **TYPED)
    await world.submits(PEER, story="Spørg Lone.")

    assert world.people.typed(PEER)["story"] == "Spørg Lone."
    assert world.sees(PEER, "“Lone” ligner et navn.")
    assert not world.sees(PEER, NAMED)
    await world.submits(PEER, story="Spørg.")
    assert await _kept(world) == ["Spørg."]


async def test_where_there_is_nothing_to_say_nothing_is_said(world: World) -> None:
    await world.says(PEER, WORD)
    await world.submits(PEER, heading="Om møder", story="Jeg ville vente.", who="all")

    assert world.sees(PEER, KEPT)
    assert await _kept(world) == ["Jeg ville vente."]


async def test_errors_come_first_and_the_look_after_them(world: World) -> None:
    await world.says(PEER, WORD)
    assert set(await world.submits(PEER, heading=" ", story="Spørg Lone.", who="all")) == {"heading"}
    await world.submits(PEER, heading="Om møder", story="Spørg Lone.", who="all")

    assert world.sees(PEER, "“Lone” ligner et navn.")
    await world.submits(PEER)
    assert await _kept(world) == ["Spørg Lone."]


async def test_of_many_names_some_are_listed_and_the_rest_counted(world: World) -> None:
    await world.says(PEER, WORD)
    await world.submits(PEER, heading="Jeg så Ane, Bent, Carl, Dorte, Ebbe, Finn, Gerda og Helge.", who="all")

    assert world.sees(PEER, "“Finn” ligner et navn.\nOg 2 steder mere.")
    await world.submits(PEER)
    assert world.sees(PEER, KEPT)
