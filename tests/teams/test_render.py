"""Cards in Teams: the same each time, within the limits, and with every word."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from bot.teams.form_card import form_card
from bot.teams.plain_text import clean
from bot.teams.render import card_activity, pages
from handlers.vocabulary.cards import Button, Card, Facts, Heading, Quote, Table, Text
from tests.fakes.adaptive_card_rules import message_faults, visible
from tests.teams.conftest import words
from tests.teams.samples import CARD, FORM, HOSTILE, cards

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> Any:  # noqa: ANN401
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def test_a_card_with_one_of_everything() -> None:
    assert pages(CARD) == [golden("card")]


def test_a_form_with_one_of_everything_and_an_error() -> None:
    card = form_card(FORM, {"who": "Vælg alle."}, words)
    draft = card["actions"][0]["data"].pop("draft")

    assert card == golden("form")
    assert isinstance(draft, str)


def said(card: Card) -> Counter[str]:
    """Every letter of a card, and how often."""
    texts = [card.title]
    for element in card.body:
        match element:
            case Text(text) | Heading(text):
                texts.append(text)
            case Quote(label, text):
                texts += [label, text]
            case Facts(items):
                texts += [text for item in items for text in item]
            case Table(header, rows):
                texts += [text for row in (header, *rows) for text in row]
    return Counter("".join(clean(" ".join(texts)).split()))


def shown(activities: list[dict[str, Any]]) -> Counter[str]:
    nodes = [node for it in activities for node in visible(it["attachments"][0]["content"])]
    texts = [node["text"] for node in nodes if node.get("type") in {"TextRun", "TextBlock"}]
    return Counter("".join(" ".join(texts).split()))


@given(card=cards)
def test_any_card_fits_and_keeps_every_word(card: Card) -> None:
    activities = [card_activity(page, card.title) for page in pages(card)]

    assert [message_faults(activity) for activity in activities] == [[]] * len(activities)
    assert said(card) <= shown(activities)
    labels = [
        node["title"]
        for node in visible(activities[-1]["attachments"][0]["content"])
        if str(node["type"]).startswith("Action.")
    ]
    every = [clean(button.label) for button in card.buttons]
    assert every[len(every) - len(labels) :] == labels
    assert bool(labels) == bool(every)


@pytest.mark.parametrize("words_of_a_person", HOSTILE)
def test_nobody_forges_anything_by_what_they_type(words_of_a_person: str) -> None:
    text = f"Hej {words_of_a_person}"
    card = Card(
        title=text,
        locale="da",
        body=(
            Text(text),
            Heading(text),
            Quote(text, text),
            Facts(((text, text),)),
            Table((text,), ((text,),)),
        ),
        buttons=(Button(label=text, action="a"),),
    )

    (page,) = pages(card)

    assert [node for node in visible(page) if node["type"] in {"TextBlock", "FactSet"}] == []
    assert "{{" not in json.dumps(page)
    assert "entities" not in page["msteams"]
    assert "[x](" not in page["fallbackText"]


def test_line_breaks_are_kept() -> None:
    (page,) = pages(Card(title="T", locale="da", body=(Text("et\r\nto\n\nfire"),)))

    assert page["body"][1]["inlines"][0]["text"] == "et\nto\n\nfire"


def test_the_buttons_of_a_long_card_stand_on_the_last_page() -> None:
    button = Button(label="Tryk", action="press")
    long = Card(title="Langt", locale="da", body=(Text("ord " * 9000),), buttons=(button,))

    *first, last = pages(long)

    assert first
    assert [len([it for it in page["body"] if it["type"] == "ActionSet"]) for page in [*first, last]] == [
        *[0] * len(first),
        1,
    ]
    assert last["body"][0]["inlines"][0]["text"] == f"Langt ({len(first) + 1}/{len(first) + 1})"
