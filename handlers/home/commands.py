"""The commands: their words and buttons, and help, which says what each of them does."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from handlers import capabilities
from handlers.access import open_to
from handlers.capability import Route, Who
from handlers.request import Request
from handlers.texts import LOCALES, Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Element, Facts, Text
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.tables.identity import Role


async def show_help(request: Request) -> Reply:
    """What the actor can do here."""
    return Reply(note=await help_card(request))


COMMANDS: Mapping[str, Route] = {
    **capabilities.COMMANDS,
    "help": Route(handler=show_help, who=Who.ANYONE),
}


def command_named(word: str) -> str | None:
    """The command that a word in any of the languages means, whatever its case."""
    return _words().get(unicodedata.normalize("NFC", word).casefold())


def commands_of(request: Request, roles: set[Role]) -> list[str]:
    """The commands, help aside, of an actor who has these roles in some networks."""
    allowed = open_to(request.person, roles)
    return [name for name, route in COMMANDS.items() if name != "help" and route.who in allowed]


def command_button(say: Texts, name: str, style: ButtonStyle = ButtonStyle.DEFAULT) -> Button:
    """The button that does what the word does."""
    return Button(
        label=say(f"command-{name}-button"),
        action="command",
        args={"text": name},
        opens_form=COMMANDS[name].opens_form,
        style=style,
    )


async def help_card(request: Request, *opening: Element) -> Card:
    """What each command does that the actor may use, with its button."""
    say = request.say
    roles = await networks.roles_of(request.uow, request.person.id, request.today)
    names = commands_of(request, roles)
    facts = Facts(tuple((say(f"command-{name}"), say(f"command-{name}-does")) for name in names))
    known = (Text(say("home-help")), facts, Text(say("home-hint"), subtle=True))
    return Card(
        title=say("home-help-title"),
        locale=say.locale,
        body=(*opening, *(known if names else (Text(say("home-nothing")),))),
        buttons=tuple(command_button(say, name) for name in names),
    )


@cache
def _words() -> dict[str, str]:
    return {Texts(locale)(f"command-{name}"): name for locale in LOCALES for name in COMMANDS}
