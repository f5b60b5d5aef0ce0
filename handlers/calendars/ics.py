"""iCalendar (RFC 5545): a meeting as a file, and a person's meetings as a feed. Pure, and never what people write."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from handlers.calendars.zones import time_zone
from handlers.texts import Texts
from storage.tables.identity import Network, Person
from storage.tables.meetings import Meeting

MEDIA_TYPE = "text/calendar"
PRODUCT = "-//Sparring//Sparring//DA"
REFRESH = timedelta(hours=4)
_NEWLINES = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


class Entry(NamedTuple):
    """A meeting, whose it is, and who facilitates it."""

    meeting: Meeting
    network: Network
    organizer: Person | None


def meeting_calendar(meeting: Meeting, network: Network, organizer: Person | None) -> bytes:
    """One meeting as a file to open: published, or cancelled so that a calendar takes it out."""
    entry = Entry(meeting, network, organizer)
    # RFC 5546 lets nobody publish without an organizer; a file without a method is one to import all the same.
    published = "PUBLISH" if organizer else None
    calendar = _calendar("CANCEL" if meeting.cancelled else published, [entry])
    return bytes(calendar.to_ical())


def feed_calendar(entries: Sequence[Entry], say: Texts, zone: ZoneInfo, today: date) -> bytes:
    """Many meetings as a calendar to subscribe to; cancelled ones stand in it as cancelled."""
    calendar = _calendar(None, entries)
    if not entries:
        # The standard has no calendar with nothing in it.
        calendar.add_component(time_zone(zone, today.year, today.year))
    name = say("calendars-feed-name")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, name)
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT4H")
    return bytes(calendar.to_ical())


def _calendar(method: str | None, entries: Sequence[Entry]) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if method is not None:
        calendar.add("method", method)
    for key, moments in _by_zone(entries).items():
        years = [moment.year for moment in moments]
        calendar.add_component(time_zone(ZoneInfo(key), min(years), max(years)))
    for entry in entries:
        calendar.add_component(_event(entry))
    return calendar


def _by_zone(entries: Iterable[Entry]) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = {}
    for meeting, network, _ in entries:
        found.setdefault(network.time_zone, []).extend((meeting.starts_at, meeting.ends_at))
    return found


def _event(entry: Entry) -> Event:
    meeting, network, organizer = entry
    zone = ZoneInfo(network.time_zone)
    say = Texts(network.locale)
    event = Event()
    event.add("uid", f"{meeting.id}@sparring")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", meeting.changed_at)
    event.add("last-modified", meeting.changed_at)
    event.add("dtstart", meeting.starts_at.astimezone(zone))
    event.add("dtend", meeting.ends_at.astimezone(zone))
    event.add("summary", say("calendars-summary", network=_line(network.name)))
    if place := _clean(meeting.place or network.place or ""):
        event.add("location", place)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if meeting.cancelled else "CONFIRMED")
    if organizer is not None:
        event.add("organizer", _address(organizer), encode=False)
    return event


def _address(person: Person) -> vCalAddress:
    address = vCalAddress(f"mailto:{person.email}")
    # A parameter cannot hold quotes at all.
    address.params["CN"] = vText(_line(person.name).replace('"', "'"))
    return address


def _line(text: str) -> str:
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    """``text`` without what the standard forbids in it; line breaks are kept."""
    return "".join(
        it for it in _NEWLINES.sub("\n", text) if it in "\n\t" or unicodedata.category(it) != "Cc"
    ).strip()
