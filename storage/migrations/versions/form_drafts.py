"""drafts of forms"""

import sqlalchemy as sa
from alembic import op

revision = "5be0c2d94f17"
down_revision = "d41c0a6e7b93"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "form_draft",
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("form", sa.String(), primary_key=True),
        sa.Column("subject", sa.String(), primary_key=True),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_form_draft_saved_at", "form_draft", ["saved_at"])


def downgrade() -> None:
    op.drop_table("form_draft")
