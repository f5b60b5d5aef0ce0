"""Choosing a meeting in a form: asked only where there is more than one."""

from collections.abc import Sequence

from handlers.calendar.customs import zone_of
from handlers.meetings.own import open_meeting, own_meetings
from handlers.meetings.wording import hours, meeting_hours
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, FormElement, Option
from storage.tables.identity import Network
from storage.tables.meetings import Meeting

FIELD = "meeting"


async def choices(request: Request) -> tuple[Network, Sequence[Meeting]]:
    """The network that the pressed button is about, and its meetings that may be chosen: one, if it names one.

    Raises:
        RefusedError: there are none.
    """
    if FIELD in request.args:
        meeting, network = await open_meeting(request, request.args[FIELD])
        return network, [meeting]
    network = request.network(request.args.get("network"))
    coming = await own_meetings(request, network)
    if not coming:
        raise RefusedError("meetings-none-to-change", network=network.name)
    return network, coming


def meeting_input(request: Request, network: Network, coming: Sequence[Meeting]) -> tuple[FormElement, ...]:
    """The input to choose with, or the meeting in words when there is nothing to choose."""
    if len(coming) == 1:
        return (Text(f"{network.name}, {meeting_hours(request.say, coming[0], network)}"),)
    zone = zone_of(network)
    return (
        *about(request, network),
        ChoiceInput(
            name=FIELD,
            label=request.say("meetings-form-which"),
            options=tuple(
                Option(meeting.id, hours(request.say, meeting.starts_at, meeting.ends_at, zone))
                for meeting in coming
            ),
            value=coming[0].id,
        ),
    )


def about(request: Request, network: Network) -> tuple[Text, ...]:
    """Which network a form is about, for whoever has several."""
    return (Text(network.name),) if len(request.networks) > 1 else ()


def meeting_args(coming: Sequence[Meeting]) -> dict[str, str]:
    """What the form has to remember when the meeting is given."""
    return {FIELD: coming[0].id} if len(coming) == 1 else {}


async def chosen_meeting(request: Request) -> tuple[Meeting, Network]:
    """The meeting that was chosen or given, and its network.

    Raises:
        RefusedError: there is none, it is cancelled or over, or the actor has not got it in hand.
    """
    return await open_meeting(request, request.args.get(FIELD) or request.value(FIELD))
