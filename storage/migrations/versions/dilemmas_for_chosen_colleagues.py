"""dilemmas for chosen colleagues"""

import sqlalchemy as sa
from alembic import op

revision = "c5d80e3b16f2"
down_revision = "b7e41d20c9f3"
branch_labels = None
depends_on = None

AUDIENCE = sa.Enum("network", "chosen", name="audience", native_enum=False, length=30)


def upgrade() -> None:
    # All there are went to the channel.
    with op.batch_alter_table("dilemma") as table:
        table.add_column(sa.Column("audience", AUDIENCE, nullable=False, server_default="network"))
    with op.batch_alter_table("dilemma") as table:
        table.alter_column("audience", existing_type=AUDIENCE, server_default=None)
    op.create_table(
        "dilemma_helper",
        sa.Column("dilemma_id", sa.String(), sa.ForeignKey("dilemma.id"), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), primary_key=True),
    )
    op.create_index("ix_dilemma_helper_person_id", "dilemma_helper", ["person_id"])


def downgrade() -> None:
    op.drop_table("dilemma_helper")
    with op.batch_alter_table("dilemma") as table:
        table.drop_column("audience")
