"""Moving a meeting: by a form, or by a press on one of the dates that are proposed."""

from handlers.calendar.customs import zone_of
from handlers.calendar.good_dates import ALL
from handlers.calendar.rhythm import Occurrence
from handlers.meetings import changes
from handlers.meetings.choosing import choices, chosen_meeting, meeting_args, meeting_input
from handlers.meetings.objections import better_dates
from handlers.meetings.own import open_meeting
from handlers.meetings.slot import SlotError, Usual, read_slot, slot_inputs
from handlers.meetings.wording import hours, meeting_hours
from handlers.request import RefusedError, Request
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply
from storage.tables.identity import Network
from storage.tables.meetings import Meeting


async def open_moving(request: Request) -> Reply:
    """The form for another date; of one meeting if its button was pressed."""
    network, coming = await choices(request)
    say = request.say
    return Reply(
        form=Form(
            name="meeting-move",
            title=say("meetings-move-title"),
            locale=say.locale,
            elements=(*meeting_input(request, network, coming), *slot_inputs(request)),
            submit=say("meetings-move-submit"),
            cancel=say("form-cancel"),
            args={"network": network.id, **meeting_args(coming)},
        )
    )


async def move_meeting(request: Request) -> Reply:
    """Move the meeting to what was typed."""
    meeting, network = await chosen_meeting(request)
    local = meeting.starts_at.astimezone(zone_of(network)).time()
    usual = Usual(starts_at=local, duration=meeting.ends_at - meeting.starts_at)
    try:
        slot = await read_slot(request, network, usual, moving=meeting)
    except SlotError as error:
        return Reply(errors=error.errors)
    return await _moved(request, meeting, network, slot)


async def move_to_proposed(request: Request) -> Reply:
    """Move the meeting to the date on the button, unless something has come in between."""
    meeting, network = await open_meeting(request, request.args.get("meeting", ""))
    if request.args.get("from") != meeting.starts_at.isoformat():
        raise RefusedError("meetings-moved-already", when=meeting_hours(request.say, meeting, network))
    # Only what could be proposed now: the date on a button may have been taken, or made up.
    good = await better_dates(request.uow, network, meeting, request.now, meeting, count=ALL)
    slot = next((one for one in good if one.starts_at.isoformat() == request.args.get("to")), None)
    if slot is None:
        raise RefusedError("meetings-proposal-gone")
    reply = await _moved(request, meeting, network, slot)
    return Reply(card=reply.note)


async def _moved(request: Request, meeting: Meeting, network: Network, slot: Occurrence) -> Reply:
    zone, say = zone_of(network), request.say
    before = hours(say, meeting.starts_at, meeting.ends_at, zone)
    await changes.move(request.uow, meeting, network, slot, request.now, request.person.id)
    after = hours(say, slot.starts_at, slot.ends_at, zone)
    return request.note(
        say("meetings-moved-title"),
        say("meetings-moved-body", before=before, after=after),
        say("meetings-told"),
    )
