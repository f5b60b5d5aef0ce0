"""Asking further: the asker asks the author of a contribution, named or not. Nobody else sees question and answer."""

from datetime import datetime

from handlers.dilemmas.cards import feedback_quotes
from handlers.dilemmas.looking import look_twice
from handlers.dilemmas.own import own_dilemma
from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import inquiries, outbox
from storage.tables.dilemmas import Dilemma, Feedback, Inquiry, Phase
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow

LONGEST = 1000
OVER = (Phase.CLOSED, Phase.WITHDRAWN)


def ask_button(say: Texts, feedback: Feedback, called: str) -> Button:
    """The button below a contribution; ``called`` tells which one it is about."""
    return Button(
        label=say("inquiry-button-ask", name=called),
        action="inquire",
        args={"dilemma": feedback.dilemma_id, "feedback": feedback.id},
        opens_form=True,
    )


def inquiry_quotes(say: Texts, inquiry: Inquiry, now: datetime) -> tuple[Quote, Quote]:
    """The question and the answer, once that has come out."""
    is_out = inquiry.comes_out_at is not None and inquiry.comes_out_at <= now
    return (
        Quote(say("inquiry-asked"), inquiry.question),
        Quote(say("inquiry-answered"), inquiry.answer if is_out else say("inquiry-unanswered")),
    )


async def open_inquiry(request: Request) -> Reply:
    """The form for the asker's question."""
    dilemma, feedback, _ = await _asked_about(request)
    return Reply(form=_question_form(request.say, dilemma, feedback))


async def keep_inquiry(request: Request) -> Reply:
    """Write the question down, and carry it to the author."""
    dilemma, feedback, network = await _asked_about(request)
    errors = text_errors(request, [_question(request.say)])
    if errors:
        return Reply(errors=errors)
    form = _question_form(request.say, dilemma, feedback)
    again = await look_twice(request, network, form, ("question",))
    if again:
        return again
    inquiry = Inquiry(dilemma_id=dilemma.id, feedback_id=feedback.id, question=request.value("question"))
    request.uow.add(inquiry)
    await request.uow.flush()
    await outbox.enqueue(request.uow, [_to_author(inquiry, feedback, dilemma, request.now)])
    return request.note(request.say("inquiry-kept-title"), request.say("inquiry-kept-body"))


async def compose_inquiry(briefing: Briefing) -> Card | Obsolete:
    """The question as it reaches the author."""
    inquiry = await briefing.uow.get(Inquiry, briefing.args.get("inquiry", ""))
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    feedback = await briefing.uow.get(Feedback, inquiry.feedback_id) if inquiry else None
    if inquiry is None or feedback is None or dilemma is None or dilemma.phase in OVER:
        return Obsolete("dilemma_over")
    if inquiry.comes_out_at:
        return Obsolete("answered")
    say = briefing.say
    return Card(
        title=say("inquiry-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Text(say("inquiry-intro")),
            *feedback_quotes(say, feedback),
            Quote(say("inquiry-asked"), inquiry.question),
            Text(promise(say, feedback), subtle=True),
        ),
        buttons=(
            Button(
                label=say("inquiry-button-answer"),
                action="inquiry-answer",
                args={"dilemma": dilemma.id, "inquiry": inquiry.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
        ),
    )


async def _asked_about(request: Request) -> tuple[Dilemma, Feedback, Network]:
    dilemma, network = await own_dilemma(request)
    feedback = await request.uow.get(Feedback, request.args.get("feedback", ""))
    if feedback is None or feedback.dilemma_id != dilemma.id:
        raise RefusedError("dilemmas-gone")
    if dilemma.phase in OVER:
        raise RefusedError("inquiry-over")
    if await inquiries.is_waiting(request.uow, feedback.id, request.now):
        raise RefusedError("inquiry-waiting")
    return dilemma, feedback, network


def _to_author(inquiry: Inquiry, feedback: Feedback, dilemma: Dilemma, now: datetime) -> OutboxRow:
    return OutboxRow(
        key=f"inquiry:{inquiry.id}",
        kind="inquiry",
        subject_id=dilemma.id,
        network_id=dilemma.network_id,
        person_id=feedback.person_id,
        return_address=feedback.return_address,
        args={"inquiry": inquiry.id},
        due_at=now,
    )


def _question_form(say: Texts, dilemma: Dilemma, feedback: Feedback) -> Form:
    return Form(
        name="inquiry",
        title=say("inquiry-form-title"),
        locale=say.locale,
        elements=(
            *(Text(quote.text) for quote in feedback_quotes(say, feedback)),
            Text(say("inquiry-form-intro"), subtle=True),
            _question(say),
        ),
        submit=say("inquiry-form-submit"),
        cancel=say("form-cancel"),
        args={"dilemma": dilemma.id, "feedback": feedback.id},
    )


def promise(say: Texts, feedback: Feedback) -> str:
    """What the author is told before answering."""
    return say("inquiry-promise-named" if feedback.person_id else "inquiry-promise-anonymous")


def _question(say: Texts) -> TextInput:
    label = say("inquiry-form-question")
    return TextInput(name="question", label=label, multiline=True, max_length=LONGEST)
