"""Settings: read once from the environment (and ``.env``) into one typed, validated object."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSettings:
    """How to reach Slack; ``app_token`` chooses Socket Mode instead of signed HTTP."""

    bot_token: str
    signing_secret: str | None
    app_token: str | None
    api_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamsSettings:
    """How to reach Teams; without ``app_id`` nothing is authenticated (local clients on loopback only)."""

    app_id: str | None
    app_password: str | None
    tenant_id: str | None
    app_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set from outside."""

    database_url: str
    slack: SlackSettings | None
    teams: TeamsSettings | None
    hr: tuple[str, ...]
    locale: str
    time_zone: ZoneInfo
    development: bool
    host: str
    port: int
