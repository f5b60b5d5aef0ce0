"""Asking: the form for a dilemma, and putting it before the network, or a few colleagues of it."""

from handlers.dilemmas.choosing import Choice, choice_of, wanted_audience
from handlers.dilemmas.form import CHOICES, MOST_WORDS, WORDS, dilemma_form, text_inputs
from handlers.dilemmas.looking import look_twice
from handlers.dilemmas.progress import begin
from handlers.form_text import text_errors
from handlers.network_choice import FIELD, chosen_network
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.replies import Reply
from storage import dilemmas, participation
from storage.tables.dilemmas import Answering, Audience, Dilemma, Help, Variant
from storage.tables.identity import Network
from storage.tables.participation import Activity


async def open_dilemma(request: Request) -> Reply:
    """The form."""
    return Reply(form=dilemma_form(request))


async def keep_dilemma(request: Request) -> Reply:
    """Write the dilemma down and begin its course."""
    network = await chosen_network(request)
    errors = {**text_errors(request, text_inputs(request.say)), **_errors(request)}
    if network is None:
        errors[FIELD] = request.say("choice-network-missing")
    if errors or network is None:
        return Reply(errors=errors)
    choice = await choice_of(request, network) if wanted_audience(request) is Audience.CHOSEN else None
    if choice and (errors := choice.errors()):
        return Reply(errors=errors)
    again = await _shown_again(request, network, choice)
    return again or await _keep(request, network, choice.helpers if choice else ())


async def _shown_again(request: Request, network: Network, choice: Choice | None) -> Reply | None:
    """The form once more, to be looked at, or to choose colleagues in; ``None`` if it can be kept."""
    form = choice.offered_in(dilemma_form(request)) if choice else dilemma_form(request)
    again = await look_twice(request, network, form, WORDS, hinted=False)
    if again is None and choice and choice.is_open:
        return Reply(form=form.filled(request.values))
    return again


async def _keep(request: Request, network: Network, helpers: tuple[str, ...]) -> Reply:
    anonymous = request.value("anonymous") == "true"
    dilemma = _dilemma(request, network, anonymous=anonymous)
    request.uow.add(dilemma)
    await request.uow.flush()
    await dilemmas.choose(request.uow, dilemma.id, helpers)
    await _count(request, dilemma, anonymous=anonymous)
    await begin(request.uow, dilemma, network, request.now)
    return request.note(request.say("dilemmas-kept-title"), _what_now(request.say, dilemma, network))


def _what_now(say: Texts, dilemma: Dilemma, network: Network) -> str:
    if dilemma.variant is Variant.MEETING:
        return say("dilemmas-kept-meeting", network=network.name)
    name = "named" if dilemma.asker_id else "anonymous"
    if dilemma.audience is Audience.CHOSEN:
        return say(f"audience-kept-{name}")
    return say(f"dilemmas-kept-{name}", network=network.name)


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
        audience=wanted_audience(request),
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
