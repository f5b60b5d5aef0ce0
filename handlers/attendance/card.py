"""The card on which the facilitator sees and corrects who was there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.calendar.customs import zone_of
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Table, Text
from storage import answers, attendance, networks
from storage.tables.identity import Network, Person, Role
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Sheet:
    """The leaders of a meeting and whether each was there; ``confirmed`` once the facilitator has noted it."""

    leaders: Sequence[Person]
    present: Mapping[str, bool]
    confirmed: bool


async def sheet_of(uow: UnitOfWork, meeting: Meeting, network: Network) -> Sheet:
    """Who was there: what was noted, and for the others what they had answered."""
    day = meeting.starts_at.astimezone(zone_of(network)).date()
    leaders = await networks.members(uow, network.id, Role.LEADER, day)
    given = await answers.to_meeting(uow, meeting)
    noted = await attendance.of_meeting(uow, meeting.id)
    guessed = {person.id: person.id in given and given[person.id].comes for person in leaders}
    return Sheet(leaders, {**guessed, **noted}, confirmed=bool(noted))


async def compose_attendance(briefing: Briefing) -> Card | Obsolete:
    """The card after a meeting, filled in from the answers; obsolete when the meeting was not held."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    if meeting is None or briefing.network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled or meeting.ends_at > briefing.now:
        return Obsolete("meeting_not_held")
    sheet = await sheet_of(briefing.uow, meeting, briefing.network)
    if sheet.confirmed or not sheet.leaders:
        return Obsolete("attendance_noted")
    return attendance_card(briefing.say, meeting, briefing.network, sheet)


def attendance_card(say: Texts, meeting: Meeting, network: Network, sheet: Sheet) -> Card:
    """Who was there, with a button for each person that turns it around, and one that says it is right."""
    day = say.day(meeting.starts_at, zone_of(network))
    header = (say("attendance-name"), say("attendance-state"))
    rows = tuple((person.name, _state(say, sheet, person)) for person in sheet.leaders)
    return Card(
        title=say("attendance-title", network=network.name, day=day),
        locale=say.locale,
        body=(Text(say("attendance-intro")), Table(header, rows)),
        buttons=(
            Button(
                label=say("attendance-button-confirm"),
                action="attendance-confirm",
                args={"meeting": meeting.id},
                style=ButtonStyle.PRIMARY,
            ),
            *(_toggle(say, meeting, sheet, person) for person in sheet.leaders),
        ),
    )


def _toggle(say: Texts, meeting: Meeting, sheet: Sheet, person: Person) -> Button:
    there = sheet.present[person.id]
    label = "attendance-button-absent" if there else "attendance-button-present"
    return Button(
        label=say(label, name=person.name),
        action="attendance-toggle",
        # What it shall be, not that it shall change: pressed twice it is the same.
        args={"meeting": meeting.id, "person": person.id, "present": "" if there else "true"},
    )


def _state(say: Texts, sheet: Sheet, person: Person) -> str:
    return say("attendance-present") if sheet.present[person.id] else say("attendance-absent")
