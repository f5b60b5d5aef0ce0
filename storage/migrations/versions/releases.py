"""whether what peers contributed to a dilemma has come out to all"""

import sqlalchemy as sa
from alembic import op

revision = "f19a6d3c7e40"
down_revision = "e2f6a90c4b18"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("dilemma") as table:
        table.add_column(sa.Column("released", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("dilemma") as table:
        table.alter_column("released", existing_type=sa.Boolean(), server_default=None)
    # What has come out stands on a card, or is on its way there.
    for cards in ("posting", "outbox"):
        came_out = f"SELECT subject_id FROM {cards} WHERE kind = 'dilemma-released'"  # noqa: S608 -- our own names
        op.execute(sa.text(f"UPDATE dilemma SET released = true WHERE id IN ({came_out})"))  # noqa: S608 -- as above


def downgrade() -> None:
    with op.batch_alter_table("dilemma") as table:
        table.drop_column("released")
