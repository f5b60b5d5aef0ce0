"""Home: what matters now, the commands and what they do, and answers to words and buttons that lead nowhere."""

from handlers.capability import Route, Who
from handlers.home.card import home_card
from handlers.home.commands import COMMANDS, command_named, help_card
from handlers.request import Request
from handlers.vocabulary.cards import Text
from handlers.vocabulary.replies import Reply

__all__ = ["ASKED", "COMMANDS", "LOST", "OPENED", "UNKNOWN_WORD", "command_named"]


async def ask(request: Request) -> Reply:
    """The home card, for the one who asked."""
    return Reply(note=await home_card(request))


async def opened(request: Request) -> Reply:
    """The home card, as the bot's own page."""
    return Reply(home=await home_card(request))


async def unknown_word(request: Request) -> Reply:
    """The commands, under a word that is none of them."""
    return Reply(
        note=await help_card(request, Text(request.say("home-unknown-word", word=request.text[:40])))
    )


async def lost(request: Request) -> Reply:
    """A button or form of an earlier version."""
    return request.note(request.say("home-lost-title"), request.say("home-lost-body"))


ASKED = Route(handler=ask, who=Who.ANYONE)
OPENED = Route(handler=opened, who=Who.ANYONE)
UNKNOWN_WORD = Route(handler=unknown_word, who=Who.ANYONE)
LOST = Route(handler=lost, who=Who.ANYONE)
