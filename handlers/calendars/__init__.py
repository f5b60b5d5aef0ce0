"""Calendars: a meeting as a file for one's own calendar, and a subscription that keeps itself up to date."""

from handlers.calendars.asking import ask_for_file, file_button
from handlers.calendars.files import compose_file, meeting_file
from handlers.calendars.subscribing import renew, stop, subscribe, subscribe_button
from handlers.capability import Capability, Route, Who

__all__ = ["CAPABILITY", "file_button", "meeting_file", "subscribe_button"]

CAPABILITY = Capability(
    actions={
        "calendar-file": Route(handler=ask_for_file, who=Who.MEMBER, writes=True),
        "calendar-subscribe": Route(handler=subscribe, who=Who.MEMBER, writes=True),
        "calendar-renew": Route(handler=renew, who=Who.MEMBER, writes=True),
        # Whoever has left every network must still be able to take their key back.
        "calendar-stop": Route(handler=stop, who=Who.ANYONE, writes=True),
    },
    notices={"calendar-file": compose_file},
)
