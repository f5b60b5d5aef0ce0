"""Hints: few, soft, and none for what is quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.texts import LOCALES, Texts
from handlers.wording.hints import MOST, Habit, hints

DANISH = {
    "Jeg synes, at du burde tale med hende.": [(Habit.SHOULD, "du burde")],
    "Du skal bare sige nej.": [(Habit.SHOULD, "Du skal")],
    "Hvis du skal holde samtalen, så vent.": [],
    "Du må gerne ringe til mig.": [],
    "Han svarer aldrig.": [(Habit.ALWAYS, "aldrig")],
    "Hver gang bliver der stille.": [(Habit.ALWAYS, "Hver gang")],
    "Hvorfor har du ventet?": [(Habit.WHY, "Hvorfor")],
    "Det er svært. Hvorfor gør I det?": [(Habit.WHY, "Hvorfor")],
    "Hvorfor det er sådan, ved jeg ikke.": [],
    "Jeg ved ikke hvorfor.": [],
    "Man bliver træt af det.": [(Habit.MAN, "Man")],
    "Mange bliver trætte, og mandag er værst.": [],
    "Han sagde: “Du skal altid komme.” Jeg gik.": [],
    "> Hvorfor gør man det?\nDet spurgte du om.": [],
    "Hvorfor bør man altid vente?": [(Habit.WHY, "Hvorfor"), (Habit.MAN, "man"), (Habit.ALWAYS, "altid")],
    "Jeg hører, at du er træt. Hvad har hjulpet før?": [],
}
ENGLISH = {
    "I think you should talk to her.": [(Habit.SHOULD, "you should")],
    "If you have to decide today, call me.": [],
    "You must never wait.": [(Habit.SHOULD, "You must"), (Habit.ALWAYS, "never")],
    "Why did you wait?": [(Habit.WHY, "Why")],
    "That is why I ask.": [],
    "One should listen.": [(Habit.MAN, "One should")],
    "One of them left.": [],
    'She said "you should always wait".': [],
}


@pytest.mark.parametrize(("text", "expected"), DANISH.items())
def test_danish_habits_are_noticed(text: str, expected: list[tuple[Habit, str]]) -> None:
    assert [(hint.kind, hint.text) for hint in hints(text, "da")] == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_english_habits_are_noticed(text: str, expected: list[tuple[Habit, str]]) -> None:
    assert [(hint.kind, hint.text) for hint in hints(text, "en")] == expected


def test_there_are_at_most_three() -> None:
    assert len(hints("Hvorfor? Du skal altid gøre, hvad man siger. Hvorfor ikke?", "da")) == MOST


@given(st.text(max_size=300), st.sampled_from(LOCALES))
def test_any_text_gives_hints_that_can_be_said(text: str, locale: str) -> None:
    for hint in hints(text, locale):
        assert hint.text in text
        assert Texts(locale)(hint.key, text=hint.text)


@pytest.mark.parametrize("piece", ["hvorfor ", "\n", ". ", '"', "“", "> ", "du ", " "])
def test_long_texts_are_read_quickly(piece: str) -> None:
    hints(piece * (40_000 // len(piece)), "da")
