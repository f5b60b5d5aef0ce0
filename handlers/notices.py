"""Notices: the messages the bot sends by itself, composed at the moment of delivery.

A capability publishes one ``Compose`` for each kind of outbox row it enqueues. It looks at the present state and
answers with the card, or with ``Obsolete`` when sending it would no longer make sense.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from handlers.ports import NO_ADDRESS, Addresses
from handlers.texts import Texts
from handlers.vocabulary.cards import Card
from storage.tables.identity import Network, Person
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What a notice is composed from.

    ``person`` is the recipient, ``None`` for a channel; ``say`` speaks the recipient's language; ``zone`` is the
    network's (or the default) time zone. ``uow`` is for reading only. ``standing`` is true when a card that stands
    somewhere is brought up to date. ``template`` is the municipality's own for Word documents.
    """

    uow: UnitOfWork
    subject_id: str
    now: datetime
    say: Texts
    zone: ZoneInfo
    network: Network | None
    person: Person | None
    standing: bool = False
    addresses: Addresses = NO_ADDRESS
    template: bytes | None = None
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Obsolete:
    """Why a notice is not worth sending any more: a code for operators, never words of people."""

    reason: str


Compose: TypeAlias = Callable[[Briefing], Awaitable[Card | Obsolete]]
Notices: TypeAlias = Mapping[str, Compose]
