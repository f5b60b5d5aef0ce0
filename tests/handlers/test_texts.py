"""The catalogues: complete in both languages, every key used and every used key there, short enough for Slack."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from handlers.texts import LOCALES, Texts, UnknownTextError, known_locale

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "handlers" / "texts"
CODE = [file for room in ("bot", "handlers", "scheduling") for file in (ROOT / room).rglob("*.py")]
# Modal titles and the labels of their two buttons are cut after 24 characters in Slack.
SHORT = re.compile(r".*-form-title$|.*-form-submit$|form-cancel$|slack-open-form$")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 # the library's naming
        self.found.add(node.id.name)


def _messages(locale: str) -> dict[str, set[str]]:
    """Every message of a language with the variables it uses."""
    found: dict[str, set[str]] = {}
    for file in (FOLDER / locale).glob("*.ftl"):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.found
    return found


def _strings_in_code() -> tuple[set[str], set[str]]:
    """Whole string constants, and the fixed beginnings of formatted ones."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    return whole, {text for text in beginnings if text.endswith("-") and len(text) > len("a-")}


def test_both_languages_have_the_same_messages_with_the_same_variables() -> None:
    danish, english = (_messages(locale) for locale in LOCALES)

    assert danish == english


def test_every_message_is_used() -> None:
    whole, beginnings = _strings_in_code()
    unused = {
        key
        for key in _messages("da")
        if key not in whole and not any(key.startswith(beginning) for beginning in beginnings)
    }

    assert unused == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_titles_and_buttons_of_forms_fit_into_slack(locale: str) -> None:
    say = Texts(locale)
    too_long = {key for key in _messages(locale) if SHORT.match(key) and len(say(key)) > 24}

    assert too_long == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_an_unknown_key_or_a_missing_variable_is_a_mistake(locale: str) -> None:
    with pytest.raises(UnknownTextError):
        Texts(locale)("no-such-key")
    with pytest.raises(UnknownTextError):
        Texts(locale)("home-hello")


@given(st.text())
def test_any_locale_a_platform_tells_is_known_or_not(told: str) -> None:
    assert known_locale(told) in {None, *LOCALES}


@pytest.mark.parametrize(
    ("told", "known"), [("da-DK", "da"), ("en_GB", "en"), ("DA", "da"), ("sv-SE", None), (None, None)]
)
def test_regions_do_not_matter(told: str | None, known: str | None) -> None:
    assert known_locale(told) == known
