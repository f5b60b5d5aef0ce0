"""A network's customs, as the calendar rules take them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.calendar.closed import ClosedRules
from handlers.calendar.rhythm import Rhythm
from handlers.calendar.working_time import QuietHours, later
from storage.tables.identity import Network


def zone_of(network: Network) -> ZoneInfo:
    """The time zone a network lives in."""
    return ZoneInfo(network.time_zone)


def rhythm_of(network: Network) -> Rhythm:
    """When a network meets."""
    return Rhythm(
        kind=network.rhythm,
        first_date=network.first_date,
        starts_at=network.starts_at,
        every_months=network.every_months,
        duration_minutes=network.duration_minutes,
        zone=zone_of(network),
    )


def closed_rules(network: Network) -> ClosedRules:
    """When a network does not meet."""
    return ClosedRules(
        weeks=tuple(network.closed_weeks), july=network.closed_seasons, christmas=network.closed_seasons
    )


def quiet_hours(network: Network) -> QuietHours:
    """When a network wants to be left alone."""
    return QuietHours(network.quiet_from, network.quiet_until)


def at_work(network: Network, moment: datetime) -> datetime:
    """When to send what should not come before ``moment``: then, or when the network is next at work."""
    return later(moment, zone_of(network), quiet_hours(network))


def awake(network: Network, now: datetime, until: datetime) -> datetime:
    """When to send what is due now: when people are at work, unless that would be too late from ``until`` on."""
    morning = at_work(network, now)
    return morning if morning < until else now
