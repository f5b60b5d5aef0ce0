"""Telling: a leader hears that they were registered as away, or as back, and by whom."""

from handlers.absences.buttons import back_button
from handlers.calendar.customs import at_work
from handlers.notices import Briefing, Obsolete
from handlers.request import Request
from handlers.vocabulary.cards import Button, Card, Text
from storage import absences, outbox
from storage.tables.identity import Network, Person
from storage.tables.messages import OutboxRow


async def tell_registered(request: Request, person: Person, network: Network) -> None:
    """Tell a person that they were registered as away."""
    await _tell(request, "absence-registered", person, network)


async def tell_ended(request: Request, person: Person, network: Network) -> None:
    """Tell a person that they were registered as back."""
    await _tell(request, "absence-ended", person, network)


async def compose_registered(briefing: Briefing) -> Card | Obsolete:
    """Until when, what that means, and how to be back before."""
    person, say = briefing.person, briefing.say
    today = briefing.now.astimezone(briefing.zone).date()
    absence = await absences.of_person(briefing.uow, person.id, today) if person else None
    if absence is None or not absence.is_registered:
        return Obsolete("absence_over")
    day = say.date(absence.until)
    return await _card(briefing, "registered", back_button(say), day=day)


async def compose_ended(briefing: Briefing) -> Card | Obsolete:
    """Welcome back."""
    person = briefing.person
    today = briefing.now.astimezone(briefing.zone).date()
    if person is None or await absences.of_person(briefing.uow, person.id, today):
        return Obsolete("away_again")
    return await _card(briefing, "ended")


async def _card(briefing: Briefing, what: str, *buttons: Button, **variables: str) -> Card | Obsolete:
    actor = await briefing.uow.get(Person, briefing.args.get("by", ""))
    if actor is None:
        return Obsolete("actor_gone")
    say = briefing.say
    body = Text(say(f"absences-told-{what}-body", name=actor.name, **variables))
    title = say(f"absences-told-{what}-title")
    return Card(title=title, locale=say.locale, body=(body,), buttons=buttons)


async def _tell(request: Request, kind: str, person: Person, network: Network) -> None:
    row = OutboxRow(
        key=f"{kind}:{request.event.id}",
        kind=kind,
        subject_id=person.id,
        network_id=network.id,
        person_id=person.id,
        args={"by": request.person.id},
        due_at=at_work(network, request.now),
    )
    await outbox.enqueue(request.uow, [row])
