"""Summaries: handed over, edited, shared with the network, and no word where it should not be."""

from io import BytesIO

import docx
import pytest
from sqlmodel import select

from storage.tables.dilemmas import Feedback
from storage.tables.summaries import SharedSummary, SummaryUse
from tests.scenarios import cast
from tests.scenarios.cast import (
    ASKER,
    CHANNEL,
    FACILITATOR,
    HR,
    LEADERS,
    OTHER_FACILITATOR,
    OTHER_LEADERS,
    PEER,
)
from tests.scenarios.test_exercises import reports, sends
from tests.scenarios.test_main_job import DILEMMA, FEEDBACK, TITLE
from tests.scenarios.test_reflection import answers, asks, latest, rows
from tests.scenarios.world import World

HEARS = FEEDBACK["hears"]
KEPT_BACK = "Kun til facilitatoren."
OUTSIDERS = (HR, OTHER_FACILITATOR, *OTHER_LEADERS)


def heard(peer: str) -> str:
    """What a peer notices; no two the same."""
    return f"{HEARS} Nummer {LEADERS.index(peer)}."


def wondered(peer: str) -> str:
    """What a peer asks."""
    return f"Hvad mon nummer {LEADERS.index(peer)} ville gøre?"


async def dilemma(world: World, *peers: str, **more: str) -> None:
    """A dilemma to which these peers have contributed, each in their own words."""
    await world.says(ASKER, "dilemma", CHANNEL)
    assert await world.submits(ASKER, **{**DILEMMA, "variant": "reflection", **more}) == {}
    await world.presses(FACILITATOR, "Gå videre")
    await world.presses(FACILITATOR, "Gå videre")
    for peer in peers:
        await world.presses(peer, "Giv feedback")
        assert await world.submits(peer, hears=heard(peer), wonders=wondered(peer)) == {}


async def released(world: World, *peers: str, **more: str) -> None:
    """The same when the round is over."""
    await dilemma(world, *peers, **more)
    await world.presses(FACILITATOR, "Gå videre")


async def shares(world: World) -> None:
    """The facilitator shares the summary of everything since the last meeting."""
    await world.says(FACILITATOR, "opsamling")
    await world.presses(FACILITATOR, "Del med netværket")
    assert await world.submits(FACILITATOR, sure="true") == {}


async def whole(world: World, person: str) -> str:
    """The whole summary, as a person gets it: the Word document, or what stands in its place."""
    await world.presses(person, "Hent som dokument")
    files = await world.people.files(person)
    if not any(name.endswith(".docx") for name in files):
        return latest(world, person, "Hele opsamlingen, som den ser ud nu.")
    name = next(name for name in files if name.endswith(".docx"))
    assert name == "opsamling-2009-08-03.docx"
    return "\n".join(one.text for one in docx.Document(BytesIO(files[name])).paragraphs)


async def test_few_texts_are_all_on_the_card_and_in_the_document(world: World) -> None:
    await world.go_to(2009, 8, 3, 10, 0)
    await dilemma(world, PEER, LEADERS[2])
    await world.says(FACILITATOR, "opsamling")

    card = latest(world, FACILITATOR, "Opsamling for Ledernetværk 1")
    assert heard(PEER) in card
    assert "2 af 6 har bidraget." in card
    assert "temaer" not in card
    for text in (card, await whole(world, FACILITATOR)):
        assert all(words in text for words in (TITLE, DILEMMA["wanted"], heard(PEER), "Tjek ind"))
    assert not any(world.sees(one, heard(PEER)) for one in (*OUTSIDERS, LEADERS[3]))


async def test_many_texts_are_counted_on_the_card_and_gathered_into_themes_by_hand(world: World) -> None:
    await dilemma(world, *LEADERS[1:5])
    await world.says(FACILITATOR, "opsamling")
    card = latest(world, FACILITATOR, "Opsamling for Ledernetværk 1")
    assert card.count(HEARS) + card.count("Hvad mon") == 1
    assert "7 tekster mere står i dokumentet." in card
    assert "Jeg finder ikke selv temaer i dem" in card

    await world.presses(FACILITATOR, "Temaer")
    await world.presses(FACILITATOR, "Lav et tema")
    given = {one.person_id: one for one in await rows(world, Feedback)}
    first, second = sorted(given.values(), key=lambda one: one.id)[:2]
    places = (f"feedback:{first.id}:hears", f"feedback:{first.id}:wonders", f"feedback:{second.id}:hears")
    assert await world.submits(FACILITATOR, name="At høre efter", **dict.fromkeys(places, "true")) == {}
    await world.presses(FACILITATOR, "Se opsamlingen")

    card = latest(world, FACILITATOR, "At høre efter")
    assert "2 forskellige personer" in card
    assert "Tema: At høre efter" in card
    assert HEARS in card or "Hvad mon" in card
    assert "Ikke i noget tema" in await whole(world, FACILITATOR)


