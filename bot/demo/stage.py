"""The stage: a chat platform in memory, behind the same ports as the real ones, that keeps all it is shown."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.demo.payloads import Payloads
from handlers.ports import Clock, MessageRef, PlatformPorts, RejectedError, UnsupportedLookupError
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Actor, Place, Platform

TENANT = "demo"


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as it stands: in a channel, or (``place.private``) in somebody's chat with the bot.

    ``card`` is what it shows now, ``posted`` what it showed first, ``pressed`` the buttons that made the difference.
    """

    id: str
    place: Place
    card: Card
    posted: Card
    sent_at: datetime
    pressed: list[str] = field(default_factory=list)


class Stage:
    """One platform's accounts by e-mail, channels by name, and messages."""

    def __init__(self, platform: Platform, clock: Clock, payloads: Payloads) -> None:
        self.platform = platform
        self.accounts: dict[str, Actor] = {}
        self.channels: dict[str, Place] = {}
        self.messages: dict[str, Message] = {}
        self._clock = clock
        self._payloads = payloads
        self._news: list[Message] = []

    @property
    def ports(self) -> PlatformPorts:
        """Its doors, as the house wants them."""
        return PlatformPorts(gateway=self, directory=self)

    def add_person(self, email: str, name: str, locale: str) -> Actor:
        """Somebody's account, made when it is first asked for."""
        user_id = f"U{len(self.accounts) + 1:03}"
        new = Actor(
            platform=self.platform, tenant=TENANT, user_id=user_id, email=email, name=name, locale=locale
        )
        return self.accounts.setdefault(email, new)

    def add_channel(self, name: str) -> Place:
        """Make a channel that the bot is in."""
        conversation = f"C{len(self.channels) + 1:03}"
        place = Place(
            platform=self.platform, tenant=TENANT, conversation=conversation, private=False, name=name
        )
        self.channels[name] = place
        return place

    def chat(self, actor: Actor) -> Place:
        """Somebody's one-to-one chat with the bot."""
        conversation = f"D-{actor.user_id}"
        return Place(platform=self.platform, tenant=TENANT, conversation=conversation, private=True)

    def whisper(self, actor: Actor, card: Card) -> None:
        """Show somebody an answer that nobody else sees."""
        self._payloads.whisper(card)
        self._keep(self.chat(actor), card)

    def messages_in(self, place: Place) -> list[Message]:
        """What stands in a conversation, in order."""
        return [one for one in self.messages.values() if one.place.conversation == place.conversation]

    def take_news(self) -> list[Message]:
        """What the bot has posted since this was last asked, always in the same order."""
        news, self._news = self._news, []
        return sorted(news, key=in_order)

    async def post(self, target: Actor | Place, card: Card, delivery_id: str) -> MessageRef:  # noqa: ARG002 # the port's signature
        """Show a new message."""
        self._payloads.post(card)
        place = self.chat(target) if isinstance(target, Actor) else target
        message = self._keep(place, card)
        self._news.append(message)
        return MessageRef(place, message.id)

    async def update(self, message: MessageRef, card: Card) -> None:
        """Change a message that stands.

        Raises:
            RejectedError: there is no such message.
        """
        if message.message_id not in self.messages:
            raise RejectedError("message_not_found")
        self._payloads.update(card)
        self.messages[message.message_id].card = card

    async def find(self, *_asked: object) -> MessageRef | None:
        """Nothing is ever lost here, so there is nothing to look for.

        Raises:
            UnsupportedLookupError: always.
        """
        raise UnsupportedLookupError

    async def profile(self, actor: Actor) -> Actor:
        """The account behind what an event tells of an actor."""
        known = {one.user_id: one for one in self.accounts.values()}
        return known.get(actor.user_id, actor)

    async def find_person(self, email: str) -> Actor | None:
        """The account with this e-mail address."""
        return self.accounts.get(email)

    async def find_channel(self, name_or_id: str) -> Place | None:
        """The channel with this name."""
        return self.channels.get(name_or_id)

    def _keep(self, place: Place, card: Card) -> Message:
        message_id = f"{self.platform}-{len(self.messages) + 1}"
        message = Message(id=message_id, place=place, card=card, posted=card, sent_at=self._clock.now())
        self.messages[message_id] = message
        return message


def in_order(message: Message) -> tuple[datetime, str, str, str]:
    """By what to sort messages: ids are random, the order of those sent at the same time must not be."""
    return message.sent_at, message.place.conversation, message.posted.title, str(message.posted.body)
