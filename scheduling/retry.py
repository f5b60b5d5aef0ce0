"""When to try again to deliver a message: a pure decision."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from handlers.ports import (
    DeliveryFailedError,
    MendableRefusalError,
    RejectedError,
    TemporarilyUnavailableError,
    UncertainDeliveryError,
)

FIRST_PAUSE = timedelta(seconds=15)
LONGEST_PAUSE = timedelta(hours=1)
LONGEST_REQUEST = timedelta(days=1)
# More doublings than it takes to get from the first pause to the longest.
DOUBLINGS = 12
# Eight pauses that double make an hour, then hourly for three days: a revoked token survives a weekend.
MOST_ATTEMPTS = 80


@dataclass(frozen=True, slots=True)
class RetryAt:
    """Try again at ``at``; ``uncertain`` means that the message may have arrived already."""

    at: datetime
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Do not try again; ``reason`` is a code for operators."""

    reason: str


Decision: TypeAlias = RetryAt | GiveUp


def decide(error: DeliveryFailedError, attempts: int, now: datetime) -> Decision:
    """What to do after ``error`` ended the attempt number ``attempts`` (the first is 1).

    A refusal that nobody can mend ends at once, everything else after ``MOST_ATTEMPTS``. The pause doubles from
    ``FIRST_PAUSE`` to ``LONGEST_PAUSE``, and is never shorter than the platform asked for, up to a day.
    """
    if isinstance(error, RejectedError) and not isinstance(error, MendableRefusalError):
        return GiveUp("rejected")
    uncertain = isinstance(error, UncertainDeliveryError)
    if attempts >= MOST_ATTEMPTS:
        return GiveUp("uncertain" if uncertain else "unavailable")
    return RetryAt(now + max(pause(attempts), _asked_for(error)), uncertain)


def pause(attempts: int) -> timedelta:
    """How long to wait after the attempt number ``attempts``."""
    doublings = min(max(attempts, 1) - 1, DOUBLINGS)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


def _asked_for(error: DeliveryFailedError) -> timedelta:
    seconds = error.retry_after if isinstance(error, TemporarilyUnavailableError) else None
    return timedelta(seconds=min(max(0.0, seconds or 0.0), LONGEST_REQUEST.total_seconds()))
