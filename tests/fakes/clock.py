"""A clock that stands still until it is set."""

from datetime import datetime, timedelta


class FakeClock:
    """Tells the time it was set to."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """The time it is set to."""
        return self.at

    def forward(self, by: timedelta) -> datetime:
        """Let time pass; the new time."""
        self.at += by
        return self.at
