"""Registering: a facilitator or HR notes that a leader is away, and ends what was registered.

What leaders have asked for themselves nobody else ends. What is registered meanwhile takes its place for so long; the
rest stays theirs, lest HR learn of it.
"""

from handlers.absences.beginning import begin
from handlers.absences.leaders import leaders_of
from handlers.absences.listing import absences_card
from handlers.absences.telling import tell_ended, tell_registered
from handlers.absences.until import read_until, until_input
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option
from handlers.vocabulary.replies import Reply
from storage import absences

FIELD = "leader"


async def open_registering(request: Request) -> Reply:
    """The form: which leader, and until when."""
    say, there = request.say, [one for one in await leaders_of(request) if not one.registered]
    if not there:
        raise RefusedError("absences-nobody-there")
    options = {
        one.person.id: Option(one.person.id, f"{one.person.name} · {one.network.name}") for one in there
    }
    return Reply(
        form=Form(
            name="absence-register",
            title=say("absences-register-form-title"),
            locale=say.locale,
            elements=(
                Text(say("absences-register-intro")),
                ChoiceInput(name=FIELD, label=say("absences-register-who"), options=tuple(options.values())),
                until_input(request),
            ),
            submit=say("absences-register-form-submit"),
            cancel=say("form-cancel"),
        )
    )


async def register(request: Request) -> Reply:
    """Note that the leader is away, and tell them."""
    until, errors = read_until(request)
    there = [one for one in await leaders_of(request) if not one.registered]
    chosen = next((one for one in there if one.person.id == request.value(FIELD)), None)
    if chosen is None:
        errors[FIELD] = request.say("absences-error-choose")
    if chosen is None or until is None or errors:
        return Reply(errors=errors)
    say, person = request.say, chosen.person
    own_until = await absences.last_day(request.uow, person.id, request.today)
    await begin(request, person.id, until)
    if own_until and own_until > until:
        await absences.go_on(request.uow, person.id, until, own_until)
    await tell_registered(request, person, chosen.network)
    body = say("absences-registered-body", name=person.name, day=say.date(until))
    return request.note(say("absences-registered-title"), body)


async def end_absence(request: Request) -> Reply:
    """Let a leader be back whose absence was registered, and tell them."""
    wanted = request.args.get("absence", "")
    for one in await leaders_of(request):
        if one.registered and one.registered.id == wanted:
            await absences.end(request.uow, one.person.id, request.today)
            await tell_ended(request, one.person, one.network)
            return Reply(card=await absences_card(request))
    raise RefusedError("absences-over")
