"""Taking turns: the facilitator sees who has had a case, and whom to offer a place next time."""

from handlers.absences.buttons import absences_button
from handlers.absences.listing import away_part
from handlers.calendar.customs import zone_of
from handlers.request import Request
from handlers.vocabulary.cards import Card, Table, Text
from handlers.vocabulary.replies import Reply
from storage import absences, dilemmas, networks
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Role

OFFERS = 2
"""Places at a meeting. A longer list would be one of those who keep silent."""


async def show_turns(request: Request) -> Reply:
    """Who has put a dilemma in their own name, the latest first, and an invitation for next time."""
    network = request.network(request.args.get("network"))
    say, zone = request.say, zone_of(network)
    today = request.now.astimezone(zone).date()
    leaders = await networks.members(request.uow, network.id, Role.LEADER, today)
    asked = await dilemmas.named_of_network(request.uow, network.id)
    latest = {one.asker_id: one for one in reversed(asked)}
    rows = tuple(
        (person.name, say.day(latest[person.id].asked_at, zone)) for person in leaders if person.id in latest
    )
    away = await absences.of_people(request.uow, [person.id for person in leaders], today)
    waiting = sorted(
        (person for person in leaders if person.id not in away),
        key=lambda person: (person.id in latest, _asked_at(latest, person.id), person.name),
    )
    names = ", ".join(person.name for person in waiting[:OFFERS])
    had = Table((say("turns-name"), say("turns-latest")), rows) if rows else Text(say("turns-nobody"))
    return Reply(
        note=Card(
            title=say("turns-title", network=network.name),
            locale=say.locale,
            body=(
                had,
                *([Text(say("turns-offer", names=names))] if names else []),
                *away_part(say, leaders, away),
                Text(say("turns-anonymous"), subtle=True),
            ),
            buttons=(absences_button(say),),
        )
    )


def _asked_at(latest: dict[str | None, Dilemma], person_id: str) -> str:
    return latest[person_id].asked_at.isoformat() if person_id in latest else ""
