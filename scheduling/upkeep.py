"""Upkeep: forgetting what has served its time, and looking again for those who could not be found."""

import logging
from datetime import UTC, datetime, timedelta

from handlers.people.finding import reach_channel, reach_person
from handlers.ports import DeliveryFailedError, Platforms
from storage import absences, drafts, inbox, networks, outbox, people
from storage.database import Database

KEEP_EVENTS = timedelta(days=2)
KEEP_MESSAGES = timedelta(days=90)
KEEP_DRAFTS = timedelta(days=30)
# The figures of the half-year before still need them.
KEEP_ABSENCES = timedelta(days=366)
MOST_SEARCHES = 50
_NEVER = datetime.min.replace(tzinfo=UTC)

log = logging.getLogger(__name__)


async def forget_old(database: Database, now: datetime) -> None:
    """Forget handled events, settled messages, drafts and absences that nobody can need any more."""
    async with database.write() as uow:
        await inbox.forget_before(uow, now - KEEP_EVENTS)
        await outbox.forget_settled_before(uow, now - KEEP_MESSAGES)
        await drafts.forget_before(uow, now - KEEP_DRAFTS)
        await absences.forget_ended_before(uow, (now - KEEP_ABSENCES).date())
        await uow.commit()


async def find_missing(
    database: Database, platforms: Platforms, now: datetime, most: int = MOST_SEARCHES
) -> None:
    """Look for at most ``most`` channels and as many people that are not found yet, the longest unasked first."""
    channels, persons = await _missing(database, platforms)
    for reach, subjects in ((reach_channel, channels), (reach_person, persons)):
        for subject_id in subjects[:most]:
            try:
                await reach(database, platforms, subject_id, now)
            except DeliveryFailedError as error:
                log.warning("Could not look for %s: %s", subject_id, type(error).__name__)


async def _missing(database: Database, platforms: Platforms) -> tuple[list[str], list[str]]:
    channels: list[str] = []
    unknown: list[set[str]] = []
    asked: dict[str, datetime] = {}
    async with database.read() as uow:
        for platform in platforms:
            channels += [channel.id for channel in await networks.unconnected_channels(uow, platform)]
            unknown.append({person.id for person in await people.without_account(uow, platform)})
            misses = await people.misses(uow, platform)
            asked |= {subject_id: miss.tried_at for subject_id, miss in misses.items()}
    persons = set.intersection(*unknown) if unknown else set()
    return _longest_unasked(channels, asked), _longest_unasked(list(persons), asked)


def _longest_unasked(subjects: list[str], asked: dict[str, datetime]) -> list[str]:
    return sorted(subjects, key=lambda subject: (asked.get(subject, _NEVER), subject))
