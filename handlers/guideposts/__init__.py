"""Guideposts: the municipality's own words for good leadership, kept by HR, which prompts are linked to."""

from handlers.capability import Capability, Route, Who
from handlers.guideposts.editing import keep_guideposts, open_guideposts

CAPABILITY = Capability(
    actions={"guideposts": Route(handler=open_guideposts, who=Who.HR_OR_FACILITATOR, opens_form=True)},
    forms={"guideposts": Route(handler=keep_guideposts, who=Who.HR_OR_FACILITATOR, writes=True)},
)
