"""What happens: platform adapters turn every verified payload into one of these events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Platform(StrEnum):
    """The chat platforms the bot lives on."""

    SLACK = "slack"
    TEAMS = "teams"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An account that did something or can be written to.

    ``tenant`` is the Slack team id or the Entra tenant id. ``address`` is the adapter's own routing data
    (in Teams the service address), opaque to everybody else. ``email``, ``name`` and ``locale`` are what
    the platform told along with the event; ``None`` where it told nothing.
    """

    platform: Platform
    tenant: str
    user_id: str
    email: str | None = None
    name: str | None = None
    locale: str | None = None
    address: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A conversation: a channel, or (``private``) the one-to-one chat with the bot."""

    platform: Platform
    tenant: str
    conversation: str
    private: bool
    name: str | None = None
    address: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something an actor did.

    ``id`` is the same whenever the platform redelivers the same event, and different otherwise.
    ``place`` is ``None`` where the platform does not say (a Slack form, the Slack home).
    """

    id: str
    actor: Actor
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadMessage(Event):
    """Something became of a message in a thread: ``actor`` is who wrote it, ``place`` the channel.

    ``message_id`` is the platform's name for it, ``replies_to`` for the message that the thread stands under.
    """

    place: Place
    message_id: str
    replies_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePosted(ThreadMessage):
    """Somebody wrote in a thread; ``text`` is plain, without the platform's markup."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEdited(ThreadMessage):
    """A message in a thread now reads ``text``: it was edited, or is back after it was deleted."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDeleted(ThreadMessage):
    """A message in a thread is gone; ``actor`` may be whoever deleted it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Event):
    """Words to the bot: ``/sparring TEXT`` in Slack, ``@Sparring TEXT`` or plain words in Teams.

    ``in_thread`` are the same words as a message, where they were written in a thread of a channel.
    """

    text: str
    in_thread: MessagePosted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPressed(Event):
    """A button of a card was pressed; ``action`` and ``args`` are those of the ``Button``."""

    action: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubmitted(Event):
    """A form was sent; ``form`` and ``args`` are those of the ``Form``.

    ``values`` has one entry for each input by its name: text as typed, the value of a choice, those of several
    joined by commas, ``"true"`` for a tick. An input left empty is ``""`` or missing. ``labels`` has the labels of
    the text inputs, as they were shown.
    """

    form: str
    args: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDrafted(Event):
    """What was typed in a form so far is to be kept, unsent; all as in ``FormSubmitted``."""

    form: str
    args: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened(Event):
    """Somebody opened the bot's own page or wrote to it without a word it knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesSeen(Event):
    """The platform showed the bot who and what is in a team (on installation, or when a member joined).

    ``actor`` is the one who caused it. ``members`` and ``channels`` are complete for that team.
    """

    members: tuple[Actor, ...] = ()
    channels: tuple[Place, ...] = ()
