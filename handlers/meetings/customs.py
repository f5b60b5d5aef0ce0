"""Setting a network's customs: when it is reminded, when it does not meet, when it wants to be left alone."""

import re
from datetime import time

from handlers.calendar.customs import zone_of
from handlers.calendar.working_time import QuietHours
from handlers.meetings.choosing import about
from handlers.meetings.own import own_network
from handlers.request import Request
from handlers.typed_fields import TYPED_LONGEST, TypedFields
from handlers.vocabulary.forms import Form, FormElement, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from storage import meetings
from storage.tables.identity import Network

MOST_REMINDERS = 5
DAYS = range(61)
WEEKS = range(1, 54)
_BETWEEN = re.compile(r"[\s,;.]+")


async def open_customs(request: Request) -> Reply:
    """The form, with the customs as they are."""
    network = await own_network(request, request.args.get("network"))
    say = request.say
    return Reply(
        form=Form(
            name="meeting-customs",
            title=say("meetings-customs-title"),
            locale=say.locale,
            elements=(*about(request, network), *_inputs(request, network)),
            submit=say("meetings-customs-submit"),
            cancel=say("form-cancel"),
            args={"network": network.id},
        )
    )


async def keep_customs(request: Request) -> Reply:
    """Write the customs down; the reminders of coming meetings follow them."""
    network = await own_network(request, request.args.get("network"))
    days, weeks = (_numbers(request.value(name)) for name in ("days", "weeks"))
    fields = TypedFields(request, zone_of(network))
    quiet = (
        fields.clock("quiet_from") or network.quiet_from,
        fields.clock("quiet_until") or network.quiet_until,
    )
    errors = {**_wrong_numbers(request, days, weeks), **_wrong_hours(request, *quiet), **fields.errors}
    if errors or days is None or weeks is None:
        return Reply(errors=errors)
    network.reminder_days, network.closed_weeks = sorted(set(days), reverse=True), sorted(set(weeks))
    network.closed_seasons = request.value("seasons") == "true"
    network.quiet_from, network.quiet_until = quiet
    await meetings.look_again(request.uow, network.id, request.now)
    return request.note(
        request.say("meetings-customs-kept-title"),
        request.say("meetings-customs-kept-body", network=network.name),
    )


def _inputs(request: Request, network: Network) -> tuple[FormElement, ...]:
    say = request.say
    present = {
        "days": ", ".join(map(str, network.reminder_days)),
        "weeks": ", ".join(map(str, network.closed_weeks)),
        "quiet_from": f"{network.quiet_from:%H.%M}",
        "quiet_until": f"{network.quiet_until:%H.%M}",
    }
    fields = {
        name: TextInput(
            name=name,
            label=say(f"meetings-customs-{name}"),
            hint=say(f"meetings-customs-{name}-hint"),
            value=value,
            required=name != "weeks",
            max_length=TYPED_LONGEST,
        )
        for name, value in present.items()
    }
    seasons = TickInput(
        name="seasons",
        label=say("meetings-customs-seasons"),
        text=say("meetings-customs-seasons-tick"),
        value="true" if network.closed_seasons else "",
    )
    return fields["days"], fields["weeks"], seasons, fields["quiet_from"], fields["quiet_until"]


def _numbers(text: str) -> list[int] | None:
    words = [word for word in _BETWEEN.split(text.strip()) if word]
    return [int(word) for word in words] if all(_is_number(word) for word in words) else None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) <= len("99")


def _wrong_numbers(request: Request, days: list[int] | None, weeks: list[int] | None) -> dict[str, str]:
    errors = {}
    if not days or len(set(days)) > MOST_REMINDERS or any(number not in DAYS for number in days):
        errors["days"] = request.say("meetings-customs-days-wrong", most=MOST_REMINDERS, longest=DAYS[-1])
    if weeks is None or any(number not in WEEKS for number in weeks):
        errors["weeks"] = request.say("meetings-customs-weeks-wrong")
    return errors


def _wrong_hours(request: Request, since: time, until: time) -> dict[str, str]:
    try:
        QuietHours(since, until)
    except ValueError:
        return {"quiet_until": request.say("meetings-customs-quiet-wrong")}
    return {}
