"""Threads: what a capability hears of the messages in threads under its cards. It has no way to answer there.

A capability publishes one ``Listen`` for each kind of card whose threads are its business.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from handlers.request import Seal
from handlers.vocabulary.events import ThreadMessage
from storage.tables.identity import Person
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Overheard:
    """A message in a thread under a card that is about ``subject_id``.

    ``person`` is who wrote it: ``None`` for somebody the bot does not know, and for a message that was deleted.
    """

    message: ThreadMessage
    subject_id: str
    person: Person | None
    uow: UnitOfWork
    now: datetime
    seal: Seal


Listen: TypeAlias = Callable[[Overheard], Awaitable[None]]
