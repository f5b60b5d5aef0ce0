"""The invitation: the card in the network's channel that asks who comes, and counts the answers."""

from dataclasses import replace
from datetime import datetime

from handlers.agendas.showing import agenda_table
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

    A card that stands already goes on to show the meeting, and says so if it is cancelled.
    """
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    if meeting is None or briefing.network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled and not briefing.standing:
        return Obsolete("meeting_cancelled")
    if meeting.ends_at <= briefing.now:
        return Obsolete("meeting_over")
    surface = Surface.LAST_REMINDER if "last" in briefing.args else Surface.CHANNEL
    card = await invitation(briefing.uow, briefing.say, briefing.network, meeting, briefing.now, surface)
    files = await calendar_files(briefing, meeting) if "first" in briefing.args else ()
    return replace(card, files=files)


async def invitation(
    uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting, now: datetime, surface: Surface
) -> Card:
    """The card of one meeting; on the last reminder with the agenda."""
    day = say.day(meeting.starts_at, zone_of(network))
    if meeting.cancelled:
        return Card(
            title=say("invitations-title-cancelled", day=day),
            locale=say.locale,
            body=(Text(say("invitations-cancelled-long")), facts(say, meeting, network)),
        )
    agenda = await _agenda(uow, say, network, meeting, now) if surface is Surface.LAST_REMINDER else ()
    return Card(
        title=say("invitations-title", day=day),
        locale=say.locale,
        body=(
            Text(_opening(say, network, meeting, now)),
            facts(say, meeting, network),
            *agenda,
            Text(await _count(uow, say, network, meeting)),
        ),
        buttons=answer_buttons(say, meeting, surface),
    )


def _opening(say: Texts, network: Network, meeting: Meeting, now: datetime) -> str:
    zone = zone_of(network)
    days = (meeting.starts_at.astimezone(zone).date() - now.astimezone(zone).date()).days
    return say("invitations-opening-far") if days >= FAR else say("invitations-opening", days=max(0, days))


async def _agenda(
    uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting, now: datetime
) -> tuple[Element, ...]:
    return Heading(say("agendas-heading")), await agenda_table(uow, say, network, meeting, now)


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
