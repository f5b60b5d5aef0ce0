"""Registered absences: a facilitator or HR notes that a leader is away, sees who is, and ends what was registered.

What leaders have asked for themselves the facilitator sees, HR does not, and nobody else can end it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.absences.beginning import begin
from handlers.absences.telling import tell_ended, tell_registered
from handlers.absences.until import read_until, until_input
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Facts, Heading, Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option
from handlers.vocabulary.replies import Reply
from storage import absences, networks
from storage.tables.absences import Absence
from storage.tables.identity import Network, Person, Role

FIELD = "leader"


@dataclass(frozen=True, slots=True)
class _Leader:
    """A leader whom the actor may register as away; ``absence`` is what the actor may know of."""

    person: Person
    network: Network
    absence: Absence | None

    @property
    def registered(self) -> Absence | None:
        """The absence, if somebody else than the leader has set it."""
        return self.absence if self.absence and self.absence.is_registered else None


def absences_button(say: Texts) -> Button:
    """The button that shows who is away."""
    return Button(label=say("absences-button-show"), action="absences")


def away_lines(say: Texts, people: Sequence[Person], away: Mapping[str, Absence]) -> tuple[Element, ...]:
    """Those of ``people`` who are ``away``, and until when, under a heading; nothing if nobody is."""
    lines = tuple(
        (person.name, say("absences-until", day=say.date(away[person.id].until)))
        for person in people
        if person.id in away
    )
    return (Heading(say("absences-title")), Facts(lines)) if lines else ()


async def show_absences(request: Request) -> Reply:
    """Who is away, and until when."""
    return Reply(note=await _card(request))


async def open_registering(request: Request) -> Reply:
    """The form: which leader, and until when."""
    say, there = request.say, [one for one in await _leaders(request) if not one.registered]
    if not there:
        raise RefusedError("absences-nobody-there")
    options = {
        one.person.id: Option(one.person.id, f"{one.person.name} · {one.network.name}") for one in there
    }
    return Reply(
        form=Form(
            name="absence-register",
            title=say("absences-register-form-title"),
            locale=say.locale,
            elements=(
                Text(say("absences-register-intro")),
                ChoiceInput(name=FIELD, label=say("absences-register-who"), options=tuple(options.values())),
                until_input(request),
            ),
            submit=say("absences-register-form-submit"),
            cancel=say("form-cancel"),
        )
    )


async def register(request: Request) -> Reply:
    """Note that the leader is away, and tell them."""
    until, errors = read_until(request)
    chosen = next((one for one in await _leaders(request) if one.person.id == request.value(FIELD)), None)
    if chosen is None or chosen.registered:
        errors[FIELD] = request.say("absences-error-choose")
    if chosen is None or until is None or errors:
        return Reply(errors=errors)
    say, person = request.say, chosen.person
    # Nobody is registered as back earlier than they want to be.
    own = await absences.of_person(request.uow, person.id, request.today)
    until = max(until, own.until) if own else until
    await begin(request, person.id, until)
    await tell_registered(request, person, chosen.network)
    body = say("absences-registered-body", name=person.name, day=say.date(until))
    return request.note(say("absences-registered-title"), body)


async def end_absence(request: Request) -> Reply:
    """Let a leader be back whose absence was registered, and tell them."""
    wanted = request.args.get("absence", "")
    for one in await _leaders(request):
        if one.registered and one.registered.id == wanted:
            await absences.end(request.uow, one.person.id, request.today)
            await tell_ended(request, one.person, one.network)
            return Reply(card=await _card(request))
    raise RefusedError("absences-over")


async def _leaders(request: Request) -> list[_Leader]:
    """The leaders of all networks for HR, of their own for a facilitator."""
    is_hr, found = request.person.is_hr, []
    for network in await networks.all_networks(request.uow) if is_hr else request.networks:
        people = await networks.members(request.uow, network.id, Role.LEADER, request.today)
        away = await absences.of_people(request.uow, [person.id for person in people], request.today)
        known = {key: one for key, one in away.items() if one.is_registered or not is_hr}
        found += [_Leader(person, network, known.get(person.id)) for person in people]
    return found


async def _card(request: Request) -> Card:
    say, leaders = request.say, await _leaders(request)
    away = [one for one in leaders if one.absence]
    register_button = Button(
        label=say("absences-button-register"), action="absence-register", opens_form=True
    )
    return Card(
        title=say("absences-title"),
        locale=say.locale,
        body=(
            *(_listed(say, away) or [Text(say("absences-nobody"))]),
            Text(
                say("absences-for-hr" if request.person.is_hr else "absences-for-facilitators"), subtle=True
            ),
        ),
        buttons=(register_button, *_end_buttons(say, away)),
    )


def _listed(say: Texts, away: Sequence[_Leader]) -> list[Element]:
    body: list[Element] = []
    for network in {one.network.id: one.network for one in away}.values():
        lines = [
            (one.person.name, say("absences-until", day=say.date(one.absence.until)))
            for one in away
            if one.absence and one.network.id == network.id
        ]
        body += [Heading(network.name), Facts(tuple(lines))]
    return body


def _end_buttons(say: Texts, away: Sequence[_Leader]) -> list[Button]:
    # Somebody in two networks is away from both, and gets one button.
    registered = {one.registered.id: one for one in away if one.registered}
    return [
        Button(
            label=say("absences-button-end", name=one.person.name),
            action="absence-end",
            args={"absence": absence_id},
        )
        for absence_id, one in registered.items()
    ]
