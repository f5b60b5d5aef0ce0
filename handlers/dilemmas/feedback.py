"""Feedback: the form for peers, and sending each contribution to the one who asked."""

from handlers.dilemmas.cards import FIELDS, field_label
from handlers.form_text import text_errors
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import outbox, participation
from storage.tables.content import Dilemma, Feedback
from storage.tables.messages import OutboxRow
from storage.tables.participation import Activity

LONGEST = 3000


async def open_feedback(request: Request) -> Reply:
    """The form, under the dilemma's question."""
    dilemma = await _dilemma(request)
    say = request.say
    return Reply(
        form=Form(
            name="feedback",
            title=say("feedback-form-title"),
            locale=say.locale,
            elements=(
                Text(say("dilemmas-title", title=dilemma.title)),
                Text(dilemma.wanted),
                Text(say("feedback-form-intro"), subtle=True),
                *_inputs(say),
            ),
            submit=say("feedback-form-submit"),
            cancel=say("form-cancel"),
            args={"dilemma": dilemma.id},
        )
    )


async def keep_feedback(request: Request) -> Reply:
    """Write the feedback down and put it in the outbox for the one who asked."""
    dilemma = await _dilemma(request)
    errors = text_errors(request, _inputs(request.say))
    if not any(request.value(name) for name in FIELDS):
        errors[FIELDS[0]] = request.say("feedback-error-empty")
    if errors:
        return Reply(errors=errors)
    feedback = Feedback(
        dilemma_id=dilemma.id,
        person_id=request.person.id,
        given_at=request.now,
        **{name: request.value(name) for name in FIELDS},
    )
    request.uow.add(feedback)
    await request.uow.flush()
    await _deliver(request, dilemma, feedback)
    await participation.record(
        request.uow,
        Activity.FEEDBACK_GIVEN,
        dilemma.network_id,
        request.today,
        subject_id=dilemma.id,
        person_id=request.person.id,
    )
    return request.note(request.say("feedback-kept-title"), request.say("feedback-kept-body"))


async def _dilemma(request: Request) -> Dilemma:
    dilemma = await request.uow.get(Dilemma, request.args.get("dilemma", ""))
    if dilemma is None:
        raise RefusedError("dilemmas-gone")
    request.network(dilemma.network_id)
    sealed = request.seal.open(dilemma.return_address) if dilemma.return_address else None
    if request.person.id in {dilemma.asker_id, sealed}:
        raise RefusedError("feedback-own-dilemma")
    return dilemma


async def _deliver(request: Request, dilemma: Dilemma, feedback: Feedback) -> None:
    row = OutboxRow(
        key=f"feedback:{feedback.id}",
        kind="feedback",
        subject_id=feedback.id,
        network_id=dilemma.network_id,
        person_id=dilemma.asker_id,
        return_address=dilemma.return_address,
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    await outbox.enqueue_updates(request.uow, dilemma.id, request.now)


def _inputs(say: Texts) -> tuple[TextInput, ...]:
    return tuple(
        TextInput(
            name=name,
            label=field_label(say, name),
            multiline=True,
            required=False,
            max_length=LONGEST,
        )
        for name in FIELDS
    )
