"""meetings that organise themselves"""

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "4227cc55129d"
down_revision = "1a3b8c15f5c4"
branch_labels = None
depends_on = None

# SQLite gave the first version's constraints no names; this is how they are called while a table is copied.
NAMES = {"uq": "%(table_name)s_%(column_0_name)s_%(column_1_name)s_key"}
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _make_tables()
    _widen_network()
    _widen_meeting()
    _widen_outbox()
    with op.batch_alter_table("invitation_answer") as table:
        table.add_column(sa.Column("starts_at", MOMENT, nullable=True))
    _carry_over(op.get_bind())
    with op.batch_alter_table("invitation_answer") as table:
        table.alter_column("starts_at", existing_type=MOMENT, nullable=False)
    with op.batch_alter_table("meeting") as table:
        table.alter_column("changed_at", existing_type=MOMENT, nullable=False)
        table.drop_column("next_reminder_at")


def _make_tables() -> None:
    op.create_table(
        "agenda",
        sa.Column("meeting_id", sa.String(), sa.ForeignKey("meeting.id"), primary_key=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("edited_at", MOMENT, nullable=False),
    )
    op.create_table(
        "substitute",
        sa.Column("meeting_id", sa.String(), sa.ForeignKey("meeting.id"), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("given_by", sa.String(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("given_at", MOMENT, nullable=False),
    )
    _make_table_by_person("answer_word", _text("text"), _moment("written_at"))
    _make_table_by_person(
        "attendance", sa.Column("present", sa.Boolean(), nullable=False), _moment("noted_at")
    )
    _make_table_by_person(
        "promise",
        _text("takes_along"),
        _text("will_try"),
        _moment("made_at"),
        sa.Column("kept", sa.Enum("yes", "partly", "not_yet", name="kept", native_enum=False, length=30)),
    )


def _make_table_by_person(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("meeting_id", sa.String(), sa.ForeignKey("meeting.id"), nullable=False),
        sa.Column("person_id", sa.String(), sa.ForeignKey("person.id"), nullable=False, index=True),
        *columns,
        sa.UniqueConstraint("meeting_id", "person_id"),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _moment(name: str) -> sa.Column[datetime]:
    return sa.Column(name, MOMENT, nullable=False)


def _widen_network() -> None:
    rhythm = sa.Enum("weekday", "date", "free", name="rhythmkind", native_enum=False, length=30)
    customs: tuple[tuple[str, Any, str], ...] = (
        ("rhythm", rhythm, "weekday"),
        ("reminder_days", sa.JSON(), "[14, 2, 0]"),
        ("closed_weeks", sa.JSON(), "[7, 8, 42]"),
        ("closed_seasons", sa.Boolean(), "1"),
        ("quiet_from", sa.Time(), "18:00:00"),
        ("quiet_until", sa.Time(), "07:00:00"),
    )
    with op.batch_alter_table("network") as table:
        for name, kind, value in customs:
            table.add_column(sa.Column(name, kind, nullable=False, server_default=value))
        table.add_column(sa.Column("planning_rests_until", MOMENT, nullable=True))
    with op.batch_alter_table("network") as table:
        for name, kind, _ in customs:
            table.alter_column(name, existing_type=kind, server_default=None)


def _widen_meeting() -> None:
    with op.batch_alter_table("meeting", naming_convention=NAMES) as table:
        table.drop_constraint("meeting_network_id_starts_at_key", type_="unique")
        table.add_column(sa.Column("occurrence_at", MOMENT, nullable=True))
        table.add_column(sa.Column("place", sa.String(), nullable=True))
        table.add_column(sa.Column("cancelled_by", sa.String(), nullable=True))
        table.add_column(sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("changed_at", MOMENT, nullable=True))
        table.add_column(sa.Column("next_step_at", MOMENT, nullable=True))
        table.add_column(sa.Column("steps_done_until", MOMENT, nullable=True))
        table.create_foreign_key("meeting_cancelled_by_fkey", "person", ["cancelled_by"], ["id"])
        table.create_unique_constraint(
            "meeting_network_id_occurrence_at_key", ["network_id", "occurrence_at"]
        )
        table.create_index("ix_meeting_network_id", ["network_id"])
        table.create_index("ix_meeting_next_step_at", ["next_step_at"])
        table.drop_index("ix_meeting_next_reminder_at")
    with op.batch_alter_table("meeting") as table:
        table.alter_column("sequence", existing_type=sa.Integer(), server_default=None)


def _widen_outbox() -> None:
    with op.batch_alter_table("outbox") as table:
        table.add_column(sa.Column("outdated", sa.Boolean(), nullable=False, server_default="0"))
        table.create_index("ix_outbox_subject_id", ["subject_id"])
    with op.batch_alter_table("outbox") as table:
        table.alter_column("outdated", existing_type=sa.Boolean(), server_default=None)


def _carry_over(connection: sa.Connection) -> None:
    """Let every meeting go on from where its reminders were, and every answer hold for its meeting's present start."""
    meeting = sa.table(
        "meeting",
        *(sa.column(name) for name in ("id", "cancelled")),
        *(
            sa.column(name, MOMENT)
            for name in (
                "starts_at",
                "occurrence_at",
                "changed_at",
                "next_reminder_at",
                "next_step_at",
                "steps_done_until",
            )
        ),
    )
    answer = sa.table("invitation_answer", sa.column("meeting_id"), sa.column("starts_at", MOMENT))
    now = datetime.now(UTC)
    connection.execute(meeting.update().values(occurrence_at=meeting.c.starts_at, changed_at=now))
    start = sa.select(meeting.c.starts_at).where(meeting.c.id == answer.c.meeting_id).scalar_subquery()
    connection.execute(answer.update().values(starts_at=start))
    waiting = meeting.c.next_reminder_at.is_not(None)
    # A reminder that is overdue has not been sent: what is done ends just before it. One that is to come may be due
    # earlier by the new timetable, which the planner makes at once.
    for row in connection.execute(sa.select(meeting.c.id, meeting.c.next_reminder_at).where(waiting)).all():
        at = row.next_reminder_at.replace(tzinfo=row.next_reminder_at.tzinfo or UTC)
        done = now if at > now else at - timedelta(microseconds=1)
        values = {"next_step_at": min(at, now), "steps_done_until": done}
        connection.execute(meeting.update().where(meeting.c.id == row.id).values(**values))
    reminded = ~waiting & (meeting.c.starts_at > now) & ~meeting.c.cancelled
    connection.execute(meeting.update().where(reminded).values(next_step_at=now, steps_done_until=now))


def downgrade() -> None:
    with op.batch_alter_table("meeting") as table:
        table.add_column(sa.Column("next_reminder_at", MOMENT, nullable=True))
        table.drop_constraint("meeting_cancelled_by_fkey", type_="foreignkey")
        table.drop_constraint("meeting_network_id_occurrence_at_key", type_="unique")
        table.create_unique_constraint("meeting_network_id_starts_at_key", ["network_id", "starts_at"])
        table.drop_index("ix_meeting_next_step_at")
        table.drop_index("ix_meeting_network_id")
        for name in (
            "steps_done_until",
            "next_step_at",
            "changed_at",
            "sequence",
            "cancelled_by",
            "place",
            "occurrence_at",
        ):
            table.drop_column(name)
        table.create_index("ix_meeting_next_reminder_at", ["next_reminder_at"])
    with op.batch_alter_table("outbox") as table:
        table.drop_index("ix_outbox_subject_id")
        table.drop_column("outdated")
    with op.batch_alter_table("network") as table:
        for name in (
            "planning_rests_until",
            "quiet_until",
            "quiet_from",
            "closed_seasons",
            "closed_weeks",
            "reminder_days",
            "rhythm",
        ):
            table.drop_column(name)
    with op.batch_alter_table("invitation_answer") as table:
        table.drop_column("starts_at")
    for name in ("promise", "attendance", "answer_word", "substitute", "agenda"):
        op.drop_table(name)
