"""Unasked: notices by which the bot would disturb somebody of its own accord are not for those who are away."""

from handlers.notices import Briefing, Compose, Obsolete
from handlers.vocabulary.cards import Card
from storage import absences


def unasked(compose: Compose) -> Compose:
    """A notice that is obsolete for whoever is away when it is sent."""

    async def checked(briefing: Briefing) -> Card | Obsolete:
        return Obsolete("away") if await _is_away(briefing) else await compose(briefing)

    return checked


async def _is_away(briefing: Briefing) -> bool:
    if briefing.person is None:
        return False
    today = briefing.now.astimezone(briefing.zone).date()
    return await absences.of_person(briefing.uow, briefing.person.id, today) is not None
