"""A Slack workspace in memory: people, channels, messages, dialogs and home pages."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

Json = dict[str, Any]

TEAM = "T0TEST"
BOT = "U0BOT"
TRIGGER_LIFE = 3.0
"""In seconds."""


class SlackRefusalError(Exception):
    """A call that Slack answers with an error code."""


@dataclass(frozen=True)
class Person:
    """An account of the workspace; ``direct`` is its one-to-one channel with the bot."""

    id: str
    email: str
    name: str
    locale: str = "da-DK"

    @property
    def direct(self) -> str:
        """The id of the channel between this person and the bot."""
        return "D" + self.id[1:]


@dataclass
class Channel:
    """A channel and who is in it; the bot is a member like any other."""

    id: str
    name: str
    members: set[str]
    private: bool = False
    archived: bool = False


@dataclass
class Upload:
    """A file that is announced (``length``), handed over (``content``) and shown somewhere (``channel``), in turn."""

    name: str
    length: int
    content: bytes | None = None
    title: str = ""
    channel: str | None = None
    alt: str = ""


@dataclass
class SlackWorkspace:
    """What there is; ``clock`` gives the time in seconds since 1970."""

    clock: Callable[[], float] = time.time
    people: dict[str, Person] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: list[Json] = field(default_factory=list)
    ephemerals: list[Json] = field(default_factory=list)
    dialogs: dict[str, list[Json]] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    _triggers: dict[str, tuple[str, float]] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def add_person(self, user_id: str, email: str, name: str, locale: str = "da-DK") -> Person:
        """Let somebody join the workspace."""
        person = self.people[user_id] = Person(user_id, email, name, locale)
        return person

    def add_channel(self, channel_id: str, name: str, *people: str, private: bool = False) -> Channel:
        """Make a channel with these user ids in it."""
        channel = self.channels[channel_id] = Channel(channel_id, name, set(people), private)
        return channel

    def person(self, email: str) -> Person:
        """The account with this e-mail address."""
        return next(person for person in self.people.values() if person.email == email)

    def number(self) -> int:
        """A number never given before."""
        return next(self._numbers)

    def conversation_for_bot(self, wanted: str) -> str:
        """The id of the conversation that the bot means and may write to."""
        if wanted in self.people:
            return self.people[wanted].direct
        if wanted in {person.direct for person in self.people.values()}:
            return wanted
        return self._joined_channel(wanted).id

    def _joined_channel(self, wanted: str) -> Channel:
        channel = self.channels.get(wanted)
        is_member = channel is not None and BOT in channel.members
        if channel is None or (channel.private and not is_member):
            raise SlackRefusalError("channel_not_found")
        if not is_member:
            raise SlackRefusalError("not_in_channel")
        if channel.archived:
            raise SlackRefusalError("is_archived")
        return channel

    def add_message(self, channel: str, **content: object) -> Json:
        """Put a message into a conversation."""
        message = {"type": "message", "channel": channel, "ts": self._timestamp(), **content}
        self.messages.append(message)
        return message

    def add_ephemeral(self, channel: str, user: str, **content: object) -> Json:
        """Show a message to one person only."""
        note = {"channel": channel, "user": user, "ts": self._timestamp(), **content}
        self.ephemerals.append(note)
        return note

    def message(self, channel: str, ts: str) -> Json:
        """The message at ``ts``."""
        found = (it for it in self.messages if (it["channel"], it["ts"]) == (channel, ts))
        message = next(found, None)
        if message is None:
            raise SlackRefusalError("message_not_found")
        return message

    def trigger(self, user: str) -> str:
        """A trigger that opens one dialog for ``user`` within three seconds."""
        trigger = f"trigger-{self.number()}"
        self._triggers[trigger] = (user, self.clock())
        return trigger

    def use_trigger(self, trigger: str) -> str:
        """Whose trigger it is; it can be used once."""
        if trigger in self._used:
            raise SlackRefusalError("exchanged_trigger_id")
        if trigger not in self._triggers:
            raise SlackRefusalError("invalid_trigger_id")
        user, born = self._triggers[trigger]
        if self.clock() - born > TRIGGER_LIFE:
            raise SlackRefusalError("expired_trigger_id")
        self._used.add(trigger)
        return user

    def _timestamp(self) -> str:
        return f"{int(self.clock())}.{self.number():06d}"
