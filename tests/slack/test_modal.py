"""Forms as dialogs."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from bot.slack.modal import KEEP_DRAFT, modal
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import (
    ChoiceInput,
    ChoicesInput,
    Form,
    FormElement,
    Option,
    TextInput,
    TickInput,
)
from tests.fakes.block_limits import texts, view_faults
from tests.fakes.slack_workspace import Json
from tests.slack.samples import FORM, FORMS, thorough

# Texts of 20,000 characters are what is wanted here.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

GOLDEN = Path(__file__).parent / "golden" / "modal.json"


def test_a_form_with_everything_is_drawn_as_before() -> None:
    assert modal(FORM, "C01NET") == json.loads(GOLDEN.read_text())


@thorough
@given(FORMS)
def test_any_form_obeys_every_limit(form: Form) -> None:
    assert view_faults(modal(form)) == []


@thorough
@given(FORMS)
def test_every_word_of_any_form_is_shown(form: Form) -> None:
    shown = _squeezed("".join(texts(modal(form)["blocks"])))
    missing = [text for it in form.elements for text in _words(it) if _squeezed(text) not in shown]

    assert missing == []


def test_what_is_cut_ends_with_an_ellipsis_after_a_whole_word() -> None:
    label = "En mulighed med mange flere ord i sin beskrivelse, end der er plads til i Slack"
    choice = ChoiceInput(name="a", label="Vælg", options=(Option("1", label),))
    option = _element(choice)["element"]["options"][0]

    assert (
        option["text"]["text"] == "En mulighed med mange flere ord i sin beskrivelse, end der er plads til i…"
    )


def test_an_option_for_none_is_left_out_of_an_optional_choice() -> None:
    options = (Option("", "Ingen"), Option("1", "En"))
    drawn = _element(ChoiceInput(name="a", label="Vælg", options=options, required=False))

    assert drawn["optional"] is True
    assert [it["value"] for it in drawn["element"]["options"]] == ["1"]


def test_the_words_beside_a_box_stand_in_full_below_where_they_are_cut() -> None:
    promise = "Jeg er indforstået med, at facilitatoren læser mit svar, og at det slettes efter et år"
    drawn = _element(TickInput(name="a", label="Samtykke", text=promise))

    assert drawn["element"]["options"][0]["text"]["text"].endswith("…")
    assert drawn["hint"]["text"] == promise


def test_a_text_that_was_there_is_shown_again() -> None:
    assert _element(TextInput(name="a", label="Navn", value="Bo"))["element"]["initial_value"] == "Bo"


def test_a_form_that_keeps_drafts_ends_with_a_button_for_it() -> None:
    *inputs, last = modal(replace(FORM, draft="Gem kladde"))["blocks"]

    assert inputs == modal(FORM)["blocks"]
    assert [(it["action_id"], it["text"]["text"]) for it in last["elements"]] == [(KEEP_DRAFT, "Gem kladde")]


def test_more_parts_than_a_dialog_has_are_refused_here() -> None:
    elements = tuple(TextInput(name=f"i{number}", label="?") for number in range(101))
    with pytest.raises(ValueError, match="Slack takes 100"):
        modal(_form(*elements))


def _form(*elements: FormElement) -> Form:
    return Form(name="f", title="F", locale="da", submit="Send", cancel="Luk", elements=elements)


def _element(element: FormElement) -> Json:
    drawn: Json = modal(_form(element))["blocks"][0]
    return drawn


def _words(element: FormElement) -> list[str]:
    match element:
        case Text(text, _):
            return [text]
        case TickInput():
            return [element.label, element.text]
        case ChoicesInput():
            return [element.label]
        case TextInput() | ChoiceInput():
            return [element.label, element.hint or ""]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_of_more_than_a_hundred_options_none_is_missing() -> None:
    options = tuple(Option(str(number), f"Leder {number:03}") for number in range(1, 251))
    drawn = _element(ChoiceInput(name="a", label="Vælg", options=options, value="250"))["element"]

    groups = drawn["option_groups"]
    assert [group["label"]["text"] for group in groups] == [
        "Leder 001 – Leder 100",
        "Leder 101 – Leder 200",
        "Leder 201 – Leder 250",
    ]
    assert [it["value"] for group in groups for it in group["options"]] == [it.value for it in options]
    assert drawn["initial_option"]["value"] == "250"


def test_more_than_ten_boxes_become_a_list_to_pick_from() -> None:
    options = tuple(Option(str(number), f"Leder {number:03}") for number in range(1, 12))
    few = _element(ChoicesInput(name="a", label="Vælg", options=options[:10], value="2,9"))["element"]
    many = _element(ChoicesInput(name="a", label="Vælg", options=options, value="2,11"))["element"]

    assert [few["type"], many["type"]] == ["checkboxes", "multi_static_select"]
    assert [it["value"] for it in few["initial_options"]] == ["2", "9"]
    assert [it["value"] for it in many["initial_options"]] == ["2", "11"]
