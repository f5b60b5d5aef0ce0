"""Meetings in the hands of the facilitator: planned, moved, cancelled, put somewhere else; their rhythm."""

from handlers.capability import Capability, Route, Who
from handlers.meetings.cancelling import cancel_meeting, open_cancelling
from handlers.meetings.customs import keep_customs, open_customs
from handlers.meetings.facilitating import for_facilitators
from handlers.meetings.moving import move_meeting, move_to_proposed, open_moving
from handlers.meetings.overview import show_overview
from handlers.meetings.placing import open_placing, put_meeting
from handlers.meetings.planning import open_planning, plan_meeting
from handlers.meetings.proposals import compose_few_coming, compose_unsuitable, keep_date
from handlers.meetings.rhythm import keep_rhythm, open_rhythm

_IN_HAND = Who.FACILITATOR_OR_SUBSTITUTE
_OVERVIEW = Route(handler=show_overview, who=_IN_HAND)

CAPABILITY = Capability(
    commands={"meeting": _OVERVIEW},
    actions={
        "meeting-overview": _OVERVIEW,
        "meeting-plan": Route(handler=open_planning, who=Who.FACILITATOR, opens_form=True),
        "meeting-move": Route(handler=open_moving, who=_IN_HAND, opens_form=True),
        "meeting-move-to": Route(handler=move_to_proposed, who=_IN_HAND, writes=True),
        "meeting-keep-date": Route(handler=keep_date, who=_IN_HAND),
        "meeting-cancel": Route(handler=open_cancelling, who=_IN_HAND, opens_form=True),
        "meeting-place": Route(handler=open_placing, who=_IN_HAND, opens_form=True),
        "meeting-rhythm": Route(handler=open_rhythm, who=Who.FACILITATOR, opens_form=True),
        "meeting-customs": Route(handler=open_customs, who=Who.FACILITATOR, opens_form=True),
    },
    forms={
        "meeting-plan": Route(handler=plan_meeting, who=Who.FACILITATOR, writes=True),
        "meeting-move": Route(handler=move_meeting, who=_IN_HAND, writes=True),
        "meeting-cancel": Route(handler=cancel_meeting, who=_IN_HAND, writes=True),
        "meeting-place": Route(handler=put_meeting, who=_IN_HAND, writes=True),
        "meeting-rhythm": Route(handler=keep_rhythm, who=Who.FACILITATOR, writes=True),
        "meeting-customs": Route(handler=keep_customs, who=Who.FACILITATOR, writes=True),
    },
    notices={
        "unsuitable-date": for_facilitators(compose_unsuitable),
        "few-coming": for_facilitators(compose_few_coming),
    },
)
