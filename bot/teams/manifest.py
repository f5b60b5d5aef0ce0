"""The manifest: what Teams is told about the app, Danish first and English beside it."""

from typing import Any
from urllib.parse import urlsplit

_VERSION = "1.19"
_SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v{0}/{1}.schema.json"
_COLOUR = "#2F5D62"

# Danish word and description, English word and description; Teams lists at most ten.
_COMMANDS = (
    ("hjælp", "Hvad du kan gøre her", "help", "What you can do here"),
    ("næste", "Næste møde og dit svar", "next", "The next meeting and your answer"),
    ("dilemma", "Læg et dilemma frem for netværket", "dilemma", "Put a dilemma before the network"),
    ("refleksion", "Svar på det åbne spørgsmål", "reflect", "Answer the open prompt"),
    ("spørgsmål", "Send netværket et spørgsmål", "prompt", "Send the network a prompt"),
    ("opsamling", "Saml op til næste møde", "summary", "Sum up for the next meeting"),
    ("netværk", "Opret og indret netværk", "network", "Set up networks"),
    ("deltagelse", "Se deltagelsen", "stats", "See participation"),
)
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
    for index, (_, _, word, meaning) in enumerate(_COMMANDS):
        path = f"bots[0].commandLists[0].commands[{index}]"
        texts |= {f"{path}.title": word, f"{path}.description": meaning}
    return texts


def _bot(app_id: str) -> dict[str, Any]:
    commands = [{"title": word, "description": meaning} for word, meaning, _, _ in _COMMANDS]
    return {
        "botId": app_id,
        "scopes": ["personal", "team"],
        "isNotificationOnly": False,
        "supportsCalling": False,
        "supportsVideo": False,
        "supportsFiles": False,
        "commandLists": [{"scopes": ["personal", "team"], "commands": commands}],
    }


def _developer(base_url: str) -> dict[str, str]:
    """Teams wants three addresses; who installs the app for a municipality puts their own pages here."""
    return {"name": "Sparring", "websiteUrl": base_url, "privacyUrl": base_url, "termsOfUseUrl": base_url}
