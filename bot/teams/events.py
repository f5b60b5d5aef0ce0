"""Events: what an activity of Teams means in the neutral vocabulary. Pure; nonsense means nothing."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from botbuilder.schema import Activity

from bot.teams import payloads
from bot.teams.drafts import UnreadableDraftError, unpack
from bot.teams.identity import actor, channel_data, event_id, is_complete, is_personal, place, team
from bot.teams.spoken import mentions_bot, words
from bot.teams.threads import changed, posted
from bot.teams.untrusted import mapping, text
from handlers.vocabulary.events import (
    ActionPressed,
    Command,
    Event,
    FormDrafted,
    FormSubmitted,
    HomeOpened,
)
from handlers.vocabulary.forms import TextInput


class Invoke(StrEnum):
    """The questions that a Teams client wants answered at once."""

    CARD_ACTION = "adaptiveCard/action"
    DIALOG_OPENED = "task/fetch"
    DIALOG_SENT = "task/submit"


# What changes a team: who is in it, and which channels it has.
_TEAM_CHANGES = {"channelCreated", "channelRenamed", "channelDeleted", "channelRestored", "teamRenamed"}


def event_of(activity: Activity) -> Event | None:
    """The event an activity stands for; ``None`` for everything the bot has nothing to do with."""
    if not is_complete(activity):
        return None
    match activity.type:
        case "message":
            return _message(activity)
        case "invoke":
            return _invoke(activity)
        case "messageUpdate" | "messageDelete":
            return changed(activity)
        case "installationUpdate" if is_personal(activity) and _installed(activity):
            # A conversationUpdate comes along with it: greeting on both would greet twice.
            return HomeOpened(**_common(activity))
        case _:
            return None


def shows_team(activity: Activity) -> bool:
    """Whether the activity is a reason to look at the members and channels of its team."""
    if not is_complete(activity) or team(activity) is None:
        return False
    if activity.type == "installationUpdate":
        return _installed(activity)
    is_change = activity.members_added or text(channel_data(activity).get("eventType")) in _TEAM_CHANGES
    return activity.type == "conversationUpdate" and bool(is_change)


def _installed(activity: Activity) -> bool:
    return str(activity.action or "").startswith("add")


def _message(activity: Activity) -> Event | None:
    if not activity.text and isinstance(activity.value, Mapping):
        return _pressed(activity, activity.value)
    if is_personal(activity) or mentions_bot(activity):
        return Command(**_common(activity), text=words(activity), in_thread=posted(activity))
    return posted(activity)


def _invoke(activity: Activity) -> Event | None:
    value = mapping(activity.value)
    match activity.name:
        case Invoke.CARD_ACTION:
            return _executed(activity, mapping(value.get("action")))
        case Invoke.DIALOG_OPENED:
            return _pressed(activity, mapping(value.get("data")))
        case Invoke.DIALOG_SENT:
            data = mapping(value.get("data"))
            return _filled_in(activity, data) or _pressed(activity, data)
        case _:
            return None


def _executed(activity: Activity, action: Mapping[str, Any]) -> ActionPressed | None:
    return _pressed(activity, {**mapping(action.get("data")), payloads.ACTION: action.get("verb")})


def _pressed(activity: Activity, data: Mapping[str, Any]) -> ActionPressed | None:
    action = data.get(payloads.ACTION)
    if not isinstance(action, str) or not action:
        return None
    return ActionPressed(**_common(activity), action=action, args=payloads.args(data))


def _filled_in(activity: Activity, data: Mapping[str, Any]) -> FormSubmitted | FormDrafted | None:
    form = data.get(payloads.FORM)
    if not isinstance(form, str) or not form:
        return None
    kind = FormDrafted if data.get(payloads.UNSENT) is True else FormSubmitted
    args, values = payloads.args(data), payloads.values(data)
    return kind(**_common(activity), form=form, args=args, values=values, labels=_labels(data))


def _labels(data: Mapping[str, Any]) -> dict[str, str]:
    try:
        form = unpack(str(data.get(payloads.DRAFT)), "", {})
    except UnreadableDraftError:
        return {}
    return {field.name: field.label for field in form.inputs if isinstance(field, TextInput)}


def _common(activity: Activity) -> dict[str, Any]:
    return {"id": event_id(activity), "actor": actor(activity), "place": place(activity)}
