"""Wording: a meeting's date, hours and place in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.calendar.customs import zone_of
from handlers.texts import Texts
from handlers.vocabulary.cards import Facts
from storage.tables.identity import Network
from storage.tables.meetings import Meeting


def place_of(meeting: Meeting, network: Network) -> str | None:
    """Where a meeting is: its own place, else the network's."""
    return meeting.place or network.place


def hours(say: Texts, starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> str:
    """Date and hours in words."""
    return say(
        "meetings-hours",
        day=say.day(starts_at, zone),
        start=say.clock(starts_at, zone),
        end=say.clock(ends_at, zone),
    )


def meeting_hours(say: Texts, meeting: Meeting, network: Network) -> str:
    """A meeting's date and hours in words."""
    return hours(say, meeting.starts_at, meeting.ends_at, zone_of(network))


def facts(say: Texts, meeting: Meeting, network: Network) -> Facts:
    """Where and when, for everybody who has to be there."""
    return Facts(((say("meetings-network"), network.name), *time_and_place(say, meeting, network).items))


def time_and_place(say: Texts, meeting: Meeting, network: Network) -> Facts:
    """The same, where the network is named already."""
    place = place_of(meeting, network)
    where = [(say("meetings-place"), place)] if place else []
    return Facts(((say("meetings-time"), meeting_hours(say, meeting, network)), *where))
