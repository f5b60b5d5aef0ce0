"""The requests Slack makes to an app: payloads as it builds them, signed as it signs them."""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

from tests.fakes.slack_workspace import BOT, TEAM, Json

SECRET = "signing-secret-for-tests"  # noqa: S105  # known to the fake alone
FORM = "application/x-www-form-urlencoded"


def signed(body: bytes, content_type: str, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    """The headers of a request with this body, made ``at`` (seconds since 1970; now if not given)."""
    timestamp = str(int(time.time() if at is None else at))
    mac = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": f"v0={mac.hexdigest()}",
    }


def slash(user: str, text: str, *, channel: str, channel_name: str = "directmessage", trigger: str) -> Json:
    """The fields of ``/sparring text``."""
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "team_domain": "test",
        "channel_id": channel,
        "channel_name": channel_name,
        "user_id": user,
        "user_name": "somebody",
        "command": "/sparring",
        "text": text,
        "api_app_id": "A0TEST",
        "response_url": "",
        "trigger_id": trigger,
    }


def happened(event: Json, event_id: str) -> Json:
    """An Events API callback around ``event``."""
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "api_app_id": "A0TEST",
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": 1_760_000_000,
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
    }


def interaction(kind: str, user: str, **rest: object) -> Json:
    """A ``block_actions`` or ``view_submission`` payload."""
    return {
        "type": kind,
        "user": {"id": user, "username": "somebody", "team_id": TEAM},
        "team": {"id": TEAM, "domain": "test"},
        "api_app_id": "A0TEST",
        "token": "deprecated",
        **rest,
    }


def form_body(fields: Json) -> bytes:
    """A slash command on the wire."""
    return urlencode(fields).encode()


def payload_body(payload: Json) -> bytes:
    """An interaction on the wire."""
    return urlencode({"payload": json.dumps(payload)}).encode()
