"""Changes: what storing a plan did, counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of one row."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many rows of one kind were added, changed or left as they were."""

    added: int
    changed: int
    unchanged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an import did.

    ``kept`` are the members (name and network) of the sheet's networks whom the sheet does not mention; they
    stay members.
    """

    networks: Tally
    people: Tally
    memberships: Tally
    channels: Tally
    kept: tuple[tuple[str, str], ...]

    @property
    def nothing(self) -> bool:
        """Whether everything was as the sheets say already."""
        tallies = (self.networks, self.people, self.memberships, self.channels)
        return not any(tally.added or tally.changed for tally in tallies)


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """Count outcomes."""
    listed = list(outcomes)
    return Tally(
        added=listed.count(Outcome.ADDED),
        changed=listed.count(Outcome.CHANGED),
        unchanged=listed.count(Outcome.UNCHANGED),
    )
