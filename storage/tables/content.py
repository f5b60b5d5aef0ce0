"""What people write, but for dilemmas. Statistics never come here: the import contracts keep them out."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id


class Visibility(StrEnum):
    """Who may read a reflection, as its author chose before typing."""

    PRIVATE = "private"
    FACILITATOR = "facilitator"
    NETWORK = "network"


class OwnPrompt(SQLModel, table=True):
    """A prompt that a facilitator has put into the bank, for themselves or (``shared``) for the whole corps.

    ``area`` is one of the bank's. A ``retired`` one is offered no more.
    """

    __tablename__ = "own_prompt"

    id: str = Field(default_factory=new_id, primary_key=True)
    author_id: str = Field(foreign_key="person.id", index=True)
    text: str = Field(sa_type=Text)
    area: str
    purpose: str
    minutes: int
    shared: bool = False
    retired: bool = False
    written_at: datetime = Field(sa_type=UtcDateTime)


class Prompt(SQLModel, table=True):
    """A reflection prompt put to a network: from the bank's catalogue (``bank_key``) or in a facilitator's words.

    ``text``, ``area``, ``purpose`` and ``minutes`` are the words as they were asked, whatever becomes of the
    ``own_prompt_id`` they were taken from; ``area`` is known of every prompt but the oldest. ``sent_by`` is ``None``
    when the bot sent it by itself, ``meeting_id`` the meeting that it was sent a week before.
    """

    __tablename__ = "prompt"

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    bank_key: str | None = None
    own_prompt_id: str | None = Field(default=None, foreign_key="own_prompt.id")
    text: str | None = Field(default=None, sa_type=Text)
    area: str | None = None
    purpose: str | None = None
    minutes: int | None = None
    meeting_id: str | None = Field(default=None, foreign_key="meeting.id", index=True)
    sent_by: str | None = Field(default=None, foreign_key="person.id")
    sent_at: datetime = Field(sa_type=UtcDateTime)


class Reflection(SQLModel, table=True):
    """A leader's answer to a prompt, for the eyes of those it is ``visible_to``; a later answer replaces it."""

    __tablename__ = "reflection"
    __table_args__ = (UniqueConstraint("prompt_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    prompt_id: str = Field(foreign_key="prompt.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    text: str = Field(sa_type=Text)
    visible_to: Visibility = Field(default=Visibility.PRIVATE, sa_type=choice(Visibility))
    written_at: datetime = Field(sa_type=UtcDateTime)


class AnswerWord(SQLModel, table=True):
    """A word to the facilitator that goes with a leader's answer to an invitation; a later one replaces it."""

    __tablename__ = "answer_word"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    text: str = Field(sa_type=Text)
    written_at: datetime = Field(sa_type=UtcDateTime)


class Agenda(SQLModel, table=True):
    """A meeting's agenda as its facilitator has edited it: a line for each point, its minutes first."""

    __tablename__ = "agenda"

    meeting_id: str = Field(foreign_key="meeting.id", primary_key=True)
    text: str = Field(sa_type=Text)
    edited_at: datetime = Field(sa_type=UtcDateTime)


class Kept(StrEnum):
    """What became of a promise, in its owner's own judgement."""

    YES = "yes"
    PARTLY = "partly"
    NOT_YET = "not_yet"


class Promise(SQLModel, table=True):
    """What a leader takes along from a meeting and will try before the next one; for that leader's eyes only."""

    __tablename__ = "promise"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id")
    person_id: str = Field(foreign_key="person.id", index=True)
    takes_along: str = Field(sa_type=Text)
    will_try: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=UtcDateTime)
    kept: Kept | None = Field(default=None, sa_type=choice(Kept))
