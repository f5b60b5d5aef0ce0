"""answers to a dilemma without a name, and questions carried to whoever wrote them"""

import sqlalchemy as sa
from alembic import op

revision = "e2f7a9c41d08"
down_revision = "e63f0b1a8d25"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ANSWERING = sa.Enum("named", "anonymous", name="answering", native_enum=False, length=30)
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
    with op.batch_alter_table("dilemma") as table:
        table.add_column(sa.Column("answering", ANSWERING, nullable=False, server_default="named"))
    with op.batch_alter_table("dilemma") as table:
        table.alter_column("answering", existing_type=ANSWERING, server_default=None)
    with op.batch_alter_table("feedback") as table:
        table.alter_column("person_id", existing_type=sa.String(), nullable=True)
        table.add_column(sa.Column("return_address", sa.Text(), nullable=True))
        table.add_column(sa.Column("phase", PHASE, nullable=True))
    # Only the present phase of a dilemma is ever asked for.
    op.execute(
        "UPDATE feedback SET phase = (SELECT dilemma.phase FROM dilemma"
        " WHERE dilemma.id = feedback.dilemma_id AND feedback.given_at >= dilemma.phase_since)"
    )
    with op.batch_alter_table("clarification") as table:
        table.alter_column("person_id", existing_type=sa.String(), nullable=True)
    op.create_table(
        "sealed_feedback",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("dilemma_id", sa.String(), sa.ForeignKey("dilemma.id"), nullable=False, index=True),
        sa.Column("phase", PHASE, nullable=False),
        sa.Column("giver", sa.String(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=True),
    )
    op.create_table(
        "inquiry",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("dilemma_id", sa.String(), sa.ForeignKey("dilemma.id"), nullable=False, index=True),
        sa.Column("feedback_id", sa.String(), sa.ForeignKey("feedback.id"), nullable=False, index=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("comes_out_at", MOMENT, nullable=True),
    )
    # The new key cannot be made without the secret: drafts of earlier versions are lost.
    op.drop_table("form_draft")
    op.create_table(
        "form_draft",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False, index=True),
    )


def downgrade() -> None:
    op.drop_table("form_draft")
    op.create_table(
        "form_draft",
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("form", sa.String(), primary_key=True),
        sa.Column("subject", sa.String(), primary_key=True),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False, index=True),
    )
    op.drop_table("inquiry")
    op.drop_table("sealed_feedback")
    # The version before knows no row without an author.
    for name in ("clarification", "feedback"):
        op.execute(f"DELETE FROM {name} WHERE person_id IS NULL")  # noqa: S608 -- our own names
    with op.batch_alter_table("clarification") as table:
        table.alter_column("person_id", existing_type=sa.String(), nullable=False)
    with op.batch_alter_table("feedback") as table:
        table.drop_column("phase")
        table.drop_column("return_address")
        table.alter_column("person_id", existing_type=sa.String(), nullable=False)
    with op.batch_alter_table("dilemma") as table:
        table.drop_column("answering")
