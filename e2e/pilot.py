"""The pilot's networks and people, read from the sheet that ships with the project."""

from dataclasses import dataclass
from pathlib import Path

from handlers.imports.checking import Defaults, check
from handlers.imports.plan import Import, NetworkRow
from handlers.imports.reading import read_workbook
from storage.tables.identity import Role

SHEET = Path(__file__).parents[1] / "bot" / "demo" / "pilot.xlsx"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name and an e-mail address."""

    name: str
    email: str

    @property
    def handle(self) -> str:
        """A short name, the same on every platform."""
        return self.email.partition("@")[0]


HR = Person("Helle Ravn", "helle.ravn@example.com")
"""HR stands in the settings, not in the sheet."""


@dataclass(frozen=True, slots=True)
class Network:
    """A network, its people and what its channels are called."""

    name: str
    slack_channel: str
    teams_channel: str
    leaders: tuple[Person, ...]
    facilitators: tuple[Person, ...]

    @property
    def members(self) -> tuple[Person, ...]:
        """Everyone in it, leaders first."""
        return self.leaders + self.facilitators


@dataclass(frozen=True, slots=True)
class Pilot:
    """All networks."""

    networks: tuple[Network, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone once, HR first."""
        return tuple(
            dict.fromkeys((HR, *(person for network in self.networks for person in network.members)))
        )


def read_pilot(file: Path = SHEET) -> Pilot:
    """The pilot as its sheet tells it."""
    rows = check(read_workbook(file), Defaults(locale="da", time_zone="Europe/Copenhagen"))
    return Pilot(tuple(_network(row, rows) for row in rows.networks))


def _network(row: NetworkRow, rows: Import) -> Network:
    def members(role: Role) -> tuple[Person, ...]:
        return tuple(
            Person(member.name, member.email)
            for member in rows.members
            if (member.network, member.role) == (row.name, role)
        )

    return Network(
        name=row.name,
        slack_channel=(row.slack_channel or "").lstrip("#"),
        teams_channel=row.teams_channel or "",
        leaders=members(Role.LEADER),
        facilitators=members(Role.FACILITATOR),
    )
