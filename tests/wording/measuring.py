"""Measuring care: how much of what is there it finds, and how much of what it finds is there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handlers.wording.care import Finding, Sign, findings

_MARKED = re.compile(r"\{(\w+) ([^}]+)\}")
_FILE = Path(__file__).parent / "sentences.txt"


@dataclass(frozen=True)
class Sentence:
    """A sentence, and what in it points to a person."""

    text: str
    expected: frozenset[Finding]

    @property
    def found(self) -> frozenset[Finding]:
        """What care finds in it."""
        return frozenset(findings(self.text))


@dataclass(frozen=True)
class Figures:
    """How well it went; both are between 0 and 1."""

    precision: float
    recall: float


def sentences(locale: str) -> list[Sentence]:
    """The test sentences of a language."""
    return list(_read(locale))


def measured(some: list[Sentence]) -> Figures:
    """Counted by finding, which has to have the right kind and exactly the right words."""
    right = sum(len(one.found & one.expected) for one in some)
    return Figures(
        precision=right / sum(len(one.found) for one in some),
        recall=right / sum(len(one.expected) for one in some),
    )


def _read(locale: str) -> Iterator[Sentence]:
    section = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#") and section == locale:
            marked = (Finding(Sign(kind), words) for kind, words in _MARKED.findall(line))
            yield Sentence(_MARKED.sub(r"\2", line), frozenset(marked))
