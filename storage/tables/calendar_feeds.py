"""Who has a calendar subscription; of its address only a digest."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime


class CalendarFeed(SQLModel, table=True):
    """A person's calendar subscription.

    ``token_hash`` is the SHA-256 of what makes its address secret. Without a row the address is worth nothing.
    """

    __tablename__ = "calendar_feed"

    person_id: str = Field(foreign_key="person.id", primary_key=True)
    token_hash: str = Field(unique=True)
    created_at: datetime = Field(sa_type=UtcDateTime)
