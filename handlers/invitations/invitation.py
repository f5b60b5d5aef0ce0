"""The invitation: the card in the network's channel that asks who comes, and counts the answers."""

from dataclasses import replace
from datetime import datetime

from handlers.agendas.showing import agenda_lines
from handlers.calendar.customs import zone_of
from handlers.calendars.files import calendar_files
from handlers.invitations.buttons import Surface, answer_buttons
from handlers.meetings.headcount import headcount
from handlers.meetings.wording import facts
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Element, Heading, Text
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

FAR = 7
"""In days: from then on the invitation asks for dilemmas."""


async def compose_invitation(briefing: Briefing) -> Card | Obsolete:
    """The invitation as it stands now; obsolete when the meeting is cancelled, gone or over.

    A card that stands already goes on to show the meeting, and says so if it is cancelled. The first reminder brings
    the calendar file, the last one the agenda.
    """
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    if meeting is None or briefing.network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled and not briefing.standing:
        return Obsolete("meeting_cancelled")
    if meeting.ends_at <= briefing.now:
        return Obsolete("meeting_over")
    card = await _card(briefing, briefing.network, meeting)
    files = await calendar_files(briefing, meeting) if "first" in briefing.args else ()
    return replace(card, files=files)


async def _card(briefing: Briefing, network: Network, meeting: Meeting) -> Card:
    say = briefing.say
    day = say.day(meeting.starts_at, zone_of(network))
    if meeting.cancelled:
        return Card(
            title=say("invitations-title-cancelled", day=day),
            locale=say.locale,
            body=(Text(say("invitations-cancelled-long")), facts(say, meeting, network)),
        )
    agenda = await _agenda(briefing, network, meeting) if _is_last(briefing, network, meeting) else ()
    return Card(
        title=say("invitations-title", day=day),
        locale=say.locale,
        body=(
            Text(_opening(say, network, meeting, briefing.now)),
            facts(say, meeting, network),
            *agenda,
            Text(await _count(briefing.uow, say, network, meeting)),
        ),
        buttons=answer_buttons(say, meeting, Surface.CHANNEL),
    )


def _is_last(briefing: Briefing, network: Network, meeting: Meeting) -> bool:
    """Whether it is the last reminder before the meeting: when that was moved far away, others are to come."""
    if "last" not in briefing.args:
        return False
    return (
        briefing.args["last"] == meeting.starts_at.isoformat() or _days(network, meeting, briefing.now) < FAR
    )


def _days(network: Network, meeting: Meeting, now: datetime) -> int:
    zone = zone_of(network)
    return (meeting.starts_at.astimezone(zone).date() - now.astimezone(zone).date()).days


def _opening(say: Texts, network: Network, meeting: Meeting, now: datetime) -> str:
    days = _days(network, meeting, now)
    return say("invitations-opening-far") if days >= FAR else say("invitations-opening", days=max(0, days))


async def _agenda(briefing: Briefing, network: Network, meeting: Meeting) -> tuple[Element, ...]:
    lines = await agenda_lines(briefing.uow, briefing.say, network, meeting, briefing.now)
    return Heading(briefing.say("agendas-heading")), lines


async def _count(uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting) -> str:
    count = await headcount(uow, meeting, network)
    return say(
        "invitations-count",
        answered=count.answered,
        invited=count.invited,
        coming=count.coming,
        no=count.cannot,
        online=count.online,
        late=count.late,
    )