async def test_a_theme_is_changed_set_against_another_and_taken_away(world: World) -> None:
    await dilemma(world, *LEADERS[1:5])
    one, other, *_ = sorted(await rows(world, Feedback), key=lambda row: row.id)
    await world.says(FACILITATOR, "opsamling")
    for name, row, more in (("Nu", one, {}), ("Senere", other, {"against": "Nu"})):
        await world.presses(FACILITATOR, "Temaer")
        await world.presses(FACILITATOR, "Lav et tema")
        values = {f"feedback:{row.id}:hears": "true", "name": name, **more}
        assert await world.submits(FACILITATOR, **values) == {}
    await world.presses(FACILITATOR, "Se opsamlingen")
    assert world.sees(FACILITATOR, "“Senere”: Én person. “Nu”: Én person.")

    await world.presses(FACILITATOR, "Temaer")
    await world.presses(FACILITATOR, "Ret “Senere”")
    taken = await world.submits(FACILITATOR, name="Nu")
    assert taken == {"name": "Der er allerede et tema med det navn."}
    values = {f"feedback:{other.id}:hears": "", "name": "Senere"}
    assert await world.submits(FACILITATOR, **values) == {}
    await world.presses(FACILITATOR, "Temaer")
    assert "Senere" not in latest(world, FACILITATOR, "I opsamlingen står hvert tema")


async def test_headings_a_note_and_what_is_left_out_are_the_facilitators(world: World) -> None:
    await dilemma(world, PEER, LEADERS[2])
    await world.says(FACILITATOR, "opsamling")
    await world.presses(FACILITATOR, "Ret overskrifter og note")
    await world.people.keep_draft(FACILITATOR, note="Husk")
    await world.presses(FACILITATOR, "Ret overskrifter og note")
    assert world.people.typed(FACILITATOR)["note"] == "Husk"
    heading = {"heading-area-challenges": "Det, vi kom med"}
    assert await world.submits(FACILITATOR, note="Husk kaffen. 🙂", **heading) == {}
    await world.presses(FACILITATOR, "Vælg tekster")
    hidden = next(one for one in await rows(world, Feedback) if one.hears == heard(PEER))
    assert await world.submits(FACILITATOR, **{f"feedback:{hidden.id}:hears": ""}) == {}
    await world.presses(FACILITATOR, "Se opsamlingen")

    card = latest(world, FACILITATOR, "Det, vi kom med")
    assert "Husk kaffen. 🙂" in card
    assert heard(PEER) not in card
    assert wondered(PEER) in card
    assert "Egne udfordringer og dilemmaer" not in card

    await world.presses(FACILITATOR, "Vælg tekster")
    assert await world.submits(FACILITATOR, **{f"feedback:{hidden.id}:hears": "true"}) == {}
    await world.presses(FACILITATOR, "Se opsamlingen")
    assert heard(PEER) in latest(world, FACILITATOR, "Det, vi kom med")


async def test_the_network_reads_what_is_shared_and_nobody_else_does(world: World) -> None:
    await asks(world)
    await answers(world, PEER, "Til os alle.", "network")
    await answers(world, LEADERS[2], KEPT_BACK, "facilitator")
    await shares(world)

    (card,) = world.channel_says(CHANNEL, "Der er en opsamling til jer")
    assert cast.name_of(FACILITATOR) in card
    assert "Til os alle." not in card
    await world.presses(LEADERS[4], "Læs opsamlingen")
    read = latest(world, LEADERS[4], "Til os alle.")
    assert cast.name_of(PEER) in read
    assert KEPT_BACK not in read
    assert "Tjek ind" not in read
    assert "Til os alle." in await whole(world, LEADERS[4])
    assert not any(world.sees(one, "Til os alle.") for one in OUTSIDERS)
    assert not world.sees(LEADERS[4], KEPT_BACK)
    assert f"Kun til facilitatoren · {cast.name_of(LEADERS[2])}" in latest(world, FACILITATOR, KEPT_BACK)


