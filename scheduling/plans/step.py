"""What the planner needs to know of a thing that is planned ahead."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from storage.unit_of_work import UnitOfWork

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[Item]):
    """One thing that is planned ahead, in batches.

    ``due`` finds, and locks, at most so many items; ``handle`` plans them. An item that cannot be planned is
    ``put_off`` by its id until some moment.
    """

    name: str
    batch: int
    due: Callable[[UnitOfWork, datetime, int], Awaitable[Sequence[Item]]]
    handle: Callable[[UnitOfWork, Sequence[Item], datetime], Awaitable[None]]
    id_of: Callable[[Item], str]
    put_off: Callable[[UnitOfWork, str, datetime], Awaitable[None]]
