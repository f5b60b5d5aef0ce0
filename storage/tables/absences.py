"""Who is away and until when; never why."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import new_id


class Absence(SQLModel, table=True):
    """A person is away from all their networks, from ``since`` to ``until``, both days included."""

    __tablename__ = "absence"
    __table_args__ = (UniqueConstraint("person_id", "since"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    person_id: str = Field(foreign_key="person.id")
    since: date
    until: date
    set_by: str = Field(foreign_key="person.id")

    @property
    def is_registered(self) -> bool:
        """Whether a facilitator or HR has registered it; otherwise the person has asked for it."""
        return self.set_by != self.person_id

    def covers(self, day: date) -> bool:
        """Whether the person is away on that day."""
        return self.since <= day <= self.until
