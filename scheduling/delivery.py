"""Delivery: claims the messages that are due, checks that they still make sense, sends and settles them."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from handlers.ports import (
    Clock,
    DeliveryFailedError,
    Platforms,
    UncertainDeliveryError,
)
from scheduling.composing import Composer
from scheduling.faults import describe
from scheduling.outcomes import Failed, Later, Outcome, Skipped
from scheduling.retry import MOST_ATTEMPTS, GiveUp, RetryAt, decide
from scheduling.sending import SENT_AGAIN, Letter, Sender
from scheduling.settling import Ending, Settler
from scheduling.targets import Target, Targets, wait
from storage import outbox
from storage.database import Database
from storage.failures import DATABASE_FAILURES
from storage.tables.messages import OutboxRow

BATCH = 50
AT_ONCE = 10
# A message is begun within 45 seconds after it was claimed and given up after 60 more: always inside the lease.
LEASE = timedelta(minutes=2)
SECONDS_TO_BEGIN = 45.0
SECONDS_TO_SEND = 60.0

log = logging.getLogger(__name__)


class Delivery:
    """Delivers what is in the outbox; any number of these may work on one database.

    ``open_return_address`` tells whose a sealed return address is, or ``None`` if it cannot be opened.
    ``counts`` says how many deliveries ended how (``sent``, ``skipped``, ``failed``, ``later``) since the start.
    """

    def __init__(
        self,
        database: Database,
        platforms: Platforms,
        composer: Composer,
        open_return_address: Callable[[str], str | None],
    ) -> None:
        self._database = database
        self._targets = Targets(database, platforms, open_return_address)
        self._composer = composer
        self._sender = Sender(database, platforms)
        self._settler = Settler(database)
        self.counts: Counter[str] = Counter()

    async def deliver_due(self, clock: Clock) -> int:
        """Deliver until nothing is due; how many messages were taken in hand."""
        total = taken = await self.deliver_batch(clock.now())
        while taken == BATCH:
            taken = await self.deliver_batch(clock.now())
            total += taken
        return total

    async def deliver_batch(self, now: datetime) -> int:
        """Deliver some of what is due at ``now``; how many messages were taken in hand, 0 if nothing is due.

        Raises:
            Exception: the database failed; what was claimed comes back when its lease ends.
        """
        async with self._database.write() as uow:
            rows = await outbox.claim(uow, now, LEASE, BATCH)
            await uow.commit()
        turns, begin_by = asyncio.Semaphore(AT_ONCE), asyncio.get_running_loop().time() + SECONDS_TO_BEGIN
        leading, superseded = _without_repetition(rows)
        work = [self._in_turn(turns, begin_by, row, now) for row in leading]
        work += [self._settle(row, Skipped("superseded"), now) for row in superseded]
        _raise_first(await asyncio.gather(*work, return_exceptions=True))
        return len(rows)

    async def _in_turn(
        self, turns: asyncio.Semaphore, begin_by: float, row: OutboxRow, now: datetime
    ) -> None:
        async with turns:
            in_time = asyncio.get_running_loop().time() <= begin_by
            outcome = (
                await self._attempt(row, now) if in_time else Later(at=now, reason="no_time", counts=False)
            )
            await self._settle(row, outcome, now)

    async def _settle(self, row: OutboxRow, outcome: Outcome, now: datetime) -> None:
        if isinstance(outcome, Failed):
            log.warning(
                "message failed",
                extra={
                    "action": "message_failed",
                    "message_id": row.id,
                    "kind": row.kind,
                    "reason": outcome.reason,
                },
            )
        await self._settler.settle(Ending(row=row, outcome=outcome, now=now))
        self.counts[type(outcome).__name__.lower()] += 1

    async def _attempt(self, row: OutboxRow, now: datetime) -> Outcome:
        try:
            async with asyncio.timeout(SECONDS_TO_SEND):
                return await self._deliver(row, now)
        except TimeoutError:
            return _after(UncertainDeliveryError(), row, now)
        except DeliveryFailedError as error:
            return _after(error, row, now)
        except DATABASE_FAILURES:
            raise
        except Exception as error:  # noqa: BLE001 -- a mistake in one message must not keep the others back
            log.error("Message %s (%s) failed: %s", row.id, row.kind, describe(error))  # noqa: TRY400 -- no words of people
            return Failed("internal")

    async def _deliver(self, row: OutboxRow, now: datetime) -> Outcome:
        letter = self._refusal(row, now) or await self._letter(row, now)
        if letter is None:
            # A platform may take its time: meanwhile no connection to the database is held.
            await self._targets.ask(row, now)
            letter = await self._letter(row, now) or wait(row, now)
        return await self._sender.send(row, letter) if isinstance(letter, Letter) else letter

    async def _letter(self, row: OutboxRow, now: datetime) -> Letter | Outcome | None:
        async with self._database.read() as uow:
            target = await self._targets.known(uow, row, now)
            if not isinstance(target, Target):
                return target
            card = await self._composer.compose(uow, row, target, now)
        return Letter(target, card)

    def _refusal(self, row: OutboxRow, now: datetime) -> Outcome | None:
        if row.expires_at is not None and row.expires_at <= now:
            return Skipped("too_late")
        if not self._composer.knows(row.kind):
            return Failed("unknown_kind")
        if row.reason == SENT_AGAIN:
            return Failed("uncertain")
        # Only a message that ends the process each time gets here with so many attempts.
        return Failed("too_many_attempts") if row.attempts > MOST_ATTEMPTS else None


def _after(error: DeliveryFailedError, row: OutboxRow, now: datetime) -> Outcome:
    decision = decide(error, row.attempts, now)
    if isinstance(decision, RetryAt) and decision.uncertain and row.reason == SENT_AGAIN:
        return Failed("uncertain")
    if isinstance(decision, GiveUp):
        log.warning(
            "message refused", extra={"action": "message_refused", "message_id": row.id, "code": str(error)}
        )
        return Failed(decision.reason)
    reason = "uncertain" if decision.uncertain else "unavailable"
    return Later(at=decision.at, reason=reason, uncertain=decision.uncertain)


def _without_repetition(rows: Iterable[OutboxRow]) -> tuple[list[OutboxRow], list[OutboxRow]]:
    # One update shows the present state; the others of the same card would say it again.
    leading: dict[str, OutboxRow] = {}
    repeated = [row for row in rows if leading.setdefault(row.posting_id or row.id, row) is not row]
    return list(leading.values()), repeated


def _raise_first(ended: Iterable[BaseException | None]) -> None:
    for error in ended:
        if error is not None:
            raise error
