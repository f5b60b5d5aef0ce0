"""Headcount: how many come to a meeting, and whether that is enough for it to be worth while."""

from dataclasses import dataclass

from handlers.calendar.customs import zone_of
from storage import absences, answers, networks
from storage.tables.identity import Network, Role
from storage.tables.meetings import Answer, Meeting
from storage.unit_of_work import UnitOfWork

ENOUGH = 4
"""Fewer do not make a round of reflection: one who presents, one who asks, two who listen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """How many leaders are invited, come (``online`` and ``late`` among them), and cannot.

    ``away`` are those from whom no answer is waited for.
    """

    invited: int
    coming: int
    cannot: int
    online: int = 0
    late: int = 0
    away: int = 0

    @property
    def answered(self) -> int:
        """How many have answered."""
        return self.coming + self.cannot

    @property
    def awaited(self) -> int:
        """How many have still to answer."""
        return self.invited - self.answered - self.away

    @property
    def too_few_come(self) -> bool:
        """Whether fewer come than are needed; a network that small is not judged."""
        return self.invited >= ENOUGH > self.coming

    @property
    def too_few_can(self) -> bool:
        """Whether it cannot be enough any more, whatever the others answer."""
        return self.invited >= ENOUGH > self.invited - self.cannot - self.away


async def headcount(uow: UnitOfWork, meeting: Meeting, network: Network) -> Headcount:
    """Count the answers to a meeting's invitation, of those who are leaders of the network on that day."""
    day = meeting.starts_at.astimezone(zone_of(network)).date()
    invited = {person.id for person in await networks.members(uow, network.id, Role.LEADER, day)}
    given = await answers.to_meeting(uow, meeting)
    counted = [answer for person_id, answer in given.items() if person_id in invited]
    away = await absences.of_people(uow, invited - given.keys(), day)
    cannot = counted.count(Answer.NO)
    return Headcount(
        invited=len(invited),
        coming=len(counted) - cannot,
        cannot=cannot,
        online=counted.count(Answer.ONLINE),
        late=counted.count(Answer.LATE),
        away=len(away),
    )
