"""Roles: each invented person once, with every part they play and every chat they have with the bot."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.demo.cast import Company, Player
from handlers.vocabulary.events import Place

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "-", ".": "-"})


@dataclass(slots=True)
class Person:
    """Somebody with the names of the networks they lead in and facilitate; ``chats`` by platform."""

    name: str
    chats: dict[str, Place] = field(default_factory=dict)
    leads: list[str] = field(default_factory=list)
    facilitates: list[str] = field(default_factory=list)


def people(companies: Iterable[Company]) -> dict[str, Person]:
    """Everybody in the networks, by what their files are called."""
    found: dict[str, Person] = {}
    for company in companies:
        for leader in company.leaders:
            _meet(found, leader).leads.append(company.name)
        _meet(found, company.facilitator).facilitates.append(company.name)
    return found


def slug(name: str) -> str:
    """A name for a file that every system takes."""
    return name.lower().translate(_LETTERS)


def _meet(found: dict[str, Person], player: Player) -> Person:
    person = found.setdefault(slug(player.name), Person(player.name))
    person.chats[player.chat.platform] = player.chat
    return person
