"""Invitations: whether people know of a meeting, by what was sent about it or may have been."""

from collections.abc import Collection

from sqlalchemy import ColumnElement
from sqlmodel import col, or_, select

from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow, Posting, State
from storage.unit_of_work import UnitOfWork

_SENT = (State.CLAIMED, State.SENT)
_ON_ITS_WAY = (*_SENT, State.PENDING)


async def is_invited_to(uow: UnitOfWork, meeting_id: str) -> bool:
    """Whether an invitation to a meeting stands somewhere, or may do so."""
    statement = select(Meeting.id).where(Meeting.id == meeting_id, _invited(_SENT))
    return (await uow.session.exec(statement)).one_or_none() is not None


def is_invited_or_about_to_be() -> ColumnElement[bool]:
    """Meetings to which an invitation stands somewhere or waits to be sent, as a condition."""
    return _invited(_ON_ITS_WAY)


def _invited(states: Collection[State]) -> ColumnElement[bool]:
    posted = select(Posting.id).where(Posting.subject_id == Meeting.id)
    # One whose delivery was uncertain may stand there, whatever became of it.
    under_way = or_(col(OutboxRow.state).in_(states), col(OutboxRow.uncertain_since).is_not(None))
    sent = select(OutboxRow.id).where(
        OutboxRow.subject_id == Meeting.id, OutboxRow.kind == "meeting-reminder", under_way
    )
    return or_(posted.exists(), sent.exists())
