"""Readiness: whether events can be handled now, and if not, why."""

import asyncio

from storage.database import Database

_PATIENCE = 2.0  # in seconds: a load balancer does not wait longer for an answer


class Readiness:
    """Not ready before the start is finished, while draining, and while the database cannot be reached."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._state: str | None = "starting"

    def started(self) -> None:
        """From now on events can be handled."""
        self._state = None

    def draining(self) -> None:
        """From now on no new events should come."""
        self._state = "draining"

    async def why_not(self) -> str | None:
        """Why events cannot be handled, or ``None`` if they can."""
        if self._state is not None:
            return self._state
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._database.ping()
        except Exception:  # noqa: BLE001 -- whatever is wrong with the database, the answer is the same
            return "the database cannot be reached"
        return None
