"""The participation card: a table for each half-year, and how to read the hidden cells."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.notices import Briefing, Obsolete
from handlers.stats.disclosure import K, Released, band, release, rounded_percent
from handlers.stats.figures import Figures, collect
from handlers.stats.period import Period, half_year
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Element, Facts, Heading, Table, Text
from storage import networks
from storage.tables.identity import Network, Role
from storage.tables.participation import Activity
from storage.unit_of_work import UnitOfWork


async def compose_stats(briefing: Briefing) -> Card | Obsolete:
    """The figures for the one who asked: all networks for HR, their own for a facilitator.

    Obsolete for who has no right to them any more.
    """
    person = briefing.person
    if person is None:
        return Obsolete("no_recipient")
    if person.is_hr:
        return await programme_card(briefing.uow, briefing.say, briefing.zone, briefing.now)
    today = briefing.now.astimezone(briefing.zone).date()
    own = await networks.of_person(briefing.uow, person.id, (Role.FACILITATOR,), today)
    if not own:
        return Obsolete("not_allowed")
    return await _card(briefing.uow, briefing.say, briefing.zone, briefing.now, own)


async def programme_card(uow: UnitOfWork, say: Texts, zone: ZoneInfo, now: datetime) -> Card:
    """The figures of all networks and of the programme as a whole."""
    return await _card(uow, say, zone, now, None)


async def _card(
    uow: UnitOfWork, say: Texts, zone: ZoneInfo, now: datetime, own: Sequence[Network] | None
) -> Card:
    """The last half-year, if anything happened in it, and the present one; ``own`` leaves out all other networks."""
    present = half_year(now.astimezone(zone).date())
    body: list[Element] = []
    for period in (present.previous, present):
        figures = await collect(uow, period, zone)
        if period == present or not figures.is_empty:
            body += _period_part(say, period, figures, own)
    return Card(
        title=say("stats-title"),
        locale=say.locale,
        body=(*body, Text(say("stats-legend", k=K, mark=say("stats-hidden")), subtle=True)),
    )


def _period_part(
    say: Texts, period: Period, figures: Figures, own: Sequence[Network] | None
) -> list[Element]:
    heading = Heading(
        say("stats-period", half=1 if period.since.month == 1 else 2, year=str(period.since.year))
    )
    if own is None:
        return [heading, table(say, figures, figures.networks, with_total=True), *_programme(say, figures)]
    return [heading, table(say, figures, own, with_total=False)]


def table(say: Texts, figures: Figures, visible: Sequence[Network], *, with_total: bool) -> Table:
    """The table behind the disclosure gate. The gate sees all networks, whichever are visible."""
    released = {
        activity: release(figures.columns[activity], figures.totals[activity]) for activity in Activity
    }
    rows = [_row(say, figures, released, network) for network in visible]
    if with_total:
        held = str(sum(figures.meetings_held.values()))
        rows.append((say("stats-total"), held, *(_total(say, released[one]) for one in Activity)))
    header = (say("stats-network"), say("stats-meetings"), *(say(f"stats-{_slug(one)}") for one in Activity))
    return Table(header, tuple(rows))


def _row(
    say: Texts, figures: Figures, released: dict[Activity, Released], network: Network
) -> tuple[str, ...]:
    cells = (_banded(say, released[one].cells[network.id]) for one in Activity)
    return (network.name, str(figures.meetings_held[network.id]), *cells)


def _programme(say: Texts, figures: Figures) -> list[Element]:
    facts = [(say("stats-leaders"), str(figures.leaders))]
    if figures.invited and figures.totals[Activity.INVITATION_ANSWERED].is_safe:
        percent = rounded_percent(figures.answered, figures.invited)
        facts.append((say("stats-answered-share"), say("stats-percent", percent=percent)))
    return [Facts(tuple(facts))]


def _banded(say: Texts, events: int | None) -> str:
    if events is None:
        return say("stats-hidden")
    lowest, highest = band(events)
    if highest is None:
        return say("stats-band-from", lowest=lowest)
    return say("stats-band", lowest=lowest, highest=highest)


def _total(say: Texts, released: Released) -> str:
    return str(released.total) if released.is_exact else _banded(say, released.total)


def _slug(activity: Activity) -> str:
    return activity.value.replace("_", "-")
