"""Sending: one card to one platform, never twice where that can be known."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.notices import Obsolete
from handlers.ports import (
    Gateway,
    MessageRef,
    Platforms,
    RejectedError,
    UnsupportedLookupError,
)
from handlers.vocabulary.cards import Card
from scheduling.outcomes import Outcome, Sent, Skipped
from scheduling.targets import Target
from storage import outbox
from storage.database import Database
from storage.tables.messages import OutboxRow

SENT_AGAIN = "sent_again"
CLOCK_DIFFERENCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Letter:
    """A card, and where it goes; ``Obsolete`` if it should go there no more."""

    target: Target
    card: Card | Obsolete


class Sender:
    """Posts and updates cards. A message is marked with the id of its outbox row."""

    def __init__(self, database: Database, platforms: Platforms) -> None:
        self._database = database
        self._platforms = platforms

    async def send(self, row: OutboxRow, letter: Letter) -> Outcome:
        """Send ``letter``; one that may be there already is looked for first.

        Raises:
            DeliveryFailedError: it did not get through, or nobody knows whether it did.
        """
        target, card = letter.target, letter.card
        gateway = self._platforms[target.at.platform].gateway
        if isinstance(card, Obsolete):
            return await _sent_before(gateway, row, target) or Skipped(card.reason)
        if target.standing is not None:
            return await _update(gateway, target.standing, card)
        known = await self._look(gateway, row, target, row.uncertain_since) if row.uncertain_since else None
        return known or Sent(await gateway.post(target.at, card, row.id))

    async def _look(
        self, gateway: Gateway, row: OutboxRow, target: Target, since: datetime
    ) -> Outcome | None:
        try:
            found = await gateway.find(target.at, row.id, since - CLOCK_DIFFERENCE)
        except (UnsupportedLookupError, RejectedError):
            return await self._allow_one_more(row)
        return Sent(found) if found is not None else None

    async def _allow_one_more(self, row: OutboxRow) -> Outcome | None:
        # Written down before it is sent: whatever ends this attempt, there will be no other.
        async with self._database.write() as uow:
            ours = await outbox.mark(uow, row, SENT_AGAIN)
            await uow.commit()
        row.reason = SENT_AGAIN
        return None if ours else Skipped("claim_lost")


async def _sent_before(gateway: Gateway, row: OutboxRow, target: Target) -> Outcome | None:
    """A card that arrived after all, though it should not be sent any more: it has to be brought up to date."""
    if row.uncertain_since is None or target.standing is not None:
        return None
    try:
        found = await gateway.find(target.at, row.id, row.uncertain_since - CLOCK_DIFFERENCE)
    except (UnsupportedLookupError, RejectedError):
        return None
    return Sent(found) if found is not None else None


async def _update(gateway: Gateway, message: MessageRef, card: Card) -> Outcome:
    try:
        await gateway.update(message, card)
    except RejectedError:
        return Skipped("posting_rejected")
    return Sent()
