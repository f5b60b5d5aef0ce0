"""Editing an agenda."""

from handlers.agendas.points import LineError, beyond, read, written
from handlers.agendas.showing import agenda_lines, agenda_points
from handlers.form_text import text_errors
from handlers.meetings.own import open_meeting
from handlers.meetings.wording import meeting_hours
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import agendas, outbox
from storage.tables.identity import Network
from storage.tables.meetings import Meeting

LONGEST = 3000
LONGEST_LINE = 60
"""How much of a line is quoted back, in characters."""


async def open_agenda(request: Request) -> Reply:
    """The form, with the agenda as it stands."""
    meeting, network = await open_meeting(request, request.args.get("meeting", ""))
    say = request.say
    points = await agenda_points(request.uow, say, network, meeting, request.now)
    left_out = beyond(points, LONGEST)
    return Reply(
        form=Form(
            name="meeting-agenda",
            title=say("agendas-form-title"),
            locale=say.locale,
            elements=(
                Text(f"{network.name}, {meeting_hours(say, meeting, network)}"),
                *((Text(say("agendas-form-cut", number=left_out)),) if left_out else ()),
                _input(say, written(points[: len(points) - left_out])),
            ),
            submit=say("agendas-form-submit"),
            cancel=say("form-cancel"),
            args={"meeting": meeting.id},
        )
    )


async def keep_agenda(request: Request) -> Reply:
    """Write the agenda down; an empty one brings the proposal back."""
    meeting, network = await open_meeting(request, request.args.get("meeting", ""))
    errors = text_errors(request, [_input(request.say)]) or _errors(request, meeting)
    if errors:
        return Reply(errors=errors)
    await agendas.keep(request.uow, meeting.id, request.value("agenda"), request.now)
    await outbox.enqueue_updates(request.uow, meeting.id, request.now)
    return Reply(note=await _kept(request, meeting, network))


def _errors(request: Request, meeting: Meeting) -> dict[str, str]:
    try:
        points = read(request.value("agenda"))
    except LineError as error:
        return {"agenda": request.say("agendas-error-line", line=error.line[:LONGEST_LINE])}
    room = int((meeting.ends_at - meeting.starts_at).total_seconds()) // 60
    planned = sum(point.minutes for point in points)
    if planned > room:
        return {"agenda": request.say("agendas-error-full", planned=planned, room=room)}
    return {}


async def _kept(request: Request, meeting: Meeting, network: Network) -> Card:
    say = request.say
    return Card(
        title=say("agendas-kept-title"),
        locale=say.locale,
        body=(
            Text(say("agendas-kept-body")),
            await agenda_lines(request.uow, say, network, meeting, request.now),
        ),
    )


def _input(say: Texts, value: str = "") -> TextInput:
    return TextInput(
        name="agenda",
        label=say("agendas-form-agenda"),
        hint=say("agendas-form-hint"),
        value=value,
        multiline=True,
        required=False,
        max_length=LONGEST,
    )
