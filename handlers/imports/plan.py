"""The plan: what an import would write, once everything in the sheets is right."""

from dataclasses import dataclass
from datetime import date, time

from handlers.imports.problems import Problem, has_errors
from storage.tables.identity import Level, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkRow:
    """A network; ``first_date`` and ``starts_at`` are wall-clock values in ``time_zone``."""

    name: str
    level: Level
    locale: str
    time_zone: str
    first_date: date
    starts_at: time
    every_months: int
    duration_minutes: int
    place: str | None = None
    slack_channel: str | None = None
    teams_channel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A person's part in a network, whose name is spelt as in its ``NetworkRow``."""

    network: str
    name: str
    email: str
    role: Role
    administration: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Import:
    """What to write, and every problem in the order of the sheets; with an error among them, nothing."""

    networks: tuple[NetworkRow, ...]
    members: tuple[MemberRow, ...]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything stops the import."""
        return has_errors(self.problems)
