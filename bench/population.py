"""Population: networks with members, channels and a coming meeting they are invited to, all found on Slack already."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import chain
from typing import TypeVar

from sqlalchemy import insert
from sqlmodel import SQLModel, select

from bench.names import conversation, user
from handlers.vocabulary.events import Platform
from storage.database import Database
from storage.tables.columns import new_id
from storage.tables.identity import Account, Channel, Level, Membership, Network, Person, Role
from storage.tables.meetings import Meeting
from storage.tables.messages import Posting
from tests.fakes.slack_workspace import TEAM

MEMBERS = 8
"""People in a network: seven leaders and, the last, their facilitator."""
TABLES = (Network, Channel, Meeting, Posting, Person, Account, Membership)
KIND, REMINDER = "meeting-reminder", "14d"
INVITED_AT = "1.000001"
"""The timestamp of every invitation that stands in a channel."""
Row = TypeVar("Row", bound=SQLModel)


async def populate(database: Database, networks: int, now: datetime) -> None:
    """Write ``networks`` networks that meet in ten days, for each what an import and two searches leave."""
    rows = list(chain.from_iterable(_network(number, now) for number in range(networks)))
    async with database.write() as uow:
        for table in TABLES:
            values = [row.model_dump() for row in rows if isinstance(row, table)]
            await uow.session.exec(insert(table), params=values)
        await uow.commit()


async def all_of(database: Database, table: type[Row]) -> list[Row]:
    """Every row of a table."""
    async with database.read() as uow:
        return list(await uow.session.exec(select(table)))


def _network(number: int, now: datetime) -> Iterator[SQLModel]:
    starts_at = (now + timedelta(days=10)).replace(minute=0, second=0, microsecond=0)
    network = Network(
        name=f"Ledernetværk {number}",
        name_key=f"ledernetværk {number}",
        level=Level.OTHER,
        locale="da",
        time_zone="Europe/Copenhagen",
        first_date=starts_at.date(),
        starts_at=starts_at.time(),
        every_months=2,
        duration_minutes=180,
        place="Mødelokale 1",
        planned_until=now + timedelta(days=400),  # the planner has nothing to do
    )
    yield network
    yield Channel(
        network_id=network.id,
        platform=Platform.SLACK,
        wanted=f"netvaerk-{number}",
        tenant=TEAM,
        conversation=conversation(number),
    )
    meeting = Meeting(
        network_id=network.id, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3), changed_at=now
    )
    yield meeting
    yield _invitation(meeting, conversation(number), now)
    for member in range(MEMBERS):
        yield from _member(network, user(number, member), _role(member), now)


def _invitation(meeting: Meeting, channel: str, now: datetime) -> Posting:
    return Posting(
        kind=KIND,
        subject_id=meeting.id,
        network_id=meeting.network_id,
        platform=Platform.SLACK,
        tenant=TEAM,
        conversation=channel,
        message_id=INVITED_AT,
        posted_at=now,
    )


def _role(member: int) -> Role:
    return Role.LEADER if member < MEMBERS - 1 else Role.FACILITATOR


def _member(network: Network, user_id: str, role: Role, now: datetime) -> Iterator[SQLModel]:
    person = Person(id=new_id(), email=f"{user_id.lower()}@example.com", name=f"Leder {user_id}")
    yield person
    yield Account(person_id=person.id, platform=Platform.SLACK, tenant=TEAM, user_id=user_id, locale="da")
    since = (now - timedelta(days=30)).date()
    yield Membership(network_id=network.id, person_id=person.id, role=role, since=since)
