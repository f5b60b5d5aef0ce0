"""Meetings for calendars, in memory and in a database."""

from datetime import UTC, date, datetime, time, timedelta

from storage.database import Database
from storage.networks import name_key
from storage.tables.identity import Level, Membership, Network, Person, Role
from storage.tables.meetings import Meeting, Substitute

NOW = datetime(2026, 8, 3, 8, tzinfo=UTC)
AUTUMN = datetime(2026, 11, 3, 12, tzinfo=UTC)
FIE = Person(email="fie@example.com", name="Fie Åkjær")


def a_network(name: str = "Ledernetværk 1", **changes: object) -> Network:
    """A network that meets at 13."""
    usual: dict[str, object] = {
        "name": name,
        "name_key": name_key(name),
        "level": Level.OTHER,
        "locale": "da",
        "time_zone": "Europe/Copenhagen",
        "first_date": date(2026, 9, 8),
        "starts_at": time(13),
        "every_months": 2,
        "duration_minutes": 180,
        "place": "Rådhuset, lokale 4",
    }
    return Network.model_validate({**usual, **changes})


def a_meeting(network: Network, starts_at: datetime = AUTUMN, **changes: object) -> Meeting:
    """A meeting of three hours."""
    usual: dict[str, object] = {
        "network_id": network.id,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=3),
        "changed_at": NOW,
    }
    return Meeting.model_validate({**usual, **changes})


class Town:
    """A database with people, networks and meetings in it."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def keep(self, *rows: Network | Person | Membership | Meeting | Substitute) -> None:
        """Write these rows, each after those before it."""
        async with self.database.write() as uow:
            for row in rows:
                uow.add(row)
                await uow.flush()
            await uow.commit()

    async def network(self, name: str, **changes: object) -> Network:
        """A network more."""
        network = a_network(name, **changes)
        await self.keep(network)
        return network

    async def person(self, email: str, network: Network | None = None, role: Role = Role.LEADER) -> Person:
        """Somebody more, in ``network`` if there is one."""
        person = Person(email=email, name=email.partition("@")[0].capitalize())
        await self.keep(person)
        if network is not None:
            await self.join(person, network, role)
        return person

    async def join(self, person: Person, network: Network, role: Role, until: date | None = None) -> None:
        """Let somebody be in a network since January."""
        member = {"network_id": network.id, "person_id": person.id, "role": role}
        await self.keep(Membership.model_validate({**member, "since": date(2026, 1, 1), "until": until}))

    async def meeting(self, network: Network, starts_at: datetime = AUTUMN, **changes: object) -> Meeting:
        """A meeting more."""
        meeting = a_meeting(network, starts_at, **changes)
        await self.keep(meeting)
        return meeting
