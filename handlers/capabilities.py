"""The capabilities of the house. A new one gets a line here; nothing else needs to know of it."""

from collections import ChainMap
from collections.abc import Mapping

from handlers import (
    absences,
    agendas,
    attendance,
    calendars,
    dilemmas,
    evaluation,
    exercises,
    guideposts,
    invitations,
    meetings,
    networks,
    organisation,
    promises,
    prompts,
    stats,
    substitutes,
    summaries,
)
from handlers.capability import Route
from handlers.notices import Compose, Notices
from handlers.threads import Listen

CAPABILITIES = (
    invitations.CAPABILITY,
    meetings.CAPABILITY,
    agendas.CAPABILITY,
    attendance.CAPABILITY,
    promises.CAPABILITY,
    substitutes.CAPABILITY,
    calendars.CAPABILITY,
    prompts.CAPABILITY,
    exercises.CAPABILITY,
    dilemmas.CAPABILITY,
    summaries.CAPABILITY,
    organisation.CAPABILITY,
    networks.CAPABILITY,
    guideposts.CAPABILITY,
    stats.CAPABILITY,
    evaluation.CAPABILITY,
    absences.CAPABILITY,
)

COMMANDS: Mapping[str, Route] = ChainMap(*(dict(c.commands) for c in CAPABILITIES))
ACTIONS: Mapping[str, Route] = ChainMap(*(dict(c.actions) for c in CAPABILITIES))
FORMS: Mapping[str, Route] = ChainMap(*(dict(c.forms) for c in CAPABILITIES))
NOTICES: Notices = ChainMap[str, Compose](*(dict(c.notices) for c in CAPABILITIES))
THREADS: Mapping[str, Listen] = ChainMap(*(dict(c.threads) for c in CAPABILITIES))
