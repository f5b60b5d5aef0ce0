"""Finding: where a person or a network's channel can be reached, asking the platforms when first needed.

What is not found is written down, shown to HR, and asked again at the earliest after ``ASK_AGAIN``.
"""

from datetime import datetime, timedelta

from handlers.people.accounts import as_actor, remember
from handlers.ports import Platforms
from handlers.vocabulary.events import Actor, Place, Platform
from storage import networks, people
from storage.database import Database
from storage.tables.identity import Channel, Person, SearchMiss
from storage.unit_of_work import UnitOfWork

# A new colleague gets the account within days; asking more often only wears on the platform's rate limit.
ASK_AGAIN = timedelta(hours=1)


async def reach_person(
    database: Database, platforms: Platforms, person_id: str, now: datetime
) -> Actor | None:
    """An account at which a person can be written to, looked up by e-mail if none is known.

    Raises:
        DeliveryFailedError: a platform could not be asked.
    """
    async with database.read() as uow:
        known = await known_account(uow, platforms, person_id)
        if known is not None:
            return known
        person = await uow.get(Person, person_id)
    if person is None:
        return None
    for platform in platforms:
        found = await _look_up_person(database, platforms, platform, person, now)
        if found is not None:
            return found
    return None


async def known_account(uow: UnitOfWork, platforms: Platforms, person_id: str) -> Actor | None:
    """An account at which a person can be written to, without asking a platform or writing anything down."""
    accounts = await people.accounts_of(uow, person_id)
    known = (account for account in accounts if Platform(account.platform) in platforms)
    return next(map(as_actor, known), None)


async def reach_channel(
    database: Database, platforms: Platforms, channel_id: str, now: datetime
) -> Place | None:
    """Where a network's channel is, looked up by name if that is not known yet.

    Raises:
        DeliveryFailedError: the platform could not be asked.
    """
    async with database.read() as uow:
        channel = await uow.get(Channel, channel_id)
    if channel is None or Platform(channel.platform) not in platforms:
        return None
    if channel.conversation is not None:
        return as_place(channel)
    return await _look_up_channel(database, platforms, channel, now)


async def connect(uow: UnitOfWork, channel: Channel, place: Place) -> bool:
    """Make ``place`` the network's channel; false if it is another network's already."""
    owner = await networks.channel_at(uow, place.platform, place.tenant, place.conversation)
    if owner is not None and owner.id != channel.id:
        return False
    channel.tenant, channel.conversation, channel.address = (
        place.tenant,
        place.conversation,
        dict(place.address),
    )
    uow.add(channel)
    await forget_miss(uow, place.platform, channel.id)
    await uow.flush()
    return True


def as_place(channel: Channel) -> Place:
    """The channel in the words that adapters understand; it must be connected."""
    return Place(
        platform=Platform(channel.platform),
        tenant=channel.tenant or "",
        conversation=channel.conversation or "",
        private=False,
        name=channel.wanted,
        address=channel.address,
    )


async def forget_miss(uow: UnitOfWork, platform: Platform, subject_id: str) -> None:
    """Note that this person or channel is not missing any more."""
    miss = await people.miss(uow, platform, subject_id)
    if miss is not None:
        await uow.delete(miss)


async def _look_up_person(
    database: Database, platforms: Platforms, platform: Platform, person: Person, now: datetime
) -> Actor | None:
    if await _asked_lately(database, platform, person.id, now):
        return None
    found = await platforms[platform].directory.find_person(person.email)
    async with database.write() as uow:
        if found is None:
            await _write_miss(uow, platform, person.id, now)
        else:
            await remember(uow, person, found)
            await forget_miss(uow, platform, person.id)
        await uow.commit()
    return found


async def _look_up_channel(
    database: Database, platforms: Platforms, channel: Channel, now: datetime
) -> Place | None:
    platform = Platform(channel.platform)
    if await _asked_lately(database, platform, channel.id, now):
        return None
    found = await platforms[platform].directory.find_channel(channel.wanted)
    async with database.write() as uow:
        current = await uow.get(Channel, channel.id)
        connected = found is not None and current is not None and await connect(uow, current, found)
        if not connected:
            await _write_miss(uow, platform, channel.id, now)
        await uow.commit()
    return found if connected else None


async def _asked_lately(database: Database, platform: Platform, subject_id: str, now: datetime) -> bool:
    async with database.read() as uow:
        miss = await people.miss(uow, platform, subject_id)
    return miss is not None and miss.tried_at > now - ASK_AGAIN


async def _write_miss(uow: UnitOfWork, platform: Platform, subject_id: str, now: datetime) -> None:
    row = {"platform": platform, "subject_id": subject_id, "tried_at": now}
    await uow.insert_absent(SearchMiss, [row])
    miss = await people.miss(uow, platform, subject_id)
    if miss is not None:
        miss.tried_at = now
