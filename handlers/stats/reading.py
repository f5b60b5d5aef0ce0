"""Reading: the reports that a person may see, of what they asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.stats.period import Period, half_year, half_years
from handlers.stats.releasing import figures_of, so_far
from handlers.stats.report import Report
from storage import networks, releases
from storage.counting import By
from storage.tables.identity import Network, Person, Role
from storage.unit_of_work import UnitOfWork

USUALLY = 2
"""Half-years, where none was asked for: the last and the present one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads: the ``networks`` they may see, and whether also what is about all of them."""

    networks: Sequence[Network]
    programme: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What they want to read: some half-years or the latest, divided in one way or the usual ones."""

    periods: Sequence[Period] = ()
    by: By | None = None

    @classmethod
    def of(cls, args: Mapping[str, str]) -> "Choice":
        """As it was written down when it was asked for."""
        days = [date.fromisoformat(args[name]) for name in ("since", "until") if name in args]
        periods = list(half_years(*days)) if days else []
        return cls(periods=periods, by=By(args["by"]) if "by" in args else None)


async def readable_networks(uow: UnitOfWork, person: Person, today: date) -> Sequence[Network]:
    """The networks of which a person may see figures: all for HR, their own for a facilitator."""
    if person.is_hr:
        return await networks.all_networks(uow)
    return await networks.of_person(uow, person.id, (Role.FACILITATOR,), today)


async def reader_of(uow: UnitOfWork, person: Person, today: date, network_id: str | None) -> Reader | None:
    """What a person may see, of one network or of all; ``None`` if that is nothing any more."""
    visible = await readable_networks(uow, person, today)
    if network_id is not None:
        visible = [network for network in visible if network.id == network_id]
    if not visible and not person.is_hr:
        return None
    return Reader(networks=visible, programme=person.is_hr and network_id is None)


async def reports(
    uow: UnitOfWork, reader: Reader, choice: Choice, zone: ZoneInfo, now: datetime
) -> list[Report]:
    """One report for each half-year; of one that is not released, what may be told meanwhile."""
    periods = await periods_of(uow, choice, now.astimezone(zone).date())
    return [await _report(uow, reader, period, zone, now) for period in periods]


async def whole_programme(uow: UnitOfWork, choice: Choice, zone: ZoneInfo, now: datetime) -> list[Report]:
    """The reports for whoever may see everything."""
    reader = Reader(networks=await networks.all_networks(uow), programme=True)
    return await reports(uow, reader, choice, zone, now)


async def periods_of(uow: UnitOfWork, choice: Choice, today: date) -> Sequence[Period]:
    """The half-years that somebody chose, or the usual ones."""
    return choice.periods or (await known_periods(uow, today))[-USUALLY:]


async def known_periods(uow: UnitOfWork, today: date) -> Sequence[Period]:
    """The half-years since there are networks, the present one last."""
    first = await releases.first_day(uow)
    return list(half_years(first, today)) if first and first <= today else [half_year(today)]


async def _report(uow: UnitOfWork, reader: Reader, period: Period, zone: ZoneInfo, now: datetime) -> Report:
    found = await figures_of(uow, period)
    figures, fewest = found or (await so_far(uow, period, zone, now), 0)
    return Report(
        period=period,
        figures=figures,
        fewest=fewest,
        networks={network.id: network.name for network in reader.networks},
        programme=reader.programme,
        complete=found is not None,
    )
