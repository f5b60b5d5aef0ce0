"""What people write. Statistics never come here: the import contracts keep them out."""

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


class Help(StrEnum):
    """What the one who asks wants of the others; it decides what they are asked for."""

    REFLECTION = "reflection"
    CHALLENGE = "challenge"
    INSPIRATION = "inspiration"
    SPARRING = "sparring"


class Variant(StrEnum):
    """How a dilemma is worked with: through all phases, in two days, without proposals, or at the meeting."""

    FULL = "full"
    QUICK = "quick"
    REFLECTION = "reflection"
    MEETING = "meeting"


class Phase(StrEnum):
    """Where a dilemma is in its course."""

    CLARIFY = "clarify"
    RESTATE = "restate"
    REFLECT = "reflect"
    PROPOSE = "propose"
    MEETING = "meeting"
    TAKEAWAY = "takeaway"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What became of what the asker wanted to try."""

    WORKED = "worked"
    PARTLY = "partly"
    DID_NOT_WORK = "did_not_work"
    CHANGED_PLAN = "changed_plan"
    NOT_YET = "not_yet"
    NO_LONGER = "no_longer"


class Dilemma(SQLModel, table=True):
    """A dilemma put before the network, and where it is in its course.

    A named one has ``asker_id``. An anonymous one has no author: only ``return_address``, a sealed envelope that
    the process can open with a key that is not in the database, tells where feedback goes.

    ``wanted`` is the question as it was asked, ``restated`` as it reads once it has been clarified. The present phase
    began at ``phase_since`` and ends by itself at ``phase_until``; ``next_step_at`` is when the planner has to look (a
    nudge, the end, the follow-up), ``None`` while nothing is due. What the asker takes along, and what became of it,
    stands in the last columns.
    """

    __tablename__ = "dilemma"

    id: str = Field(default_factory=new_id, primary_key=True)
    network_id: str = Field(foreign_key="network.id", index=True)
    asker_id: str | None = Field(default=None, foreign_key="person.id", index=True)
    return_address: str | None = Field(default=None, sa_type=Text)
    title: str
    situation: str = Field(sa_type=Text)
    tried: str = Field(sa_type=Text)
    wanted: str = Field(sa_type=Text)
    help: Help = Field(default=Help.SPARRING, sa_type=choice(Help))
    variant: Variant = Field(default=Variant.FULL, sa_type=choice(Variant))
    asked_at: datetime = Field(sa_type=UtcDateTime)
    restated: str = Field(default="", sa_type=Text)
    phase: Phase = Field(default=Phase.CLARIFY, sa_type=choice(Phase))
    phase_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    phase_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    nudge_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    next_step_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    extended: bool = False
    paused_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    takes_along: str = Field(default="", sa_type=Text)
    will_do: str = Field(default="", sa_type=Text)
    outcome: Outcome | None = Field(default=None, sa_type=choice(Outcome))
    learned: str = Field(default="", sa_type=Text)
    snoozed: bool = False


class Clarification(SQLModel, table=True):
    """A peer's factual question on a dilemma, and the asker's answer (empty until it is given)."""

    __tablename__ = "clarification"

    id: str = Field(default_factory=new_id, primary_key=True)
    dilemma_id: str = Field(foreign_key="dilemma.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    question: str = Field(sa_type=Text)
    answer: str = Field(default="", sa_type=Text)
    asked_at: datetime = Field(sa_type=UtcDateTime)


class Feedback(SQLModel, table=True):
    """One peer's contribution to a dilemma, in typed fields of which at least one has text.

    A ``late`` one is for the asker and the facilitator alone. ``helped`` is the asker's private mark.
    """

    __tablename__ = "feedback"

    id: str = Field(default_factory=new_id, primary_key=True)
    dilemma_id: str = Field(foreign_key="dilemma.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    hears: str = Field(sa_type=Text)
    experienced: str = Field(sa_type=Text)
    wonders: str = Field(sa_type=Text)
    would_try: str = Field(sa_type=Text)
    assumption: str = Field(default="", sa_type=Text)
    works: str = Field(default="", sa_type=Text)
    given_at: datetime = Field(sa_type=UtcDateTime)
    late: bool = False
    helped: bool = False


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
