"""Where an answer goes: the routing data that a payload has beside its event. Pure."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.slack.blocks import Json
from bot.slack.values import items_at, text_at, unpacked_json, value_at


class Surface(Enum):
    """What the person acted on."""

    SLASH = auto()
    MESSAGE = auto()
    EPHEMERAL = auto()
    MODAL = auto()
    HOME = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What is needed to answer one payload; ``""`` where it does not say."""

    surface: Surface
    user: str = ""
    channel: str = ""
    thread: str = ""
    message: str = ""
    trigger: str = ""
    view: str = ""
    response_url: str = ""
    title: str = ""
    inputs: tuple[str, ...] = ()


def origin_of(body: Json) -> Origin:
    """The origin of a verified payload."""
    if text_at(body, "type") == "event_callback":
        return _of_event(body)
    return _of_slash(body) if text_at(body, "command") else _of_interaction(body)


def _of_event(body: Json) -> Origin:
    return Origin(
        surface=Surface.HOME if text_at(body, "event", "type") == "app_home_opened" else Surface.MESSAGE,
        user=text_at(body, "event", "user"),
        channel=text_at(body, "event", "channel"),
        thread=text_at(body, "event", "thread_ts"),
    )


def _of_slash(body: Json) -> Origin:
    return Origin(
        surface=Surface.SLASH,
        user=text_at(body, "user_id"),
        channel=text_at(body, "channel_id"),
        trigger=text_at(body, "trigger_id"),
    )


def _of_interaction(body: Json) -> Origin:
    return Origin(
        surface=_surface(body),
        user=text_at(body, "user", "id"),
        channel=_channel(body) or text_at(carried_by(body), "channel"),
        thread=text_at(body, "message", "thread_ts") or text_at(body, "container", "thread_ts"),
        message=text_at(body, "container", "message_ts") or text_at(body, "message", "ts"),
        trigger=text_at(body, "trigger_id"),
        view=text_at(body, "view", "id"),
        response_url=text_at(body, "response_url"),
        title=text_at(body, "view", "title", "text"),
        inputs=_inputs(body),
    )


def carried_by(body: Json) -> Json:
    """What a dialog has carried along since it was opened."""
    return unpacked_json(text_at(body, "view", "private_metadata"))


def _surface(body: Json) -> Surface:
    if text_at(body, "view", "type"):
        return Surface.HOME if text_at(body, "view", "type") == "home" else Surface.MODAL
    if value_at(body, "container", "is_ephemeral") is True:
        return Surface.EPHEMERAL
    return Surface.MESSAGE if _channel(body) else Surface.HOME


def _channel(body: Json) -> str:
    return text_at(body, "channel", "id") or text_at(body, "container", "channel_id")


def _inputs(body: Json) -> tuple[str, ...]:
    blocks = items_at(body, "view", "blocks")
    return tuple(text_at(block, "block_id") for block in blocks if text_at(block, "type") == "input")
