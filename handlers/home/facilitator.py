"""What matters to a facilitator now: how their networks stand, and what is left to do."""

from collections.abc import Sequence

from handlers.calendar.customs import zone_of
from handlers.home.section import Section
from handlers.meetings.wording import meeting_hours
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Facts, Heading
from storage.parts import Part


def facilitator_section(request: Request, parts: Sequence[Part]) -> Section:
    """The section of a facilitator of these networks; nothing for whoever is none."""
    if not parts:
        return Section()
    say = request.say
    facts = Facts(tuple((part.network.name, _state(say, part)) for part in parts))
    return Section((Heading(say("home-facilitating")), facts), _attendance(say, parts))


def _state(say: Texts, part: Part) -> str:
    lines = [say("meetings-none-planned")]
    if part.meeting:
        when = meeting_hours(say, part.meeting, part.network)
        lines = [f"{when}.", say("home-coming", coming=part.coming, leaders=part.leaders)]
    if part.dilemmas:
        lines.append(say("home-dilemmas-under-way", number=part.dilemmas))
    if part.unnoted:
        lines.append(say("home-unnoted", day=say.day(part.unnoted.starts_at, zone_of(part.network))))
    return "\n".join(lines)


def _attendance(say: Texts, parts: Sequence[Part]) -> tuple[Button, ...]:
    """One button, for the latest of the meetings of which nobody noted who was there; the next takes its place."""
    unnoted = [(part.unnoted.starts_at, part.unnoted.id, part) for part in parts if part.unnoted]
    if not unnoted:
        return ()
    _, meeting_id, part = max(unnoted, key=lambda one: one[:2])
    label = say("home-button-attendance", network=part.network.name)
    return (Button(label=label, action="attendance", args={"meeting": meeting_id}),)
