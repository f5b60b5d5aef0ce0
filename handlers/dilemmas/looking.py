"""Looking twice: whether what is about to be sent names somebody, or could be put more kindly."""

from handlers.calendar.customs import zone_of
from handlers.request import Request
from handlers.second_look import second_look
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.tables.identity import Network, Role


async def look_twice(
    request: Request, network: Network, form: Form, typed: tuple[str, ...], *, hinted: bool = True
) -> Reply | None:
    """The form once more with friendly questions, or ``None`` if there is nothing to ask, or it was asked before.

    ``hinted`` gives hints on wording too: to those who answer a colleague, not to the one who asks.
    """
    today = request.now.astimezone(zone_of(network)).date()
    people = [
        person for role in Role for person in await networks.members(request.uow, network.id, role, today)
    ]
    return second_look(
        request,
        form,
        typed,
        known_names=[person.name for person in people],
        ordinary=[network.name, *(person.administration for person in people if person.administration)],
        hints_in=network.locale if hinted else None,
    )
