"""input to the organisation: proposals, objections, numbered notes"""

import sqlalchemy as sa
from alembic import op

revision = "f4b1c07d92ae"
down_revision = "f19a6d3c7e40"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KIND = sa.Enum("knowledge", "problem", "suggestion", name="inputkind", native_enum=False, length=30)
COURSE = sa.Enum("open", "stopped", "withdrawn", "passed_on", name="course", native_enum=False, length=30)


def upgrade() -> None:
    op.create_table(
        "organisation_proposal",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("network_id", sa.String(), sa.ForeignKey("network.id"), nullable=False, index=True),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("names_network", sa.Boolean(), nullable=False),
        sa.Column("proposed_by", sa.String(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("course", COURSE, nullable=False),
        sa.Column("object_until", MOMENT, nullable=False),
        sa.Column("next_step_at", MOMENT, nullable=True, index=True),
    )
    op.create_table(
        "organisation_objection",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column(
            "proposal_id",
            sa.String(),
            sa.ForeignKey("organisation_proposal.id"),
            nullable=False,
            index=True,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), nullable=True, index=True),
    )
    op.create_table(
        "organisation_note",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False, unique=True),
        sa.Column("network_name", sa.String(), nullable=True),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("passed_on_at", MOMENT, nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
    )


def downgrade() -> None:
    for name in ("organisation_note", "organisation_objection", "organisation_proposal"):
        op.drop_table(name)
