"""Forms: what the bot asks people to fill in. Renderers turn them into Slack modals or Teams dialogs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

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
class TickInput:
    """A box to tick: ``label`` above it, ``text`` beside it. Its value is ``"true"`` or ``""``."""

    name: str
    label: str
    text: str
    value: str = ""


Input: TypeAlias = TextInput | ChoiceInput | TickInput
FormElement: TypeAlias = Input | Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form: submitted, it comes back as ``FormSubmitted(form=name, args=args, values=…)``.

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

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The elements that can be filled in, in order."""
        return tuple(element for element in self.elements if not isinstance(element, Text))
