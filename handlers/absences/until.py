"""Until when somebody is away, as it is typed: a day within a year, lest anybody be forgotten."""

from datetime import date, timedelta

from handlers.request import Request
from handlers.typed_fields import TYPED_LONGEST, TypedFields
from handlers.vocabulary.forms import TextInput

LONGEST = timedelta(days=366)


def until_input(request: Request) -> TextInput:
    """The field to type the last day in."""
    return TextInput(
        name="date",
        label=request.say("absences-form-until"),
        hint=request.say("absences-form-until-hint"),
        max_length=TYPED_LONGEST,
    )


def read_until(request: Request) -> tuple[date | None, dict[str, str]]:
    """The last day, and what is wrong with it."""
    typed = TypedFields(request, request.zone)
    until = typed.day()
    if until is not None and until > request.today + LONGEST:
        typed.errors["date"] = request.say("absences-error-too-long")
    return until, typed.errors
