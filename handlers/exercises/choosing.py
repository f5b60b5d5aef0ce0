"""Choosing an exercise: the facilitator picks one or writes one, says when to report back, and people are drawn."""

import re
from datetime import date, datetime, timedelta

from handlers.calendar.customs import quiet_hours, zone_of
from handlers.calendar.moment import wall_moment
from handlers.exercises.draw import FEWEST, Seat
from handlers.exercises.library import KEYS, title_of
from handlers.exercises.sending import send
from handlers.form_text import is_blank
from handlers.network_choice import FIELD, chosen_network
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.typed_fields import TYPED_LONGEST, TypedFields
from handlers.vocabulary.forms import ChoiceInput, Form, FormElement, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import absences, networks
from storage.tables.columns import new_id
from storage.tables.exercises import Exercise
from storage.tables.identity import Network, Role

LONGEST = 2000
_ID = re.compile(r"[0-9a-f]{32}")


async def open_exercise(request: Request) -> Reply:
    """The form."""
    network, say = request.network(request.args.get(FIELD)), request.say
    return Reply(
        form=Form(
            name="exercise",
            title=say("exercises-form-title"),
            locale=say.locale,
            elements=_inputs(request),
            submit=say("exercises-form-submit"),
            cancel=say("form-cancel"),
            # The id is chosen here, so that a form sent twice sends one exercise.
            args={FIELD: network.id, "once": new_id()},
        )
    )


async def send_exercise(request: Request) -> Reply:
    """Draw the leaders of the network into groups, and tell them."""
    network = await chosen_network(request)
    if network is None:
        raise RefusedError("refused-network")
    typed = TypedFields(request, zone_of(network))
    report_by = _report_by(request, network, typed.day(), typed)
    errors = {**_wrong_choice(request), **typed.errors}
    if errors or report_by is None:
        return Reply(errors=errors)
    say, exercise = request.say, _chosen(request, network, report_by)
    if not await send(request.uow, exercise, network, await _seats(request, network)):
        return request.note(say("exercises-sent-title"), say("exercises-sent-before"))
    body = say("exercises-sent-body", title=title_of(exercise, say), network=network.name)
    return request.note(say("exercises-sent-title"), body)


def _chosen(request: Request, network: Network, report_by: datetime) -> Exercise:
    own, once = request.value("own"), request.args.get("once", "")
    return Exercise(
        id=once if _ID.fullmatch(once) else new_id(),
        network_id=network.id,
        library_key=None if own else request.value("exercise"),
        text=own or None,
        seed=int(new_id()[:7], 16),
        sent_by=request.person.id,
        sent_at=request.now,
        report_by=report_by,
    )


def _inputs(request: Request) -> tuple[FormElement, ...]:
    say = request.say
    return (
        ChoiceInput(
            name="exercise",
            label=say("exercises-form-which"),
            options=tuple(Option(key, _option(say, key)) for key in KEYS),
            required=False,
        ),
        TextInput(
            name="own",
            label=say("exercises-form-own"),
            hint=say("exercises-form-own-hint"),
            multiline=True,
            required=False,
            max_length=LONGEST,
        ),
        TextInput(
            name="date",
            label=say("exercises-form-until"),
            hint=say("exercises-form-until-hint"),
            max_length=TYPED_LONGEST,
        ),
    )


def _option(say: Texts, key: str) -> str:
    title, purpose = (say(f"exercise-{key}-{part}") for part in ("title", "purpose"))
    return say("exercises-option", title=title, purpose=purpose)


def _wrong_choice(request: Request) -> dict[str, str]:
    own, key = request.value("own"), request.value("exercise")
    if own and key:
        return {"own": request.say("exercises-error-both")}
    if not own and key not in KEYS:
        return {"exercise": request.say("exercises-error-none")}
    if own and is_blank(own):
        return {"own": request.say("form-error-empty")}
    if len(own) > LONGEST:
        return {"own": request.say("form-error-too-long", most=LONGEST)}
    return {}


def _report_by(request: Request, network: Network, day: date | None, typed: TypedFields) -> datetime | None:
    """The end of the working day by which to report back: there has to be a day in between."""
    if day is None:
        return None
    zone = zone_of(network)
    if day <= request.now.astimezone(zone).date() + timedelta(days=1):
        typed.errors["date"] = request.say("exercises-error-too-soon")
        return None
    return wall_moment(day, quiet_hours(network).last_call, zone)


async def _seats(request: Request, network: Network) -> list[Seat]:
    day = request.now.astimezone(zone_of(network)).date()
    members = await networks.members(request.uow, network.id, Role.LEADER, day)
    away = await absences.of_people(request.uow, [person.id for person in members], day)
    leaders = [person for person in members if person.id not in away]
    if len(leaders) < FEWEST:
        raise RefusedError("exercises-too-few", network=network.name)
    return [Seat(person.id, person.administration) for person in leaders]
