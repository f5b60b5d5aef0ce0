"""Replying: whoever wrote a contribution answers what the asker asked about it; only they can, named or not."""

from handlers.calendar.customs import zone_of
from handlers.calendar.working_days import end_of_day
from handlers.dilemmas.cards import feedback_quotes
from handlers.dilemmas.inquiring import LONGEST, OVER, inquiry_quotes, promise
from handlers.dilemmas.looking import look_twice
from handlers.dilemmas.own import dilemma_of
from handlers.dilemmas.telling import tell_asker
from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage.tables.dilemmas import Dilemma, Feedback, Inquiry
from storage.tables.identity import Network


async def open_reply(request: Request) -> Reply:
    """The form for the author's answer, under the question."""
    inquiry, feedback, _, _ = await _addressed(request)
    return Reply(form=_answer_form(request.say, inquiry, feedback))


async def keep_reply(request: Request) -> Reply:
    """Write the answer down and carry it to the asker; one without a name at an hour that many answers have."""
    inquiry, feedback, dilemma, network = await _addressed(request)
    errors = text_errors(request, [_answer(request.say)])
    if errors:
        return Reply(errors=errors)
    form = _answer_form(request.say, inquiry, feedback)
    again = await look_twice(request, network, form, ("answer",))
    if again:
        return again
    inquiry.answer = request.value("answer")
    now, is_named = request.now, feedback.person_id is not None
    inquiry.comes_out_at = now if is_named else end_of_day(now, zone_of(network))
    await tell_asker(request.uow, dilemma, "inquiry-answer", inquiry.comes_out_at, inquiry.id)
    return request.note(request.say("inquiry-replied-title"), request.say("inquiry-replied-body"))


async def compose_reply(briefing: Briefing) -> Card | Obsolete:
    """The answer as it reaches the asker, with the contribution it is about."""
    inquiry = await briefing.uow.get(Inquiry, briefing.args.get("occasion", ""))
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    feedback = await briefing.uow.get(Feedback, inquiry.feedback_id) if inquiry else None
    if inquiry is None or feedback is None or dilemma is None:
        return Obsolete("dilemma_gone")
    say = briefing.say
    return Card(
        title=say("inquiry-answer-title", title=dilemma.title),
        locale=say.locale,
        body=(*feedback_quotes(say, feedback), *inquiry_quotes(say, inquiry, briefing.now)),
    )


async def _addressed(request: Request) -> tuple[Inquiry, Feedback, Dilemma, Network]:
    dilemma, network = await dilemma_of(request)
    inquiry = await request.uow.get(Inquiry, request.args.get("inquiry", ""))
    feedback = await request.uow.get(Feedback, inquiry.feedback_id) if inquiry else None
    if inquiry is None or feedback is None or inquiry.dilemma_id != dilemma.id:
        raise RefusedError("dilemmas-gone")
    if not _is_author(request, feedback):
        raise RefusedError("dilemmas-gone")
    if dilemma.phase in OVER:
        raise RefusedError("inquiry-over")
    if inquiry.comes_out_at:
        raise RefusedError("inquiry-answered-already")
    return inquiry, feedback, dilemma, network


def _is_author(request: Request, feedback: Feedback) -> bool:
    sealed = request.seal.open(feedback.return_address) if feedback.return_address else None
    return request.person.id in {feedback.person_id, sealed}


def _answer_form(say: Texts, inquiry: Inquiry, feedback: Feedback) -> Form:
    return Form(
        name="inquiry-answer",
        title=say("inquiry-answer-form-title"),
        locale=say.locale,
        elements=(Text(inquiry.question), Text(promise(say, feedback), subtle=True), _answer(say)),
        submit=say("inquiry-answer-form-submit"),
        cancel=say("form-cancel"),
        args={"dilemma": inquiry.dilemma_id, "inquiry": inquiry.id},
    )


def _answer(say: Texts) -> TextInput:
    label = say("inquiry-answer-form-answer")
    return TextInput(name="answer", label=label, multiline=True, max_length=LONGEST)
