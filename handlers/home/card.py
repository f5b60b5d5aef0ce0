"""The home card: what matters to a person now, then what they can do; short enough for a phone."""

from collections.abc import Sequence

from handlers.dilemmas import course
from handlers.home.commands import command_button, commands_of
from handlers.home.facilitator import facilitator_section
from handlers.home.hr import hr_section
from handlers.home.leader import leader_section
from handlers.home.section import Section
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Text
from storage import parts
from storage.tables.identity import Role

MOST_BUTTONS = 8
MOST_COMMANDS = 4
"""Of the commands, as many as the thumb finds; the others are words."""
FIRST = ("dilemma", "meeting", "prompt", "summary", "network", "stats", "next", "reflect")
"""The commands that are worth a button before the others."""


async def home_card(request: Request) -> Card:
    """A section for each of the actor's roles, in three questions at most."""
    say = request.say
    own = await parts.of_person(request.uow, request.person.id, request.today, request.now, course.UNDER_WAY)
    by_role = {role: [part for part in own if part.role is role] for role in Role}
    sections = (
        await leader_section(request, by_role[Role.LEADER]),
        facilitator_section(request, by_role[Role.FACILITATOR]),
        await hr_section(request),
    )
    urgent = [button for section in sections for button in section.buttons]
    commands = _by_weight(commands_of(request, {part.role for part in own}), urgent)
    chosen = commands[: min(MOST_COMMANDS, MOST_BUTTONS - len(urgent))]
    return Card(
        title=say("home-hello", name=request.person.name.split()[0]),
        locale=say.locale,
        body=(*_body(say, sections, urgent), _words(say, commands[len(chosen) :])),
        buttons=(*urgent, *(command_button(say, name) for name in chosen)),
    )


def _by_weight(names: Sequence[str], urgent: Sequence[Button]) -> list[str]:
    """The commands that no urgent button stands for already, the weightiest first."""
    done = {button.args.get("text", button.action) for button in urgent}
    weight = {name: at for at, name in enumerate(FIRST)}
    return sorted((name for name in names if name not in done), key=lambda name: weight.get(name, len(FIRST)))


def _body(say: Texts, sections: Sequence[Section], urgent: Sequence[Button]) -> tuple[Element, ...]:
    body = tuple(element for section in sections for element in section.body)
    if not body:
        return (Text(say("home-nothing")),)
    return body if urgent else (Text(say("home-quiet")), *body)


def _words(say: Texts, names: Sequence[str]) -> Text:
    """The words for what has no button here."""
    words = " · ".join(say(f"command-{name}") for name in (*names, "help"))
    return Text(say("home-words", words=words), subtle=True)
