"""Restating: once it is clarified, the asker says the question anew; that is what peers answer."""

from handlers.dilemmas.own import own_dilemma
from handlers.dilemmas.progress import enter
from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage.tables.dilemmas import Dilemma, Phase

LONGEST = 1000
RESTATED_IN = (Phase.CLARIFY, Phase.RESTATE)


async def compose_restate(briefing: Briefing) -> Card | Obsolete:
    """The question to the asker whether the question still stands."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or dilemma.phase is not Phase.RESTATE:
        return Obsolete("phase_over")
    say = briefing.say
    return Card(
        title=say("restate-title", title=dilemma.title),
        locale=say.locale,
        body=(Text(say("restate-intro")), Quote(say("dilemmas-question"), dilemma.wanted)),
        buttons=(
            Button(
                label=say("restate-button"),
                action="dilemma-understood",
                args={"dilemma": dilemma.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
        ),
    )


async def open_restating(request: Request) -> Reply:
    """The form, with the question as it was asked."""
    dilemma, _ = await own_dilemma(request)
    _check(dilemma)
    say = request.say
    return Reply(
        form=Form(
            name="restate",
            title=say("restate-form-title"),
            locale=say.locale,
            elements=(Text(say("restate-intro")), _question(say, dilemma.restated or dilemma.wanted)),
            submit=say("restate-form-submit"),
            cancel=say("form-cancel"),
            args={"dilemma": dilemma.id},
        )
    )


async def keep_restated(request: Request) -> Reply:
    """Write the question down as it reads now, and let the others reflect on it."""
    dilemma, network = await own_dilemma(request)
    _check(dilemma)
    # Left as it is, some clients send a prefilled field empty.
    question = request.value("question") or dilemma.wanted
    errors = text_errors(request, [_question(request.say)]) if request.value("question") else {}
    if errors:
        return Reply(errors=errors)
    dilemma.restated = question
    await enter(request.uow, dilemma, network, Phase.REFLECT, request.now)
    return request.note(request.say("restate-kept-title"), request.say("restate-kept-body"))


def _check(dilemma: Dilemma) -> None:
    if dilemma.phase not in RESTATED_IN or dilemma.paused_at is not None:
        raise RefusedError("restate-over")


def _question(say: Texts, value: str = "") -> TextInput:
    return TextInput(
        name="question",
        label=say("restate-form-question"),
        value=value,
        multiline=True,
        required=False,
        max_length=LONGEST,
    )
