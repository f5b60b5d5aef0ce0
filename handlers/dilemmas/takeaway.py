"""This I take along: the asker closes the round with what moved them and what they will do."""

from handlers.dilemmas.own import own_dilemma
from handlers.dilemmas.progress import advance
from handlers.dilemmas.telling import tell_chosen
from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import outbox
from storage.tables.dilemmas import Dilemma, Phase
from storage.tables.identity import Network

LONGEST = 1000
OPEN_IN = (Phase.MEETING, Phase.TAKEAWAY, Phase.FOLLOW_UP)


async def compose_takeaway(briefing: Briefing) -> Card | Obsolete:
    """The question to the asker what they take along."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or dilemma.phase is not Phase.TAKEAWAY or dilemma.takes_along:
        return Obsolete("phase_over")
    say = briefing.say
    return Card(
        title=say("takeaway-title", title=dilemma.title),
        locale=say.locale,
        body=(Text(say("takeaway-intro")),),
        buttons=(takeaway_button(say, dilemma),),
    )


def takeaway_button(say: Texts, dilemma: Dilemma) -> Button:
    """The button that opens the form."""
    return Button(
        label=say("takeaway-button"),
        action="dilemma-takeaway",
        args={"dilemma": dilemma.id},
        style=ButtonStyle.PRIMARY,
        opens_form=True,
    )


async def open_takeaway(request: Request) -> Reply:
    """The form: shared with those who were asked what one takes along, in private what one will do."""
    dilemma, _ = await _closing(request)
    say = request.say
    return Reply(
        form=Form(
            name="takeaway",
            title=say("takeaway-form-title"),
            locale=say.locale,
            elements=(Text(say(f"takeaway-form-intro-{dilemma.audience}")), *_inputs(say, dilemma)),
            submit=say("takeaway-form-submit"),
            cancel=say("form-cancel"),
            args={"dilemma": dilemma.id},
        )
    )


async def keep_takeaway(request: Request) -> Reply:
    """Write it down, show those who were asked what was taken along, and plan the follow-up."""
    dilemma, network = await _closing(request)
    errors = text_errors(request, _inputs(request.say))
    if errors:
        return Reply(errors=errors)
    dilemma.takes_along, dilemma.will_do = request.value("takes_along"), request.value("will_do")
    await tell_chosen(request.uow, dilemma, "dilemma-taken-along", request.now)
    await outbox.enqueue_updates(request.uow, dilemma.id, request.now)
    while dilemma.phase is not Phase.FOLLOW_UP:
        await advance(request.uow, dilemma, network, request.now, request.seal)
    return request.note(request.say("takeaway-kept-title"), request.say("takeaway-kept-body"))


async def compose_taken_along(briefing: Briefing) -> Card | Obsolete:
    """What the asker takes along, as it reaches somebody chosen."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or not dilemma.takes_along:
        return Obsolete("dilemma_gone")
    say = briefing.say
    return Card(
        title=say("takeaway-shared-title", title=dilemma.title),
        locale=say.locale,
        body=(Quote(say("takeaway-form-takes-along"), dilemma.takes_along),),
    )


async def _closing(request: Request) -> tuple[Dilemma, Network]:
    dilemma, network = await own_dilemma(request)
    if dilemma.phase not in OPEN_IN:
        raise RefusedError("takeaway-not-now")
    return dilemma, network


def _inputs(say: Texts, dilemma: Dilemma | None = None) -> tuple[TextInput, ...]:
    present = (dilemma.takes_along, dilemma.will_do) if dilemma else ("", "")
    return tuple(
        TextInput(
            name=name,
            label=say(f"takeaway-form-{name.replace('_', '-')}"),
            hint=say(f"takeaway-form-{name.replace('_', '-')}-hint"),
            value=value,
            multiline=True,
            required=name == "takes_along",
            max_length=LONGEST,
        )
        for name, value in zip(("takes_along", "will_do"), present, strict=True)
    )
