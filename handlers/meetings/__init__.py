"""Meetings: invitations in the channel, answers to them, and what comes next."""

from handlers.capability import Capability, Route, Who
from handlers.meetings.answering import answer
from handlers.meetings.invitation import compose_invitation
from handlers.meetings.upcoming import show_next

CAPABILITY = Capability(
    commands={"next": Route(handler=show_next, who=Who.MEMBER)},
    actions={"answer-invitation": Route(handler=answer, who=Who.LEADER, writes=True)},
    notices={"meeting-reminder": compose_invitation},
)
