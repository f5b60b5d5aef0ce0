"""Setting the rhythm of a network; the planner follows it within a minute."""

from datetime import date, datetime, time, timedelta

from handlers.calendar.customs import rhythm_of, zone_of
from handlers.calendar.moment import wall_moment
from handlers.meetings.choosing import about
from handlers.meetings.own import own_network
from handlers.meetings.planning import usual_of
from handlers.meetings.slot import SlotError, check_duration
from handlers.request import Request
from handlers.typed_fields import TYPED_LONGEST, TypedFields
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, FormElement, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import meetings
from storage.tables.identity import Network, RhythmKind

MONTHS = range(1, 13)
MINUTE = timedelta(minutes=1)
YEAR = timedelta(days=366)


async def open_rhythm(request: Request) -> Reply:
    """The form, with the rhythm as it is."""
    network = await own_network(request, request.args.get("network"))
    say = request.say
    return Reply(
        form=Form(
            name="meeting-rhythm",
            title=say("meetings-rhythm-title"),
            locale=say.locale,
            elements=(
                *about(request, network),
                Text(say("meetings-rhythm-intro")),
                *_inputs(request, network),
            ),
            submit=say("meetings-rhythm-submit"),
            cancel=say("form-cancel"),
            args={"network": network.id},
        )
    )


async def keep_rhythm(request: Request) -> Reply:
    """Write the rhythm down and ask the planner to follow it."""
    network = await own_network(request, request.args.get("network"))
    kind, every = request.value("kind"), request.value("every")
    if kind not in set(RhythmKind) or every not in {str(months) for months in MONTHS}:
        return Reply(errors={"kind": request.say("meetings-rhythm-choose")})
    if kind != RhythmKind.FREE:
        try:
            network.first_date, network.starts_at, network.duration_minutes = _typed(request, network)
        except SlotError as error:
            return Reply(errors=error.errors)
    network.rhythm, network.every_months = RhythmKind(kind), int(every)
    network.plan_anew()
    if kind != RhythmKind.FREE:
        await meetings.free_occurrence(request.uow, network.id, _first_start(network))
    first = request.say.date(network.first_date)
    body = request.say(f"meetings-rhythm-kept-{kind}", months=network.every_months, first=first)
    return request.note(request.say("meetings-rhythm-kept-title"), body)


def _first_start(network: Network) -> datetime:
    return wall_moment(network.first_date, network.starts_at, zone_of(network))


def _inputs(request: Request, network: Network) -> tuple[FormElement, ...]:
    say = request.say
    return (
        ChoiceInput(
            name="kind",
            label=say("meetings-rhythm-kind"),
            options=tuple(Option(kind.value, say(f"meetings-rhythm-{kind}")) for kind in RhythmKind),
            value=network.rhythm,
        ),
        ChoiceInput(
            name="every",
            label=say("meetings-rhythm-every"),
            options=tuple(Option(str(n), say("meetings-rhythm-months", months=n)) for n in MONTHS),
            value=str(network.every_months),
        ),
        *(
            TextInput(
                name=name,
                label=say(label),
                hint=say(f"{label}-hint"),
                value=value,
                required=False,
                max_length=TYPED_LONGEST,
            )
            for name, label, value in (
                ("date", "meetings-rhythm-first", _next_date(request, network)),
                ("starts", "meetings-form-starts", f"{network.starts_at:%H.%M}"),
                ("ends", "meetings-form-ends", ""),
            )
        ),
    )


def _next_date(request: Request, network: Network) -> str:
    """When the network would meet next by its present rhythm, as it could be typed."""
    coming = rhythm_of(network).between(request.now, request.now + YEAR)
    first = next(coming, None)
    return request.say.day(first.starts_at, zone_of(network)) if first else ""


def _typed(request: Request, network: Network) -> tuple[date, time, int]:
    """The first date, the time of day and the minutes that were typed.

    Raises:
        SlotError: something is wrong with them.
    """
    fields, usual = TypedFields(request, zone_of(network)), usual_of(network)
    first = fields.day()
    starts, ends = fields.clock("starts") or usual.starts_at, fields.clock("ends")
    if fields.errors or first is None:
        raise SlotError(fields.errors)
    starts_at, ends_at = _span(network, first, starts, ends, usual.duration)
    check_duration(request, starts_at, ends_at)
    return first, starts, (ends_at - starts_at) // MINUTE


def _span(
    network: Network, day: date, starts: time, ends: time | None, usual: timedelta
) -> tuple[datetime, datetime]:
    zone = zone_of(network)
    starts_at = wall_moment(day, starts, zone)
    return starts_at, wall_moment(day, ends, zone) if ends else starts_at + usual
