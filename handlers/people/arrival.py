"""Arrival: the bot is shown a team, and ties its members and channels to the people and networks it knows."""

from datetime import date

from handlers.people.accounts import remember
from handlers.people.finding import connect, forget_miss
from handlers.vocabulary.events import PlacesSeen
from storage import networks, people
from storage.database import Database
from storage.networks import name_key
from storage.tables.identity import Role
from storage.unit_of_work import UnitOfWork


async def arrive(database: Database, seen: PlacesSeen, today: date) -> None:
    """Remember the accounts of known people and connect the channels that a sheet asks for by name or id.

    People the bot does not know leave no trace: being in a team is not being in a network.
    """
    async with database.write() as uow:
        await _remember_people(uow, seen)
        await _connect_channels(uow, seen, today)
        await uow.commit()


async def _remember_people(uow: UnitOfWork, seen: PlacesSeen) -> None:
    known = await people.by_emails(uow, [member.email for member in seen.members if member.email])
    for member in seen.members:
        person = known.get((member.email or "").lower())
        if person is not None:
            await remember(uow, person, member)
            await forget_miss(uow, member.platform, person.id)


async def _connect_channels(uow: UnitOfWork, seen: PlacesSeen, today: date) -> None:
    waiting = await networks.unconnected_channels(uow, seen.actor.platform)
    wanted = {name_key(channel.wanted.lstrip("#")): channel for channel in waiting}
    for place in seen.channels:
        channel = wanted.get(name_key(place.conversation)) or wanted.get(name_key(place.name or ""))
        if channel is not None and await _has_members(uow, channel.network_id, seen, today):
            await connect(uow, channel, place)


async def _has_members(uow: UnitOfWork, network_id: str, seen: PlacesSeen, today: date) -> bool:
    """Whether somebody of the network is in the team: anybody can give a channel the right name."""
    emails = {(member.email or "").lower() for member in seen.members}
    for role in Role:
        members = await networks.members(uow, network_id, role, today)
        if any(person.email in emails for person in members):
            return True
    return False
