"""Dialogs in Teams: valid whatever is in them, and drawn again as they were."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams.drafts import UnreadableDraftError, pack, unpack
from bot.teams.form_card import form_card
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form
from tests.fakes.adaptive_card_rules import card_faults
from tests.teams.conftest import words
from tests.teams.samples import FORM, forms


def emptied(form: Form) -> Form:
    return replace(
        form, elements=tuple(it if isinstance(it, Text) else replace(it, value="") for it in form.elements)
    )


@given(form=forms)
def test_any_form_is_a_valid_card(form: Form) -> None:
    errors = {field.name: "Forkert." for field in form.inputs} | {"unknown": "Også."}

    assert card_faults(form_card(form, errors, words)) == []


@given(form=forms)
def test_any_form_comes_back_as_it_was(form: Form) -> None:
    again = unpack(pack(form), form.name, form.args)

    assert again == emptied(form)
    assert again.filled({field.name: field.value for field in form.inputs}) == form


@given(draft=st.text() | st.binary().map(lambda raw: raw.hex()))
def test_a_draft_that_is_none_is_told_apart(draft: str) -> None:
    with pytest.raises(UnreadableDraftError):
        unpack(draft, "name", {})


def test_the_longest_texts_still_carry_their_form() -> None:
    long = FORM.filled({"text": "æ" * 3000})

    assert form_card(long, {}, words)["body"][1]["value"] == "æ" * 3000
