"""Targets: where a message goes, looked up at the moment of delivery."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.people.finding import ASK_AGAIN, reach_channel, reach_known_person, reach_person
from handlers.ports import MessageRef, Platforms
from handlers.vocabulary.events import Actor, Place, Platform
from scheduling.outcomes import Failed, Later, Outcome, Skipped
from storage import networks, substitutes
from storage.database import Database
from storage.tables.identity import Channel, Network, Role
from storage.tables.messages import OutboxRow, Posting
from storage.unit_of_work import UnitOfWork

WAIT: timedelta = ASK_AGAIN
# Hourly, for half a day.
MOST_WAITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A recipient that can be reached.

    ``person_id`` is ``None`` for a channel, and for the one an anonymous feedback goes to; ``standing`` is the message
    to update, ``None`` if a new one is due.
    """

    at: Actor | Place
    network: Network | None
    person_id: str | None = None
    standing: MessageRef | None = None


class Targets:
    """Finds the target of each row; a sealed return address is opened in memory only."""

    def __init__(
        self, database: Database, platforms: Platforms, open_return_address: Callable[[str], str | None]
    ) -> None:
        self._database = database
        self._platforms = platforms
        self._open = open_return_address

    async def find(self, row: OutboxRow, now: datetime) -> Target | Outcome:
        """Where ``row`` goes, or how its delivery ends because it goes nowhere.

        Raises:
            DeliveryFailedError: a platform could not be asked.
        """
        async with self._database.read() as uow:
            network = await uow.get(Network, row.network_id) if row.network_id else None
            if row.posting_id is not None:
                return await self._standing(uow, row.posting_id, network)
            if row.person_id and network and not await _is_member(uow, network, row.person_id, now):
                return Skipped("not_a_member")
        if row.channel_id is not None:
            return await self._channel(row, row.channel_id, network, now)
        if row.return_address is not None:
            return await self._sealed(row.return_address, network)
        return await self._person(row, row.person_id or "", network, now)

    async def _sealed(self, envelope: str, network: Network | None) -> Target | Outcome:
        # One outcome whatever is wrong, and no membership asked: how it ends must not tell who it was for.
        person_id = self._open(envelope)
        actor = await reach_known_person(self._database, self._platforms, person_id or "")
        if actor is None:
            return Failed("undeliverable")
        return Target(at=actor, network=network)

    async def _standing(self, uow: UnitOfWork, posting_id: str, network: Network | None) -> Target | Outcome:
        posting = await uow.get(Posting, posting_id)
        if posting is None:
            return Skipped("posting_gone")
        if posting.platform not in self._platforms:
            return Skipped("platform_off")
        place = _place(posting)
        return Target(at=place, network=network, standing=MessageRef(place, posting.message_id))

    async def _channel(
        self, row: OutboxRow, channel_id: str, network: Network | None, now: datetime
    ) -> Target | Outcome:
        place = await reach_channel(self._database, self._platforms, channel_id, now)
        if place is not None:
            return Target(at=place, network=network)
        async with self._database.read() as uow:
            channel = await uow.get(Channel, channel_id)
        if channel is not None and channel.platform not in self._platforms:
            return Skipped("platform_off")
        return _wait(row, now, "channel_not_found")

    async def _person(
        self, row: OutboxRow, person_id: str, network: Network | None, now: datetime
    ) -> Target | Outcome:
        actor = await reach_person(self._database, self._platforms, person_id, now)
        if actor is None:
            return _wait(row, now, "person_not_found")
        return Target(at=actor, network=network, person_id=person_id)


def _wait(row: OutboxRow, now: datetime, reason: str) -> Later | Failed:
    # What is never too late must not wait for ever; HR sees who and what was not found from the first hour on.
    again = now + WAIT
    hopeless = row.attempts >= MOST_WAITS if row.expires_at is None else again >= row.expires_at
    if hopeless:
        return Failed(reason)
    return Later(at=again, reason=reason, counts=row.expires_at is None)


async def _is_member(uow: UnitOfWork, network: Network, person_id: str, now: datetime) -> bool:
    today = now.astimezone(ZoneInfo(network.time_zone)).date()
    for role in Role:
        if await networks.has_role(uow, network.id, person_id, role, today):
            return True
    return network.id in {one.id for one in await substitutes.networks_of(uow, person_id, today)}


def _place(posting: Posting) -> Place:
    return Place(
        platform=Platform(posting.platform),
        tenant=posting.tenant,
        conversation=posting.conversation,
        private=False,
        address=posting.address,
    )
