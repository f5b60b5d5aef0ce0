"""Raw activities, as Teams sends them to the bot."""

from tests.fakes.teams_world import BOT, TENANT, Json, Person, TeamsWorld

CONTEXT = {"theme": "default"}


def said(world: TeamsWorld, person: Person, text: str, service_url: str, channel: str | None = None) -> Json:
    """A message: plain words in the chat, or words to the bot in a channel."""
    activity = _activity(world, "message", person, service_url, channel)
    if channel is None:
        return activity | {"text": text, "textFormat": "plain"}
    mention = {"type": "mention", "mentioned": {"id": BOT, "name": "Sparring"}, "text": "<at>Sparring</at>"}
    return activity | {"text": f"<at>Sparring</at>&nbsp;{text}", "textFormat": "plain", "entities": [mention]}


def replied(
    world: TeamsWorld, person: Person, text: str, service_url: str, thread: str, *, to_bot: bool = False
) -> Json:
    """A message in a thread (``19:…;messageid=…``), which Teams hands to a bot that may read the channel."""
    if to_bot:
        return said(world, person, text, service_url, thread)
    return _activity(world, "message", person, service_url, thread) | {
        "text": text,
        "textFormat": "plain",
        "attachments": [{"contentType": "text/html", "content": f"<p>{text}</p>"}],
    }


def changed(message: Json, event_type: str, number: int, **more: object) -> Json:
    """A message was edited, deleted or brought back: ``number`` tells the changes apart."""
    kind = "messageDelete" if event_type == "softDeleteMessage" else "messageUpdate"
    data = message["channelData"] | {"eventType": event_type}
    at = f"2026-11-03T12:00:00.{number % 1000:03}Z"
    return message | {"type": kind, "timestamp": at, "channelData": data} | more


def submitted(
    world: TeamsWorld, person: Person, data: Json, service_url: str, conversation: str, message_id: str
) -> Json:
    """The press of an ``Action.Submit`` button in a message."""
    activity = _activity(world, "message", person, service_url, conversation)
    return activity | {"value": data, "replyToId": message_id}


def invoked(
    world: TeamsWorld,
    person: Person,
    name: str,
    value: Json,
    service_url: str,
    conversation: str | None = None,
) -> Json:
    """A question the client wants answered at once."""
    return _activity(world, "invoke", person, service_url, conversation) | {"name": name, "value": value}


def installed_in_team(world: TeamsWorld, person: Person, service_url: str, team: str) -> Json:
    """The bot was added to a team."""
    activity = _activity(world, "conversationUpdate", person, service_url, world.teams[team].id)
    data = activity["channelData"] | {"eventType": "teamMemberAdded"}
    return activity | {"membersAdded": [{"id": BOT}], "channelData": data}


def installed_for(world: TeamsWorld, person: Person, service_url: str) -> Json:
    """The bot was added by a person for themselves."""
    return _activity(world, "installationUpdate", person, service_url, None) | {"action": "add"}


def _activity(
    world: TeamsWorld, kind: str, person: Person, service_url: str, conversation: str | None
) -> Json:
    number = next(world.numbers)
    place = conversation or person.chat
    team = world.team_of(place)
    is_new_thread = kind == "message" and team is not None and ";" not in place
    return {
        "type": kind,
        "id": f"f:{number}" if kind == "invoke" else str(number),
        "timestamp": "2026-11-03T12:00:00.000Z",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "locale": person.locale,
        "from": {"id": person.account, "name": person.name, "aadObjectId": person.object_id},
        "recipient": {"id": BOT, "name": "Sparring"},
        "conversation": {
            "id": f"{place};messageid={number}" if is_new_thread else place,
            "conversationType": "channel" if team else "personal",
            "tenantId": TENANT,
            "isGroup": team is not None,
        },
        "channelData": {
            "tenant": {"id": TENANT},
            **({"team": {"id": team.id}, "channel": {"id": place.partition(";")[0]}} if team else {}),
        },
    }
