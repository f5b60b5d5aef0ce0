"""Settings: read once from the environment (and ``.env``) into one typed, validated object."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import BadZipFile, ZipFile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values

from handlers.disclosure.gate import FEWEST, FEWEST_EVER
from handlers.people.emails import normal_email
from handlers.texts import LOCALES
from storage.database import DatabaseUrlError, driver_url

SLACK_API_URL = "https://slack.com/api/"
APP_TYPES = ("SingleTenant", "MultiTenant")
_PORTS = range(1, 65536)


class SettingsError(Exception):
    """A setting is missing or malformed; the message is one sentence that names it and says how to mend it."""


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
    fewest_people: int = FEWEST
    """How many people have to be behind a figure that is shown."""
    public_url: str | None = None
    """Where the bot is found from outside, without a slash at the end."""
    template: bytes | None = None
    """The Word template that summaries are written in."""

    @property
    def seal_secrets(self) -> tuple[str, ...]:
        """The secrets that anonymous return addresses are sealed with: those the installation has anyway.

        The first closes, each opens. When one is replaced, feedback to anonymous dilemmas that were closed with it
        can no longer be delivered, and a round of anonymous answers that is under way does not end until it is back.
        """
        slack = (self.slack.signing_secret, self.slack.bot_token) if self.slack else ()
        teams = (self.teams.app_password,) if self.teams else ()
        return tuple(secret for secret in (*slack, *teams) if secret) or ("development",)


def load_settings(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """The settings from ``.env`` in ``folder`` (here by default) and the environment, which wins.

    Raises:
        SettingsError: one is missing or malformed.
    """
    given = os.environ if environment is None else environment
    from_file = dotenv_values((folder or Path.cwd()) / ".env")
    values = {
        name: value.strip() for name, value in {**from_file, **given}.items() if value and value.strip()
    }
    development = (
        _one_of(values, "SPARRING_ENV", ("production", "development"), "production") == "development"
    )
    host, port = values.get("HOST", "127.0.0.1"), _port(values)
    return Settings(
        database_url=_database_url(values),
        slack=_slack(values),
        teams=_teams(values, development=development, host=host),
        hr=_emails(values),
        locale=_one_of(values, "SPARRING_LOCALE", LOCALES, "da"),
        time_zone=_time_zone(values),
        development=development,
        host=host,
        port=port,
        fewest_people=_fewest_people(values),
        public_url=_public_url(values, development=development, host=host, port=port),
        template=_template(values),
    )


def _fewest_people(values: Mapping[str, str]) -> int:
    given = values.get("SPARRING_FEWEST_PEOPLE", str(FEWEST))
    if not given.isdecimal() or int(given) < FEWEST_EVER:
        message = (
            f"SPARRING_FEWEST_PEOPLE must be a whole number from {FEWEST_EVER}: behind fewer people's figures "
            "one could recognise a person."
        )
        raise SettingsError(message)
    return int(given)


def _database_url(values: Mapping[str, str]) -> str:
    url = values.get("DATABASE_URL", "sqlite:///sparring.db")
    try:
        driver_url(url)
    except DatabaseUrlError:
        message = "DATABASE_URL is not a database address; write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME."
        raise SettingsError(message) from None
    return url


def _slack(values: Mapping[str, str]) -> SlackSettings | None:
    token, secret, app_token = (
        values.get(name) for name in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN")
    )
    if token is None:
        if secret or app_token:
            message = "SLACK_BOT_TOKEN is missing; copy the bot token from the Slack app's page OAuth & Permissions."
            raise SettingsError(message)
        return None
    if secret is None and app_token is None:
        message = (
            "SLACK_SIGNING_SECRET is missing; copy it from the Slack app's page Basic Information, "
            "or set SLACK_APP_TOKEN to use Socket Mode."
        )
        raise SettingsError(message)
    _starts_with(token, "SLACK_BOT_TOKEN", "xoxb-")
    if app_token:
        _starts_with(app_token, "SLACK_APP_TOKEN", "xapp-")
    return SlackSettings(
        bot_token=token, signing_secret=secret, app_token=app_token, api_url=_web_address(values)
    )


def _starts_with(value: str, name: str, prefix: str) -> None:
    if not value.startswith(prefix):
        message = f"{name} does not look right; it begins with {prefix}."
        raise SettingsError(message)


def _web_address(values: Mapping[str, str]) -> str:
    url = values.get("SLACK_API_URL", SLACK_API_URL)
    if not url.startswith(("http://", "https://")):
        message = "SLACK_API_URL is not a web address; leave it out to use Slack's own."
        raise SettingsError(message)
    return url if url.endswith("/") else f"{url}/"


def _teams(values: Mapping[str, str], *, development: bool, host: str) -> TeamsSettings | None:
    app_id = values.get("MICROSOFT_APP_ID")
    default = "true" if app_id else "false"
    if _one_of(values, "TEAMS_ENABLED", ("true", "false"), default) == "false":
        return None
    if app_id is None:
        _allow_unauthenticated(development=development, host=host)
        return TeamsSettings(app_id=None, app_password=None, tenant_id=None, app_type="MultiTenant")
    return TeamsSettings(
        app_id=app_id,
        app_password=_need(
            values,
            "MICROSOFT_APP_PASSWORD",
            "make a client secret in the app registration and copy its value.",
        ),
        # Needed for both types: people are known by e-mail, so that other organisations must stay outside.
        tenant_id=_need(
            values,
            "MICROSOFT_APP_TENANT_ID",
            "copy the directory (tenant) id of your organisation from the app registration.",
        ),
        app_type=_one_of(values, "MICROSOFT_APP_TYPE", APP_TYPES, "SingleTenant"),
    )


def _allow_unauthenticated(*, development: bool, host: str) -> None:
    if not development:
        message = (
            "MICROSOFT_APP_ID is missing; copy the application (client) id from the app registration, "
            "or set TEAMS_ENABLED=false."
        )
        raise SettingsError(message)
    if not _is_loopback(host):
        message = "HOST must be 127.0.0.1 while Teams runs without MICROSOFT_APP_ID, because nobody is authenticated."
        raise SettingsError(message)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _need(values: Mapping[str, str], name: str, mend: str) -> str:
    if name not in values:
        message = f"{name} is missing; {mend}"
        raise SettingsError(message)
    return values[name]


def _emails(values: Mapping[str, str]) -> tuple[str, ...]:
    given = [part.strip() for part in values.get("SPARRING_HR", "").split(",") if part.strip()]
    for email in given:
        if normal_email(email) is None:
            message = (
                f"SPARRING_HR holds {email!r}, which is not an e-mail address; separate several with commas."
            )
            raise SettingsError(message)
    return tuple(email.lower() for email in given)


def _time_zone(values: Mapping[str, str]) -> ZoneInfo:
    name = values.get("SPARRING_TIMEZONE", "Europe/Copenhagen")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"SPARRING_TIMEZONE {name!r} is not a time zone; write one like Europe/Copenhagen."
        raise SettingsError(message) from None


def _port(values: Mapping[str, str]) -> int:
    text = values.get("PORT", "3978")
    if not text.isdecimal() or int(text) not in _PORTS:
        message = f"PORT {text!r} is not a port; write a number from 1 to 65535."
        raise SettingsError(message)
    return int(text)


def _public_url(values: Mapping[str, str], *, development: bool, host: str, port: int) -> str | None:
    own = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    url = values.get("SPARRING_URL", own if development else None)
    if url is not None and not _is_base_address(url, ("https", "http") if development else ("https",)):
        message = "SPARRING_URL is not the bot's public address; write one like https://sparring.example.com."
        raise SettingsError(message)
    return url and url.rstrip("/")


def _template(values: Mapping[str, str]) -> bytes | None:
    name = values.get("SPARRING_TEMPLATE")
    if name is None:
        return None
    content = _word_document(Path(name))
    if content is None:
        message = f"SPARRING_TEMPLATE {name!r} is no Word document; write the path of a .dotx or .docx file."
        raise SettingsError(message)
    return content


def _word_document(file: Path) -> bytes | None:
    try:
        content = file.read_bytes()
        with ZipFile(BytesIO(content)) as parts:
            return content if b"wordprocessingml" in parts.read("[Content_Types].xml") else None
    except (OSError, KeyError, BadZipFile):
        return None


def _is_base_address(url: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    is_bare = not (parts.query or parts.fragment or parts.username is not None)
    return (
        parts.scheme in schemes and bool(parts.hostname) and is_bare and url.isascii() and url.isprintable()
    )


def _one_of(values: Mapping[str, str], name: str, allowed: tuple[str, ...], default: str) -> str:
    given = values.get(name, default)
    for value in allowed:
        if given.casefold() == value.casefold():
            return value
    message = f"{name} is {given!r}; write one of {', '.join(allowed)}."
    raise SettingsError(message)
