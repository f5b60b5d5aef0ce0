"""Exercises: people are drawn together to try something, and tell the network how it went."""

from handlers.absences.unasked import unasked
from handlers.capability import Capability, Route, Who
from handlers.exercises.card import compose_exercise
from handlers.exercises.choosing import open_exercise, send_exercise
from handlers.exercises.partners import compose_partners, compose_reminder
from handlers.exercises.reading import read_reports, take_back
from handlers.exercises.reporting import keep_report, open_report

CAPABILITY = Capability(
    actions={
        "exercise-choose": Route(handler=open_exercise, who=Who.FACILITATOR, opens_form=True),
        "exercise-report": Route(handler=open_report, who=Who.LEADER, opens_form=True),
        "exercise-read": Route(handler=read_reports, who=Who.MEMBER),
        "exercise-take-back": Route(handler=take_back, who=Who.ANYONE, writes=True),
    },
    forms={
        "exercise": Route(handler=send_exercise, who=Who.FACILITATOR, writes=True),
        # Whoever has left while typing gets a friendly no with their words in it.
        "exercise-report": Route(handler=keep_report, who=Who.ANYONE, writes=True),
    },
    notices={
        "exercise": compose_exercise,
        "exercise-partners": compose_partners,
        "exercise-reminder": unasked(compose_reminder),
    },
)
