"""Planning a meeting by hand."""

from datetime import timedelta

from handlers.form_text import text_errors
from handlers.meetings.choosing import about
from handlers.meetings.own import own_network
from handlers.meetings.slot import SlotError, Usual, read_slot, slot_inputs
from handlers.meetings.wording import meeting_hours
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage.tables.identity import Network
from storage.tables.meetings import Meeting

PLACE_LONGEST = 200


async def open_planning(request: Request) -> Reply:
    """The form for a meeting that the rhythm has not planned."""
    network = await own_network(request, request.args.get("network"))
    say = request.say
    return Reply(
        form=Form(
            name="meeting-plan",
            title=say("meetings-plan-title"),
            locale=say.locale,
            elements=(*about(request, network), *slot_inputs(request, place_input(say))),
            submit=say("meetings-plan-submit"),
            cancel=say("form-cancel"),
            args={"network": network.id},
        )
    )


async def plan_meeting(request: Request) -> Reply:
    """Write the meeting down; the planner invites to it within a minute, or when its time comes."""
    network = await own_network(request, request.args.get("network"))
    errors = text_errors(request, [place_input(request.say)])
    try:
        slot = await read_slot(request, network, usual_of(network))
    except SlotError as error:
        return Reply(errors={**error.errors, **errors})
    if errors:
        return Reply(errors=errors)
    meeting = Meeting(
        network_id=network.id,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        place=request.value("place") or None,
        changed_at=request.now,
        next_step_at=request.now,
    )
    request.uow.add(meeting)
    await request.uow.flush()
    when = meeting_hours(request.say, meeting, network)
    return request.note(
        request.say("meetings-planned-title"), request.say("meetings-planned-body", when=when)
    )


def usual_of(network: Network) -> Usual:
    """When and how long a network meets unless something else is said."""
    return Usual(starts_at=network.starts_at, duration=timedelta(minutes=network.duration_minutes))


def place_input(say: Texts, value: str = "") -> TextInput:
    """The input for a place; empty means the network's own."""
    return TextInput(
        name="place",
        label=say("meetings-form-place"),
        hint=say("meetings-form-place-hint"),
        value=value,
        required=False,
        max_length=PLACE_LONGEST,
    )
