"""Invitations: the card in the channel, the answers to it, and what comes next for a person."""

from handlers.absences.unasked import unasked
from handlers.capability import Capability, Route, Who
from handlers.invitations.answering import answer
from handlers.invitations.changed import compose_changed
from handlers.invitations.in_words import keep_answer_in_words, open_answer_in_words
from handlers.invitations.invitation import compose_invitation
from handlers.invitations.nudge import compose_nudge
from handlers.invitations.upcoming import show_next
from handlers.invitations.word import compose_word
from handlers.meetings.changes import KIND as CHANGED
from handlers.meetings.facilitating import for_facilitators

CAPABILITY = Capability(
    commands={"next": Route(handler=show_next, who=Who.MEMBER)},
    actions={
        "answer-invitation": Route(handler=answer, who=Who.MEMBER, writes=True),
        "answer-in-words": Route(handler=open_answer_in_words, who=Who.LEADER, opens_form=True),
    },
    forms={"answer-in-words": Route(handler=keep_answer_in_words, who=Who.LEADER, writes=True)},
    notices={
        "meeting-reminder": compose_invitation,
        "meeting-nudge": unasked(compose_nudge),
        "answer-word": for_facilitators(compose_word),
        CHANGED: compose_changed,
    },
)
