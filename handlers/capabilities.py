"""The capabilities of the house. A new one gets a line here; nothing else needs to know of it."""

from collections import ChainMap
from collections.abc import Mapping

from handlers import calendars, dilemmas, meetings, networks, prompts, stats, summaries
from handlers.capability import Route
from handlers.notices import Compose, Notices

CAPABILITIES = (
    meetings.CAPABILITY,
    calendars.CAPABILITY,
    prompts.CAPABILITY,
    dilemmas.CAPABILITY,
    summaries.CAPABILITY,
    networks.CAPABILITY,
    stats.CAPABILITY,
)

COMMANDS: Mapping[str, Route] = ChainMap(*(dict(c.commands) for c in CAPABILITIES))
ACTIONS: Mapping[str, Route] = ChainMap(*(dict(c.actions) for c in CAPABILITIES))
FORMS: Mapping[str, Route] = ChainMap(*(dict(c.forms) for c in CAPABILITIES))
NOTICES: Notices = ChainMap[str, Compose](*(dict(c.notices) for c in CAPABILITIES))
