"""Home and help: what this person can do here, and answers to words and buttons that lead nowhere."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from handlers import capabilities
from handlers.absences.buttons import back_button
from handlers.absences.own import standing
from handlers.access import open_to
from handlers.capability import Route, Who
from handlers.request import Request
from handlers.texts import LOCALES, Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Element, Facts, Text
from handlers.vocabulary.replies import Reply


async def ask(request: Request) -> Reply:
    """The home card, for the one who asked."""
    return Reply(note=await _card(request))


async def opened(request: Request) -> Reply:
    """The home card, as the bot's own page."""
    return Reply(home=await _card(request))


async def unknown_word(request: Request) -> Reply:
    """The home card under a word that the bot does not know."""
    return Reply(note=await _card(request, Text(request.say("home-unknown-word", word=request.text[:40]))))


async def lost(request: Request) -> Reply:
    """A button or form of an earlier version."""
    return request.note(request.say("home-lost-title"), request.say("home-lost-body"))


ASKED = Route(handler=ask, who=Who.ANYONE)
OPENED = Route(handler=opened, who=Who.ANYONE)
UNKNOWN_WORD = Route(handler=unknown_word, who=Who.ANYONE)
LOST = Route(handler=lost, who=Who.ANYONE)
COMMANDS: Mapping[str, Route] = {**capabilities.COMMANDS, "help": ASKED}


def command_named(word: str) -> str | None:
    """The command that a word in any of the languages means, whatever its case."""
    return _words().get(unicodedata.normalize("NFC", word).casefold())


@cache
def _words() -> dict[str, str]:
    return {Texts(locale)(f"command-{name}"): name for locale in LOCALES for name in COMMANDS}


async def _card(request: Request, *opening: Element) -> Card:
    say = request.say
    allowed = await open_to(request.uow, request.person, request.today)
    commands = [name for name, route in COMMANDS.items() if name != "help" and route.who in allowed]
    facts = Facts(tuple((say(f"command-{name}"), say(f"command-{name}-does")) for name in commands))
    hello = say("home-hello", name=request.person.name.split()[0])
    away = await standing(request)
    rest = (facts, Text(say("home-hint"), subtle=True)) if commands else (Text(say("home-nothing")),)
    return Card(
        title=say("home-title"),
        locale=say.locale,
        body=(*opening, *away, Text(hello), *rest),
        buttons=(*([back_button(say)] if away else []), *(_button(say, name) for name in commands)),
    )


def _button(say: Texts, name: str) -> Button:
    return Button(
        label=say(f"command-{name}-button"),
        action="command",
        args={"text": name},
        opens_form=COMMANDS[name].opens_form,
        style=ButtonStyle.PRIMARY if name == "dilemma" else ButtonStyle.DEFAULT,
    )
