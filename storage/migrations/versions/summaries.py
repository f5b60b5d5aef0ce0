"""summaries that are edited and shared, and who has had them"""

import sqlalchemy as sa
from alembic import op

revision = "e83f5c0b7d12"
down_revision = "e2f7a9c41d08"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ACT = sa.Enum("read", "exported", "shared", name="act", native_enum=False, length=30)


def upgrade() -> None:
    op.create_table(
        "summary_edits",
        sa.Column("subject_id", sa.String(), primary_key=True),
        sa.Column("network_id", sa.String(), sa.ForeignKey("network.id"), nullable=False, index=True),
        sa.Column("edits", sa.JSON(), nullable=False),
        sa.Column("edited_at", MOMENT, nullable=False),
    )
    op.create_table(
        "shared_summary",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("network_id", sa.String(), sa.ForeignKey("network.id"), nullable=False, index=True),
        sa.Column("subject_id", sa.String(), nullable=False, index=True),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("shared_by", sa.String(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("shared_at", MOMENT, nullable=False),
    )
    op.create_table(
        "summary_use",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("network_id", sa.String(), sa.ForeignKey("network.id"), nullable=False, index=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("act", ACT, nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("of_dilemma", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )


def downgrade() -> None:
    for name in ("summary_use", "shared_summary", "summary_edits"):
        op.drop_table(name)
