"""Arrival: the bot is shown a team, and ties its members and channels to the people and networks it knows."""

from handlers.people.accounts import remember
from handlers.people.finding import connect, forget_miss
from handlers.vocabulary.events import PlacesSeen
from storage import networks, people
from storage.database import Database
from storage.networks import name_key
from storage.unit_of_work import UnitOfWork


async def arrive(database: Database, seen: PlacesSeen) -> None:
    """Remember the accounts of known people and connect the channels that a sheet asks for by name or id.

    People the bot does not know leave no trace: being in a team is not being in a network.
    """
    async with database.write() as uow:
        await _remember_people(uow, seen)
        await _connect_channels(uow, seen)
        await uow.commit()


async def _remember_people(uow: UnitOfWork, seen: PlacesSeen) -> None:
    known = await people.by_emails(uow, [member.email for member in seen.members if member.email])
    for member in seen.members:
        person = known.get((member.email or "").lower())
        if person is not None:
            await remember(uow, person, member)
            await forget_miss(uow, member.platform, person.id)


async def _connect_channels(uow: UnitOfWork, seen: PlacesSeen) -> None:
    waiting = await networks.unconnected_channels(uow, seen.actor.platform)
    wanted = {name_key(channel.wanted.lstrip("#")): channel for channel in waiting}
    for place in seen.channels:
        channel = wanted.get(name_key(place.conversation)) or wanted.get(name_key(place.name or ""))
        if channel is not None:
            await connect(uow, channel, place)
