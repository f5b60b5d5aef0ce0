"""Making a promise: the morning after a meeting each leader is asked what they take along."""

from handlers.calendar.customs import zone_of
from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import answers, attendance, promises
from storage.tables.meetings import Meeting

LONGEST = 1000
FIELDS = ("takes_along", "will_try")


async def compose_takeaways(briefing: Briefing) -> Card | Obsolete:
    """The question; obsolete for whoever was not there, or has answered it."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    person, say = briefing.person, briefing.say
    if meeting is None or person is None or briefing.network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled or meeting.ends_at > briefing.now:
        return Obsolete("meeting_not_held")
    there = await _was_there(briefing, meeting, person.id)
    if there is False:
        return Obsolete("was_not_there")
    if await promises.of_person(briefing.uow, meeting.id, person.id):
        return Obsolete("answered")
    day = say.day(meeting.starts_at, zone_of(briefing.network))
    return Card(
        title=say("promises-title"),
        locale=say.locale,
        body=(
            Text(say("promises-intro", network=briefing.network.name, day=day)),
            *([Text(say("promises-not-there"))] if there is None else []),
            Text(say("promises-only-you"), subtle=True),
        ),
        buttons=(promise_button(say, meeting.id),),
    )


async def _was_there(briefing: Briefing, meeting: Meeting, person_id: str) -> bool | None:
    """``None`` when nobody has noted or said it."""
    noted = await attendance.of_meeting(briefing.uow, meeting.id)
    if person_id in noted:
        return noted[person_id]
    given = await answers.of_person(briefing.uow, meeting, person_id)
    return given.comes if given else None


def promise_button(say: Texts, meeting_id: str) -> Button:
    """The button that opens the form."""
    return Button(
        label=say("promises-button"),
        action="promise",
        args={"meeting": meeting_id},
        style=ButtonStyle.PRIMARY,
        opens_form=True,
    )


async def open_promise(request: Request) -> Reply:
    """The form, with what was written before."""
    meeting = await _meeting(request)
    own = await promises.of_person(request.uow, meeting.id, request.person.id)
    say = request.say
    values = (own.takes_along, own.will_try) if own else ("", "")
    return Reply(
        form=Form(
            name="promise",
            title=say("promises-form-title"),
            locale=say.locale,
            elements=(Text(say("promises-only-you")), *_inputs(say, *values)),
            submit=say("promises-form-submit"),
            cancel=say("form-cancel"),
            args={"meeting": meeting.id},
        )
    )


async def keep_promise(request: Request) -> Reply:
    """Write down what the actor takes along; one of the two fields is enough."""
    meeting = await _meeting(request)
    errors = text_errors(request, _inputs(request.say))
    takes_along, will_try = (request.value(name) for name in FIELDS)
    if not takes_along and not will_try:
        errors["takes_along"] = request.say("promises-error-empty")
    if errors:
        return Reply(errors=errors)
    await promises.keep(request.uow, meeting.id, request.person.id, takes_along, will_try, request.now)
    body = "promises-kept-with-promise" if will_try else "promises-kept-without"
    return request.note(request.say("promises-kept-title"), request.say(body))


async def _meeting(request: Request) -> Meeting:
    meeting = await request.uow.get(Meeting, request.args.get("meeting", ""))
    if meeting is None:
        raise RefusedError("meetings-gone")
    request.network(meeting.network_id)
    if meeting.ends_at > request.now or meeting.cancelled:
        raise RefusedError("promises-not-held")
    return meeting


def _inputs(say: Texts, *values: str) -> tuple[TextInput, ...]:
    return tuple(
        TextInput(
            name=name,
            label=say(f"promises-form-{name.replace('_', '-')}"),
            value=value,
            multiline=True,
            required=False,
            max_length=LONGEST,
        )
        for name, value in zip(FIELDS, values or ("", ""), strict=True)
    )
