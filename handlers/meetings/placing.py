"""Changing the place of a meeting."""

from handlers.form_text import text_errors
from handlers.meetings import changes
from handlers.meetings.choosing import choices, chosen_meeting, meeting_args, meeting_input
from handlers.meetings.planning import place_input
from handlers.meetings.wording import meeting_hours, place_of
from handlers.request import Request
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply


async def open_placing(request: Request) -> Reply:
    """The form for another place."""
    network, coming = await choices(request)
    say = request.say
    present = coming[0].place or "" if len(coming) == 1 else ""
    return Reply(
        form=Form(
            name="meeting-place",
            title=say("meetings-place-title"),
            locale=say.locale,
            elements=(*meeting_input(request, network, coming), place_input(say, present)),
            submit=say("meetings-place-submit"),
            cancel=say("form-cancel"),
            args={"network": network.id, **meeting_args(coming)},
        )
    )


async def put_meeting(request: Request) -> Reply:
    """Put the meeting at the place that was typed."""
    meeting, network = await chosen_meeting(request)
    errors = text_errors(request, [place_input(request.say)])
    if errors:
        return Reply(errors=errors)
    place = request.value("place") or None
    await changes.put_at(request.uow, meeting, network, place, request.now, request.person.id)
    words = request.say(
        "meetings-placed-body",
        when=meeting_hours(request.say, meeting, network),
        place=place_of(meeting, network) or request.say("meetings-no-place"),
    )
    return request.note(request.say("meetings-placed-title"), words, request.say("meetings-told"))
