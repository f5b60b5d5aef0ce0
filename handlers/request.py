"""A request: one event together with who did it, what they may touch, and the unit of work it runs in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from handlers.disclosure.gate import FEWEST
from handlers.ports import NO_ADDRESS, Addresses
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.events import Event
from handlers.vocabulary.replies import Reply
from storage.tables.identity import Network, Person
from storage.unit_of_work import UnitOfWork


class RefusedError(Exception):
    """The actor may not do this; the catalogue key says why, in a friendly way."""

    def __init__(self, key: str, **variables: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.variables = variables


class Seal(Protocol):
    """Closes and opens envelopes: what is in them, the database holds and nobody can read in it."""

    def close(self, words: str) -> str:
        """An envelope that only this process can open."""

    def open(self, envelope: str) -> str | None:
        """What is in the envelope, or ``None`` if it was closed with another key."""

    def digest(self, *parts: str) -> str:
        """The same for the same ``parts``; nobody but this process can tell what it stands for."""


class _NoSeal:
    def close(self, words: str) -> str:
        raise NotImplementedError

    def open(self, envelope: str) -> str | None:
        raise NotImplementedError

    def digest(self, *parts: str) -> str:
        raise NotImplementedError


NO_SEAL: Seal = _NoSeal()
"""For where nothing is sealed: to use it is a mistake, and nothing is lost by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a handler is given.

    ``networks`` are those in which the actor has the role that the route asks for, and which the place allows.
    ``text`` is what followed the command's word. ``fewest`` people have to be behind a figure.
    """

    event: Event
    person: Person
    uow: UnitOfWork
    now: datetime
    say: Texts
    zone: ZoneInfo
    seal: Seal
    addresses: Addresses = NO_ADDRESS
    fewest: int = FEWEST
    networks: tuple[Network, ...] = ()
    text: str = ""
    args: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The date where the bot lives."""
        return self.now.astimezone(self.zone).date()

    def network(self, network_id: str | None) -> Network:
        """The actor's network with this id.

        Raises:
            RefusedError: the actor has no part in it in this role; ids from a client prove nothing.
        """
        for network in self.networks:
            if network.id == network_id:
                return network
        raise RefusedError("refused-network")

    def value(self, name: str) -> str:
        """What was typed in a form's input, without surrounding space."""
        return self.values.get(name, "").strip()

    def note(self, title: str, *paragraphs: str) -> Reply:
        """A private answer in a few words."""
        return Reply(note=self.card(title, *paragraphs))

    def card(self, title: str, *paragraphs: str) -> Card:
        """A card of plain paragraphs in the actor's language."""
        return Card(title=title, locale=self.say.locale, body=tuple(Text(words) for words in paragraphs))
