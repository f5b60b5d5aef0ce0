"""absences"""

import sqlalchemy as sa
from alembic import op

revision = "e83f5a1b6c20"
down_revision = "c5d80e3b16f2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "absence",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("set_by", sa.String(), sa.ForeignKey("person.id"), nullable=False),
        sa.UniqueConstraint("person_id", "since"),
    )


def downgrade() -> None:
    op.drop_table("absence")
