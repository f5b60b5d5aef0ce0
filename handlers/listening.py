"""Listening: a message in a thread goes to the capability whose card the thread stands under, or nowhere."""

import logging
from collections.abc import Callable
from datetime import datetime

from handlers.capabilities import THREADS
from handlers.people.identity import identify
from handlers.ports import Clock, Platforms, RejectedError
from handlers.request import Seal
from handlers.threads import Listen, Overheard
from handlers.vocabulary.events import MessageDeleted, MessagePosted, ThreadMessage
from storage import inbox, postings
from storage.database import Database
from storage.tables.identity import Person
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


class Listener:
    """Hears what is written in threads; of all that is none of the bot's business nothing is kept, not even an id."""

    def __init__(
        self, database: Database, platforms: Platforms, clock: Clock, seal: Seal, wake: Callable[[], None]
    ) -> None:
        self._database = database
        self._platforms = platforms
        self._clock = clock
        self._seal = seal
        self._wake = wake

    async def hear(self, message: ThreadMessage) -> bool:
        """Pass ``message`` on, once; false if nobody listens in its thread.

        Raises:
            DeliveryFailedError: the platform could not be asked who wrote it.
        """
        found = await self._listening(message)
        if found is None:
            return False
        listen, subject_id = found
        person = await self._author(message)
        async with self._database.write() as uow:
            now = self._clock.now()
            if await inbox.is_new(uow, message.id, now) and await _is_news(uow, message, now):
                overheard = Overheard(
                    message=message, subject_id=subject_id, person=person, uow=uow, now=now, seal=self._seal
                )
                await listen(overheard)
                await uow.commit()
        self._wake()
        return True

    async def _listening(self, message: ThreadMessage) -> tuple[Listen, str] | None:
        """Who listens under the card that ``message`` replies to, and what the card is about."""
        place = message.place
        async with self._database.read() as uow:
            posting = await postings.at(
                uow, place.platform, place.tenant, place.conversation, message.replies_to
            )
        listen = THREADS.get(posting.kind) if posting else None
        return (listen, posting.subject_id) if posting and listen else None

    async def _author(self, message: ThreadMessage) -> Person | None:
        # What is deleted goes, whoever deleted it.
        if isinstance(message, MessageDeleted):
            return None
        try:
            known = await identify(self._database, self._platforms, message.actor)
        except RejectedError as error:
            # Whoever has left the team meanwhile is nobody the platform tells anything about.
            log.warning("author unknown", extra={"action": "thread_author_unknown", "code": str(error)})
            return None
        return known.person if known else None


async def _is_news(uow: UnitOfWork, message: ThreadMessage, now: datetime) -> bool:
    """Whether this is not overtaken: that a message was posted may be told after it was edited or deleted."""
    place = message.place
    key = f"{place.platform}:{place.tenant}:{place.conversation}:{message.message_id}"
    is_first = await inbox.is_new(uow, key, now)
    return is_first or not isinstance(message, MessagePosted)
