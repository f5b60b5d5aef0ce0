"""A chat platform in memory, behind the same ports as the real ones."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.ports import Clock, MessageRef, PlatformPorts, RejectedError, UnsupportedLookupError
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Actor, Place, Platform

TENANT = "T0TEST"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it stands; ``target`` is the person or channel it was sent to."""

    ref: MessageRef
    target: Actor | Place
    card: Card
    delivery_id: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class _Failure:
    error: BaseException
    arrives: bool


async def _nothing(_target: Actor | Place, _delivery_id: str) -> None:
    pass


class FakePlatform:
    """People, channels and messages; fails when told to.

    searchable: whether messages can be found by their delivery id (as in Slack, not in Teams).
    on_post: awaited before a message is accepted; what it raises, ``post`` raises.
    posts, updates: every card that arrived, in order; ``messages`` holds them as they stand now.
    searches: everything the directory was asked for.
    """

    def __init__(self, clock: Clock, platform: Platform = Platform.SLACK, *, searchable: bool = True) -> None:
        self.platform = platform
        self.searchable = searchable
        self.on_post: Callable[[Actor | Place, str], Awaitable[None]] = _nothing
        self.posts: list[Message] = []
        self.updates: list[Message] = []
        self.messages: dict[str, Message] = {}
        self.searches: list[str] = []
        self._clock = clock
        self._people: dict[str, Actor] = {}
        self._channels: dict[str, Place] = {}
        self._failures: defaultdict[str, deque[_Failure]] = defaultdict(deque)
        self._arrival = asyncio.Condition()

    @property
    def ports(self) -> PlatformPorts:
        """Its doors, as the house wants them."""
        return PlatformPorts(gateway=self, directory=self)

    def add_person(self, email: str, *, locale: str | None = None, name: str | None = None) -> Actor:
        """Give somebody an account."""
        person = Actor(
            platform=self.platform,
            tenant=TENANT,
            user_id=f"U{len(self._people) + 1}",
            email=email,
            name=name,
            locale=locale,
        )
        self._people[email] = person
        return person

    def add_channel(self, name: str, address: Mapping[str, str] | None = None) -> Place:
        """Make a channel that the bot is in."""
        place = Place(
            platform=self.platform,
            tenant=TENANT,
            conversation=f"C{len(self._channels) + 1}",
            private=False,
            name=name,
            address=address or {},
        )
        self._channels[name] = place
        return place

    def remove(self, message: MessageRef) -> None:
        """Delete a message, as people do."""
        del self.messages[message.message_id]

    def fail(self, call: str, *errors: BaseException, arrives: bool = False) -> None:
        """Let the next calls of ``call`` (``post``, ``update``, ``find``, ``find_person``…) raise ``errors``.

        ``arrives``: the message gets through all the same.
        """
        self._failures[call] += [_Failure(error, arrives) for error in errors]

    async def until_posted(self, number: int) -> None:
        """Wait until at least so many messages have arrived."""
        async with self._arrival:
            await self._arrival.wait_for(lambda: len(self.posts) >= number)

    async def post(self, target: Actor | Place, card: Card, delivery_id: str) -> MessageRef:
        """Accept a message to a person or channel that exists."""
        await self.on_post(target, delivery_id)
        failure = self._next_failure("post")
        if failure is not None and not failure.arrives:
            raise failure.error
        message = self._accept(target, card, delivery_id)
        async with self._arrival:
            self._arrival.notify_all()
        if failure is not None:
            raise failure.error
        return message.ref

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace a message that stands."""
        self._raise_failure("update")
        if message.message_id not in self.messages:
            raise RejectedError("message_not_found")
        changed = replace(self.messages[message.message_id], card=card)
        self.messages[message.message_id] = changed
        self.updates.append(changed)

    async def find(self, target: Actor | Place, delivery_id: str, since: datetime) -> MessageRef | None:
        """Look through what was sent to ``target``."""
        if not self.searchable:
            raise UnsupportedLookupError
        self._raise_failure("find")
        found = (
            message.ref
            for message in self.messages.values()
            if (message.target, message.delivery_id) == (target, delivery_id) and message.sent_at >= since
        )
        return next(found, None)

    async def profile(self, actor: Actor) -> Actor:
        """What is known of an account."""
        self._raise_failure("profile")
        known = (person for person in self._people.values() if person.user_id == actor.user_id)
        return next(known, actor)

    async def find_person(self, email: str) -> Actor | None:
        """The account with this address."""
        self.searches.append(email)
        self._raise_failure("find_person")
        return self._people.get(email)

    async def find_channel(self, name_or_id: str) -> Place | None:
        """The channel with this name or id."""
        self.searches.append(name_or_id)
        self._raise_failure("find_channel")
        by_id = (place for place in self._channels.values() if place.conversation == name_or_id)
        return self._channels.get(name_or_id) or next(by_id, None)

    def _accept(self, target: Actor | Place, card: Card, delivery_id: str) -> Message:
        ref = MessageRef(self._conversation(target), f"{self.platform}-{len(self.posts) + 1}")
        message = Message(
            ref=ref, target=target, card=card, delivery_id=delivery_id, sent_at=self._clock.now()
        )
        self.posts.append(message)
        self.messages[ref.message_id] = message
        return message

    def _conversation(self, target: Actor | Place) -> Place:
        known = self._people.values() if isinstance(target, Actor) else self._channels.values()
        if not any(_same(target, other) for other in known):
            raise RejectedError("not_found")
        if isinstance(target, Place):
            return target
        return Place(platform=self.platform, tenant=TENANT, conversation=f"D-{target.user_id}", private=True)

    def _next_failure(self, call: str) -> _Failure | None:
        return self._failures[call].popleft() if self._failures[call] else None

    def _raise_failure(self, call: str) -> None:
        failure = self._next_failure(call)
        if failure is not None:
            raise failure.error


def _same(one: Actor | Place, other: Actor | Place) -> bool:
    if isinstance(one, Actor):
        return isinstance(other, Actor) and one.user_id == other.user_id
    return isinstance(other, Place) and one.conversation == other.conversation
