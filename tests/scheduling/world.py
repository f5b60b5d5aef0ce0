"""A small world for the scheduler's tests: networks, people and messages in a database."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlmodel import SQLModel, col, select

from handlers.notices import Briefing, Compose, Obsolete
from handlers.ports import Platforms
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Place, Platform
from scheduling.composing import Composer
from scheduling.delivery import Delivery
from storage.database import Database
from storage.networks import name_key
from storage.tables.identity import Channel, Level, Membership, Network, Person, Role
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow

Row = TypeVar("Row", bound=SQLModel)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2009, 9, 1, 8, tzinfo=UTC)
SEALED = "sealed:"
_numbers = count(1)


async def keep(database: Database, row: Row) -> Row:
    """Write one row."""
    async with database.write() as uow:
        uow.add(row)
        await uow.commit()
    return row


async def everything(database: Database, table: type[Row]) -> Sequence[Row]:
    """All rows of a table."""
    async with database.read() as uow:
        return (await uow.session.exec(select(table))).all()


async def a_network(database: Database, **changes: object) -> Network:
    """A network that meets on the 2nd Tuesday of every other month at 13, first in September 2009."""
    name = f"Netværk {next(_numbers)}"
    usual: dict[str, object] = {
        "name": name,
        "name_key": name_key(name),
        "level": Level.OTHER,
        "locale": "da",
        "time_zone": "Europe/Copenhagen",
        "first_date": date(2009, 9, 8),
        "starts_at": time(13),
        "every_months": 2,
        "duration_minutes": 180,
    }
    return await keep(database, Network.model_validate({**usual, **changes}))


async def a_channel(
    database: Database, network: Network, place: Place | str, platform: Platform = Platform.SLACK
) -> Channel:
    """A network's channel: connected to ``place``, or only known by name."""
    if isinstance(place, str):
        return await keep(database, Channel(network_id=network.id, platform=platform, wanted=place))
    return await keep(
        database,
        Channel(
            network_id=network.id,
            platform=place.platform,
            wanted=place.name or place.conversation,
            tenant=place.tenant,
            conversation=place.conversation,
            address=dict(place.address),
        ),
    )


async def a_person(
    database: Database, email: str, network: Network | None = None, role: Role = Role.LEADER
) -> Person:
    """Somebody, with ``role`` in ``network`` since it began."""
    person = await keep(database, Person(email=email, name=email.partition("@")[0]))
    if network is not None:
        await join(database, person, network, role)
    return person


async def join(
    database: Database, person: Person, network: Network, role: Role = Role.LEADER, until: date | None = None
) -> None:
    """Let somebody have ``role`` in ``network`` since it began."""
    member = Membership(
        network_id=network.id, person_id=person.id, role=role, since=date(2009, 1, 1), until=until
    )
    await keep(database, member)


async def change(database: Database, row: SQLModel, **changes: object) -> None:
    """Write other values into a row."""
    async with database.write() as uow:
        current = await uow.get(type(row), row.id)  # type: ignore[attr-defined]  # all our tables have it
        assert current is not None
        current.sqlmodel_update(changes)
        await uow.commit()


async def new_rhythm(database: Database, network: Network, **rhythm: object) -> None:
    """Give a network another rhythm, which the planner will follow."""
    await change(database, network, planned_until=None, **rhythm)


async def a_message(database: Database, **fields: object) -> OutboxRow:
    """A message that is due."""
    usual: dict[str, object] = {
        "key": f"message:{next(_numbers)}",
        "kind": "news",
        "subject_id": "subject",
        "due_at": NOW,
    }
    return await keep(database, OutboxRow.model_validate({**usual, **fields}))


async def reread(database: Database, row: Row) -> Row:
    """The row as it is in the database now."""
    async with database.read() as uow:
        current = await uow.get(type(row), row.id)  # type: ignore[attr-defined]  # all our tables have it
    assert current is not None
    return current


async def meetings_of(database: Database, network: Network) -> Sequence[Meeting]:
    """A network's meetings in order, cancelled ones too."""
    statement = select(Meeting).where(Meeting.network_id == network.id).order_by(col(Meeting.starts_at))
    async with database.read() as uow:
        return (await uow.session.exec(statement)).all()


async def starts(database: Database, network: Network, *, cancelled: bool = False) -> list[str]:
    """When a network's meetings start, by the clock on the wall."""
    return [
        meeting.starts_at.astimezone(ZoneInfo(network.time_zone)).strftime("%Y-%m-%d %H:%M")
        for meeting in await meetings_of(database, network)
        if meeting.cancelled is cancelled
    ]


async def news(briefing: Briefing) -> Card | Obsolete:
    """A notice that says in which language, zone and for whom it was composed."""
    person = briefing.person.name if briefing.person else "alle"
    return Card(title=f"{briefing.subject_id} {person} {briefing.zone.key}", locale=briefing.say.locale)


async def outdated(_briefing: Briefing) -> Card | Obsolete:
    """A notice that is not worth sending."""
    return Obsolete("meeting_cancelled")


async def broken(_briefing: Briefing) -> Card | Obsolete:
    """A notice with a mistake in it, which quotes what somebody wrote."""
    raise KeyError("min hemmelighed")


def unseal(address: str) -> str | None:
    """Opens what ``SEALED + person id`` hides."""
    return address.removeprefix(SEALED) if address.startswith(SEALED) else None


def a_delivery(database: Database, platforms: Platforms, compose: Compose = news) -> Delivery:
    """A deliverer that knows the kinds ``news``, ``meeting-reminder``, ``outdated`` and ``broken``."""
    notices: dict[str, Callable[[Briefing], Awaitable[Card | Obsolete]]] = {
        "news": compose,
        "meeting-reminder": compose,
        "outdated": outdated,
        "broken": broken,
    }
    return Delivery(database, platforms, Composer(notices, "da", COPENHAGEN), unseal)


def minutes(number: float) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=number)
