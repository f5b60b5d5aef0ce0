"""The doors to the outside that handlers and the scheduler need; the adapters in ``bot`` stand behind them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Actor, Event, Place, Platform
from handlers.vocabulary.replies import Reply


class Clock(Protocol):
    """Tells the time, so that tests and rehearsals can tell another one."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message that was sent: where it is and what its platform calls it."""

    place: Place
    message_id: str


class DeliveryFailedError(Exception):
    """A message did not get through."""


class TemporarilyUnavailableError(DeliveryFailedError):
    """Nothing was delivered; trying again later can help. ``retry_after`` is in seconds, if the platform said."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class UncertainDeliveryError(DeliveryFailedError):
    """The connection broke after the request was sent: the message may or may not be there."""


class RejectedError(DeliveryFailedError):
    """The platform refuses for good (no such channel, bot not in it, person blocked): trying again cannot help."""


class MendableRefusalError(RejectedError):
    """The platform refuses until somebody mends the set-up: a revoked token, a missing scope, a bot not invited."""


class Gateway(Protocol):
    """Sends cards to one platform."""

    async def post(self, target: Actor | Place, card: Card, delivery_id: str) -> MessageRef:
        """Send ``card`` to a person's one-to-one chat or to a channel, marked with ``delivery_id``.

        A card too long for one message goes as several; the reference is that of the last, which has the buttons.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace a message that was sent earlier.

        Raises:
            DeliveryFailedError: one of its three kinds.
        """

    async def find(self, target: Actor | Place, delivery_id: str, since: datetime) -> MessageRef | None:
        """Look for a message marked with ``delivery_id`` sent after ``since``; ``None`` if there is none.

        Raises:
            UnsupportedLookupError: the platform cannot be asked.
            DeliveryFailedError: one of its three kinds.
        """


class UnsupportedLookupError(Exception):
    """The platform has no way to look for a message by its delivery id (Teams)."""


class Directory(Protocol):
    """Who and what there is on one platform."""

    async def profile(self, actor: Actor) -> Actor:
        """The same actor with ``email``, ``name`` and ``locale`` filled in as far as the platform tells.

        Raises:
            DeliveryFailedError: the platform could not be asked.
        """

    async def find_person(self, email: str) -> Actor | None:
        """The account with this e-mail address, or ``None``.

        Raises:
            DeliveryFailedError: the platform could not be asked.
        """

    async def find_channel(self, name_or_id: str) -> Place | None:
        """The channel with this name (without ``#``) or id, if the bot can see it, or ``None``.

        Raises:
            DeliveryFailedError: the platform could not be asked.
        """


@dataclass(frozen=True, slots=True)
class PlatformPorts:
    """One platform's doors."""

    gateway: Gateway
    directory: Directory


Platforms = dict[Platform, PlatformPorts]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the bot's own pages are found from outside; ``base`` is ``None`` when it has no public address."""

    base: str | None = None

    def meeting_file(self, meeting_id: str) -> str | None:
        """Where a meeting's calendar file can be opened."""
        return self._page(f"/calendar/meeting/{meeting_id}.ics")

    def feed(self, token: str) -> str | None:
        """Where a calendar program finds the subscription that ``token`` opens."""
        return self._page(f"/calendar/feed/{token}.ics")

    def figures(self, key: str, kind: str) -> str | None:
        """Where a file of participation figures (``xlsx`` or ``png``) can be opened."""
        return self._page(f"/figures/{key}.{kind}")

    def _page(self, path: str) -> str | None:
        return None if self.base is None else f"{self.base}{path}"


NO_ADDRESS = Addresses()
"""Of a bot that only its platforms can reach."""


class Dispatch(Protocol):
    """What an adapter hands its events to (the router)."""

    async def __call__(self, event: Event) -> Reply:
        """Handle one event. Never raises: what goes wrong becomes a friendly note with a reference."""
