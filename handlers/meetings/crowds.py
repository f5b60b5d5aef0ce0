"""Crowds: whom a meeting concerns, found for many meetings at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.calendar.customs import zone_of
from storage import absences, networks, substitutes
from storage.tables.absences import Absence
from storage.tables.identity import Membership, Network, Role
from storage.tables.meetings import Meeting, Substitute
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Crowd:
    """Ids of the network's channels, of its leaders, of its ``own`` facilitators, and of the meeting's substitute.

    Leaders who are away on the day of the meeting are not among them.
    """

    channels: Sequence[str]
    leaders: Sequence[str]
    own: Sequence[str]
    substitute: str | None = None

    @property
    def facilitators(self) -> Sequence[str]:
        """Those who have the meeting in hand: a substitute alone, if there is one."""
        return [self.substitute] if self.substitute else self.own


async def crowd_of(uow: UnitOfWork, meeting: Meeting, network: Network, now: datetime) -> Crowd:
    """Whom one meeting concerns."""
    return (await crowds_of(uow, [(meeting, network)], now))[meeting.id]


async def crowds_of(
    uow: UnitOfWork, batch: Iterable[tuple[Meeting, Network]], now: datetime
) -> Mapping[str, Crowd]:
    """Whom each meeting concerns, by its id."""
    known = list(batch)
    if not known:
        return {}
    network_ids = {network.id for _, network in known}
    channels: dict[str, list[str]] = defaultdict(list)
    for channel in await networks.channels_of(uow, network_ids):
        channels[channel.network_id].append(channel.id)
    members: dict[str, list[Membership]] = defaultdict(list)
    for membership in await networks.memberships_of(uow, network_ids):
        members[membership.network_id].append(membership)
    days = [meeting.starts_at.astimezone(zone_of(network)).date() for meeting, network in known]
    away = await absences.between(uow, min(days), max(days))
    stand_ins = await substitutes.of_meetings(uow, {meeting.id for meeting, _ in known}, now.date())
    return {
        meeting.id: _crowd(day, channels[network.id], members[network.id], away, stand_ins.get(meeting.id))
        for (meeting, network), day in zip(known, days, strict=True)
    }


def _crowd(
    day: date,
    channels: Sequence[str],
    members: Iterable[Membership],
    absent: Iterable[Absence],
    substitute: Substitute | None,
) -> Crowd:
    away = {absence.person_id for absence in absent if absence.covers(day)}
    present = [(one.role, one.person_id) for one in members if one.holds_on(day)]
    leaders = [person_id for role, person_id in present if role is Role.LEADER and person_id not in away]
    facilitators = [person_id for role, person_id in present if role is Role.FACILITATOR]
    return Crowd(channels, leaders, facilitators, substitute.person_id if substitute else None)
