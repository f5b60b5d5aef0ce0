"""figures with denominators: what there was to take part in, and what was released"""

import sqlalchemy as sa
from alembic import op

revision = "e2f6a90c4b18"
down_revision = "e83f5c0b7d12"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KIND = sa.Enum("prompt", "dilemma", "dilemma_at_meeting", name="occasionkind", native_enum=False, length=30)


def upgrade() -> None:
    op.create_table(
        "occasion",
        sa.Column("subject_id", sa.String(), primary_key=True),
        sa.Column("network_id", sa.String(), sa.ForeignKey("network.id"), nullable=False, index=True),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("began_at", MOMENT, nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False, index=True),
        sa.Column("first_response_at", MOMENT, nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("follow_up_on", sa.Date(), nullable=True),
        sa.Column("followed_up_on", sa.Date(), nullable=True),
    )
    op.create_table(
        "release",
        sa.Column("since", sa.Date(), primary_key=True),
        sa.Column("released_at", MOMENT, nullable=False),
        sa.Column("fewest", sa.Integer(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
    )
    _remember_prompts()


def _remember_prompts() -> None:
    """Prompts sent before count too; what is not known of older dilemmas (first responses, ends) is left out."""
    op.execute(
        "INSERT INTO occasion (subject_id, network_id, kind, began_at, began_on) "
        "SELECT id, network_id, 'prompt', sent_at, date(sent_at) FROM prompt"
    )


def downgrade() -> None:
    op.drop_table("release")
    op.drop_table("occasion")
