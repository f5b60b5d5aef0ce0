"""The nudge: one friendly, private question to a leader who has not answered yet."""

from handlers.absences.buttons import not_now_button
from handlers.calendar.customs import zone_of
from handlers.invitations.buttons import Surface, answer_buttons
from handlers.meetings.wording import facts
from handlers.notices import Briefing, Obsolete
from handlers.vocabulary.cards import Card, Text
from storage import answers
from storage.tables.meetings import Meeting


async def compose_nudge(briefing: Briefing) -> Card | Obsolete:
    """The question; obsolete once it is answered, or does not matter any longer."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    if meeting is None or briefing.network is None or briefing.person is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled:
        return Obsolete("meeting_cancelled")
    if meeting.starts_at <= briefing.now:
        return Obsolete("meeting_begun")
    if await answers.of_person(briefing.uow, meeting, briefing.person.id):
        return Obsolete("answered")
    say = briefing.say
    day = say.day(meeting.starts_at, zone_of(briefing.network))
    return Card(
        title=say("invitations-nudge-title", day=day),
        locale=say.locale,
        body=(
            Text(say("invitations-nudge-why")),
            facts(say, meeting, briefing.network),
            Text(say("invitations-nudge-only-you"), subtle=True),
        ),
        buttons=(*answer_buttons(say, meeting, Surface.OWN), not_now_button(say)),
    )
