"""Cards as messages, pages and homes."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.render import home, messages, page
from handlers.vocabulary.cards import Button, Card, Element, Facts, Heading, Quote, Table, Text
from tests.fakes.block_limits import message_faults, texts, view_faults
from tests.slack.samples import CARD, CARDS, thorough

# Texts of 20,000 characters are what is wanted here.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(
    ("name", "drawn"), [("message", messages(CARD)), ("home", home(CARD)), ("page", page(CARD))]
)
def test_a_card_with_everything_is_drawn_as_before(name: str, drawn: object) -> None:
    assert drawn == json.loads((GOLDEN / f"{name}.json").read_text())


@thorough
@given(CARDS)
def test_any_card_obeys_every_limit(card: Card) -> None:
    assert [message_faults(message) for message in messages(card)] == [[] for _ in messages(card)]
    assert view_faults(home(card)) == []
    assert view_faults(page(card)) == []


@thorough
@given(CARDS)
def test_every_word_of_any_card_is_shown(card: Card) -> None:
    shown = _squeezed("".join(text for message in messages(card) for text in texts(message["blocks"])))
    missing = [text for text in _words(card) if _squeezed(text) not in shown]

    assert missing == []


@thorough
@given(CARDS.filter(lambda card: bool(card.buttons)))
def test_buttons_are_on_the_last_message_only(card: Card) -> None:
    *others, last = messages(card)

    assert [block for message in others for block in message["blocks"] if block["type"] == "actions"] == []
    assert sum(len(it["elements"]) for it in last["blocks"] if it["type"] == "actions") == len(card.buttons)


@thorough
@given(CARDS)
def test_what_people_write_is_never_a_mention_or_a_link(card: Card) -> None:
    markup = [
        text for message in messages(card) for text in (message["text"], *_marked_up(message["blocks"]))
    ]

    assert [text for text in markup if "<" in text or ">" in text] == []


@thorough
@given(CARDS)
def test_markup_is_only_used_inside_a_fence_that_nobody_ends(card: Card) -> None:
    markup = [text for message in messages(card) for text in _marked_up(message["blocks"])]

    assert [text.count("```") for text in markup] == [2] * len(markup)
    assert [text for text in markup if not (text.startswith("```") and text.endswith("```"))] == []


def test_a_long_text_breaks_between_lines_then_between_words() -> None:
    lines = "\n".join(f"linje nummer {number} i en lang fortælling" for number in range(300))
    pieces = [
        it["text"]["text"] for it in messages(_card(Text(lines)))[0]["blocks"] if it["type"] == "section"
    ]

    assert "\n".join(pieces) == lines


def test_a_card_of_thirty_thousand_characters_becomes_three_messages() -> None:
    assert len(messages(_card(*[Text("ord " * 600)] * 13))) == 3


def test_sixty_blocks_become_two_messages_and_the_last_words_stay_with_the_buttons() -> None:
    elements = tuple(Text(f"afsnit {number}") for number in range(50))
    card = Card(title="Mange", locale="da", body=elements, buttons=(Button(label="Ja", action="yes"),))
    first, last = messages(card)

    assert len(first["blocks"]) == 50
    assert [block["type"] for block in last["blocks"]] == ["section", "actions"]


def test_a_narrow_table_is_aligned_by_what_is_seen() -> None:
    table = Table(("Navn", "Svar"), (("Øjvind", "3"), ("日本", "12")))
    grid = "".join(texts(messages(_card(table))[0]["blocks"][1]))

    assert grid.splitlines() == [
        "Navn    Svar",
        "──────  ────",
        "Øjvind  3",
        "日本    12",
    ]


def test_a_wide_table_becomes_a_list_for_each_row() -> None:
    table = Table(("Netværk", "Spørgsmål", "Svar"), (("Nord", "x" * 60, "ja"), ("Syd", "y" * 60, "nej")))
    blocks = messages(_card(table))[0]["blocks"][1:]

    assert [list(texts(block)) for block in blocks] == [
        ["Netværk", "Nord", "Spørgsmål", "x" * 60, "Svar", "ja"],
        ["Netværk", "Syd", "Spørgsmål", "y" * 60, "Svar", "nej"],
    ]


def test_every_part_of_a_long_table_has_the_header() -> None:
    rows = tuple((f"Netværk {number}", "x" * 40) for number in range(100))
    blocks = messages(_card(Table(("Navn", "Tegn"), rows)))[0]["blocks"][1:]

    assert len(blocks) > 1
    assert [next(texts(block)).startswith("Navn") for block in blocks] == [True] * len(blocks)


def test_two_buttons_with_one_action_have_different_ids() -> None:
    same = Button(label="Ja", action="answer", args={"id": "1"})
    blocks = messages(Card(title="?", locale="da", buttons=(same, same)))[0]["blocks"]

    assert [it["action_id"] for it in blocks[-1]["elements"]] == ["0:answer", "1:answer"]


def test_arguments_that_no_button_can_carry_are_refused_here() -> None:
    with pytest.raises(ValueError, match="Slack carries 2000"):
        messages(
            Card(title="?", locale="da", buttons=(Button(label="Ja", action="a", args={"x": "y" * 2000}),))
        )


def test_a_page_that_is_cut_says_so_and_keeps_its_buttons() -> None:
    body = tuple(Text(f"afsnit {number}") for number in range(150))
    blocks = home(Card(title="Lang", locale="da", body=body, buttons=(Button(label="Ja", action="a"),)))[
        "blocks"
    ]

    assert len(blocks) == 100
    assert blocks[-2]["text"]["text"] == "…"
    assert blocks[-1]["type"] == "actions"


@given(st.text(min_size=25, max_size=140).filter(lambda text: bool(text.strip())))
def test_a_page_whose_title_is_too_long_has_it_in_full(title: str) -> None:
    drawn = page(Card(title=title, locale="da"))

    assert len(drawn["title"]["text"]) <= 24
    assert drawn["blocks"][0]["text"]["text"] == title


def _card(*body: Element) -> Card:
    return Card(title="En titel", locale="da", body=body)


def _words(card: Card) -> list[str]:
    return [card.title, *(text for element in card.body for text in _element_words(element))]


def _element_words(element: Element) -> list[str]:
    match element:
        case Text(text, _) | Heading(text):
            return [text]
        case Quote(label, text):
            return [label, text]
        case Facts(items):
            return [text for item in items for text in item]
        case Table(header, rows):
            return [*header, *(cell for row in rows for cell in row)]


def _marked_up(node: object) -> list[str]:
    """The texts that Slack reads as markup."""
    if isinstance(node, list):
        return [text for item in node for text in _marked_up(item)]
    if isinstance(node, dict) and node.get("type") == "mrkdwn":
        return [node["text"]]
    return _marked_up(list(node.values())) if isinstance(node, dict) else []


def _squeezed(text: str) -> str:
    return "".join(text.replace("```", "").replace("\u200b", "").split())
