"""Dilemmas and what is written to them. Statistics never come here: the import contracts keep them out."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime, choice, new_id
from storage.tables.identity import Role


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


class Audience(StrEnum):
    """Who may see a dilemma besides whoever asked: the network with its facilitator, or chosen leaders of it alone."""

    NETWORK = "network"
    CHOSEN = "chosen"


class Answering(StrEnum):
    """Whether peers answer in their own names; the asker decides, for all and for good."""

    NAMED = "named"
    ANONYMOUS = "anonymous"


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
    """A dilemma put before the network, or before a few ``DilemmaHelper``s, and where it is in its course.

    A named one has ``asker_id``. An anonymous one has no author: only ``return_address``, a sealed envelope that
    the process can open with a key that is not in the database, tells where feedback goes.

    ``wanted`` is the question as it was asked, ``restated`` as it reads once it has been clarified. The present phase
    began at ``phase_since`` and ends by itself at ``phase_until``; ``next_step_at`` is when the planner has to look (a
    nudge, the end, the follow-up), ``None`` while nothing is due. What the asker takes along, and what became of it,
    stands in the last columns.

    ``released`` once what peers contributed has come out to all who were asked: it stays with the asker (and, of a
    dilemma before the network, the facilitator) where too few contributed, and what is noted at a meeting always does.
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
    audience: Audience = Field(default=Audience.NETWORK, sa_type=choice(Audience))
    answering: Answering = Field(default=Answering.NAMED, sa_type=choice(Answering))
    asked_at: datetime = Field(sa_type=UtcDateTime)
    restated: str = Field(default="", sa_type=Text)
    phase: Phase = Field(default=Phase.CLARIFY, sa_type=choice(Phase))
    phase_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    phase_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    nudge_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    next_step_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    extended: bool = False
    paused_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    released: bool = False
    takes_along: str = Field(default="", sa_type=Text)
    will_do: str = Field(default="", sa_type=Text)
    outcome: Outcome | None = Field(default=None, sa_type=choice(Outcome))
    learned: str = Field(default="", sa_type=Text)
    snoozed: bool = False


class DilemmaHelper(SQLModel, table=True):
    """A leader whom the asker of a dilemma for chosen ones has chosen; in its audience while in its network."""

    __tablename__ = "dilemma_helper"

    dilemma_id: str = Field(foreign_key="dilemma.id", primary_key=True)
    person_id: str = Field(foreign_key="person.id", primary_key=True, index=True)


class Clarification(SQLModel, table=True):
    """A peer's factual question on a dilemma, and the asker's answer (empty until it is given).

    Where peers answer anonymously, they ask so too: ``person_id`` is ``None``.
    """

    __tablename__ = "clarification"

    id: str = Field(default_factory=new_id, primary_key=True)
    dilemma_id: str = Field(foreign_key="dilemma.id", index=True)
    person_id: str | None = Field(default=None, foreign_key="person.id", index=True)
    question: str = Field(sa_type=Text)
    answer: str = Field(default="", sa_type=Text)
    asked_at: datetime = Field(sa_type=UtcDateTime)


class Feedback(SQLModel, table=True):
    """One peer's contribution to a dilemma in some phase, in typed fields of which at least one has text.

    A named one has ``person_id``. An anonymous one has no author: only ``return_address``, sealed, by which the asker
    can ask further. It was written down when the round ended, with all others, in an order of chance and with that
    moment as ``given_at``; its phase is forgotten. A ``late`` one came after the others had come out, or was noted
    at the meeting: it is for the asker and the facilitator. ``helped`` is the asker's private mark.
    """

    __tablename__ = "feedback"

    id: str = Field(default_factory=new_id, primary_key=True)
    dilemma_id: str = Field(foreign_key="dilemma.id", index=True)
    person_id: str | None = Field(default=None, foreign_key="person.id", index=True)
    return_address: str | None = Field(default=None, sa_type=Text)
    phase: Phase | None = Field(default=None, sa_type=choice(Phase))
    hears: str = Field(sa_type=Text)
    experienced: str = Field(sa_type=Text)
    wonders: str = Field(sa_type=Text)
    would_try: str = Field(sa_type=Text)
    assumption: str = Field(default="", sa_type=Text)
    works: str = Field(default="", sa_type=Text)
    given_at: datetime = Field(sa_type=UtcDateTime)
    late: bool = False
    helped: bool = False


class ThreadReply(SQLModel, table=True):
    """What a member of the network has written in the thread under a dilemma's card, as it reads there now.

    ``role`` is the part its author had in the network: only a leader's words count as a contribution. A ``late`` one
    came after the contributions had come out.
    """

    __tablename__ = "thread_reply"
    __table_args__ = (UniqueConstraint("platform", "tenant", "conversation", "message_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    dilemma_id: str = Field(foreign_key="dilemma.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=choice(Role))
    platform: str
    tenant: str
    conversation: str
    message_id: str
    text: str = Field(sa_type=Text)
    written_at: datetime = Field(sa_type=UtcDateTime)
    phase: Phase = Field(sa_type=choice(Phase))
    late: bool = False


class SealedFeedback(SQLModel, table=True):
    """An anonymous contribution until the round ends; then it is written anew as feedback, and ``sealed`` is emptied.

    ``sealed`` holds its author and its words and is always of one length. ``giver`` is a digest of author and dilemma
    that cannot be computed without the key: it tells two givers apart, and not who they are.
    """

    __tablename__ = "sealed_feedback"

    id: str = Field(default_factory=new_id, primary_key=True)
    dilemma_id: str = Field(foreign_key="dilemma.id", index=True)
    phase: Phase = Field(sa_type=choice(Phase))
    giver: str
    sealed: str | None = Field(sa_type=Text)


class Inquiry(SQLModel, table=True):
    """What the asker wants to know of the author of a contribution, and the answer, empty until it is given.

    Neither has an author here: the dilemma tells who asked, the contribution where the question goes. The asker gets
    the answer at ``comes_out_at``.
    """

    __tablename__ = "inquiry"

    id: str = Field(default_factory=new_id, primary_key=True)
    dilemma_id: str = Field(foreign_key="dilemma.id", index=True)
    feedback_id: str = Field(foreign_key="feedback.id", index=True)
    question: str = Field(sa_type=Text)
    answer: str = Field(default="", sa_type=Text)
    comes_out_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
