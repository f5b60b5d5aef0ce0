"""Summaries: what the facilitator takes to the next meeting, handed over in private."""

from handlers.capability import Capability, Route, Who
from handlers.summaries.asking import ask_for_summary
from handlers.summaries.card import compose_summary

_SUMMARY = Route(handler=ask_for_summary, who=Who.FACILITATOR_OR_SUBSTITUTE, writes=True)

CAPABILITY = Capability(
    commands={"summary": _SUMMARY},
    actions={"summary": _SUMMARY},
    notices={"summary": compose_summary},
)
