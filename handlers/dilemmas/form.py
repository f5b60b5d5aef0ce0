"""The form for a dilemma."""

from enum import StrEnum

from handlers.dilemmas.choosing import AUDIENCE, audience_input
from handlers.network_choice import network_args, network_input
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, FormElement, Option, TextInput, TickInput
from storage.tables.dilemmas import Answering, Audience, Help, Variant

TITLE_LONGEST = 150
TEXT_LONGEST = 3000
WANTED_LONGEST = 1000
WORDS = ("title", "situation", "wanted", "tried")
CHOICES: dict[str, type[StrEnum]] = {
    "help": Help,
    "variant": Variant,
    AUDIENCE: Audience,
    "answering": Answering,
}
MOST_WORDS = 120
"""What a colleague reads in a minute, and what fits on a phone."""


def dilemma_form(request: Request) -> Form:
    """The form; what anonymous means is said before anything is typed."""
    say = request.say
    return Form(
        name="dilemma",
        title=say("dilemmas-form-title"),
        locale=say.locale,
        elements=(Text(say("dilemmas-form-intro")), *network_input(request), *_elements(say)),
        submit=say("dilemmas-form-submit"),
        cancel=say("form-cancel"),
        args=network_args(request),
    )


def _elements(say: Texts) -> tuple[FormElement, ...]:
    title, situation, wanted, tried = text_inputs(say)
    return (
        title,
        situation,
        wanted,
        tried,
        _choice(say, "help", tuple(Help), Help.SPARRING),
        _choice(say, "variant", tuple(Variant), Variant.FULL),
        audience_input(say),
        _choice(say, "answering", tuple(Answering), Answering.NAMED),
        TickInput(name="nobody", label=say("dilemmas-form-nobody"), text=say("dilemmas-form-nobody-tick")),
        Text(say("dilemmas-form-anonymous-promise"), subtle=True),
        TickInput(
            name="anonymous", label=say("dilemmas-form-anonymous"), text=say("dilemmas-form-anonymous-tick")
        ),
    )


def _choice(say: Texts, name: str, values: tuple[StrEnum, ...], usual: str) -> ChoiceInput:
    return ChoiceInput(
        name=name,
        label=say(f"dilemmas-form-{name}"),
        options=tuple(Option(value.value, say(f"dilemmas-form-{name}-{value}")) for value in values),
        value=usual,
    )


def text_inputs(say: Texts) -> tuple[TextInput, TextInput, TextInput, TextInput]:
    """The inputs that hold the asker's words."""
    return (
        TextInput(name="title", label=say("dilemmas-form-heading"), max_length=TITLE_LONGEST),
        TextInput(
            name="situation",
            label=say("dilemmas-form-situation"),
            hint=say("dilemmas-form-situation-hint", most=MOST_WORDS),
            multiline=True,
            max_length=TEXT_LONGEST,
        ),
        TextInput(
            name="wanted",
            label=say("dilemmas-form-wanted"),
            hint=say("dilemmas-form-wanted-hint"),
            multiline=True,
            max_length=WANTED_LONGEST,
        ),
        TextInput(
            name="tried",
            label=say("dilemmas-form-tried"),
            multiline=True,
            required=False,
            max_length=TEXT_LONGEST,
        ),
    )
