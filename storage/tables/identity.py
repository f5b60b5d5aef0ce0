"""Who and where: people, their accounts, networks, memberships, channels."""

from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class Level(StrEnum):
    """Which leaders a network is for."""

    TOP = "top"
    OTHER = "other"


class RhythmKind(StrEnum):
    """What a network's meetings keep from month to month: the weekday of the month, the date, or nothing."""

    WEEKDAY = "weekday"
    DATE = "date"
    FREE = "free"


class Role(StrEnum):
    """What a person is in one network; a facilitator of one may be a leader in another."""

    LEADER = "leader"
    FACILITATOR = "facilitator"


class Person(SQLModel, table=True):
    """A human being, known by e-mail (stored in lower case)."""

    __tablename__ = "person"

    id: str = Field(default_factory=new_id, primary_key=True)
    email: str = Field(unique=True)
    name: str
    title: str | None = None
    administration: str | None = None
    is_hr: bool = False


class Account(SQLModel, table=True):
    """A person's account on one platform; ``address`` is the adapter's own routing data."""

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("platform", "tenant", "user_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    platform: str
    tenant: str
    user_id: str
    locale: str | None = None
    address: dict[str, str] = Field(default_factory=dict, sa_type=JSON)


class Network(SQLModel, table=True):
    """A network of leaders, its rhythm and its customs.

    Dates and times of day are wall-clock values in ``time_zone``. ``name_key`` is the name folded for comparison.
    ``reminder_days`` are how many days before a meeting it is reminded of, the most first. It meets neither in the
    ISO weeks ``closed_weeks`` nor, with ``closed_seasons``, in July and at Christmas. Nothing is sent from
    ``quiet_from`` to ``quiet_until``. ``planned_until`` is how far meetings exist; ``None`` asks the planner to plan
    anew, though not before ``planning_rests_until``, which is set when planning failed.
    """

    __tablename__ = "network"

    id: str = Field(default_factory=new_id, primary_key=True)
    name: str
    name_key: str = Field(unique=True)
    level: Level = Field(sa_type=choice(Level))
    locale: str
    time_zone: str
    first_date: date
    starts_at: time
    every_months: int
    duration_minutes: int
    place: str | None = None
    rhythm: RhythmKind = Field(default=RhythmKind.WEEKDAY, sa_type=choice(RhythmKind))
    reminder_days: list[int] = Field(default=[14, 2, 0], sa_type=JSON)
    closed_weeks: list[int] = Field(default=[7, 8, 42], sa_type=JSON)
    closed_seasons: bool = True
    quiet_from: time = time(18)
    quiet_until: time = time(7)
    planned_until: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    planning_rests_until: datetime | None = Field(default=None, sa_type=UtcDateTime)

    def plan_anew(self) -> None:
        """Ask the planner to look at all of it at once."""
        self.planned_until = self.planning_rests_until = None


class Membership(SQLModel, table=True):
    """A person's part in a network, from ``since`` until ``until`` (``None`` while it lasts)."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("network_id", "person_id", "role"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=choice(Role))
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the person has this part on that day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Channel(SQLModel, table=True):
    """A network's channel on one platform.

    ``wanted`` is the name or id from the sheet; ``conversation`` is what the platform calls the channel once it
    is found. A network has at most one on each platform.
    """

    __tablename__ = "channel"
    __table_args__ = (
        UniqueConstraint("network_id", "platform"),
        UniqueConstraint("platform", "tenant", "conversation"),
    )

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id")
    platform: str
    wanted: str
    tenant: str | None = None
    conversation: str | None = None
    address: dict[str, str] = Field(default_factory=dict, sa_type=JSON)


class SearchMiss(SQLModel, table=True):
    """A person or channel that a platform does not know, so that HR can be told and nobody asks too often."""

    __tablename__ = "search_miss"
    __table_args__ = (UniqueConstraint("platform", "subject_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    platform: str
    subject_id: str
    tried_at: datetime = Field(sa_type=UtcDateTime)
