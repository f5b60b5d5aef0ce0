"""What people answer in an evaluation. Figures never come here: the import contracts keep them out."""

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import new_id


class EvaluationEnvelope(SQLModel, table=True):
    """Somebody's answers while their round lasts; a later envelope takes its place, and the end of the round all.

    ``sealed`` is always of one length. ``giver`` is a digest of round and person that cannot be computed without the
    key: it tells two givers apart, and not who they are.
    """

    __tablename__ = "evaluation_envelope"
    __table_args__ = (UniqueConstraint("round_id", "giver"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    round_id: str = Field(foreign_key="evaluation_round.id")
    giver: str
    sealed: str = Field(sa_type=Text)


class EvaluationWords(SQLModel, table=True):
    """What somebody answered to the open question at ``place``, without author, network or time.

    It was written down when the round ended, with all others, in an order of chance.
    """

    __tablename__ = "evaluation_words"

    id: str = Field(default_factory=new_id, primary_key=True)
    round_id: str = Field(foreign_key="evaluation_round.id", index=True)
    place: int
    text: str = Field(sa_type=Text)
