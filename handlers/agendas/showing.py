"""Showing an agenda: a table with the clock times of its points."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.agendas.points import Point, read
from handlers.agendas.proposal import proposal
from handlers.calendar.customs import zone_of
from handlers.meetings.wording import facts
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Text
from storage import agendas
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


async def agenda_points(
    uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting, now: datetime
) -> Sequence[Point]:
    """The points as they were edited, or else as they are proposed."""
    edited = await agendas.of_meeting(uow, meeting.id)
    return read(edited) if edited else await proposal(uow, say, network, meeting, now)


async def agenda_lines(
    uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting, now: datetime
) -> Text:
    """When each point begins, by the clock on the wall. Points are too long for a table, above all on a phone."""
    zone, at = zone_of(network), meeting.starts_at
    lines: list[str] = []
    for point in await agenda_points(uow, say, network, meeting, now):
        lines.append(f"{say.clock(at, zone)}  {point.words}")
        at += timedelta(minutes=point.minutes)
    return Text("\n".join(lines))


async def compose_proposal(briefing: Briefing) -> Card | Obsolete:
    """The agenda as it would go out with the last reminder, for the facilitator to change in time."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    network, say = briefing.network, briefing.say
    if meeting is None or network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled:
        return Obsolete("meeting_cancelled")
    if meeting.starts_at <= briefing.now:
        return Obsolete("meeting_begun")
    return Card(
        title=say("agendas-proposal-title", day=say.day(meeting.starts_at, briefing.zone)),
        locale=say.locale,
        body=(
            Text(say("agendas-proposal-intro")),
            facts(say, meeting, network),
            await agenda_lines(briefing.uow, say, network, meeting, briefing.now),
        ),
        buttons=(agenda_button(say, meeting, network),),
    )


def agenda_button(say: Texts, meeting: Meeting, network: Network) -> Button:
    """The button that opens the form in which the agenda is changed."""
    return Button(
        label=say("meetings-button-agenda"),
        action="meeting-agenda",
        args={"meeting": meeting.id, "network": network.id},
        opens_form=True,
        style=ButtonStyle.PRIMARY,
    )
