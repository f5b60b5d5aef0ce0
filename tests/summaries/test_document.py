"""Summaries are pure: nothing in them that nobody wrote, and nothing that tells who wrote when."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.summaries import dilemma as of_dilemma
from handlers.summaries import period as of_period
from handlers.summaries.document import Passage, Section, contributions, passages, people
from handlers.summaries.edits import Edits, Theme, from_json, to_json, visible
from handlers.summaries.period import Promises
from handlers.summaries.themes import with_themes
from storage.tables.content import Kept
from storage.tables.dilemmas import Clarification, Feedback, Phase
from tests.summaries import samples
from tests.summaries.samples import DA, NOW, ZONE, answer, case, contribution, period


def sections(*given_: Feedback, **more: Any) -> tuple[Section, ...]:  # noqa: ANN401 -- columns of a dilemma
    return of_dilemma.sections_of(case(*given_, **more), DA, ZONE)


def lines(*of: Section) -> list[str]:
    return [item for one in of for block in one.blocks for item in block.items if isinstance(item, str)]


@settings(deadline=None)
@given(samples.contributions())
def test_every_passage_is_a_stored_text_to_the_letter_and_knows_where_it_stands(
    written: list[Feedback],
) -> None:
    rows = {one.id: one for one in written}
    found = contributions(sections(*written))

    for one in found:
        stored = {getattr(rows[row_id], field) for _, row_id, field in (s.split(":") for s in one.sources)}
        assert one.words in stored
        assert {rows[s.split(":")[1]].person_id for s in one.sources} == people([one])
    places = [place for one in found for place in one.sources]
    assert sorted(places) == sorted(
        f"feedback:{one.id}:{field}" for one in written for field in of_dilemma.ORDER if getattr(one, field)
    )


@settings(deadline=None)
@given(samples.contributions(), st.randoms())
def test_the_same_texts_give_the_same_summary_whoever_wrote_them_and_whenever(
    written: list[Feedback],
    chance: Random,
) -> None:
    shuffled = [replace_author(one, chance.choice(sorted(samples.NAMES))) for one in written]
    chance.shuffle(shuffled)

    def words(given_: list[Feedback]) -> list[str]:
        return [one.words for one in contributions(sections(*given_))]

    assert words(written) == words(shuffled)
    assert sections(*written) == sections(*reversed(written))


def replace_author(one: Feedback, person: str) -> Feedback:
    return one.model_copy(update={"person_id": person})


@settings(deadline=None)
@given(samples.contributions().filter(bool), st.data())
def test_a_text_that_is_deleted_is_gone_from_every_part(written: list[Feedback], data: st.DataObject) -> None:
    every = contributions(sections(*written))
    themes = (Theme("Et", frozenset(place for one in every for place in one.sources)),)
    gone = data.draw(st.sampled_from(written))
    left = [one for one in written if one.id != gone.id]
    shown = with_themes(sections(*left), themes, DA)

    assert not any(place.split(":")[1] == gone.id for one in passages(shown) for place in one.sources)


def test_a_dilemma_is_told_in_the_order_that_a_facilitator_needs() -> None:
    asked = Clarification(id="c", dilemma_id="d", person_id="p4", question="Hvem ved det?", asked_at=NOW)
    told = sections(
        contribution("1", "p2", would_try="Spørg hende.", experienced="Det gjorde jeg."),
        contribution("2", "p3", wonders="Hvad vil hun?", hears="Loyalitet."),
        asked=(asked,),
        restated="Hvordan holder jeg på hende?",
        takes_along="At spørge.",
        phase=Phase.FOLLOW_UP,
        next_step_at=NOW,
    )

    assert [one.name for one in told] == [
        *("question", "wonders", "experienced", "hears", "would_try", "open", "takes-along"),
    ]
    question = next(passages(told[:1]))
    assert question.words == "To hensyn"
    assert "Hvordan holder jeg på hende?" in [one.words for one in passages(told)]
    assert "Hvad nu?" not in [one.words for one in passages(told)]
    assert lines(*told) == [
        "2 af 6 har bidraget.",
        "Den, der spurgte, bliver spurgt mandag den 9. november 2009, hvordan det gik.",
    ]
    (open_question,) = passages([told[-2]])
    assert open_question.authors == ()


def test_an_anonymous_asker_has_no_name_in_it() -> None:
    told = sections(asker_id=None, takes_along="At spørge.")

    assert all(one.authors == () for one in passages(told))


def test_who_writes_the_same_stands_there_together() -> None:
    (one,) = contributions(
        sections(
            contribution("1", "p2", hears="Tal med hende."),
            contribution("2", "p3", hears="  tal  med hende"),
            contribution("3", "p3", hears="TAL MED HENDE!"),
        )
    )

    assert people([one]) == {"p2", "p3"}
    assert len(one.sources) == 3
    assert one.words in {"Tal med hende.", "  tal  med hende", "TAL MED HENDE!"}


EIGHT = [contribution(str(number), f"p{2 + number % 4}", hears=f"Tekst {number}") for number in range(8)]


def test_up_to_seven_texts_there_is_no_word_of_themes() -> None:
    assert with_themes(sections(*EIGHT[:7]), (), DA) == sections(*EIGHT[:7])
    shown = with_themes(sections(*EIGHT), (), DA)
    assert lines(*shown)[-1].startswith("Der er 8 tekster. Jeg finder ikke selv temaer i dem")


def test_a_theme_counts_people_and_quotes_one_text() -> None:
    theme = Theme("At spørge", frozenset(f"feedback:{number}:hears" for number in (0, 4, 1)))
    shown = with_themes(sections(*EIGHT), (theme,), DA)

    themes, rest = (next(one for one in shown if one.name == name) for name in ("themes", "not-placed"))
    (block,) = themes.blocks
    assert block.heading == "At spørge"
    assert block.items[0] == "2 forskellige personer"
    assert isinstance(block.items[1], Passage)
    assert len(block.items) == 2
    assert len(list(passages([rest]))) == 5


def test_different_stands_are_shown_only_where_somebody_has_marked_them() -> None:
    now, later = (
        Theme(name, frozenset({place}))
        for name, place in (("Nu", "feedback:0:hears"), ("Senere", "feedback:1:hears"))
    )
    assert "stands" not in {one.name for one in with_themes(sections(*EIGHT), (now, later), DA)}

    marked = Edits(themes=(now,)).with_theme(replace(later, against="Nu"))
    shown = with_themes(sections(*EIGHT), marked.themes, DA)
    (stands,) = (one for one in shown if one.name == "stands")
    assert lines(stands) == ["“Senere”: Én person. “Nu”: Én person."]

    assert Edits(themes=marked.themes).with_theme(replace(now, sources=frozenset()), now).themes == (later,)


def test_what_is_hidden_is_gone_and_a_later_text_with_the_same_words_is_not() -> None:
    hidden = Edits(hidden=frozenset({"feedback:0:hears"}))
    assert not contributions(visible(sections(EIGHT[0]), hidden))

    again = contribution("9", "p5", hears=EIGHT[0].hears)
    (one,) = contributions(visible(sections(EIGHT[0], again), hidden))
    assert one.words == "Tekst 0"


edits = st.builds(
    Edits,
    note=st.text(),
    headings=st.dictionaries(st.text(), st.text()),
    hidden=st.frozensets(st.text()),
    themes=st.lists(st.builds(Theme, st.text(), st.frozensets(st.text()), st.text())).map(tuple),
)


@settings(deadline=None)
@given(edits)
def test_edits_come_back_as_they_were_stored(made: Edits) -> None:
    assert from_json(to_json(made)) == made


@pytest.mark.parametrize("area", ["challenges", "patterns", "tools", "themes", "other"])
def test_a_period_is_told_by_working_area(area: str) -> None:
    told = of_period.sections_of(period(answers=(answer("r", "p2", "Ja."),), area=area), DA)

    (section,) = told
    assert section.name == f"area-{area}"
    assert [one.words for one in passages(told)] == ["Hvad virker?", "Ja."]


def test_candidates_for_the_agenda_have_two_people_behind_them() -> None:
    one, other = (contribution(str(at), f"p{at}", hears=f"Tekst {at}") for at in (2, 3))
    alone = Theme("Alene", frozenset({"feedback:2:hears"}))
    together = Theme("Sammen", frozenset({"feedback:2:hears", "feedback:3:hears"}))
    made = period(case(one, other), case(one))
    texts = contributions(of_period.sections_of(made, DA))
    candidates, promises, agenda = of_period.closing(made, (alone, together), texts, DA)

    assert [block.items for block in candidates.blocks] == [("2 af 6 har bidraget.",), ("Tema: Sammen",)]
    assert lines(promises) == [
        "6 ville prøve noget efter sidste møde.",
        "5 har fortalt, hvordan det gik: 3 har gjort det, 2 noget af det.",
        "5 svar er kun for dem, der skrev dem.",
    ]
    assert not agenda.network


@pytest.mark.parametrize(("made", "kept", "told"), [(2, 0, 0), (3, 0, 1), (6, 4, 1), (6, 5, 2)])
def test_few_promises_are_not_counted(made: int, kept: int, told: int) -> None:
    promises = Promises(made=made, kept={Kept.YES: kept})
    shown = of_period.closing(period(promises=promises, private=0, agenda=""), (), [], DA)

    assert len(lines(*shown)) == told
