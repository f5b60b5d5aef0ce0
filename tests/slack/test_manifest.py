"""The app manifest."""

import pytest

from bot.slack.manifest import manifest

ADDRESS = "https://sparring.example/slack/events"


@pytest.mark.parametrize("base", ["https://sparring.example", "https://sparring.example/"])
def test_over_http_everything_comes_to_one_address(base: str) -> None:
    made = manifest(base)

    assert made["features"]["slash_commands"][0]["url"] == ADDRESS
    assert made["settings"]["event_subscriptions"]["request_url"] == ADDRESS
    assert made["settings"]["interactivity"]["request_url"] == ADDRESS
    assert made["settings"]["socket_mode_enabled"] is False


def test_in_socket_mode_there_is_no_address() -> None:
    made = manifest(None)

    assert "url" not in made["features"]["slash_commands"][0]
    assert made["settings"]["interactivity"] == {"is_enabled": True}
    assert made["settings"]["socket_mode_enabled"] is True


def test_every_event_has_the_scope_it_needs() -> None:
    made = manifest(None)
    needed = {
        "app_mention": "app_mentions:read",
        "message.channels": "channels:history",
        "message.groups": "groups:history",
        "message.im": "im:history",
        "app_home_opened": None,
    }

    assert set(made["settings"]["event_subscriptions"]["bot_events"]) == set(needed)
    assert {scope for scope in needed.values() if scope} <= set(made["oauth_config"]["scopes"]["bot"])
