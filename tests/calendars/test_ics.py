"""Calendar files, read by parsers that are not the program that wrote them, and byte by byte."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendars.ics import Entry, feed_calendar, meeting_calendar
from handlers.calendars.zones import time_zone
from handlers.texts import Texts
from storage.tables.identity import Person
from tests.calendars.reading import events, faults, moment, read
from tests.calendars.samples import AUTUMN, FIE, NOW, a_meeting, a_network

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
ZONES = ["Europe/Copenhagen", "America/Nuuk", "Atlantic/Faroe", "America/New_York", "Asia/Tokyo", "UTC"]
# Whatever anybody can have typed: the database refuses half characters and NUL.
WORDS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200
) | st.sampled_from(
    [
        "Rådhuset, lokale 4; bygning B\\C",
        "Linje 1\nLinje 2\r\nLinje 3",
        "ø" * 200,
        "👩🏽‍🚀" * 28,
        "שלום עולם \u202eomvendt\u202c",
        "BEGIN:VEVENT\r\nUID:1",
        "\u2028\u2029\x85\x0b\x1b[31m\x07",
    ]
)


def test_a_meeting_says_when_where_and_whose_it_is() -> None:
    network = a_network()
    meeting = a_meeting(network, sequence=3)
    calendar = meeting_calendar(meeting, network, FIE)

    (event,) = events(calendar)
    assert faults(calendar) == []
    assert read(calendar).method.value == "PUBLISH"
    assert event.uid.value == f"{meeting.id}@sparring"
    assert event.sequence.value == "3"
    assert event.summary.value == "Netværksmøde · Ledernetværk 1"
    assert event.location.value == "Rådhuset, lokale 4"
    assert event.organizer.value == "mailto:fie@example.com"
    assert event.organizer.params["CN"] == ["Fie Åkjær"]
    assert event.status.value == "CONFIRMED"
    assert getattr(event, "class").value == "PRIVATE"
    assert event.dtstamp.value == event.last_modified.value == NOW
    assert (moment(calendar, "DTSTART"), moment(calendar, "DTEND")) == (meeting.starts_at, meeting.ends_at)
    assert b"DTSTART;TZID=Europe/Copenhagen:20261103T130000\r\n" in calendar


def test_there_is_nothing_else_in_it() -> None:
    (event,) = events(meeting_calendar(a_meeting(a_network()), a_network(), FIE))

    assert set(event.contents) == {
        *("uid", "sequence", "dtstamp", "last-modified", "dtstart", "dtend", "summary", "location"),
        *("class", "status", "organizer"),
    }


def test_a_cancelled_meeting_takes_itself_out_of_a_calendar() -> None:
    network = a_network()
    meeting = a_meeting(network, sequence=4, cancelled=True)
    calendar = meeting_calendar(meeting, network, FIE)

    (event,) = events(calendar)
    assert read(calendar).method.value == "CANCEL"
    assert (event.uid.value, event.sequence.value) == (f"{meeting.id}@sparring", "4")
    assert event.status.value == "CANCELLED"


def test_the_meetings_own_place_comes_first_and_no_place_is_no_line() -> None:
    network = a_network(place=None)

    assert b"LOCATION" not in meeting_calendar(a_meeting(network), network, None)
    assert b"LOCATION:Havnen\r\n" in meeting_calendar(
        a_meeting(a_network(), place="Havnen"), a_network(), None
    )


def test_without_a_facilitator_there_is_no_organizer() -> None:
    calendar = meeting_calendar(a_meeting(a_network()), a_network(), None)

    # RFC 5546 lets nobody publish without one.
    assert b"ORGANIZER" not in calendar
    assert b"METHOD" not in calendar


def test_it_speaks_the_networks_language() -> None:
    network = a_network(locale="en")
    (event,) = events(meeting_calendar(a_meeting(network), network, None))

    assert event.summary.value == "Network meeting · Ledernetværk 1"


@given(name=WORDS, place=WORDS, person=WORDS)
def test_whatever_people_are_called_and_wherever_they_meet(name: str, place: str, person: str) -> None:
    network = a_network(name, place=place)
    calendar = meeting_calendar(a_meeting(network), network, Person(email="x@example.com", name=person))

    (event,) = events(calendar)
    assert faults(calendar) == []
    assert _letters(event.summary.value) == _letters(f"Netværksmøde · {name}")
    where = event.location.value if "location" in event.contents else ""
    assert _letters(where) == _letters(place)


def _letters(text: str) -> str:
    return "".join(it for it in "".join(text.split()) if it.isprintable() or ord(it) > 0x9F)


def test_line_breaks_of_a_place_are_kept() -> None:
    network = a_network(place="Rådhuset\r\nlokale 4\n2. sal")
    (event,) = events(meeting_calendar(a_meeting(network), network, None))

    assert event.location.value == "Rådhuset\nlokale 4\n2. sal"


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("year", [2009, 2026])
def test_every_hour_of_the_year_has_the_offset_it_has(name: str, year: int) -> None:
    _same_offsets(name, datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("name", ["Europe/Istanbul", "America/Nuuk", "Africa/Casablanca"])
def test_years_without_a_rule_are_right_too(name: str) -> None:
    year = {"Europe/Istanbul": 2016, "America/Nuuk": 2023, "Africa/Casablanca": 2026}[name]

    _same_offsets(name, datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC))


def _same_offsets(name: str, start: datetime, end: datetime) -> None:
    zone = ZoneInfo(name)
    text = bytes(time_zone(zone, start.year, start.year).to_ical()).decode()
    read_back = tzical(StringIO(text)).get(name)
    hours = [start + timedelta(hours=number) for number in range(int((end - start) / timedelta(hours=1)))]
    different = [
        at
        for at in hours
        if _wall_offset(at, zone) != at.astimezone(zone).replace(tzinfo=read_back).utcoffset()
    ]
    # A wall time that there is twice is told apart by nothing in a calendar.
    ambiguous = [one for one, other in pairwise(hours) if _wall(one, zone) == _wall(other, zone)]

    assert set(different) <= {at + timedelta(hours=more) for at in ambiguous for more in (-1, 0, 1)}


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _wall_offset(at: datetime, zone: ZoneInfo) -> timedelta | None:
    return at.astimezone(zone).utcoffset()


def test_summer_time_begins_when_the_clock_before_it_says_so() -> None:
    lines = bytes(time_zone(COPENHAGEN, 2026, 2026).to_ical()).decode().split("\r\n")

    assert lines[2:8] == [
        "BEGIN:DAYLIGHT",
        "DTSTART:20250330T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
    ]


def test_a_feed_has_every_meeting_with_its_own_zone_and_the_cancelled_ones_too() -> None:
    home, away = a_network(), a_network("Nuuk", time_zone="America/Nuuk")
    entries = [
        Entry(a_meeting(home), home, FIE),
        Entry(a_meeting(away, AUTUMN + timedelta(days=200), cancelled=True, sequence=1), away, None),
    ]
    calendar = feed_calendar(entries, Texts("da"), COPENHAGEN, date(2026, 8, 3))

    whole = read(calendar)
    assert faults(calendar) == []
    assert b"METHOD" not in calendar
    assert whole.contents["name"][0].value == whole.x_wr_calname.value == "Netværksmøder"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n" in calendar
    assert [event.status.value for event in events(calendar)] == ["CONFIRMED", "CANCELLED"]
    assert {zone.tzid.value for zone in whole.vtimezone_list} == {"Europe/Copenhagen", "America/Nuuk"}


def test_a_feed_with_nothing_in_it_is_a_calendar_all_the_same() -> None:
    calendar = feed_calendar([], Texts("da"), COPENHAGEN, date(2026, 8, 3))

    assert faults(calendar) == []
    assert events(calendar) == []
    assert len(read(calendar).vtimezone_list) == 1
