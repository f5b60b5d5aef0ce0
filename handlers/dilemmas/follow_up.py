"""Follow-up: some weeks later the asker is asked how it went; once put off, and then never again."""

from handlers.calendar.customs import at_work
from handlers.dilemmas import course
from handlers.dilemmas.envelopes import authors_of
from handlers.dilemmas.own import own_dilemma
from handlers.dilemmas.telling import tell_people, tell_sealed
from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import dilemmas, occasions, outbox, participation
from storage.tables.dilemmas import Dilemma, Outcome, Phase
from storage.tables.identity import Network
from storage.tables.participation import Activity

LONGEST = 1000


async def compose_follow_up(briefing: Briefing) -> Card | Obsolete:
    """The question how it went."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or dilemma.phase is not Phase.FOLLOW_UP:
        return Obsolete("followed_up")
    say = briefing.say
    will_do = [Quote(say("takeaway-form-will-do"), dilemma.will_do)] if dilemma.will_do else []
    return Card(
        title=say("follow-up-title", title=dilemma.title),
        locale=say.locale,
        body=(Text(say("follow-up-intro")), *will_do),
        buttons=(
            Button(
                label=say("follow-up-button"),
                action="dilemma-follow-up",
                args={"dilemma": dilemma.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
            *(() if dilemma.snoozed else (_snooze_button(say, dilemma),)),
        ),
    )


async def open_follow_up(request: Request) -> Reply:
    """The form: the outcome, and what was learned."""
    dilemma, _ = await _waiting(request)
    say = request.say
    return Reply(
        form=Form(
            name="follow-up",
            title=say("follow-up-form-title"),
            locale=say.locale,
            elements=(
                ChoiceInput(
                    name="outcome",
                    label=say("follow-up-form-outcome"),
                    options=tuple(
                        Option(one.value, say(f"follow-up-{one.replace('_', '-')}")) for one in Outcome
                    ),
                ),
                _learned(say),
            ),
            submit=say("follow-up-form-submit"),
            cancel=say("form-cancel"),
            args={"dilemma": dilemma.id},
        )
    )


async def keep_follow_up(request: Request) -> Reply:
    """Write it down, close the dilemma, and pass on what was learned to those who helped."""
    dilemma, _ = await _waiting(request)
    errors = text_errors(request, [_learned(request.say)])
    if request.value("outcome") not in set(Outcome):
        errors["outcome"] = request.say("dilemmas-error-choose")
    if errors:
        return Reply(errors=errors)
    dilemma.outcome, dilemma.learned = Outcome(request.value("outcome")), request.value("learned")
    dilemma.phase, dilemma.next_step_at = Phase.CLOSED, None
    await outbox.enqueue_updates(request.uow, dilemma.id, request.now)
    await _count(request, dilemma, dilemma.outcome)
    if dilemma.learned:
        await _thank(request, dilemma)
    return request.note(request.say("follow-up-kept-title"), request.say("follow-up-kept-body"))


async def snooze(request: Request) -> Reply:
    """Ask once more in two weeks."""
    dilemma, network = await _waiting(request)
    if dilemma.snoozed:
        raise RefusedError("follow-up-snoozed-already")
    dilemma.snoozed = True
    dilemma.next_step_at = at_work(network, request.now + course.SNOOZE)
    say = request.say
    return Reply(card=request.card(say("follow-up-snoozed-title"), say("follow-up-snoozed-body")))


async def compose_learned(briefing: Briefing) -> Card | Obsolete:
    """What was learned, for somebody who helped."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or not dilemma.learned:
        return Obsolete("nothing_learned")
    say = briefing.say
    return Card(
        title=say("learned-title", title=dilemma.title),
        locale=say.locale,
        body=(Text(say("learned-intro")), Quote(say("follow-up-form-learned"), dilemma.learned)),
    )


async def _thank(request: Request, dilemma: Dilemma) -> None:
    uow, seal, kind, now = request.uow, request.seal, "dilemma-learned", request.now
    await tell_people(uow, dilemma, kind, now, sorted(await dilemmas.givers(uow, dilemma.id)))
    authors = await authors_of(uow, dilemma, seal)
    await tell_sealed(uow, dilemma, kind, now, [seal.close(author) for author in authors])


async def _count(request: Request, dilemma: Dilemma, outcome: Outcome) -> None:
    """That it was answered is counted for the dilemma; what became of it, for the week alone."""
    await occasions.follow_up(request.uow, dilemma.id, request.today)
    activity = Activity(f"outcome_{outcome}")
    await participation.record_anonymous(request.uow, activity, dilemma.network_id, request.today)


async def _waiting(request: Request) -> tuple[Dilemma, Network]:
    dilemma, network = await own_dilemma(request)
    if dilemma.phase is not Phase.FOLLOW_UP:
        raise RefusedError("follow-up-over")
    return dilemma, network


def _snooze_button(say: Texts, dilemma: Dilemma) -> Button:
    return Button(label=say("follow-up-button-snooze"), action="dilemma-snooze", args={"dilemma": dilemma.id})


def _learned(say: Texts) -> TextInput:
    return TextInput(
        name="learned",
        label=say("follow-up-form-learned"),
        hint=say("follow-up-form-learned-hint"),
        multiline=True,
        required=False,
        max_length=LONGEST,
    )
