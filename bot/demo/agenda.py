"""The agenda: what happens when, in order."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from heapq import heappop, heappush
from typing import TypeAlias

Act: TypeAlias = Callable[[], Awaitable[None]]


class Agenda:
    """Acts by their moment; of two at the same moment the one that was added first comes first."""

    def __init__(self) -> None:
        self._acts: list[tuple[datetime, int, Act]] = []
        self._added = 0

    def add(self, moment: datetime, act: Act) -> None:
        """Let ``act`` happen at ``moment``."""
        self._added += 1
        heappush(self._acts, (moment, self._added, act))

    def pop(self) -> tuple[datetime, Act]:
        """Take out the next act; there must be one."""
        moment, _, act = heappop(self._acts)
        return moment, act

    def __bool__(self) -> bool:
        """Whether anything is left to happen."""
        return bool(self._acts)
