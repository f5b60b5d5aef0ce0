"""The figures of a half-year, counted and shaped for the disclosure gate. Nothing here is shown to anybody."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import reduce
from zoneinfo import ZoneInfo

from handlers.disclosure.cells import Cell, Group
from handlers.stats import measures
from handlers.stats.cases import of_dilemmas
from handlers.stats.groups import ALL, Layout, Trees, tree
from handlers.stats.measures import Measure
from handlers.stats.meetings import Meetings
from handlers.stats.period import Period
from storage import counting, networks, tallies
from storage.counting import NOTHING, By, Count
from storage.tables.participation import Activity
from storage.tallies import Tally
from storage.unit_of_work import UnitOfWork


async def collect(uow: UnitOfWork, period: Period, zone: ZoneInfo, now: datetime) -> Trees:
    """Every measure of a period."""
    meetings = await _meetings(uow, period, zone, now)
    layout = await _layout(uow, period, meetings)
    tallied = _tallies(period, meetings)
    return {
        measures.MEETINGS: _as_planned(meetings, layout),
        **{measure: await _divided(uow, measure, tally, layout) for measure, tally in tallied.items()},
        **await of_dilemmas(uow, period, layout, now),
        measures.FACILITATORS: await _facilitators(uow, period),
    }


async def meetings_so_far(uow: UnitOfWork, period: Period, zone: ZoneInfo, now: datetime) -> Trees:
    """All that may be told while a period lasts: whether the networks meet."""
    meetings = await _meetings(uow, period, zone, now)
    return {measures.MEETINGS: _as_planned(meetings, await _layout(uow, period, meetings))}


def _tallies(period: Period, meetings: Meetings) -> Mapping[Measure, Tally]:
    days, year = (period.since, period.until), (period.year.since, period.year.until)
    yearly = {measures.COVERAGE: tallies.coverage(*year)} if period.ends_its_year else {}
    return {
        measures.ATTENDANCE: tallies.presence(meetings.days(), meetings.joined_by()),
        measures.REPLIES: tallies.replies(meetings.days(), meetings.reply_deadlines()),
        measures.REACH: tallies.reach(*days),
        measures.RESPONSE: tallies.response(*days),
        measures.DILEMMAS: tallies.events(Activity.DILEMMA_ASKED, *days),
        measures.FEEDBACK: tallies.events(Activity.FEEDBACK_GIVEN, *days),
        measures.RECIPROCITY: tallies.giving_and_taking(*days),
        measures.FOLLOW_UPS: tallies.follow_ups(*days),
        measures.LEAVERS: tallies.leavers(*days),
        **yearly,
    }


async def _meetings(uow: UnitOfWork, period: Period, zone: ZoneInfo, now: datetime) -> Meetings:
    return Meetings(await counting.gatherings(uow, *period.bounds(zone)), period, zone, now)


async def _layout(uow: UnitOfWork, period: Period, meetings: Meetings) -> Layout:
    leaders = tallies.leavers(period.since, period.until)
    inhabited = await counting.count(uow, leaders, By.NETWORK)
    every = await networks.all_networks(uow)
    return Layout([network for network in every if network.id in inhabited], meetings.noted())


async def _divided(uow: UnitOfWork, measure: Measure, tally: Tally, layout: Layout) -> Group:
    counts = {by: await counting.count(uow, tally, by) for by in (By.ALL, *measure.by)}
    return tree(measure, counts, layout)


def _as_planned(meetings: Meetings, layout: Layout) -> Group:
    """About networks, not about people: counted here, since no person stands behind it."""
    found = meetings.as_planned()
    by_network = {network.id: found.get(network.id, NOTHING) for network in layout.networks}
    by_level: dict[str, Count] = {}
    for network in layout.networks:
        by_level[network.level] = _sum(by_level.get(network.level, NOTHING), by_network[network.id])
    total = {ALL: reduce(_sum, by_network.values(), NOTHING)}
    return tree(measures.MEETINGS, {By.ALL: total, By.LEVEL: by_level, By.NETWORK: by_network}, layout)


async def _facilitators(uow: UnitOfWork, period: Period) -> Group:
    people, led = await counting.facilitators(uow, period.until - timedelta(days=1))
    return Group(ALL, Cell(people, led))


def _sum(one: Count, other: Count) -> Count:
    return Count(one.part + other.part, one.whole + other.whole, able=0, active=0, most=0)
