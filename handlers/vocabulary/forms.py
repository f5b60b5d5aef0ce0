"""Forms: what the bot asks people to fill in. Renderers turn them into Slack modals or Teams dialogs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self, TypeAlias

from handlers.vocabulary.cards import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TextInput:
    """A text field. Lengths are in characters; 3,000 is the most that Slack accepts."""

    name: str
    label: str
    hint: str | None = None
    value: str = ""
    multiline: bool = False
    required: bool = True
    max_length: int = 3000


@dataclass(frozen=True, slots=True)
class Option:
    """One possible value of a choice."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceInput:
    """Pick one of at least one option; more than 100 stand best in the order of their labels."""

    name: str
    label: str
    options: tuple[Option, ...]
    hint: str | None = None
    value: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicesInput:
    """Pick any number of at least one option. Its value is the values picked, joined by commas: they have none."""

    name: str
    label: str
    options: tuple[Option, ...]
    value: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TickInput:
    """A box to tick: ``label`` above it, ``text`` beside it. Its value is ``"true"`` or ``""``."""

    name: str
    label: str
    text: str
    value: str = ""


Input: TypeAlias = TextInput | ChoiceInput | ChoicesInput | TickInput
FormElement: TypeAlias = Input | Text
PASSING = "~"
"""Begins the names of arguments that a form picks up while it is filled in; what it is about stands in the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form: submitted, it comes back as ``FormSubmitted(form=name, args=args, values=…)``.

    With a ``draft`` there is a button of that label, at which it comes back as ``FormDrafted``, whatever is missing.
    ``title``, ``submit`` and ``cancel`` are shown in at most 24 characters (Slack's limit); catalogues are
    checked for it.
    """

    name: str
    title: str
    locale: str
    elements: tuple[FormElement, ...]
    submit: str
    cancel: str
    args: Mapping[str, str] = field(default_factory=dict)
    draft: str | None = None

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The elements that can be filled in, in order."""
        return tuple(element for element in self.elements if not isinstance(element, Text))

    def filled(self, values: Mapping[str, str]) -> Self:
        """The form with ``values`` in its inputs; what is missing, or is no option, changes nothing."""
        return replace(self, elements=tuple(_filled(element, values) for element in self.elements))


def _filled(element: FormElement, values: Mapping[str, str]) -> FormElement:
    if isinstance(element, Text) or element.name not in values:
        return element
    value = values[element.name]
    if isinstance(element, ChoiceInput) and value not in {"", *(option.value for option in element.options)}:
        return element
    if isinstance(element, ChoicesInput):
        known = {option.value for option in element.options}
        value = ",".join(one for one in picked(value) if one in known)
    return replace(element, value=value)


def picked(value: str) -> tuple[str, ...]:
    """The values that were picked of a ``ChoicesInput``, each once."""
    return tuple(dict.fromkeys(one for one in value.split(",") if one))
