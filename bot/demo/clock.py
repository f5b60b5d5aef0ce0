"""The demo's clock: stands still until the story moves on."""

from datetime import datetime


class StoryClock:
    """Tells the moment that the story has come to."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The story's present, in UTC."""
        return self.moment
