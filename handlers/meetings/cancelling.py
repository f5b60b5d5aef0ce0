"""Cancelling a meeting."""

from handlers.meetings import changes
from handlers.meetings.choosing import choices, chosen_meeting, meeting_args, meeting_input
from handlers.meetings.wording import meeting_hours
from handlers.request import Request
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TickInput
from handlers.vocabulary.replies import Reply

SURE = "sure"


async def open_cancelling(request: Request) -> Reply:
    """The form that says what cancelling means, and wants a tick."""
    network, coming = await choices(request)
    say = request.say
    return Reply(
        form=Form(
            name="meeting-cancel",
            title=say("meetings-cancel-title"),
            locale=say.locale,
            elements=(
                Text(say("meetings-cancel-intro")),
                *meeting_input(request, network, coming),
                TickInput(
                    name=SURE, label=say("meetings-cancel-sure"), text=say("meetings-cancel-sure-tick")
                ),
            ),
            submit=say("meetings-cancel-submit"),
            cancel=say("form-cancel"),
            args={"network": network.id, **meeting_args(coming)},
        )
    )


async def cancel_meeting(request: Request) -> Reply:
    """Cancel the meeting."""
    meeting, network = await chosen_meeting(request)
    if request.value(SURE) != "true":
        return Reply(errors={SURE: request.say("meetings-cancel-unsure")})
    await changes.cancel(request.uow, meeting, network, request.now, request.person.id)
    when = meeting_hours(request.say, meeting, network)
    return request.note(
        request.say("meetings-cancelled-title"),
        request.say("meetings-cancelled-body", when=when),
        request.say("meetings-told"),
    )
