"""Settings: defaults, what is refused in one sentence, and the example file."""

import ast
import re
from pathlib import Path

import docx
import pytest
from dotenv import dotenv_values
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Settings, SettingsError, load_settings

ROOT = Path(__file__).parents[2]
NOWHERE = Path("/nonexistent")
SLACK = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}
TEAMS = {"MICROSOFT_APP_ID": "id", "MICROSOFT_APP_PASSWORD": "p", "MICROSOFT_APP_TENANT_ID": "t"}


def _load(**values: str) -> Settings:
    return load_settings(values, NOWHERE)


def _names_in_code() -> set[str]:
    tree = ast.parse((ROOT / "bot" / "settings.py").read_text(encoding="utf-8"))
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {text for text in strings if isinstance(text, str) and re.fullmatch(r"[A-Z][A-Z_]{3,}", text)}


def test_nothing_set_gives_the_defaults() -> None:
    settings = _load()

    assert settings.database_url == "sqlite:///sparring.db"
    assert (settings.locale, settings.time_zone.key) == ("da", "Europe/Copenhagen")
    assert (settings.host, settings.port, settings.development) == ("127.0.0.1", 3978, False)
    assert settings.slack is None
    assert settings.teams is None


def test_the_example_lists_exactly_the_settings_there_are() -> None:
    assert set(dotenv_values(ROOT / ".env.example")) == _names_in_code()


def test_the_example_can_be_copied_as_it_is() -> None:
    given_values = {name: value or "" for name, value in dotenv_values(ROOT / ".env.example").items()}

    assert load_settings(given_values, NOWHERE) == _load()


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=1000\nSPARRING_LOCALE=en\n", encoding="utf-8")
    settings = load_settings({"PORT": "2000"}, tmp_path)

    assert (settings.port, settings.locale) == (2000, "en")


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"SPARRING_FEWEST_PEOPLE": "2"}, "SPARRING_FEWEST_PEOPLE"),
        ({"SPARRING_FEWEST_PEOPLE": "fem"}, "SPARRING_FEWEST_PEOPLE"),
        ({"SLACK_SIGNING_SECRET": "s"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET"),
        ({**SLACK, "SLACK_BOT_TOKEN": "xoxp-1"}, "SLACK_BOT_TOKEN"),
        ({**SLACK, "SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN"),
        ({**SLACK, "SLACK_API_URL": "slack.com"}, "SLACK_API_URL"),
        ({**TEAMS, "MICROSOFT_APP_PASSWORD": ""}, "MICROSOFT_APP_PASSWORD"),
        ({**TEAMS, "MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID"),
        ({**TEAMS, "MICROSOFT_APP_TYPE": "Managed"}, "MICROSOFT_APP_TYPE"),
        ({"TEAMS_ENABLED": "true"}, "MICROSOFT_APP_ID"),
        ({"TEAMS_ENABLED": "yes"}, "TEAMS_ENABLED"),
        ({"TEAMS_ENABLED": "true", "SPARRING_ENV": "development", "HOST": "0.0.0.0"}, "HOST"),  # noqa: S104 # refused
        ({"SPARRING_HR": "hr@example.com, nobody"}, "SPARRING_HR"),
        ({"SPARRING_LOCALE": "sv"}, "SPARRING_LOCALE"),
        ({"SPARRING_TIMEZONE": "Copenhagen"}, "SPARRING_TIMEZONE"),
        ({"SPARRING_ENV": "test"}, "SPARRING_ENV"),
        ({"SPARRING_URL": "http://sparring.example.com"}, "SPARRING_URL"),
        ({"SPARRING_URL": "sparring.example.com"}, "SPARRING_URL"),
        ({"SPARRING_URL": "https://a:b@sparring.example.com"}, "SPARRING_URL"),
        ({"SPARRING_URL": "https://sparring.example.com/?a=b"}, "SPARRING_URL"),
        ({"SPARRING_URL": "https://[", "SPARRING_ENV": "development"}, "SPARRING_URL"),
        ({"SPARRING_TEMPLATE": "no-such-file.dotx"}, "SPARRING_TEMPLATE"),
        ({"SPARRING_TEMPLATE": __file__}, "SPARRING_TEMPLATE"),
        ({"PORT": "0"}, "PORT"),
        ({"PORT": "http"}, "PORT"),
    ],
)
def test_a_wrong_setting_is_named_in_one_sentence(values: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError) as stopped:
        _load(**values)

    sentence = str(stopped.value)
    assert sentence.startswith(named)
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_teams_without_authentication_is_for_local_clients_in_development() -> None:
    settings = _load(TEAMS_ENABLED="true", SPARRING_ENV="development")

    assert settings.teams is not None
    assert settings.teams.app_id is None


def test_an_app_token_makes_the_signing_secret_superfluous() -> None:
    settings = _load(SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="xapp-1")  # noqa: S106 # not a real one

    assert settings.slack is not None
    assert settings.slack.signing_secret is None


def test_the_template_is_read_at_the_start(tmp_path: Path) -> None:
    own = tmp_path / "skabelon.docx"
    docx.Document().save(str(own))

    assert _load(SPARRING_TEMPLATE=str(own)).template == own.read_bytes()
    assert _load().template is None


def test_the_public_address_is_given_or_in_development_the_bots_own() -> None:
    assert _load().public_url is None
    assert (
        _load(SPARRING_URL="https://sparring.example.com/bot/").public_url
        == "https://sparring.example.com/bot"
    )
    assert _load(SPARRING_ENV="development", PORT="4000").public_url == "http://127.0.0.1:4000"
    assert _load(SPARRING_ENV="development", HOST="::1").public_url == "http://[::1]:3978"


def test_hr_addresses_are_folded() -> None:
    assert _load(SPARRING_HR=" HR@example.com ,b@example.com").hr == ("hr@example.com", "b@example.com")


@given(st.dictionaries(st.sampled_from(sorted(_names_in_code())), st.text()))
def test_whatever_is_set_gives_settings_or_a_sentence(values: dict[str, str]) -> None:
    stopped = None
    try:
        load_settings(values, NOWHERE)
    except SettingsError as error:
        stopped = error

    assert stopped is None or str(stopped).partition(" ")[0] in _names_in_code()
