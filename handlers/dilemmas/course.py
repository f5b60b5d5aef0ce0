"""The course of a dilemma: its phases, how long each lasts, and what peers are asked for in it. Pure.

The phases, their lengths and the fields are those of section 2b and 2c of the method of peer sparring.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.calendar.working_days import working_days_later
from handlers.calendar.working_time import QuietHours, later
from storage.tables.dilemmas import Answering, Audience, Dilemma, Help, Phase, Variant

WORKING_DAYS = {Phase.CLARIFY: 2, Phase.RESTATE: 1, Phase.REFLECT: 3, Phase.PROPOSE: 2, Phase.TAKEAWAY: 2}
QUICK_DAYS = 2
EXTENSION_DAYS = 2
NUDGE_AFTER = 0.8
FOLLOW_UP_AFTER = timedelta(weeks=4)
FOLLOW_UP_BEFORE_MEETING = timedelta(days=3)
SNOOZE = timedelta(weeks=2)
CONTRIBUTING = (Phase.REFLECT, Phase.PROPOSE)
UNDER_WAY = (Phase.CLARIFY, Phase.RESTATE, *CONTRIBUTING, Phase.MEETING)
ENOUGH, QUICK_ENOUGH = 3, 2
"""Contributors; with fewer, what there is goes to the asker alone. A quick round is over with three.

Chosen colleagues are few, and are not before the whole network: of them two are enough, too.
"""
_CLOSING = (Phase.TAKEAWAY, Phase.FOLLOW_UP, Phase.CLOSED)


def phases(variant: Variant, wanted: Help) -> tuple[Phase, ...]:
    """The phases in order; proposals are made only to those who want inspiration or sparring."""
    match variant:
        case Variant.MEETING:
            return (Phase.MEETING, *_CLOSING)
        case Variant.QUICK:
            return (Phase.REFLECT, *_CLOSING)
        case Variant.FULL if wanted in {Help.INSPIRATION, Help.SPARRING}:
            return (Phase.CLARIFY, Phase.RESTATE, Phase.REFLECT, Phase.PROPOSE, *_CLOSING)
        case _:
            return (Phase.CLARIFY, Phase.RESTATE, Phase.REFLECT, *_CLOSING)


def next_phase(dilemma: Dilemma) -> Phase:
    """What comes after the present phase; what is closed or withdrawn stays so."""
    order = phases(dilemma.variant, dilemma.help)
    if dilemma.phase not in order[:-1]:
        return dilemma.phase
    return order[order.index(dilemma.phase) + 1]


def is_last_contribution(dilemma: Dilemma) -> bool:
    """Whether what has been contributed comes out when the present phase ends."""
    return dilemma.phase in CONTRIBUTING and next_phase(dilemma) not in CONTRIBUTING


def is_end_of_round(dilemma: Dilemma) -> bool:
    """Whether nothing more is contributed together once the present phase ends."""
    return dilemma.phase is Phase.MEETING or is_last_contribution(dilemma)


def is_open_for_feedback(dilemma: Dilemma) -> bool:
    """Whether peers may contribute now; after the release it goes to the asker alone, and only with a name.

    What came alone, at a time of its own, would not be anonymous.
    """
    late = () if dilemma.answering is Answering.ANONYMOUS else (Phase.TAKEAWAY,)
    return dilemma.paused_at is None and dilemma.phase in {*CONTRIBUTING, Phase.MEETING, *late}


def is_late(dilemma: Dilemma) -> bool:
    """Whether what is written now comes after the contributions have come out."""
    return dilemma.phase in _CLOSING


def hears_threads(dilemma: Dilemma) -> bool:
    """Whether what is written under a card counts: not when all is over, and not where answers have no names."""
    is_over = dilemma.phase in {Phase.CLOSED, Phase.WITHDRAWN}
    return not is_over and dilemma.answering is Answering.NAMED and dilemma.audience is Audience.NETWORK


def enough(dilemma: Dilemma) -> int:
    """How many contributors it takes for what they wrote to come out to all."""
    is_small = dilemma.variant is Variant.QUICK or dilemma.audience is Audience.CHOSEN
    return QUICK_ENOUGH if is_small else ENOUGH


def waits_for_all(dilemma: Dilemma) -> bool:
    """Whether a phase waits for those, too, who are away.

    An early end would tell that the anonymous asker is one of them, and that nobody of them is among those who answered
    without a name; among few whom no facilitator can hurry, that somebody is away, and who.
    """
    is_anonymous = dilemma.asker_id is None or dilemma.answering is Answering.ANONYMOUS
    return is_anonymous or dilemma.audience is Audience.CHOSEN


def is_complete(dilemma: Dilemma, *, done: int, audience: int) -> bool:
    """Whether a phase need not wait any longer: everybody but the asker has contributed, or enough in a quick round.

    The asker is one of an audience that is the whole network.
    """
    everybody = max(audience - 1 if dilemma.audience is Audience.NETWORK else audience, 1)
    return done >= (min(ENOUGH, everybody) if dilemma.variant is Variant.QUICK else everybody)


def fields(dilemma: Dilemma) -> tuple[str, ...]:
    """The fields of the form for feedback: observation first, experience before advice, advice only if wanted."""
    advice = ("would_try",) if dilemma.help in {Help.INSPIRATION, Help.SPARRING} else ()
    challenge = ("assumption",) if dilemma.help is Help.CHALLENGE else ()
    if dilemma.phase is Phase.PROPOSE:
        return ("experienced", *advice)
    if dilemma.phase is Phase.REFLECT and Phase.PROPOSE in phases(dilemma.variant, dilemma.help):
        return ("hears", "wonders", "works")
    return ("hears", "experienced", "wonders", *challenge, *advice, "works")


def ends_at(dilemma: Dilemma, phase: Phase, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When ``phase`` ends if it begins ``now``: at 16 some working days later; ``None`` if it does not by itself."""
    days = (
        QUICK_DAYS if dilemma.variant is Variant.QUICK and phase is Phase.REFLECT else WORKING_DAYS.get(phase)
    )
    return None if days is None else working_days_later(now, days, zone)


def nudge_time(began: datetime, until: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime | None:
    """When four fifths of a phase have passed, in working hours; ``None`` if it would come after the end."""
    at = later(began + (until - began) * NUDGE_AFTER, zone, quiet)
    return at if at < until else None


def follow_up_time(
    now: datetime, next_meeting: datetime | None, zone: ZoneInfo, quiet: QuietHours
) -> datetime:
    """Four weeks on, or three days before the next meeting if that is sooner and still to come."""
    four_weeks = now + FOLLOW_UP_AFTER
    before_meeting = next_meeting - FOLLOW_UP_BEFORE_MEETING if next_meeting else four_weeks
    return later(min(four_weeks, before_meeting) if before_meeting > now else four_weeks, zone, quiet)
