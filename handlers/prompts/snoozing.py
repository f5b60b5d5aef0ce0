"""Later: a prompt comes back in private, when the person wants it to."""

from datetime import datetime, timedelta

from handlers.calendar.customs import zone_of
from handlers.calendar.moment import wall_moment
from handlers.calendar.working_time import MORNING
from handlers.notices import Briefing, Obsolete
from handlers.prompts.card import own_button, prompt_buttons
from handlers.prompts.wording import small_print, words_of
from handlers.request import RefusedError, Request
from handlers.typed_fields import TYPED_LONGEST, TypedFields
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import outbox, reflections
from storage.tables.content import Prompt
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow

KIND = "prompt-snoozed"
SOON = ("hour", "tomorrow", "typed")


async def open_later(request: Request) -> Reply:
    """The form: in an hour, tomorrow morning, or a time of one's own."""
    prompt, _ = await _prompt(request)
    say = request.say
    typed = (
        TextInput(
            name=name,
            label=say(f"prompts-later-{name}"),
            hint=say(f"prompts-later-{name}-hint"),
            required=False,
            max_length=TYPED_LONGEST,
        )
        for name in ("date", "clock")
    )
    return Reply(
        form=Form(
            name="prompt-later",
            title=say("prompts-later-form-title"),
            locale=say.locale,
            elements=(
                ChoiceInput(
                    name="when",
                    label=say("prompts-later-when"),
                    options=tuple(Option(one, say(f"prompts-later-{one}")) for one in SOON),
                    value="tomorrow",
                ),
                *typed,
            ),
            submit=say("prompts-later-form-submit"),
            cancel=say("form-cancel"),
            args={"prompt": prompt.id},
        )
    )


async def snooze(request: Request) -> Reply:
    """Put the prompt in the outbox for then; a later choice replaces an earlier one."""
    prompt, network = await _prompt(request)
    typed = TypedFields(request, zone_of(network))
    at = _moment(request, network, typed)
    if at is None:
        return Reply(errors=typed.errors)
    await outbox.withdraw(request.uow, prompt.id, [KIND], request.person.id)
    row = OutboxRow(
        key=f"{KIND}:{prompt.id}:{request.person.id}:{request.event.id}",
        kind=KIND,
        subject_id=prompt.id,
        network_id=network.id,
        person_id=request.person.id,
        due_at=at,
    )
    await outbox.enqueue(request.uow, [row])
    say, zone = request.say, zone_of(network)
    when = say("prompts-later-at", day=say.day(at, zone), clock=say.clock(at, zone))
    return request.note(say("prompts-later-title"), say("prompts-later-body", when=when))


async def compose_snoozed(briefing: Briefing) -> Card | Obsolete:
    """The prompt once more; obsolete if it is answered by now."""
    prompt = await briefing.uow.get(Prompt, briefing.subject_id)
    if prompt is None or briefing.person is None:
        return Obsolete("prompt_gone")
    if await reflections.of_person(briefing.uow, prompt.id, briefing.person.id):
        return Obsolete("answered")
    say = briefing.say
    return Card(
        title=say("prompts-snoozed-title"),
        locale=say.locale,
        body=(
            Text(words_of(prompt, say)),
            *await small_print(briefing.uow, prompt, say),
            Text(say("prompts-who-reads"), subtle=True),
        ),
        buttons=(*prompt_buttons(say, prompt), own_button(say)),
    )


def _moment(request: Request, network: Network, typed: TypedFields) -> datetime | None:
    """When to ask again; ``None`` with what is wrong in ``typed.errors``."""
    zone = zone_of(network)
    # Whoever has typed a time wants it, whatever the choice above it says.
    if request.value("date") or request.value("clock") or request.value("when") == "typed":
        return _typed_moment(request, network, typed)
    if request.value("when") == "hour":
        return request.now + timedelta(hours=1)
    if request.value("when") == "tomorrow":
        tomorrow = request.now.astimezone(zone).date() + timedelta(days=1)
        return wall_moment(tomorrow, MORNING, zone)
    typed.errors["when"] = request.say("prompts-later-missing")
    return None


def _typed_moment(request: Request, network: Network, typed: TypedFields) -> datetime | None:
    zone = zone_of(network)
    today = request.now.astimezone(zone).date()
    clock = typed.clock("clock")
    # A time of day alone is today's.
    day = today if request.value("clock") and not request.value("date") else typed.day()
    if day is None or typed.errors:
        return None
    at = wall_moment(day, clock or MORNING, zone)
    if at <= request.now:
        typed.errors["clock"] = request.say("prompts-later-past")
        return None
    return at


async def _prompt(request: Request) -> tuple[Prompt, Network]:
    prompt = await request.uow.get(Prompt, request.args.get("prompt", ""))
    if prompt is None:
        raise RefusedError("reflection-gone")
    network = request.network(prompt.network_id)
    if await reflections.of_person(request.uow, prompt.id, request.person.id):
        raise RefusedError("prompts-later-answered")
    return prompt, network
