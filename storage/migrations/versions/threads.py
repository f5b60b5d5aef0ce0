"""what is written in threads, and which feedback came late"""

import sqlalchemy as sa
from alembic import op

revision = "e63f0b1a8d25"
down_revision = "e83f5a1b6c20"
branch_labels = None
depends_on = None

ROLE = sa.Enum("leader", "facilitator", name="role", native_enum=False, length=30)
PHASE = sa.Enum(
    "clarify",
    "restate",
    "reflect",
    "propose",
    "meeting",
    "takeaway",
    "follow_up",
    "closed",
    "withdrawn",
    name="phase",
    native_enum=False,
    length=30,
)


def upgrade() -> None:
    op.create_table(
        "thread_reply",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("dilemma_id", sa.String(), sa.ForeignKey("dilemma.id"), nullable=False, index=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("role", ROLE, nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("conversation", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("phase", PHASE, nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("platform", "tenant", "conversation", "message_id"),
    )
    # Which of the feedback there is came late, nobody has written down: it stays as it has been shown.
    with op.batch_alter_table("feedback") as table:
        table.add_column(sa.Column("late", sa.Boolean(), nullable=False, server_default="0"))
    with op.batch_alter_table("feedback") as table:
        table.alter_column("late", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("feedback") as table:
        table.drop_column("late")
    op.drop_table("thread_reply")
