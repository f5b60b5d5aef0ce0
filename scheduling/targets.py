"""Targets: where a message goes, looked up at the moment of delivery."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.people.finding import ASK_AGAIN, as_place, known_account, reach_channel, reach_person
from handlers.ports import MessageRef, Platforms
from handlers.vocabulary.events import Actor, Place, Platform
from scheduling.outcomes import Failed, Later, Outcome, Skipped
from storage import networks, postings, substitutes
from storage.database import Database
from storage.tables.identity import Network
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

    async def known(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Target | Outcome | None:
        """Where ``row`` goes, or how its delivery ends if it goes nowhere; ``None`` if nobody was asked yet."""
        if row.posting_id is not None:
            return await self._standing(uow, row.posting_id)
        if row.channel_id is not None:
            return await self._channel(uow, row.channel_id)
        network = await uow.get(Network, row.network_id) if row.network_id else None
        if row.person_id and network and not await _is_member(uow, network, row.person_id, now):
            return Skipped("not_a_member")
        if row.return_address is not None:
            return await self._sealed(uow, row.return_address, network)
        return await self._person(uow, row.person_id or "", network)

    async def ask(self, row: OutboxRow, now: datetime) -> None:
        """Ask the platforms where ``row`` goes, unless they were asked lately; what they say is written down.

        Raises:
            DeliveryFailedError: a platform could not be asked.
        """
        if row.channel_id is not None:
            await reach_channel(self._database, self._platforms, row.channel_id, now)
        else:
            await reach_person(self._database, self._platforms, row.person_id or "", now)

    async def _sealed(self, uow: UnitOfWork, envelope: str, network: Network | None) -> Target | Outcome:
        # One outcome whatever is wrong, and no membership asked: how it ends must not tell who it was for.
        person_id = self._open(envelope)
        actor = await known_account(uow, self._platforms, person_id or "")
        if actor is None:
            return Failed("undeliverable")
        return Target(at=actor, network=network)

    async def _standing(self, uow: UnitOfWork, posting_id: str) -> Target | Outcome:
        found = await postings.with_network(uow, posting_id)
        if found is None:
            return Skipped("posting_gone")
        posting, network = found
        if posting.platform not in self._platforms:
            return Skipped("platform_off")
        place = _place(posting)
        return Target(at=place, network=network, standing=MessageRef(place, posting.message_id))

    async def _channel(self, uow: UnitOfWork, channel_id: str) -> Target | Outcome | None:
        found = await networks.with_channel(uow, channel_id)
        if found is None:
            return None
        network, channel = found
        if channel.platform not in self._platforms:
            return Skipped("platform_off")
        if channel.conversation is None:
            return None
        return Target(at=as_place(channel), network=network)

    async def _person(self, uow: UnitOfWork, person_id: str, network: Network | None) -> Target | None:
        actor = await known_account(uow, self._platforms, person_id)
        return Target(at=actor, network=network, person_id=person_id) if actor else None


def wait(row: OutboxRow, now: datetime) -> Later | Failed:
    """How the delivery of ``row`` ends for now, if the platforms do not know where it goes."""
    reason = "person_not_found" if row.channel_id is None else "channel_not_found"
    # What is never too late must not wait for ever; HR sees who and what was not found from the first hour on.
    again = now + WAIT
    hopeless = row.attempts >= MOST_WAITS if row.expires_at is None else again >= row.expires_at
    if hopeless:
        return Failed(reason)
    return Later(at=again, reason=reason, counts=row.expires_at is None)


async def _is_member(uow: UnitOfWork, network: Network, person_id: str, now: datetime) -> bool:
    today = now.astimezone(ZoneInfo(network.time_zone)).date()
    if await networks.has_any_role(uow, network.id, person_id, today):
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
