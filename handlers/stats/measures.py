"""The catalogue of measures: what each is, and for whom it may be shown (rules D2 and D3).

What each counts, and out of what, is said in the catalogue of texts under ``stats-part-NAME`` and ``stats-whole-NAME``.

Not here, because they mislead: numbers of messages or characters, log-ins, scores of engagement, streaks, moods, any
ranking of networks or people, a network's single meetings, averages of waiting that leave out who still waits.
"""

from dataclasses import dataclass
from enum import StrEnum

from handlers.disclosure.cells import Kind
from storage.counting import By


class Unit(StrEnum):
    """What a figure is a number of, or is set against."""

    NOTHING = "nothing"
    HOURS = "hours"
    PEOPLE = "people"
    NETWORKS = "networks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure. ``by`` is how it may be divided, besides the programme as a whole.

    Levels divide into networks. Administrations cut across both, so no measure has them beside the others.

    An ``activity`` is what people did of their own accord between meetings.
    """

    name: str
    kind: Kind
    by: tuple[By, ...] = ()
    activity: bool = True
    unit: Unit = Unit.NOTHING


MEETINGS = Measure(name="meetings", kind=Kind.OPEN, by=(By.LEVEL, By.NETWORK), activity=False)
ATTENDANCE = Measure(name="attendance", kind=Kind.RATE, by=(By.LEVEL, By.NETWORK), activity=False)
REPLIES = Measure(name="replies", kind=Kind.RATE, by=(By.ADMINISTRATION,), activity=False)
REACH = Measure(name="reach", kind=Kind.RATE, by=(By.LEVEL,))
RESPONSE = Measure(name="response", kind=Kind.RATE, by=(By.LEVEL,))
DILEMMAS = Measure(name="dilemmas", kind=Kind.COUNT, by=(By.LEVEL,))
FEEDBACK = Measure(name="feedback", kind=Kind.COUNT, by=(By.LEVEL,))
GIVERS = Measure(name="givers", kind=Kind.VALUE, unit=Unit.PEOPLE)
THREE_GIVERS = Measure(name="three-givers", kind=Kind.RATE)
FIRST_RESPONSE = Measure(name="first-response", kind=Kind.VALUE, unit=Unit.HOURS)
RECIPROCITY = Measure(name="reciprocity", kind=Kind.RATE)
COVERAGE = Measure(name="coverage", kind=Kind.RATE)
FOLLOW_UPS = Measure(name="follow-ups", kind=Kind.RATE)
OUTCOMES = Measure(name="outcomes", kind=Kind.COUNT)
FACILITATORS = Measure(name="facilitators", kind=Kind.OPEN, activity=False, unit=Unit.NETWORKS)
LEAVERS = Measure(name="leavers", kind=Kind.RATE, activity=False)

MEASURES = (
    MEETINGS,
    ATTENDANCE,
    REPLIES,
    REACH,
    RESPONSE,
    DILEMMAS,
    FEEDBACK,
    GIVERS,
    THREE_GIVERS,
    FIRST_RESPONSE,
    RECIPROCITY,
    COVERAGE,
    FOLLOW_UPS,
    OUTCOMES,
    FACILITATORS,
    LEAVERS,
)