async def test_what_its_author_deletes_is_gone_from_what_was_shared(world: World) -> None:
    await asks(world)
    await answers(world, PEER, "Til os alle.", "network")
    await answers(world, LEADERS[2], "Også til os alle.", "network")
    await shares(world)
    await world.says(PEER, "refleksion")
    await world.presses(PEER, "Slet 1")
    await world.presses(PEER, "Ja, slet den")

    await world.presses(LEADERS[4], "Læs opsamlingen")
    assert world.sees(LEADERS[4], "Også til os alle.")
    assert not world.sees(LEADERS[4], "Til os alle.")


async def test_a_report_taken_back_is_gone_from_what_was_shared(world: World) -> None:
    await sends(world)
    await reports(world, PEER, "Vi gik en tur.")
    await reports(world, LEADERS[2], "Vi sad ned.")
    await shares(world)
    await world.presses(PEER, "Læs, hvad de andre fik ud af det")
    await world.presses(PEER, "Slet mit")

    await world.presses(LEADERS[4], "Læs opsamlingen")
    read = latest(world, LEADERS[4], "Redskaber, I har prøvet")
    assert "Vi sad ned." in read
    assert "Vi gik en tur." not in read


async def test_a_question_still_open_stands_without_a_name(world: World) -> None:
    await world.says(ASKER, "dilemma", CHANNEL)
    assert await world.submits(ASKER, **{**DILEMMA, "variant": "reflection"}) == {}
    await world.presses(PEER, "Stil et spørgsmål")
    assert await world.submits(PEER, question="Hvem ved det allerede?") == {}
    await world.says(FACILITATOR, "opsamling")
    await world.presses(FACILITATOR, f"Vis kun “{TITLE}”")
    assert "Stadig åbne spørgsmål" in latest(world, FACILITATOR, "Hvem ved det allerede?")
    await world.presses(FACILITATOR, "Del med netværket")
    assert await world.submits(FACILITATOR, sure="true") == {}

    await world.presses(LEADERS[4], "Læs opsamlingen")
    read = latest(world, LEADERS[4], "Opsamling af et dilemma")
    assert "Hvem ved det allerede?" in read
    assert cast.name_of(PEER) not in read


async def test_a_round_that_is_not_over_and_what_comes_too_late_are_not_shared(world: World) -> None:
    await dilemma(world, PEER, LEADERS[2], LEADERS[3])
    await shares(world)
    await world.presses(LEADERS[5], "Læs opsamlingen")
    assert not world.sees(LEADERS[5], HEARS)

    await world.presses(FACILITATOR, "Gå videre")
    await world.presses(LEADERS[4], "Skriv til den, der spurgte")
    assert await world.submits(LEADERS[4], hears="For sent.") == {}
    await shares(world)
    await world.presses(LEADERS[5], "Læs opsamlingen")
    assert heard(PEER) in latest(world, LEADERS[5], "Opsamling for Ledernetværk 1")
    assert "Det hører jeg · Kun til facilitatoren" in latest(world, FACILITATOR, "For sent.")
    await world.presses(ASKER, "Det tager jeg med")
    assert await world.submits(ASKER, takes_along="At spørge.", will_do="Kun for mig.") == {}
    await world.presses(LEADERS[5], "Læs opsamlingen")
    assert world.channel_says(CHANNEL, "At spørge.")
    assert not world.sees(LEADERS[5], "For sent.")
    await world.says(FACILITATOR, "opsamling")
    assert not world.sees(FACILITATOR, "Kun for mig.")
    assert len(await rows(world, SharedSummary)) == 2


async def test_what_came_to_the_asker_alone_is_not_shared(world: World) -> None:
    await released(world, PEER, LEADERS[2])
    assert world.sees(ASKER, "svarene kommer til dig alene")
    await shares(world)
    await world.presses(LEADERS[5], "Læs opsamlingen")

    assert TITLE in latest(world, LEADERS[5], "Opsamling for Ledernetværk 1")
    assert not world.sees(LEADERS[5], HEARS)
    assert "Kun til facilitatoren" in latest(world, FACILITATOR, heard(PEER))


async def test_notes_at_the_meeting_are_not_shared(world: World) -> None:
    await world.says(ASKER, "dilemma", CHANNEL)
    assert await world.submits(ASKER, **{**DILEMMA, "variant": "meeting"}) == {}
    await world.go_to(2009, 9, 8, 13, 30)
    await world.presses(FACILITATOR, "Begynd nu")
    for peer in LEADERS[1:5]:
        await world.presses(peer, "Skriv en note")
        assert await world.submits(peer, hears=heard(peer)) == {}
    await world.go_to(2009, 9, 8, 14, 15)
    assert world.sees(ASKER, "De andre ledere får ikke feedbacken at se.")
    await shares(world)
    await world.presses(LEADERS[5], "Læs opsamlingen")

    assert not world.sees(LEADERS[5], HEARS)


