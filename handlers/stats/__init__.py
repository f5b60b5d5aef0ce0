"""Participation for HR: how it goes, never who, never what was said.

This room counts ``storage.participation`` alone; the import contracts keep it from everything people wrote.
"""

from handlers.capability import Capability, Route, Who
from handlers.stats.asking import ask_for_stats
from handlers.stats.card import compose_stats

CAPABILITY = Capability(
    commands={"stats": Route(handler=ask_for_stats, who=Who.HR_OR_FACILITATOR, writes=True)},
    notices={"stats": compose_stats},
)
