"""Attendance: who was at a meeting, as the answers had it and the facilitator corrects it."""

from handlers.attendance.card import compose_attendance
from handlers.attendance.noting import confirm, show, toggle
from handlers.capability import Capability, Route, Who
from handlers.meetings.facilitating import for_facilitators

CAPABILITY = Capability(
    actions={
        "attendance": Route(handler=show, who=Who.FACILITATOR_OR_SUBSTITUTE),
        "attendance-toggle": Route(handler=toggle, who=Who.FACILITATOR_OR_SUBSTITUTE, writes=True),
        "attendance-confirm": Route(handler=confirm, who=Who.FACILITATOR_OR_SUBSTITUTE, writes=True),
    },
    notices={"attendance": for_facilitators(compose_attendance)},
)
