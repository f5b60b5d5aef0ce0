"""the course of a dilemma"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "d41c0a6e7b93"
down_revision = "9c1d7be04a52"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=30)


HELP = _one_of("help", "reflection", "challenge", "inspiration", "sparring")
VARIANT = _one_of("variant", "full", "quick", "reflection", "meeting")
PHASE = _one_of(
    "phase",
    "clarify",
    "restate",
    "reflect",
    "propose",
    "meeting",
    "takeaway",
    "follow_up",
    "closed",
    "withdrawn",
)
OUTCOME = _one_of("outcome", "worked", "partly", "did_not_work", "changed_plan", "not_yet", "no_longer")
# What earlier dilemmas are given: each had its round of feedback at once, and that round is over.
DILEMMA: tuple[tuple[str, Any, str], ...] = (
    ("help", HELP, "sparring"),
    ("variant", VARIANT, "quick"),
    ("restated", sa.Text(), ""),
    ("phase", PHASE, "closed"),
    ("extended", sa.Boolean(), "0"),
    ("takes_along", sa.Text(), ""),
    ("will_do", sa.Text(), ""),
    ("learned", sa.Text(), ""),
    ("snoozed", sa.Boolean(), "0"),
)
DILEMMA_EMPTY: tuple[tuple[str, Any], ...] = (
    ("phase_since", MOMENT),
    ("phase_until", MOMENT),
    ("nudge_at", MOMENT),
    ("next_step_at", MOMENT),
    ("paused_at", MOMENT),
    ("outcome", OUTCOME),
)
FEEDBACK: tuple[tuple[str, Any, str], ...] = (
    ("assumption", sa.Text(), ""),
    ("works", sa.Text(), ""),
    ("helped", sa.Boolean(), "0"),
)


def upgrade() -> None:
    _widen("dilemma", DILEMMA)
    _widen("feedback", FEEDBACK)
    with op.batch_alter_table("dilemma") as table:
        for name, kind in DILEMMA_EMPTY:
            table.add_column(sa.Column(name, kind, nullable=True))
        table.create_index("ix_dilemma_next_step_at", ["next_step_at"])
    op.create_table(
        "clarification",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("dilemma_id", sa.String(), sa.ForeignKey("dilemma.id"), nullable=False, index=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
    )


def _widen(name: str, columns: tuple[tuple[str, Any, str], ...]) -> None:
    with op.batch_alter_table(name) as table:
        for column, kind, value in columns:
            table.add_column(sa.Column(column, kind, nullable=False, server_default=value))
    with op.batch_alter_table(name) as table:
        for column, kind, _ in columns:
            table.alter_column(column, existing_type=kind, server_default=None)


def downgrade() -> None:
    op.drop_table("clarification")
    with op.batch_alter_table("feedback") as table:
        for name, _, _ in FEEDBACK:
            table.drop_column(name)
    with op.batch_alter_table("dilemma") as table:
        table.drop_index("ix_dilemma_next_step_at")
        for name, *_ in (*DILEMMA, *DILEMMA_EMPTY):
            table.drop_column(name)
