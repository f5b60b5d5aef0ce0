"""The slot: date and hours as people type them in a form, and what speaks against them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from handlers.calendar.customs import zone_of
from handlers.calendar.moment import Happening, happening, wall_moment
from handlers.calendar.rhythm import Occurrence
from handlers.meetings.objections import objection
from handlers.request import Request
from handlers.typed_fields import TYPED_LONGEST, TypedFields
from handlers.vocabulary.forms import FormElement, TextInput, TickInput
from storage.tables.identity import Network
from storage.tables.meetings import Meeting

SHORTEST = timedelta(minutes=30)
LONGEST = timedelta(hours=8)
Errors: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What is meant where nothing is typed."""

    starts_at: time
    duration: timedelta


class SlotError(Exception):
    """What is wrong with what was typed, by input name, in the actor's language."""

    def __init__(self, errors: Errors) -> None:
        super().__init__()
        self.errors = errors


def slot_inputs(request: Request, *more: FormElement) -> tuple[FormElement, ...]:
    """The inputs for a date and its hours, which may be left empty; ``more`` stands before the tick."""
    say = request.say
    return (
        TextInput(
            name="date",
            label=say("meetings-form-date"),
            hint=say("meetings-form-date-hint"),
            max_length=TYPED_LONGEST,
        ),
        *(
            TextInput(
                name=name,
                label=say(f"meetings-form-{name}"),
                hint=say(f"meetings-form-{name}-hint"),
                required=False,
                max_length=TYPED_LONGEST,
            )
            for name in ("starts", "ends")
        ),
        *more,
        TickInput(name="anyway", label=say("meetings-form-anyway"), text=say("meetings-form-anyway-tick")),
    )


async def read_slot(
    request: Request, network: Network, usual: Usual, moving: Meeting | None = None
) -> Occurrence:
    """The date and hours that were typed, for a new meeting or for the one that is ``moving``.

    Raises:
        SlotError: something is wrong or speaks against it.
    """
    typed = TypedFields(request, zone_of(network))
    day = typed.day()
    starts, ends = typed.clock("starts"), typed.clock("ends")
    if typed.errors or day is None:
        raise SlotError(typed.errors)
    wall = starts or usual.starts_at
    found = _occurrence(request, network, day, wall, ends, usual.duration)
    anyway = request.value("anyway") == "true"
    against = await objection(request, network, found, moving, anyway=anyway)
    if against:
        raise SlotError({"date": against})
    return found


def _occurrence(
    request: Request, network: Network, day: date, starts: time, ends: time | None, usual: timedelta
) -> Occurrence:
    zone = zone_of(network)
    for name, wall in (("starts", starts), ("ends", ends)):
        if wall is not None and (how := happening(day, wall, zone)) is not Happening.ONCE:
            raise SlotError({name: request.say(f"meetings-error-time-{how}")})
    starts_at = wall_moment(day, starts, zone)
    ends_at = wall_moment(day, ends, zone) if ends else starts_at + usual
    if starts_at <= request.now:
        raise SlotError({"starts": request.say("meetings-error-time-past")})
    check_duration(request, starts_at, ends_at)
    return Occurrence(starts_at, ends_at)


def check_duration(request: Request, starts_at: datetime, ends_at: datetime) -> None:
    """See that a meeting is neither too short nor too long.

    Raises:
        SlotError: it is, or it ends before it begins.
    """
    if ends_at <= starts_at:
        raise SlotError({"ends": request.say("meetings-error-ends-before")})
    if ends_at - starts_at < SHORTEST:
        raise SlotError({"ends": request.say("meetings-error-too-short")})
    if ends_at - starts_at > LONGEST:
        raise SlotError({"ends": request.say("meetings-error-too-long")})
