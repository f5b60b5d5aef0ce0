"""The story of a meeting: planned, invited to, moved, cancelled; what is typed, and what calendars get of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.request import urlopen

from handlers.texts import Texts
from tests.calendars.reading import events

PLAN = {"Dato": "om 10 dage", "Begynder kl.": "13", "Slutter kl.": "16", "Sted": "Kantinen på rådhuset"}
PLACE = PLAN["Sted"]
NO_DAY = "31/2"
LATER = timedelta(days=2)

WORD = "Jeg kommer kl. 14 og tager kage med."
AGENDA = "15 Kaffe\n45 Dilemma: Hvem har ét med?\n10 Tjek ud"
PROPOSED = "15 Tjek ind: Hvor er du lige nu?"

# What both platforms show, so that a change of words is a change here.
OVERVIEW = "Møder i Ledernetværk 3"
INVITATION = "Netværksmøde"
ANYWAY = "Ferie, fridag eller møde i et andet netværk"
NOBODY_YET = "Ingen af de 7 ledere har svaret endnu."
NO_SUCH_DAY = "Den dato findes ikke."
MOVED = "Mødet er flyttet"
OFF = "Det bliver desværre ikke til noget."


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting as a calendar has it."""

    uid: str
    sequence: int
    starts_at: datetime
    status: str

    @property
    def day(self) -> str:
        """Its day in words."""
        return in_words(self.starts_at.date())


def entries(calendar: bytes) -> list[Entry]:
    """The meetings in a calendar."""
    return [
        Entry(
            uid=event.uid.value,
            sequence=int(event.sequence.value),
            starts_at=event.dtstart.value,
            status=event.status.value,
        )
        for event in events(calendar)
    ]


def entry(calendar: bytes) -> Entry:
    """The one meeting in a calendar."""
    (only,) = entries(calendar)
    return only


def fetch(url: str) -> bytes:
    """What is at ``url``."""
    with urlopen(url, timeout=10) as answer:  # noqa: S310 -- our own address
        content: bytes = answer.read()
    return content


def in_words(day: date) -> str:
    """A day as the bot says it."""
    return Texts("da").date(day)
