"""One's own break: until a day that one says, or until one is back."""

from handlers.absences.beginning import begin
from handlers.absences.buttons import back_button
from handlers.absences.until import read_until, until_input
from handlers.request import Request
from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply
from storage import absences


async def show_pause(request: Request) -> Reply:
    """How the break stands; for whoever has none, the form."""
    state = await standing(request)
    if not state:
        return await open_pause(request)
    say = request.say
    change = Button(label=say("absences-button-change"), action="absence", opens_form=True)
    return Reply(
        note=Card(
            title=say("absences-standing-title"),
            locale=say.locale,
            body=state,
            buttons=(back_button(say), change),
        )
    )


async def open_pause(request: Request) -> Reply:
    """The form. It asks until when, and for nothing else."""
    say = request.say
    return Reply(
        form=Form(
            name="absence",
            title=say("absences-form-title"),
            locale=say.locale,
            elements=(
                Text(say("absences-form-intro")),
                until_input(request),
                Text(say("absences-form-who-sees"), subtle=True),
            ),
            submit=say("absences-form-submit"),
            cancel=say("form-cancel"),
        )
    )


async def keep_pause(request: Request) -> Reply:
    """Leave the actor alone until the day that was typed."""
    until, errors = read_until(request)
    if until is None or errors:
        return Reply(errors=errors)
    await begin(request, request.person.id, until)
    say = request.say
    return request.note(say("absences-kept-title"), say("absences-kept-body", day=say.date(until)))


async def come_back(request: Request) -> Reply:
    """The actor is back, whoever had set until when they would be away."""
    await absences.end(request.uow, request.person.id, request.today)
    return request.note(request.say("absences-back-title"), request.say("absences-back-body"))


async def standing(request: Request) -> tuple[Text, ...]:
    """Until when the actor is away, in words; nothing for whoever is not."""
    until = await absences.last_day(request.uow, request.person.id, request.today)
    say = request.say
    return (Text(say("absences-standing", day=say.date(until))),) if until else ()
