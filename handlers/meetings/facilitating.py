"""Facilitating: who has a meeting in hand now, and notices for nobody else."""

from handlers.notices import Briefing, Compose, Obsolete
from handlers.vocabulary.cards import Card
from storage import networks, substitutes
from storage.tables.identity import Role
from storage.tables.meetings import Meeting


def for_facilitators(compose: Compose) -> Compose:
    """A notice about a meeting that is obsolete for whoever does not facilitate it any more when it is sent."""

    async def checked(briefing: Briefing) -> Card | Obsolete:
        return await compose(briefing) if await _facilitates(briefing) else Obsolete("not_facilitator")

    return checked


async def _facilitates(briefing: Briefing) -> bool:
    meeting, person = await briefing.uow.get(Meeting, briefing.subject_id), briefing.person
    if meeting is None or person is None:
        return False
    today = briefing.now.astimezone(briefing.zone).date()
    handed = (await substitutes.of_meetings(briefing.uow, [meeting.id], today)).get(meeting.id)
    if handed is not None:
        return handed.person_id == person.id
    return await networks.has_role(briefing.uow, meeting.network_id, person.id, Role.FACILITATOR, today)
