"""What a substitute is told: that a meeting is theirs, with what is needed for it, or that it is theirs no more."""

from handlers.agendas.showing import agenda_button, agenda_lines
from handlers.calendar.customs import zone_of
from handlers.meetings.headcount import headcount
from handlers.meetings.wording import facts, meeting_hours
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Heading, Text
from storage import substitutes
from storage.tables.identity import Network, Person
from storage.tables.meetings import Meeting, Substitute


async def compose_handed(briefing: Briefing) -> Card | Obsolete:
    """When and where, who comes in numbers, the agenda, and where the summary is to be had."""
    meeting, person = await briefing.uow.get(Meeting, briefing.subject_id), briefing.person
    network, say = briefing.network, briefing.say
    if meeting is None or network is None or person is None:
        return Obsolete("meeting_gone")
    handed = await briefing.uow.get(Substitute, meeting.id)
    if handed is None or handed.person_id != person.id or meeting.cancelled:
        return Obsolete("not_substitute")
    giver = await briefing.uow.get(Person, handed.given_by)
    if giver is None:
        return Obsolete("giver_gone")
    count = await headcount(briefing.uow, meeting, network)
    return Card(
        title=say(
            "substitutes-told-title",
            network=network.name,
            day=say.day(meeting.starts_at, zone_of(network)),
        ),
        locale=say.locale,
        body=(
            Text(say("substitutes-told-intro", name=giver.name)),
            facts(say, meeting, network),
            Text(say("substitutes-told-count", coming=count.coming, invited=count.invited)),
            Heading(say("agendas-heading")),
            await agenda_lines(briefing.uow, say, network, meeting, briefing.now),
        ),
        buttons=(
            agenda_button(say, meeting, network),
            Button(label=say("command-summary-button"), action="summary", args={"network": network.id}),
        ),
    )


async def compose_taken_back(briefing: Briefing) -> Card | Obsolete:
    """That somebody else has the meeting now, in the network's language: the recipient has no part in it any more."""
    meeting, person = await briefing.uow.get(Meeting, briefing.subject_id), briefing.person
    network = await briefing.uow.get(Network, meeting.network_id) if meeting else None
    if meeting is None or network is None or person is None:
        return Obsolete("meeting_gone")
    today = briefing.now.astimezone(briefing.zone).date()
    if await substitutes.has_in_hand(briefing.uow, person.id, meeting, today):
        return Obsolete("substitute_again")
    say = Texts(network.locale)
    when = meeting_hours(say, meeting, network)
    body = Text(say("substitutes-taken-back-body", network=network.name, when=when))
    return Card(title=say("substitutes-taken-back-title"), locale=say.locale, body=(body,))
