"""Measures whose denominator is dilemmas: how many helped, how soon somebody did, what became of it."""

from collections.abc import Sequence
from datetime import datetime
from statistics import median_low
from zoneinfo import ZoneInfo

from handlers.calendar.working_hours import working_hours
from handlers.disclosure.cells import Cell, Group
from handlers.stats import measures
from handlers.stats.groups import ALL, Layout, Trees
from handlers.stats.period import Period
from handlers.stats.waiting import Wait, median_wait
from storage import counting, tallies
from storage.counting import NOTHING, By, Case, Count
from storage.tables.participation import Activity
from storage.unit_of_work import UnitOfWork

ENOUGH_GIVERS = 3
OUTCOME = "outcome"


async def of_dilemmas(uow: UnitOfWork, period: Period, layout: Layout, now: datetime) -> Trees:
    """The measures of those that were closed in a period, or put in it."""
    days = period.since, period.until
    closed = await counting.cases(uow, *days, closed=True)
    put = await counting.cases(uow, *days)
    to_closed = await counting.givers(uow, *days, closed=True)
    to_put = await counting.givers(uow, *days)
    told = (await counting.count(uow, tallies.follow_ups(*days), By.ALL)).get(ALL, NOTHING)
    enough = sum(case.givers >= ENOUGH_GIVERS for case in closed)
    middle = median_low([case.givers for case in closed]) if closed else 0
    return {
        measures.GIVERS: _group(closed, to_closed, layout, value=(middle, middle)),
        measures.THREE_GIVERS: _group(closed, to_closed, layout, part=enough),
        measures.FIRST_RESPONSE: _group(put, to_put, layout, value=_waiting(put, now)),
        measures.OUTCOMES: _outcomes(await counting.outcomes(uow, *days), told, layout),
    }


def _group(
    cases: Sequence[Case],
    given: Count,
    layout: Layout,
    *,
    part: int = 0,
    value: tuple[int, int | None] = (0, 0),
) -> Group:
    """A figure about dilemmas: it needs as many of them as people, and nobody who gave most of the feedback."""
    people = min(given.active, len(cases))
    dominated = 2 * given.most > given.part
    cell = Cell(part, len(cases), people, value=value)
    return Group(ALL, cell, unfit=dominated or layout.is_one_network)


def _waiting(put: Sequence[Case], now: datetime) -> tuple[int, int | None]:
    """The median of the working hours to a first response; at least the longest seen, while most wait."""
    waits = [
        Wait(
            working_hours(case.began_at, case.first_response_at or now, ZoneInfo(case.time_zone)),
            ended=case.first_response_at is not None,
        )
        for case in put
    ]
    middle = median_wait(waits)
    if middle is None:
        return int(max((wait.hours for wait in waits), default=0)), None
    return round(middle), round(middle)


def _outcomes(outcomes: dict[Activity, int], told: Count, layout: Layout) -> Group:
    """What became of dilemmas, counted unlinked: who ``told`` is known of all together, of none of the outcomes."""
    total = sum(outcomes.values())
    each = tuple(
        Group(f"{OUTCOME}:{activity.removeprefix(f'{OUTCOME}_')}", Cell(number, total, number))
        for activity, number in outcomes.items()
    )
    cell = Cell(total, total, min(told.active, total), told.most)
    return Group(ALL, cell, each, unfit=layout.is_one_network)
