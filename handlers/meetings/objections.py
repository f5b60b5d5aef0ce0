"""Objections: what speaks against a date, in words, and which dates are better."""

from collections.abc import Sequence
from datetime import datetime

from handlers.calendar.closed import Closed, closed_on
from handlers.calendar.customs import closed_rules, zone_of
from handlers.calendar.good_dates import Span, clashes, nearest_good_dates
from handlers.calendar.rhythm import Occurrence
from handlers.meetings.wording import hours
from handlers.request import Request
from handlers.texts import Texts
from storage import meetings
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


async def objection(
    request: Request, network: Network, slot: Occurrence, moving: Meeting | None, *, anyway: bool
) -> str | None:
    """Why a meeting should not be then, with better dates; two meetings of one network at once never are.

    ``anyway`` accepts a closed day and a facilitator who has to be somewhere else.
    """
    own = await _own(request.uow, network, request.now, moving)
    if clashes(slot.starts_at, slot.ends_at, own):
        return request.say("meetings-error-overlap")
    elsewhere = await busy_elsewhere(request.uow, network, request.now)
    reason = None if anyway else await why_not(request.uow, request.say, network, slot, elsewhere)
    if reason is None:
        return None
    better = await better_dates(request.uow, network, slot, request.now, moving)
    zone = zone_of(network)
    dates = "; ".join(hours(request.say, one.starts_at, one.ends_at, zone) for one in better)
    return request.say("meetings-error-unsuitable", reason=reason, dates=dates or "none")


async def busy_elsewhere(uow: UnitOfWork, network: Network, now: datetime) -> Sequence[Meeting]:
    """The coming meetings of other networks that this network's facilitators have to be at."""
    return (await meetings.of_facilitators(uow, [network.id], now)).get(network.id, ())


async def why_not(
    uow: UnitOfWork, say: Texts, network: Network, slot: Span, elsewhere: Sequence[Meeting]
) -> str | None:
    """What the calendar says against a slot, or ``None``."""
    day = slot.starts_at.astimezone(zone_of(network)).date()
    closed = closed_on(day, closed_rules(network), say.locale)
    if closed is not None:
        return closed_words(say, closed)
    clashing = clashes(slot.starts_at, slot.ends_at, elsewhere)
    other = await uow.get(Network, clashing[0].network_id) if clashing else None
    return say("meetings-closed-clash", network=other.name) if other else None


def closed_words(say: Texts, closed: Closed) -> str:
    """Why a day is closed."""
    return say(f"meetings-closed-{closed.kind}", name=closed.name or "", week=closed.week or 0)


async def better_dates(
    uow: UnitOfWork, network: Network, slot: Span, now: datetime, moving: Meeting | None, count: int = 3
) -> tuple[Occurrence, ...]:
    """The nearest good dates for a meeting that should not be when it was wanted."""
    own = await _own(uow, network, now, moving)
    busy: list[Span] = [*own, *await busy_elsewhere(uow, network, now)]
    return nearest_good_dates(slot, zone_of(network), closed_rules(network), busy, now, count)


async def _own(uow: UnitOfWork, network: Network, now: datetime, moving: Meeting | None) -> Sequence[Meeting]:
    own = await meetings.lasting(uow, [network.id], now)
    return [one for one in own if moving is None or one.id != moving.id]
