"""Dilemmas: a leader puts one before the network, peers give feedback, the asker gets each in private."""

from handlers.capability import Capability, Route, Who
from handlers.dilemmas.asking import keep_dilemma, open_dilemma
from handlers.dilemmas.cards import compose_dilemma, compose_feedback
from handlers.dilemmas.feedback import keep_feedback, open_feedback

CAPABILITY = Capability(
    commands={"dilemma": Route(handler=open_dilemma, who=Who.LEADER, opens_form=True)},
    actions={"give-feedback": Route(handler=open_feedback, who=Who.LEADER, opens_form=True)},
    forms={
        "dilemma": Route(handler=keep_dilemma, who=Who.LEADER, writes=True),
        "feedback": Route(handler=keep_feedback, who=Who.LEADER, writes=True),
    },
    notices={"dilemma": compose_dilemma, "feedback": compose_feedback},
)
