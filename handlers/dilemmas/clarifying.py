"""Clarifying: peers ask short, factual questions; the asker answers, and says when it is understood."""

from handlers.dilemmas.looking import look_twice
from handlers.dilemmas.own import dilemma_of, is_asker, own_dilemma
from handlers.dilemmas.telling import tell_asker, tell_chosen
from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import occasions, outbox
from storage.tables.dilemmas import Answering, Clarification, Dilemma, Phase
from storage.tables.identity import Network

LONGEST = 500


async def open_question(request: Request) -> Reply:
    """The form for a question to the asker."""
    dilemma, _ = await _clarified_now(request)
    return Reply(form=_question_form(request.say, dilemma))


async def keep_question(request: Request) -> Reply:
    """Write the question down, show it on the card, and tell the asker."""
    dilemma, network = await _clarified_now(request)
    errors = text_errors(request, [_question(request.say)])
    if errors:
        return Reply(errors=errors)
    again = await look_twice(request, network, _question_form(request.say, dilemma), ("question",))
    if again:
        return again
    asked = Clarification(
        dilemma_id=dilemma.id,
        person_id=None if dilemma.answering is Answering.ANONYMOUS else request.person.id,
        question=request.value("question"),
        asked_at=request.now,
    )
    request.uow.add(asked)
    await request.uow.flush()
    await occasions.respond(request.uow, dilemma.id, request.now)
    await tell_asker(request.uow, dilemma, "clarification", request.now, asked.id)
    await outbox.enqueue_updates(request.uow, dilemma.id, request.now)
    return request.note(
        request.say("clarify-kept-title"), request.say(f"clarify-kept-body-{dilemma.audience}")
    )


async def compose_question(briefing: Briefing) -> Card | Obsolete:
    """The question as it reaches the asker."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    asked = await briefing.uow.get(Clarification, briefing.args.get("occasion", ""))
    if dilemma is None or asked is None:
        return Obsolete("dilemma_gone")
    if asked.answer:
        return Obsolete("answered")
    say = briefing.say
    return Card(
        title=say("clarify-asked-title", title=dilemma.title),
        locale=say.locale,
        body=(Quote(say("clarify-asked"), asked.question),),
        buttons=(
            Button(
                label=say("clarify-button-answer"),
                action="clarify-answer",
                args={"dilemma": dilemma.id, "question": asked.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
        ),
    )


async def open_answer(request: Request) -> Reply:
    """The form for the asker's answer."""
    dilemma, asked = await _asked(request)
    say = request.say
    return Reply(
        form=Form(
            name="clarify-answer",
            title=say("clarify-answer-form-title"),
            locale=say.locale,
            elements=(Text(asked.question), _answer(say, asked.answer)),
            submit=say("clarify-answer-form-submit"),
            cancel=say("form-cancel"),
            args={"dilemma": dilemma.id, "question": asked.id},
        )
    )


async def keep_answer(request: Request) -> Reply:
    """Write the answer down, and show it on the card in the channel, or to each one chosen."""
    dilemma, asked = await _asked(request)
    errors = text_errors(request, [_answer(request.say)])
    if errors:
        return Reply(errors=errors)
    asked.answer = request.value("answer")
    await outbox.enqueue_updates(request.uow, dilemma.id, request.now)
    await tell_chosen(request.uow, dilemma, "clarification-answered", request.now, question=asked.id)
    return request.note(
        request.say("clarify-answered-title"), request.say(f"clarify-answered-body-{dilemma.audience}")
    )


async def compose_answer(briefing: Briefing) -> Card | Obsolete:
    """The question with its answer, as it reaches somebody chosen."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    asked = await briefing.uow.get(Clarification, briefing.args.get("question", ""))
    if dilemma is None or asked is None:
        return Obsolete("dilemma_gone")
    say = briefing.say
    return Card(
        title=say("clarify-answer-title", title=dilemma.title),
        locale=say.locale,
        body=(Quote(asked.question, asked.answer),),
    )


async def _clarified_now(request: Request) -> tuple[Dilemma, Network]:
    dilemma, network = await dilemma_of(request)
    if dilemma.phase is not Phase.CLARIFY or dilemma.paused_at is not None:
        raise RefusedError("clarify-over")
    if is_asker(request, dilemma):
        raise RefusedError("clarify-own")
    return dilemma, network


async def _asked(request: Request) -> tuple[Dilemma, Clarification]:
    dilemma, _ = await own_dilemma(request)
    asked = await request.uow.get(Clarification, request.args.get("question", ""))
    if asked is None or asked.dilemma_id != dilemma.id:
        raise RefusedError("dilemmas-gone")
    return dilemma, asked


def _question_form(say: Texts, dilemma: Dilemma) -> Form:
    return Form(
        name="clarify",
        title=say("clarify-form-title"),
        locale=say.locale,
        elements=(
            Text(dilemma.wanted),
            Text(say(f"clarify-form-intro-{_who_sees(dilemma)}"), subtle=True),
            _question(say),
        ),
        submit=say("clarify-form-submit"),
        cancel=say("form-cancel"),
        args={"dilemma": dilemma.id},
    )


def _who_sees(dilemma: Dilemma) -> str:
    return "anonymous" if dilemma.answering is Answering.ANONYMOUS else str(dilemma.audience)


def _question(say: Texts) -> TextInput:
    return TextInput(
        name="question",
        label=say("clarify-form-question"),
        hint=say("clarify-form-hint"),
        multiline=True,
        max_length=LONGEST,
    )


def _answer(say: Texts, value: str = "") -> TextInput:
    return TextInput(
        name="answer",
        label=say("clarify-answer-form-answer"),
        value=value,
        multiline=True,
        max_length=LONGEST,
    )
