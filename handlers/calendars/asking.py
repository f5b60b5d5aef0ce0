"""Asking for a meeting's calendar file: it comes in private, through the outbox, since answers carry no files."""

from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button
from handlers.vocabulary.replies import Reply
from storage import outbox
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow


def file_button(say: Texts, meeting: Meeting) -> Button:
    """The button that asks for one meeting's file."""
    return Button(label=say("calendars-button-file"), action="calendar-file", args={"meeting": meeting.id})


async def ask_for_file(request: Request) -> Reply:
    """Put the file for whoever pressed in the outbox.

    Raises:
        RefusedError: there is no such meeting in their networks, or it is over.
    """
    meeting = await request.uow.get(Meeting, request.args.get("meeting", ""))
    if meeting is None:
        raise RefusedError("calendars-gone")
    request.network(meeting.network_id)
    if meeting.ends_at <= request.now:
        raise RefusedError("calendars-over")
    await outbox.enqueue(request.uow, [_row(request, meeting)])
    return request.note(request.say("calendars-coming-title"), request.say("calendars-coming-body"))


def _row(request: Request, meeting: Meeting) -> OutboxRow:
    return OutboxRow(
        key=f"calendar-file:{request.event.id}:{meeting.id}",
        kind="calendar-file",
        subject_id=meeting.id,
        network_id=meeting.network_id,
        person_id=request.person.id,
        due_at=request.now,
        expires_at=meeting.ends_at,
    )
