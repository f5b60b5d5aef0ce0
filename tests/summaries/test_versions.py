"""Shared versions: no word of anybody is stored in them, and what is deleted does not come back."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.summaries import period as of_period
from handlers.summaries.dilemma import ORDER, sections_of
from handlers.summaries.document import Document, passages
from handlers.summaries.edits import Theme
from handlers.summaries.themes import with_themes
from handlers.summaries.versions import from_json, places_in, to_json
from storage.passages import Written
from storage.tables.dilemmas import Feedback
from tests.summaries import samples
from tests.summaries.samples import DA, NAMES, NOW, ZONE, case, period

MARK = "Hemmelighed"


def document(given_: list[Feedback]) -> Document:
    """A dilemma's summary with one theme of everything."""
    made = case(*given_, title=f"{MARK} 1", situation=f"{MARK} 2", wanted=f"{MARK} 3", takes_along=MARK)
    sections = sections_of(made, DA, ZONE)
    theme = Theme("Alt", frozenset(place for one in passages(sections) for place in one.sources))
    return Document(
        title="Opsamling",
        locale="da",
        opening=("Siden sidst.",),
        sections=with_themes(sections, (theme,) if given_ else (), DA),
        footer="Fortroligt",
    )


def written(of: Document) -> dict[str, Written]:
    """What stands where, with one author for each text."""
    return {
        place: Written(one.words, next((author.id for author in one.authors), None))
        for one in passages(of.sections)
        for place in one.sources
    }


def marked(given_: list[Feedback]) -> list[Feedback]:
    """The same contributions, each with words of its own that are easily found."""
    return [
        one.model_copy(update={name: f"{MARK} {number} {name}" for name in ORDER if getattr(one, name)})
        for number, one in enumerate(given_)
    ]


@settings(deadline=None)
@given(samples.contributions())
def test_a_version_holds_nobodys_words_or_name(given_: list[Feedback]) -> None:
    stored = json.dumps(to_json(document(marked(given_))), ensure_ascii=False)

    assert MARK not in stored
    assert not any(name in stored or person in stored for person, name in NAMES.items())


@settings(deadline=None)
@given(samples.contributions())
def test_a_version_is_read_as_it_was_shared(given_: list[Feedback]) -> None:
    shared = document(marked(given_))
    stored = json.loads(json.dumps(to_json(shared)))

    assert places_in(stored) == set(written(shared))
    assert from_json(stored, written(shared), NAMES) == shared


@settings(deadline=None)
@given(samples.contributions(), st.data())
def test_what_is_deleted_is_in_no_part_of_a_version(given_: list[Feedback], data: st.DataObject) -> None:
    shared = document(marked(given_))
    there = written(shared)
    gone = data.draw(st.sets(st.sampled_from(sorted(there))))
    left = {place: one for place, one in there.items() if place not in gone}
    read = from_json(to_json(shared), left, NAMES)

    assert {place for one in passages(read.sections) for place in one.sources} <= left.keys()
    assert from_json(to_json(shared), {}, NAMES).sections == ()


def test_what_is_the_facilitators_alone_is_in_no_version() -> None:
    closing = of_period.closing(period(), (), [], DA)
    of = Document(title="x", locale="da", opening=(), sections=closing, footer="")

    assert [one["name"] for one in to_json(of)["sections"]] == ["promises"]
    assert NOW.isoformat() not in str(to_json(of))
