"""Who is away and until when, for the facilitator's eyes, or HR's."""

from collections.abc import Mapping, Sequence

from handlers.absences.leaders import Leader, leaders_of
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Facts, Heading, Text
from handlers.vocabulary.replies import Reply
from storage.tables.absences import Absence
from storage.tables.identity import Person


async def show_absences(request: Request) -> Reply:
    """The list, with a button to register somebody and one for each who may be back."""
    return Reply(note=await absences_card(request))


async def absences_card(request: Request) -> Card:
    """The same as a card."""
    say, away = request.say, [one for one in await leaders_of(request) if one.absence]
    who_sees = say("absences-for-hr" if request.person.is_hr else "absences-for-facilitators")
    register = Button(label=say("absences-button-register"), action="absence-register", opens_form=True)
    return Card(
        title=say("absences-title"),
        locale=say.locale,
        body=(
            *(_by_network(say, away) or [Text(say("absences-nobody"))]),
            Text(who_sees, subtle=True),
        ),
        buttons=(register, *_end_buttons(say, away)),
    )


def away_part(say: Texts, people: Sequence[Person], away: Mapping[str, Absence]) -> tuple[Element, ...]:
    """Those of ``people`` who are ``away``, under a heading of their own; nothing if nobody is."""
    found = [(person, away[person.id]) for person in people if person.id in away]
    return (Heading(say("absences-title")), _facts(say, found)) if found else ()


def _by_network(say: Texts, away: Sequence[Leader]) -> list[Element]:
    body: list[Element] = []
    for network in {one.network.id: one.network for one in away}.values():
        found = [(one.person, one.absence) for one in away if one.absence and one.network.id == network.id]
        body += [Heading(network.name), _facts(say, found)]
    return body


def _facts(say: Texts, found: Sequence[tuple[Person, Absence]]) -> Facts:
    return Facts(
        tuple((person.name, say("absences-until", day=say.date(absence.until))) for person, absence in found)
    )


def _end_buttons(say: Texts, away: Sequence[Leader]) -> list[Button]:
    # Somebody in two networks is away from both, and gets one button.
    registered = {one.registered.id: one.person for one in away if one.registered}
    return [
        Button(
            label=say("absences-button-end", name=person.name),
            action="absence-end",
            args={"absence": absence_id},
        )
        for absence_id, person in registered.items()
    ]
