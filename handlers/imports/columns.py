"""Columns: the one list of what the two sheets hold, for reading, checking and writing them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from handlers.imports import moments, parsing
from handlers.imports.parsing import Parser
from storage.tables.identity import Level, Role

LEVELS = MappingProxyType(
    {
        "topleder": Level.TOP,
        "øvrige": Level.OTHER,
        "top": Level.TOP,
        "other": Level.OTHER,
        "topledere": Level.TOP,
        "øvrig": Level.OTHER,
    }
)
ROLES = MappingProxyType({"leder": Role.LEADER, "leader": Role.LEADER, "facilitator": Role.FACILITATOR})
LANGUAGES = MappingProxyType(
    {"da": "da", "en": "en", "dansk": "da", "danish": "da", "engelsk": "en", "english": "en"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: ``name`` is its English heading, ``danish`` its Danish one, ``others`` are understood too.

    ``choices`` are what a drop-down list offers, by language.
    """

    name: str
    danish: str
    parse: Parser
    required: bool = False
    others: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_date: bool = False
    width: int = 22

    def heading(self, locale: str) -> str:
        """The heading in one language."""
        return self.danish if locale == "da" else self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every heading that is understood."""
        return (self.name, self.danish, *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One sheet: ``name`` is its English name, ``danish`` its Danish one, ``others`` are understood too."""

    name: str
    danish: str
    columns: tuple[Column, ...]
    others: tuple[str, ...] = ()

    def title(self, locale: str) -> str:
        """The sheet's name in one language."""
        return self.danish if locale == "da" else self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name that is understood."""
        return (self.name, self.danish, *self.others)


NETWORKS = Layout(
    name="networks",
    danish="netværk",
    columns=(
        Column(name="network", danish="netværk", parse=parsing.line, required=True),
        Column(
            name="level",
            danish="niveau",
            parse=parsing.choice("bad-level", LEVELS),
            required=True,
            choices={"da": ("topleder", "øvrige"), "en": ("top", "other")},
            width=12,
        ),
        Column(
            name="language",
            danish="sprog",
            parse=parsing.choice("bad-language", LANGUAGES),
            choices={"da": ("da", "en"), "en": ("da", "en")},
            width=10,
        ),
        Column(name="time_zone", danish="tidszone", parse=moments.time_zone),
        Column(
            name="first_meeting",
            danish="første_møde",
            parse=moments.moment,
            required=True,
            is_date=True,
            width=18,
        ),
        Column(
            name="every_months",
            danish="hver_måneder",
            parse=parsing.months,
            others=("måneder imellem", "months between"),
            width=14,
        ),
        Column(name="duration_hours", danish="varighed_timer", parse=parsing.minutes, width=15),
        Column(name="place", danish="sted", parse=parsing.paragraph, width=30),
        Column(name="slack_channel", danish="slack_kanal", parse=parsing.channel),
        Column(name="teams_channel", danish="teams_kanal", parse=parsing.channel),
    ),
)

MEMBERS = Layout(
    name="members",
    danish="medlemmer",
    others=("deltagere", "participants"),
    columns=(
        Column(name="network", danish="netværk", parse=parsing.line, required=True),
        Column(name="name", danish="navn", parse=parsing.line, required=True, width=26),
        Column(
            name="email",
            danish="e-mail",
            parse=parsing.email,
            required=True,
            others=("mail", "e-mailadresse"),
            width=34,
        ),
        Column(
            name="role",
            danish="rolle",
            parse=parsing.choice("bad-role", ROLES),
            required=True,
            choices={"da": ("leder", "facilitator"), "en": ("leader", "facilitator")},
            width=14,
        ),
        Column(name="administration", danish="forvaltning", parse=parsing.line, width=36),
        Column(name="title", danish="titel", parse=parsing.line, width=26),
    ),
)