async def test_what_is_written_anew_stands_under_its_authors_name_alone(world: World) -> None:
    await asks(world)
    for peer in (PEER, LEADERS[2]):
        await answers(world, peer, "Til os alle.", "network")
    await shares(world)
    await world.says(PEER, "refleksion")
    await world.presses(PEER, "Ret 1")
    assert await world.submits(PEER, answer="Jeg er blevet klogere.") == {}

    await world.presses(LEADERS[4], "Læs opsamlingen")
    read = latest(world, LEADERS[4], "Opsamling for Ledernetværk 1")
    assert f"{cast.name_of(LEADERS[2])}\nTil os alle." in read
    assert f"{cast.name_of(PEER)}\nJeg er blevet klogere." in read


async def test_of_answers_without_names_a_theme_counts_the_texts_and_no_people(world: World) -> None:
    await released(world, *LEADERS[1:5], answering="anonymous")
    await world.says(FACILITATOR, "opsamling")
    await world.presses(FACILITATOR, "Temaer")
    await world.presses(FACILITATOR, "Lav et tema")
    places = [f"feedback:{one.id}:hears" for one in await rows(world, Feedback)]
    assert await world.submits(FACILITATOR, name="At høre efter", **dict.fromkeys(places[:3], "true")) == {}
    await world.presses(FACILITATOR, "Se opsamlingen")

    card = latest(world, FACILITATOR, "At høre efter")
    assert "3 tekster uden navn" in card
    assert "personer" not in card


async def test_a_withdrawn_dilemma_takes_its_summary_along(world: World) -> None:
    await released(world, PEER, LEADERS[2], LEADERS[3])
    await world.says(FACILITATOR, "opsamling")
    await world.presses(FACILITATOR, f"Vis kun “{TITLE}”")
    await world.presses(FACILITATOR, "Del med netværket")
    assert await world.submits(FACILITATOR, sure="true") == {}
    await world.presses(LEADERS[5], "Læs opsamlingen")
    assert heard(PEER) in latest(world, LEADERS[5], "Opsamling af et dilemma")

    await world.presses(ASKER, "Træk det tilbage")
    assert await world.submits(ASKER, sure="true") == {}
    (card,) = world.channel_says(CHANNEL, "Der er en opsamling til jer")
    assert "Opsamlingen er slettet" in card
    assert await rows(world, SharedSummary) == []


async def test_members_can_see_who_has_had_the_summaries_of_their_network(world: World) -> None:
    await dilemma(world, PEER)
    await world.says(FACILITATOR, "opsamling")
    await whole(world, FACILITATOR)
    await world.says(OTHER_FACILITATOR, "opsamling")

    await world.says(ASKER, "næste")
    await world.presses(ASKER, "Delte opsamlinger")
    log = latest(world, ASKER, "Hvem har haft opsamlinger i Ledernetværk 1?")
    assert cast.name_of(FACILITATOR) in log
    assert "Fik opsamlingen siden sidste møde" in log
    assert "Hentede opsamlingen siden sidste møde som dokument" in log
    assert cast.name_of(OTHER_FACILITATOR) not in log
    assert TITLE not in log
    assert len(await rows(world, SummaryUse)) == 3


@pytest.mark.parametrize("tick", [{}, {"sure": ""}])
async def test_nothing_is_shared_without_the_tick(world: World, tick: dict[str, str]) -> None:
    await dilemma(world, PEER)
    await world.says(FACILITATOR, "opsamling")
    await world.presses(FACILITATOR, "Del med netværket")

    assert await world.submits(FACILITATOR, **tick) == {"sure": "Sæt flueben, hvis den skal deles."}
    async with world.database.read() as uow:
        assert (await uow.session.exec(select(SharedSummary))).all() == []


async def test_an_anonymous_asker_stays_so_in_the_document_and_in_what_is_shared(world: World) -> None:
    await released(world, PEER, LEADERS[2], LEADERS[3], anonymous="true")
    await world.says(FACILITATOR, "opsamling")
    assert cast.name_of(ASKER) not in await whole(world, FACILITATOR)
    await shares(world)
    await world.presses(LEADERS[5], "Læs opsamlingen")

    read = latest(world, LEADERS[5], "Opsamling for Ledernetværk 1")
    assert heard(PEER) in read
    assert cast.name_of(ASKER) not in read
