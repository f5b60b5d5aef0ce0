"""Asking: the form for a dilemma, and putting it before the network."""

from handlers.form_text import text_errors
from handlers.network_choice import FIELD, chosen_network, network_args, network_input
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from storage import outbox, participation
from storage.tables.content import Dilemma
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow
from storage.tables.participation import Activity

TITLE_LONGEST = 150
TEXT_LONGEST = 3000
WANTED_LONGEST = 1000


async def open_dilemma(request: Request) -> Reply:
    """The form; what anonymous means is said before anything is typed."""
    say = request.say
    return Reply(
        form=Form(
            name="dilemma",
            title=say("dilemmas-form-title"),
            locale=say.locale,
            elements=(
                Text(say("dilemmas-form-intro")),
                *network_input(request),
                *_inputs(say),
                Text(say("dilemmas-form-anonymous-promise"), subtle=True),
                TickInput(
                    name="anonymous",
                    label=say("dilemmas-form-anonymous"),
                    text=say("dilemmas-form-anonymous-tick"),
                ),
            ),
            submit=say("dilemmas-form-submit"),
            cancel=say("form-cancel"),
            args=network_args(request),
        )
    )


async def keep_dilemma(request: Request) -> Reply:
    """Write the dilemma down and announce it in the network's channels."""
    network = await chosen_network(request)
    errors = text_errors(request, _inputs(request.say))
    if network is None:
        errors[FIELD] = request.say("choice-network-missing")
    if errors or network is None:
        return Reply(errors=errors)
    anonymous = request.value("anonymous") == "true"
    dilemma = _dilemma(request, network, anonymous=anonymous)
    request.uow.add(dilemma)
    await request.uow.flush()
    await _count(request, dilemma, anonymous=anonymous)
    await _announce(request, dilemma)
    body = "dilemmas-kept-anonymous" if anonymous else "dilemmas-kept-named"
    return request.note(request.say("dilemmas-kept-title"), request.say(body, network=network.name))


def _inputs(say: Texts) -> tuple[TextInput, ...]:
    return (
        TextInput(name="title", label=say("dilemmas-form-heading"), max_length=TITLE_LONGEST),
        TextInput(
            name="situation",
            label=say("dilemmas-form-situation"),
            hint=say("dilemmas-form-situation-hint"),
            multiline=True,
            max_length=TEXT_LONGEST,
        ),
        TextInput(
            name="tried",
            label=say("dilemmas-form-tried"),
            multiline=True,
            required=False,
            max_length=TEXT_LONGEST,
        ),
        TextInput(
            name="wanted",
            label=say("dilemmas-form-wanted"),
            hint=say("dilemmas-form-wanted-hint"),
            multiline=True,
            max_length=WANTED_LONGEST,
        ),
    )


def _dilemma(request: Request, network: Network, *, anonymous: bool) -> Dilemma:
    return Dilemma(
        network_id=network.id,
        asker_id=None if anonymous else request.person.id,
        return_address=request.seal.close(request.person.id) if anonymous else None,
        title=request.value("title"),
        situation=request.value("situation"),
        tried=request.value("tried"),
        wanted=request.value("wanted"),
        asked_at=request.now,
    )


async def _count(request: Request, dilemma: Dilemma, *, anonymous: bool) -> None:
    network_id, today = dilemma.network_id, request.today
    if anonymous:
        await participation.record_anonymous(request.uow, Activity.DILEMMA_ASKED, network_id, today)
        return
    await participation.record(
        request.uow,
        Activity.DILEMMA_ASKED,
        network_id,
        today,
        subject_id=dilemma.id,
        person_id=request.person.id,
    )


async def _announce(request: Request, dilemma: Dilemma) -> None:
    message = OutboxRow(
        key=f"dilemma:{dilemma.id}",
        kind="dilemma",
        subject_id=dilemma.id,
        network_id=dilemma.network_id,
        due_at=request.now,
    )
    await outbox.enqueue_for_channels(request.uow, message)
