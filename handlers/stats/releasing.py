"""Releasing: the figures of a half-year are counted once, when it is over, and stay as they were (rule D6).

Whoever asks, however often and whatever has changed since, gets the same. Half-years do not overlap, so no two releases
can be subtracted, and nobody's leaving or joining shows in the difference. While a half-year lasts, only what is about
networks is told.
"""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.disclosure.gate import FEWEST, release
from handlers.disclosure.keeping import Figures, read, written
from handlers.stats.figures import collect, meetings_so_far
from handlers.stats.groups import Trees
from handlers.stats.measures import MEASURES
from handlers.stats.period import Period
from storage import releases
from storage.tables.participation import Release
from storage.unit_of_work import UnitOfWork


async def release_due(
    uow: UnitOfWork, periods: Iterable[Period], zone: ZoneInfo, now: datetime, fewest: int
) -> None:
    """Release those of these half-years that are over and were not released yet."""
    today = now.astimezone(zone).date()
    done = {one.since for one in await releases.all_of(uow)}
    for period in periods:
        if period.released_on <= today and period.since not in done:
            figures = through_gate(await collect(uow, period, zone, now), fewest)
            await releases.keep(uow, _row(period, figures, now, fewest))


async def figures_of(uow: UnitOfWork, period: Period) -> tuple[Figures, int] | None:
    """What was released of a period, and how many people had to be behind a figure."""
    row = await releases.of_period(uow, period.since)
    return (read(row.figures), row.fewest) if row else None


async def so_far(uow: UnitOfWork, period: Period, zone: ZoneInfo, now: datetime) -> Figures:
    """What may be told of a half-year that is not released yet: nothing about people."""
    return through_gate(await meetings_so_far(uow, period, zone, now))


def through_gate(trees: Trees, fewest: int = FEWEST) -> Figures:
    """Every figure through the disclosure gate."""
    return {measure.name: release(tree, measure.kind, fewest) for measure, tree in trees.items()}


def _row(period: Period, figures: Figures, now: datetime, fewest: int) -> Release:
    in_order = {measure.name: figures[measure.name] for measure in MEASURES if measure.name in figures}
    return Release(since=period.since, released_at=now, fewest=fewest, figures=written(in_order))
