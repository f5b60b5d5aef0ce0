"""Feedback: the form for peers, with the fields that the asker's wish and the phase call for."""

from handlers.calendar.customs import zone_of
from handlers.dilemmas import course
from handlers.dilemmas.cards import FIELDS, field_label
from handlers.dilemmas.contributing import contributed, go_on
from handlers.dilemmas.envelopes import keep_sealed
from handlers.dilemmas.looking import look_twice
from handlers.dilemmas.own import dilemma_of, is_asker
from handlers.dilemmas.telling import tell_asker
from handlers.form_text import text_errors
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage.tables.dilemmas import Answering, Dilemma, Feedback
from storage.tables.identity import Network

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
    together = dilemma.phase in course.CONTRIBUTING
    if dilemma.answering is Answering.ANONYMOUS:
        await keep_sealed(request, dilemma, given)
        await go_on(request.uow, dilemma, network, request.now, request.seal)
    else:
        feedback = await _keep_named(request, dilemma, given, late=not together)
        await contributed(request.uow, dilemma, network, request.person.id, request.now, request.seal)
        if not together:
            await tell_asker(request.uow, dilemma, "feedback", request.now, feedback.id)
            return request.note(request.say("feedback-kept-title"), request.say("feedback-kept-late"))
    return request.note(request.say("feedback-kept-title"), request.say("feedback-kept-body"))


async def _keep_named(request: Request, dilemma: Dilemma, given: dict[str, str], *, late: bool) -> Feedback:
    author = {"dilemma_id": dilemma.id, "person_id": request.person.id, "phase": dilemma.phase}
    moment = {"given_at": request.now, "late": late}
    feedback = Feedback.model_validate({**author, **moment, **given})
    request.uow.add(feedback)
    await request.uow.flush()
    return feedback


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
    if dilemma.answering is Answering.ANONYMOUS:
        few = (
            say("feedback-form-few", enough=course.enough(dilemma))
            if dilemma.phase in course.CONTRIBUTING
            else ""
        )
        return f"{say('feedback-form-anonymous')} {few}".strip()
    if dilemma.phase not in course.CONTRIBUTING or dilemma.phase_until is None:
        return say(f"feedback-form-late-{dilemma.audience}")
    day = say.near_day(dilemma.phase_until, zone_of(network))
    return say(f"feedback-form-intro-{dilemma.audience}", day=day)


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
