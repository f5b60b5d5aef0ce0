"""Absences: leaders who are away, or want to be left alone for a while, are neither asked nor waited for."""

from handlers.absences.listing import show_absences
from handlers.absences.own import come_back, keep_pause, open_pause, show_pause
from handlers.absences.registering import end_absence, open_registering, register
from handlers.absences.telling import compose_ended, compose_registered
from handlers.capability import Capability, Route, Who

CAPABILITY = Capability(
    commands={"pause": Route(handler=show_pause, who=Who.LEADER, opens_form=True)},
    actions={
        "absence": Route(handler=open_pause, who=Who.LEADER, opens_form=True),
        "absence-back": Route(handler=come_back, who=Who.ANYONE, writes=True),
        "absences": Route(handler=show_absences, who=Who.HR_OR_FACILITATOR),
        "absence-register": Route(handler=open_registering, who=Who.HR_OR_FACILITATOR, opens_form=True),
        "absence-end": Route(handler=end_absence, who=Who.HR_OR_FACILITATOR, writes=True),
    },
    forms={
        "absence": Route(handler=keep_pause, who=Who.LEADER, writes=True),
        "absence-register": Route(handler=register, who=Who.HR_OR_FACILITATOR, writes=True),
    },
    notices={"absence-registered": compose_registered, "absence-ended": compose_ended},
)
