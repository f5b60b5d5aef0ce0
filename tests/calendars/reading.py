"""Reading calendars with programs that did not write them: vobject, and dateutil for time zones."""

from datetime import datetime
from io import StringIO
from typing import Any

import vobject
from dateutil.tz import tzical


def read(calendar: bytes) -> Any:  # noqa: ANN401 -- vobject ships no types
    """The one calendar in these bytes."""
    return vobject.readOne(calendar.decode())


def events(calendar: bytes) -> list[Any]:
    """The events of a calendar, in order."""
    return list(getattr(read(calendar), "vevent_list", []))


def faults(calendar: bytes) -> list[str]:
    """What is wrong byte by byte: line ends, long lines, characters that the standard forbids."""
    found = [] if calendar.endswith(b"END:VCALENDAR\r\n") else ["no end"]
    for line in calendar.split(b"\r\n"):
        if len(line) > 75:
            found.append(f"a line of {len(line)} octets")
        if any(octet < 0x20 and octet != 0x09 for octet in line) or 0x7F in line:
            found.append(f"a control character in {line!r}")
        try:
            line.decode()
        except UnicodeDecodeError:
            found.append("a character cut in two")
    return found


def moment(calendar: bytes, key: str) -> datetime:
    """When the one event of a calendar begins (``DTSTART``) or ends, by the calendar's own VTIMEZONE."""
    text = calendar.decode().replace("\r\n ", "")
    line = next(line for line in _event_lines(text) if line.startswith(key))
    name, _, value = line.partition(":")
    zone = tzical(StringIO(text)).get(name.partition("TZID=")[2])
    return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=zone)


def _event_lines(text: str) -> list[str]:
    return text.partition("BEGIN:VEVENT")[2].splitlines()
