"""reflection: a bank that grows, answers for chosen eyes, exercises, guideposts"""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "b7e41d20c9f3"
down_revision = "5be0c2d94f17"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
VISIBILITY = sa.Enum("private", "facilitator", "network", name="visibility", native_enum=False, length=30)


def upgrade() -> None:
    op.create_table(
        "own_prompt",
        _id(),
        _points_to("person", "author_id", index=True),
        _text("text"),
        _string("area"),
        _string("purpose"),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        _moment("written_at"),
    )
    _widen_prompt()
    _widen_reflection()
    _make_exercises()
    op.create_table(
        "guidepost",
        _id(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _string("text_da"),
        _string("text_en"),
        sa.Column("bank_keys", sa.JSON(), nullable=False),
        _points_to("person", "written_by"),
        _moment("written_at"),
        sa.UniqueConstraint("version", "position"),
    )


def _widen_prompt() -> None:
    with op.batch_alter_table("prompt") as table:
        for name, kind in (
            ("own_prompt_id", sa.String()),
            ("area", sa.String()),
            ("purpose", sa.String()),
            ("minutes", sa.Integer()),
            ("meeting_id", sa.String()),
        ):
            table.add_column(sa.Column(name, kind, nullable=True))
        table.create_foreign_key("prompt_own_prompt_id_fkey", "own_prompt", ["own_prompt_id"], ["id"])
        table.create_foreign_key("prompt_meeting_id_fkey", "meeting", ["meeting_id"], ["id"])
        table.create_index("ix_prompt_meeting_id", ["meeting_id"])
    # The areas of the bank's prompts stand in their keys: bank-AREA-NUMBER.
    prompt = sa.table("prompt", sa.column("bank_key"), sa.column("area"))
    for area in ("challenges", "patterns", "tools", "themes"):
        of_area = prompt.c.bank_key.like(f"bank-{area}-%")
        op.execute(prompt.update().where(of_area).values(area=area))


def _widen_reflection() -> None:
    # Whoever has answered was told that the facilitator would read it.
    with op.batch_alter_table("reflection") as table:
        table.add_column(
            sa.Column("visible_to", VISIBILITY, nullable=False, server_default="facilitator"),
        )
    with op.batch_alter_table("reflection") as table:
        table.alter_column("visible_to", existing_type=VISIBILITY, server_default=None)


def _make_exercises() -> None:
    op.create_table(
        "exercise",
        _id(),
        _points_to("network", "network_id", index=True),
        sa.Column("library_key", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("seed", sa.Integer(), nullable=False),
        _points_to("person", "sent_by"),
        _moment("sent_at"),
        _moment("report_by"),
    )
    op.create_table(
        "exercise_place",
        _id(),
        _points_to("exercise", "exercise_id"),
        _points_to("person", "person_id", index=True),
        sa.Column("group_number", sa.Integer(), nullable=False),
        sa.UniqueConstraint("exercise_id", "person_id"),
    )
    op.create_table(
        "exercise_report",
        _id(),
        _points_to("exercise", "exercise_id"),
        _points_to("person", "person_id", index=True),
        _text("text"),
        _moment("written_at"),
        sa.UniqueConstraint("exercise_id", "person_id"),
    )


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.String(), primary_key=True)


def _points_to(table: str, name: str, *, index: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), sa.ForeignKey(f"{table}.id"), nullable=False, index=index)


def _string(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _moment(name: str) -> sa.Column[datetime]:
    return sa.Column(name, MOMENT, nullable=False)


def downgrade() -> None:
    for name in ("guidepost", "exercise_report", "exercise_place", "exercise"):
        op.drop_table(name)
    # Nobody but the facilitator's summary would know that these were not for the facilitator's eyes.
    op.execute("DELETE FROM reflection WHERE visible_to = 'private'")
    with op.batch_alter_table("reflection") as table:
        table.drop_column("visible_to")
    with op.batch_alter_table("prompt") as table:
        table.drop_constraint("prompt_meeting_id_fkey", type_="foreignkey")
        table.drop_constraint("prompt_own_prompt_id_fkey", type_="foreignkey")
        table.drop_index("ix_prompt_meeting_id")
        for name in ("meeting_id", "minutes", "purpose", "area", "own_prompt_id"):
            table.drop_column(name)
    op.drop_table("own_prompt")
