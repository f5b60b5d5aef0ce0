"""The figures: participation of one period, counted by network and in total."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from handlers.stats.disclosure import Cell
from handlers.stats.period import Period
from storage import absences, meetings, networks, participation
from storage.tables.absences import Absence
from storage.tables.identity import Membership, Network, Role
from storage.tables.meetings import Meeting
from storage.tables.participation import Activity, Participation
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was counted; the counts by network have one entry for each of ``networks``, by id.

    ``invited`` is the number of invitations to the meetings held, without leaders who were away, ``answered`` how many
    were answered.
    """

    networks: Sequence[Network]
    meetings_held: Mapping[str, int]
    columns: Mapping[Activity, Mapping[str, Cell]]
    totals: Mapping[Activity, Cell]
    leaders: int
    invited: int
    answered: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing happened."""
        return not any(self.meetings_held.values()) and not any(cell.events for cell in self.totals.values())


async def collect(uow: UnitOfWork, period: Period, zone: ZoneInfo) -> Figures:
    """Count one period over all networks."""
    every = await networks.all_networks(uow)
    held = await meetings.held(uow, *period.bounds(zone))
    rows = await participation.between(uow, period.since, period.until)
    leaderships = await networks.memberships(uow, Role.LEADER)
    away = await absences.between(uow, period.since, period.until)
    return Figures(
        networks=every,
        meetings_held=_count_meetings(every, held),
        columns={activity: _by_network(every, rows, activity) for activity in Activity},
        totals={activity: _cell(row for row in rows if row.activity is activity) for activity in Activity},
        leaders=len({one.person_id for one in leaderships if _active(one, period)}),
        invited=sum(_invited(meeting, leaderships, away, zone) for meeting in held),
        answered=await meetings.count_answers_to_held(uow, *period.bounds(zone)),
    )


def _count_meetings(every: Sequence[Network], held: Sequence[Meeting]) -> dict[str, int]:
    counted = Counter(meeting.network_id for meeting in held)
    return {network.id: counted[network.id] for network in every}


def _by_network(
    every: Sequence[Network], rows: Sequence[Participation], activity: Activity
) -> dict[str, Cell]:
    return {
        network.id: _cell(row for row in rows if row.network_id == network.id and row.activity is activity)
        for network in every
    }


def _cell(rows: Iterable[Participation]) -> Cell:
    by_person = Counter(row.person_id for row in rows)
    events = by_person.total()
    del by_person[None]  # anonymous: counted, but nobody's
    return Cell(events, len(by_person), max(by_person.values(), default=0))


def _invited(
    meeting: Meeting, leaderships: Sequence[Membership], absent: Sequence[Absence], zone: ZoneInfo
) -> int:
    """How many leaders were asked to come to a meeting and were not away."""
    day = meeting.starts_at.astimezone(zone).date()
    away = {absence.person_id for absence in absent if absence.covers(day)}
    return sum(
        one.network_id == meeting.network_id and one.holds_on(day) and one.person_id not in away
        for one in leaderships
    )


def _active(one: Membership, period: Period) -> bool:
    return one.since < period.until and (one.until is None or one.until >= period.since)
