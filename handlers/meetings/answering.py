"""Answering an invitation: yes or no, changeable until the meeting starts."""

from zoneinfo import ZoneInfo

from handlers.meetings.invitation import hours, invitation
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.replies import Reply
from storage import meetings, outbox, participation
from storage.tables.identity import Network
from storage.tables.meetings import Answer, Meeting
from storage.tables.participation import Activity


async def answer(request: Request) -> Reply:
    """Write the answer down, count it, and bring every card of the meeting up to date."""
    meeting = await _open_meeting(request)
    network = request.network(meeting.network_id)
    given = _given(request)
    await _write(request, meeting, given)
    card = await _updated(request, network, meeting)
    pressed = request.message_id if card else None
    await outbox.enqueue_updates(request.uow, meeting.id, request.now, but_message=pressed)
    return Reply(note=_thanks(request, network, meeting, given), card=card)


async def _open_meeting(request: Request) -> Meeting:
    meeting = await request.uow.get(Meeting, request.args.get("meeting", ""))
    if meeting is None:
        raise RefusedError("meetings-gone")
    request.network(meeting.network_id)
    if meeting.cancelled:
        raise RefusedError("meetings-cancelled")
    if meeting.starts_at <= request.now:
        raise RefusedError("meetings-started")
    return meeting


def _given(request: Request) -> Answer:
    try:
        return Answer(request.args.get("answer", ""))
    except ValueError:
        raise RefusedError("meetings-gone") from None


async def _write(request: Request, meeting: Meeting, given: Answer) -> None:
    await meetings.keep_answer(request.uow, meeting.id, request.person.id, given, request.now)
    await participation.record(
        request.uow,
        Activity.INVITATION_ANSWERED,
        meeting.network_id,
        request.today,
        subject_id=meeting.id,
        person_id=request.person.id,
    )


async def _updated(request: Request, network: Network, meeting: Meeting) -> Card | None:
    reminder = request.args.get("reminder")
    if reminder not in {"14d", "2d", "0d"}:
        return None
    return await invitation(request.uow, Texts(network.locale), network, meeting, reminder)


def _thanks(request: Request, network: Network, meeting: Meeting, given: Answer) -> Card:
    when = hours(request.say, meeting.starts_at, meeting.ends_at, ZoneInfo(network.time_zone))
    return Card(
        title=request.say(f"meetings-thanks-{given}"),
        locale=request.say.locale,
        body=(Text(request.say("meetings-thanks-body", network=network.name, when=when)),),
    )
