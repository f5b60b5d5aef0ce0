"""Asking: the form for a dilemma, and putting it before the network."""

from enum import StrEnum

from handlers.dilemmas.looking import look_twice
from handlers.dilemmas.progress import begin
from handlers.form_text import text_errors
from handlers.network_choice import FIELD, chosen_network, network_args, network_input
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, FormElement, Option, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from storage import participation
from storage.tables.content import Answering, Dilemma, Help, Variant
from storage.tables.identity import Network
from storage.tables.participation import Activity

TITLE_LONGEST = 150
TEXT_LONGEST = 3000
WANTED_LONGEST = 1000
WORDS = ("title", "situation", "wanted", "tried")
CHOICES: dict[str, type[StrEnum]] = {"help": Help, "variant": Variant, "answering": Answering}
MOST_WORDS = 120
"""What a colleague reads in a minute, and what fits on a phone."""


async def open_dilemma(request: Request) -> Reply:
    """The form; what anonymous means is said before anything is typed."""
    return Reply(form=_form(request))


async def keep_dilemma(request: Request) -> Reply:
    """Write the dilemma down and begin its course."""
    network = await chosen_network(request)
    errors = {**text_errors(request, _inputs(request.say)), **_errors(request)}
    if network is None:
        errors[FIELD] = request.say("choice-network-missing")
    if errors or network is None:
        return Reply(errors=errors)
    again = await look_twice(request, network, _form(request), WORDS, hinted=False)
    if again:
        return again
    anonymous = request.value("anonymous") == "true"
    dilemma = _dilemma(request, network, anonymous=anonymous)
    request.uow.add(dilemma)
    await request.uow.flush()
    await _count(request, dilemma, anonymous=anonymous)
    await begin(request.uow, dilemma, network, request.now)
    name = "anonymous" if anonymous else "named"
    body = "dilemmas-kept-meeting" if dilemma.variant is Variant.MEETING else f"dilemmas-kept-{name}"
    return request.note(request.say("dilemmas-kept-title"), request.say(body, network=network.name))


def _form(request: Request) -> Form:
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
    title, situation, wanted, tried = _inputs(say)
    return (
        title,
        situation,
        wanted,
        tried,
        _choice(say, "help", tuple(Help), Help.SPARRING),
        _choice(say, "variant", tuple(Variant), Variant.FULL),
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


def _inputs(say: Texts) -> tuple[TextInput, TextInput, TextInput, TextInput]:
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


def _errors(request: Request) -> dict[str, str]:
    errors = {}
    words = len(request.value("situation").split())
    if words > MOST_WORDS:
        errors["situation"] = request.say("dilemmas-error-words", words=words, most=MOST_WORDS)
    if request.value("nobody") != "true":
        errors["nobody"] = request.say("dilemmas-error-nobody")
    for name, values in CHOICES.items():
        if request.value(name) not in {"", *values}:
            errors[name] = request.say("dilemmas-error-choose")
    return errors


def _dilemma(request: Request, network: Network, *, anonymous: bool) -> Dilemma:
    return Dilemma(
        network_id=network.id,
        asker_id=None if anonymous else request.person.id,
        return_address=request.seal.close(request.person.id) if anonymous else None,
        asked_at=request.now,
        title=request.value("title"),
        situation=request.value("situation"),
        wanted=request.value("wanted"),
        tried=request.value("tried"),
        # Left alone, a choice arrives empty from some clients: the usual one is meant.
        help=Help(request.value("help") or Help.SPARRING),
        variant=Variant(request.value("variant") or Variant.FULL),
        answering=Answering(request.value("answering") or Answering.NAMED),
    )


async def _count(request: Request, dilemma: Dilemma, *, anonymous: bool) -> None:
    activity, day = Activity.DILEMMA_ASKED, request.today
    if anonymous:
        await participation.record_anonymous(request.uow, activity, dilemma.network_id, day)
        return
    await participation.record(
        request.uow,
        activity,
        dilemma.network_id,
        day,
        subject_id=dilemma.id,
        person_id=request.person.id,
    )
