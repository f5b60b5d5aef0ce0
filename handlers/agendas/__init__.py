"""Agendas: a proposal that fills the meeting, edited by whoever facilitates it."""

from handlers.agendas.editing import keep_agenda, open_agenda
from handlers.agendas.showing import compose_proposal
from handlers.capability import Capability, Route, Who
from handlers.meetings.facilitating import for_facilitators

CAPABILITY = Capability(
    actions={
        "meeting-agenda": Route(handler=open_agenda, who=Who.FACILITATOR_OR_SUBSTITUTE, opens_form=True)
    },
    forms={"meeting-agenda": Route(handler=keep_agenda, who=Who.FACILITATOR_OR_SUBSTITUTE, writes=True)},
    notices={"agenda-proposal": for_facilitators(compose_proposal)},
)
