"""What is to be sent (outbox), where it was put (postings), what has been handled (inbox)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class State(StrEnum):
    """The life of an outbox row."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"


class OutboxRow(SQLModel, table=True):
    """A message to send: intent (kind, ids), not text; it is composed when it is delivered.

    ``key`` is the idempotency key: one row for each occurrence and recipient. The recipient is exactly one of
    ``person_id``, ``channel_id``, ``return_address`` (a sealed person) or ``posting_id`` (a message to update).
    ``expires_at`` is when it would come too late. ``outdated`` says that its subject changed after it was composed.
    ``reason`` tells why a row was skipped or failed: a code, never words of people.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_due", "state", "due_at"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    key: str = Field(unique=True)
    kind: str
    subject_id: str = Field(index=True)
    network_id: str | None = Field(default=None, foreign_key="network.id")
    person_id: str | None = Field(default=None, foreign_key="person.id")
    channel_id: str | None = Field(default=None, foreign_key="channel.id")
    return_address: str | None = None
    posting_id: str | None = Field(default=None, foreign_key="posting.id", index=True)
    args: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    due_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    state: State = Field(default=State.PENDING, sa_type=choice(State))
    attempts: int = 0
    claimed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    uncertain_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    outdated: bool = False
    reason: str | None = None
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Posting(SQLModel, table=True):
    """A card that stands somewhere and can be updated in place."""

    __tablename__ = "posting"
    __table_args__ = (UniqueConstraint("platform", "conversation", "message_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    kind: str
    subject_id: str = Field(index=True)
    network_id: str | None = Field(default=None, foreign_key="network.id")
    args: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    platform: str
    tenant: str
    conversation: str
    message_id: str
    address: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    posted_at: datetime = Field(sa_type=UtcDateTime)


class InboxRow(SQLModel, table=True):
    """An event that has been handled; a platform that delivers it again finds it here."""

    __tablename__ = "inbox"

    event_id: str = Field(primary_key=True)
    handled_at: datetime = Field(sa_type=UtcDateTime, index=True)
