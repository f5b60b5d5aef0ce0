"""Membership: forms that anybody may send, so that whoever has left meanwhile gets their words back."""

from handlers.request import Request
from handlers.vocabulary.cards import Card, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.tables.identity import Role


async def is_leader(request: Request, network_id: str) -> bool:
    """Whether the actor is a leader in the network today."""
    return await networks.has_role(request.uow, network_id, request.person.id, Role.LEADER, request.today)


def said_back(request: Request, words: str) -> Reply:
    """A friendly no that shows what was typed, to be copied before the dialog closes."""
    say = request.say
    return Reply(
        note=Card(
            title=say("refused-title"),
            locale=say.locale,
            body=(
                Text(say("reflection-not-yours-any-more")),
                *([Quote(say("reflection-you-wrote"), words)] if words else []),
            ),
        )
    )
