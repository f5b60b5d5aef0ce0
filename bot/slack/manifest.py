"""The Slack app manifest: what an administrator pastes to create the app."""

from bot.slack.blocks import Json

BOT_SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "users:read",
    "users:read.email",
)
"""Each is needed; the histories are for messages in threads, and for finding a delivery whose fate is uncertain."""
BOT_EVENTS = ("app_home_opened", "app_mention", "message.channels", "message.groups", "message.im")


def manifest(base_url: str | None) -> Json:
    """The manifest for a bot at ``base_url`` (``https://…``), or in Socket Mode if there is none."""
    address = None if base_url is None else f"{base_url.rstrip('/')}/slack/events"
    request = {} if address is None else {"request_url": address}
    command = {
        "command": "/sparring",
        "description": "Sparring i dit netværk",
        "usage_hint": "hjælp",
        "should_escape": False,
    }
    return {
        "display_information": {
            "name": "Sparring",
            "description": "Sparring mellem ledere i netværk",
            "background_color": "#1d4f5c",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Sparring", "always_online": True},
            "slash_commands": [command if address is None else {**command, "url": address}],
        },
        "oauth_config": {"scopes": {"bot": list(BOT_SCOPES)}},
        "settings": {
            "event_subscriptions": {**request, "bot_events": list(BOT_EVENTS)},
            "interactivity": {"is_enabled": True, **request},
            "org_deploy_enabled": False,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": False,
        },
    }
