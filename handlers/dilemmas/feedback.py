"""Feedback: the form for peers, with the fields that the asker's wish and the phase call for."""

from handlers.calendar.customs import zone_of
from handlers.dilemmas import course
from handlers.dilemmas.cards import FIELDS, field_label
from handlers.dilemmas.looking import look_twice
from handlers.dilemmas.own import dilemma_of, is_asker
from handlers.dilemmas.progress import advance_if_all_done
from handlers.dilemmas.telling import tell_asker
from handlers.form_text import text_errors
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import occasions, outbox, participation
from storage.tables.content import Dilemma, Feedback
from storage.tables.identity import Network
from storage.tables.participation import Activity

LONGEST = 3000


async def open_feedback(request: Request) -> Reply:
    """The form, under the question, with what becomes of the words."""
    dilemma, network = await _open_dilemma(request)
    return Reply(form=_form(request.say, dilemma, network))


async def keep_feedback(request: Request) -> Reply:
    """Write the contribution down; it comes out with the others, or goes to the asker alone if it is late."""
    dilemma, network = await _open_dilemma(request)
    inputs = _inputs(request.say, dilemma)
    errors = text_errors(request, inputs)
    if not any(request.value(one.name) for one in inputs):
        errors[inputs[0].name] = request.say("feedback-error-empty")
    if errors:
        return Reply(errors=errors)
    typed = tuple(one.name for one in inputs)
    again = await look_twice(request, network, _form(request.say, dilemma, network), typed)
    return again or await _keep(request, dilemma, network, typed)


async def _keep(request: Request, dilemma: Dilemma, network: Network, typed: tuple[str, ...]) -> Reply:
    given = dict.fromkeys(FIELDS, "") | {name: request.value(name) for name in typed}
    feedback = Feedback.model_validate(
        {"dilemma_id": dilemma.id, "person_id": request.person.id, "given_at": request.now, **given}
    )
    request.uow.add(feedback)
    await request.uow.flush()
    await _count(request, dilemma)
    if dilemma.phase in course.CONTRIBUTING:
        await outbox.enqueue_updates(request.uow, dilemma.id, request.now)
        await advance_if_all_done(request.uow, dilemma, network, request.now)
        return request.note(request.say("feedback-kept-title"), request.say("feedback-kept-body"))
    await tell_asker(request.uow, dilemma, "feedback", request.now, feedback.id)
    return request.note(request.say("feedback-kept-title"), request.say("feedback-kept-late"))


def _form(say: Texts, dilemma: Dilemma, network: Network) -> Form:
    return Form(
        name="feedback",
        title=say("feedback-form-title"),
        locale=say.locale,
        elements=(
            Text(say("dilemmas-title", title=dilemma.title)),
            Text(dilemma.restated or dilemma.wanted),
            Text(_promise(say, dilemma, network), subtle=True),
            *_inputs(say, dilemma),
        ),
        submit=say("feedback-form-submit"),
        cancel=say("form-cancel"),
        args={"dilemma": dilemma.id},
    )


async def _open_dilemma(request: Request) -> tuple[Dilemma, Network]:
    dilemma, network = await dilemma_of(request)
    if is_asker(request, dilemma):
        raise RefusedError("feedback-own-dilemma")
    if not course.is_open_for_feedback(dilemma):
        raise RefusedError("feedback-paused" if dilemma.paused_at else "feedback-over")
    return dilemma, network


def _promise(say: Texts, dilemma: Dilemma, network: Network) -> str:
    if dilemma.phase not in course.CONTRIBUTING or dilemma.phase_until is None:
        return say("feedback-form-late")
    return say("feedback-form-intro", day=say.day(dilemma.phase_until, zone_of(network)))


async def _count(request: Request, dilemma: Dilemma) -> None:
    await occasions.respond(request.uow, dilemma.id, request.now)
    await participation.record(
        request.uow,
        Activity.FEEDBACK_GIVEN,
        dilemma.network_id,
        request.today,
        subject_id=dilemma.id,
        person_id=request.person.id,
    )


def _inputs(say: Texts, dilemma: Dilemma) -> tuple[TextInput, ...]:
    return tuple(
        TextInput(
            name=name,
            label=field_label(say, name),
            hint=say(f"feedback-hint-{name.replace('_', '-')}"),
            multiline=True,
            required=False,
            max_length=LONGEST,
        )
        for name in course.fields(dilemma)
    )
