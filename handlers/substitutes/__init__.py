"""Substitutes: a facilitator who is away hands one meeting to another."""

from handlers.capability import Capability, Route, Who
from handlers.substitutes.handing import hand_over, open_handover
from handlers.substitutes.telling import compose_handed, compose_taken_back

CAPABILITY = Capability(
    actions={"meeting-handover": Route(handler=open_handover, who=Who.FACILITATOR, opens_form=True)},
    forms={"meeting-handover": Route(handler=hand_over, who=Who.FACILITATOR, writes=True)},
    notices={"meeting-handed": compose_handed, "meeting-taken-back": compose_taken_back},
)
