"""evaluation"""

import sqlalchemy as sa
from alembic import op

revision = "f4a81d6e2c97"
down_revision = "f4b1c07d92ae"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
WHICH = sa.Enum("start", "midway", "end", name="which", native_enum=False, length=30)


def upgrade() -> None:
    op.create_table(
        "evaluation_round",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False, unique=True),
        sa.Column("which", WHICH, nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("open_questions", sa.Text(), nullable=False),
        sa.Column("fewest", sa.Integer(), nullable=False),
        sa.Column("started_by", sa.String(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("closes_at", MOMENT, nullable=False),
        sa.Column("next_step_at", MOMENT, nullable=True, index=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("figures", sa.JSON(), nullable=False),
    )
    op.create_table(
        "evaluation_envelope",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("round_id", sa.String(), sa.ForeignKey("evaluation_round.id"), nullable=False),
        sa.Column("giver", sa.String(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.UniqueConstraint("round_id", "giver"),
    )
    op.create_table(
        "evaluation_words",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("round_id", sa.String(), sa.ForeignKey("evaluation_round.id"), nullable=False, index=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("evaluation_words")
    op.drop_table("evaluation_envelope")
    op.drop_table("evaluation_round")
