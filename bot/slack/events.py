"""Slack payloads as neutral events. Pure; what is unknown or broken gives ``None``."""

import hashlib
import json
import re
from collections.abc import Mapping
from html import unescape
from typing import TypedDict

from bot.slack.blocks import Json
from bot.slack.modal import KEEP_DRAFT, TEXT_FIELD, VALUE
from bot.slack.origin import carried_by
from bot.slack.values import items_at, strings, text_at, unpacked_json, value_at
from handlers.vocabulary.events import (
    ActionPressed,
    Actor,
    Command,
    Event,
    FormDrafted,
    FormSubmitted,
    HomeOpened,
    Place,
    Platform,
)

COMMAND_AGAIN = "slack-command"
"""The action of a button that repeats a command, this time with the trigger that a form needs."""
DIRECT = "directmessage"
HIDDEN_NAMES = {DIRECT, "privategroup"}
MENTION = re.compile(r"<@[UW]\w+(\|[^>]*)?>")


class _Common(TypedDict):
    id: str
    actor: Actor
    place: Place | None


class _Content(_Common):
    form: str
    args: Mapping[str, str]
    values: Mapping[str, str]
    labels: Mapping[str, str]


def event_from(body: Json) -> Event | None:
    """The event in the body of a verified request, or ``None`` if there is nothing to do."""
    kind = text_at(body, "type")
    if kind == "event_callback":
        return _from_events_api(body)
    if kind == "block_actions":
        return _pressed(body)
    if kind == "view_submission":
        return _submitted(body)
    return _slash(body) if text_at(body, "command") else None


def digest(body: Json) -> str:
    """An id that is the same for every delivery of the same body."""
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _slash(body: Json) -> Event | None:
    tenant = text_at(body, "team_id")
    place = _place(tenant, text_at(body, "channel_id"), text_at(body, "channel_name"))
    common = _common(digest(body), tenant, text_at(body, "user_id"), place)
    return Command(**common, text=_typed(text_at(body, "text"))) if common else None


def _from_events_api(body: Json) -> Event | None:
    event = value_at(body, "event")
    # Bots, this one too, are never answered: two of them would not stop talking.
    if value_at(event, "bot_id") or value_at(event, "subtype"):
        return None
    tenant = text_at(body, "team_id")
    place = _place(tenant, text_at(event, "channel"))
    common = _common(text_at(body, "event_id") or digest(body), tenant, text_at(event, "user"), place)
    return _happened(body, common) if common else None


def _happened(body: Json, common: _Common) -> Event | None:
    match text_at(body, "event", "type"):
        case "app_home_opened" if text_at(body, "event", "tab") != "messages":
            return HomeOpened(id=common["id"], actor=common["actor"])
        case "app_mention":
            return Command(**common, text=_without_mention(body))
        case "message" if text_at(body, "event", "channel_type") == "im":
            return Command(**common, text=_without_mention(body))
    return None


def _pressed(body: Json) -> Event | None:
    common = _interaction(body, text_at(body, "channel", "id") or text_at(body, "container", "channel_id"))
    button = next(iter(items_at(body, "actions")), None)
    if text_at(button, "action_id") == KEEP_DRAFT:
        return _drafted(body)
    carried = unpacked_json(text_at(button, "value"))
    action, args = text_at(carried, "action"), strings(value_at(carried, "args"))
    if not (common and action):
        return None
    if action == COMMAND_AGAIN:
        return Command(**common, text=args.get("text", ""))
    return ActionPressed(**common, action=action, args=args)


def _submitted(body: Json) -> Event | None:
    content = _form(body)
    return FormSubmitted(**content) if content else None


def _drafted(body: Json) -> Event | None:
    content = _form(body)
    return FormDrafted(**content) if content else None


def _form(body: Json) -> _Content | None:
    """Which form it is, and what stands in it."""
    carried = carried_by(body)
    common = _interaction(body, text_at(carried, "channel"))
    form = text_at(body, "view", "callback_id")
    if not (common and form):
        return None
    args, values, labels = strings(value_at(carried, "args")), _values(body), _labels(body)
    return {**common, "form": form, "args": args, "values": values, "labels": labels}


def _labels(body: Json) -> Mapping[str, str]:
    inputs = [it for it in items_at(body, "view", "blocks") if text_at(it, "element", "type") == TEXT_FIELD]
    return {text_at(it, "block_id"): text_at(it, "label", "text") for it in inputs}


def _values(body: Json) -> Mapping[str, str]:
    blocks = value_at(body, "view", "state", "values")
    entries = blocks.items() if isinstance(blocks, dict) else ()
    return {name: _value(value_at(inputs, VALUE)) for name, inputs in entries if isinstance(name, str)}


def _value(element: object) -> str:
    if ticked := items_at(element, "selected_options"):
        return ",".join(text_at(option, "value") for option in ticked)
    return text_at(element, "selected_option", "value") or text_at(element, "value")


def _interaction(body: Json, channel: str) -> _Common | None:
    # An app installed for a whole organisation is told the team of the person only.
    tenant = text_at(body, "team", "id") or text_at(body, "user", "team_id")
    place = _place(tenant, channel, text_at(body, "channel", "name"))
    return _common(digest(body), tenant, text_at(body, "user", "id"), place)


def _common(event_id: str, tenant: str, user: str, place: Place | None) -> _Common | None:
    if not (tenant and user):
        return None
    return {
        "id": event_id,
        "actor": Actor(platform=Platform.SLACK, tenant=tenant, user_id=user),
        "place": place,
    }


def _place(tenant: str, channel: str, name: str = "") -> Place | None:
    if not channel:
        return None
    return Place(
        platform=Platform.SLACK,
        tenant=tenant,
        conversation=channel,
        private=channel.startswith("D") or name == DIRECT,
        name=None if name in HIDDEN_NAMES else name or None,
    )


def _without_mention(body: Json) -> str:
    """The words without the mention of the bot; of the first one if nothing says which is the bot."""
    bot = next((text_at(item, "user_id") for item in items_at(body, "authorizations")), "")
    mention = re.compile(rf"<@{re.escape(bot)}(\|[^>]*)?>") if bot else MENTION
    return _typed(mention.sub(" ", text_at(body, "event", "text"), count=1))


def _typed(text: str) -> str:
    """The words as they were typed: Slack sends ``&``, ``<`` and ``>`` as entities."""
    return unescape(text).strip()
