"""The manifest: what Teams is told about the app, Danish first and English beside it."""

from typing import Any
from urllib.parse import urlsplit

from handlers.home import COMMANDS
from handlers.texts import Texts

_VERSION = "1.19"
_SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v{0}/{1}.schema.json"
_COLOUR = "#2F5D62"
_READS_CHANNELS = {"name": "ChannelMessage.Read.Group", "type": "Application"}
"""Without it Teams hands the bot only those messages of a channel that mention it."""

_UNLISTED = {"evaluation"}
"""Teams lists ten commands at most. HR needs this one three times in a programme, and finds it on the home card."""

_SHORT = {"da": "Sparring for netværk af ledere", "en": "Sparring for networks of leaders"}
_FULL = {
    "da": """Sparring holder rytmen i jeres ledernetværk: møder, refleksion mellem møderne, \
dilemmaer med svar fra kolleger og en opsamling, der er klar til næste gang.""",
    "en": """Sparring keeps the rhythm of your network of leaders: meetings, reflection in between, \
dilemmas answered by peers, and a summary that is ready for the next time.""",
}


def manifest(app_id: str, base_url: str) -> dict[str, Any]:
    """The app manifest in Danish for the bot with this id, reached at this address."""
    return {
        "$schema": _SCHEMA.format(_VERSION, "MicrosoftTeams"),
        "manifestVersion": _VERSION,
        "version": "1.0.0",
        "id": app_id,
        "developer": _developer(base_url),
        "name": {"short": "Sparring", "full": "Sparring for ledernetværk"},
        "description": {"short": _SHORT["da"], "full": _FULL["da"]},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": _COLOUR,
        "localizationInfo": {
            "defaultLanguageTag": "da",
            "additionalLanguages": [{"languageTag": "en", "file": "en.json"}],
        },
        "bots": [_bot(app_id)],
        "permissions": ["identity", "messageTeamMembers"],
        "webApplicationInfo": {"id": app_id, "resource": base_url},
        "authorization": {"permissions": {"resourceSpecific": [_READS_CHANNELS]}},
        "validDomains": [urlsplit(base_url).hostname or ""],
    }


def english() -> dict[str, str]:
    """The manifest's words in English, as the file ``en.json`` of the package."""
    texts = {
        "$schema": _SCHEMA.format(_VERSION, "MicrosoftTeams.Localization"),
        "name.short": "Sparring",
        "name.full": "Sparring for networks of leaders",
        "description.short": _SHORT["en"],
        "description.full": _FULL["en"],
    }
    for index, command in enumerate(_commands("en")):
        path = f"bots[0].commandLists[0].commands[{index}]"
        texts |= {f"{path}.{part}": words for part, words in command.items()}
    return texts


def _commands(locale: str) -> list[dict[str, str]]:
    say = Texts(locale)
    return [
        {"title": say(f"command-{name}"), "description": say(f"command-{name}-does")}
        for name in COMMANDS
        if name not in _UNLISTED
    ]


def _bot(app_id: str) -> dict[str, Any]:
    return {
        "botId": app_id,
        "scopes": ["personal", "team"],
        "isNotificationOnly": False,
        "supportsCalling": False,
        "supportsVideo": False,
        "supportsFiles": False,
        "commandLists": [{"scopes": ["personal", "team"], "commands": _commands("da")}],
    }


def _developer(base_url: str) -> dict[str, str]:
    """Teams wants three addresses; who installs the app for a municipality puts their own pages here."""
    return {"name": "Sparring", "websiteUrl": base_url, "privacyUrl": base_url, "termsOfUseUrl": base_url}
