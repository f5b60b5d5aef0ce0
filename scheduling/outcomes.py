"""How an attempt to deliver a message can end. Reasons are codes for operators, never words of people."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from handlers.ports import MessageRef


@dataclass(frozen=True, slots=True)
class Sent:
    """It stands there now: as ``message``, or (``None``) as the card that was updated."""

    message: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Sending it would no longer make sense."""

    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """It should have been sent and cannot be."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """To be tried again at ``at``.

    ``uncertain`` means that this attempt may have got through; ``counts`` is false if nothing was attempted.
    """

    at: datetime
    reason: str
    uncertain: bool = False
    counts: bool = True


Outcome: TypeAlias = Sent | Skipped | Failed | Later
