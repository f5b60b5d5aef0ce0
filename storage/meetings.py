"""Meetings and the answers to their invitations."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.orm import Mapped
from sqlmodel import col, func, select

from storage.tables.identity import Network
from storage.tables.meetings import Answer, InvitationAnswer, Meeting
from storage.unit_of_work import UnitOfWork


async def of_networks(uow: UnitOfWork, network_ids: Collection[str], since: datetime) -> Sequence[Meeting]:
    """The meetings of these networks that start at ``since`` or later, cancelled ones too."""
    statement = select(Meeting).where(col(Meeting.network_id).in_(network_ids), Meeting.starts_at >= since)
    return (await uow.session.exec(statement)).all()


async def next_of_network(uow: UnitOfWork, network_id: str, now: datetime) -> Meeting | None:
    """A network's next meeting that has not ended and is not cancelled."""
    statement = (
        select(Meeting)
        .where(Meeting.network_id == network_id, Meeting.ends_at > now, col(Meeting.cancelled).is_(False))
        .order_by(col(Meeting.starts_at))
        .limit(1)
    )
    return (await uow.session.exec(statement)).one_or_none()


async def last_of_network(uow: UnitOfWork, network_id: str, now: datetime) -> Meeting | None:
    """A network's latest meeting that has ended and was not cancelled."""
    statement = (
        select(Meeting)
        .where(Meeting.network_id == network_id, Meeting.ends_at <= now, col(Meeting.cancelled).is_(False))
        .order_by(col(Meeting.starts_at).desc())
        .limit(1)
    )
    return (await uow.session.exec(statement)).one_or_none()


async def held(uow: UnitOfWork, since: datetime, until: datetime) -> Sequence[Meeting]:
    """Every meeting that ended in the period from ``since`` to before ``until`` and was not cancelled."""
    statement = select(Meeting).where(
        Meeting.ends_at >= since, Meeting.ends_at < until, col(Meeting.cancelled).is_(False)
    )
    return (await uow.session.exec(statement)).all()


async def count_answers_to_held(uow: UnitOfWork, since: datetime, until: datetime) -> int:
    """How many invitations to the meetings held in this period were answered, whenever that was."""
    statement = (
        select(func.count())
        .select_from(InvitationAnswer)
        .join(Meeting, col(InvitationAnswer.meeting_id) == col(Meeting.id))
        .where(Meeting.ends_at >= since, Meeting.ends_at < until, col(Meeting.cancelled).is_(False))
    )
    return (await uow.session.exec(statement)).one()


async def with_reminder_due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[tuple[Meeting, Network]]:
    """At most ``most`` meetings of which a reminder is due, locked until the transaction ends."""
    return await _lock_due(uow, col(Meeting.next_reminder_at), now, most)


async def with_prompt_due(uow: UnitOfWork, now: datetime, most: int) -> Sequence[tuple[Meeting, Network]]:
    """At most ``most`` meetings whose midway prompt is due, locked until the transaction ends."""
    return await _lock_due(uow, col(Meeting.prompt_at), now, most)


async def _lock_due(
    uow: UnitOfWork, due_at: Mapped[datetime | None], now: datetime, most: int
) -> Sequence[tuple[Meeting, Network]]:
    statement = (
        select(Meeting, Network)
        .join(Network, col(Network.id) == col(Meeting.network_id))
        .where(due_at <= now)
        .order_by(due_at)
        .limit(most)
        .with_for_update(of=Meeting, skip_locked=True)
    )
    return (await uow.session.exec(statement)).all()


async def answer_of(uow: UnitOfWork, meeting_id: str, person_id: str) -> InvitationAnswer | None:
    """A person's answer to a meeting's invitation."""
    found = await uow.session.exec(
        select(InvitationAnswer).where(
            InvitationAnswer.meeting_id == meeting_id, InvitationAnswer.person_id == person_id
        )
    )
    return found.one_or_none()


async def keep_answer(
    uow: UnitOfWork, meeting_id: str, person_id: str, answer: Answer, now: datetime
) -> None:
    """Write down what a person answers; a later answer replaces it, however close two presses come."""
    given = {"answer": answer, "answered_at": now}
    await uow.insert_absent(InvitationAnswer, [{"meeting_id": meeting_id, "person_id": person_id, **given}])
    own = await answer_of(uow, meeting_id, person_id)
    if own is not None:
        own.sqlmodel_update(given)


async def count_answers(uow: UnitOfWork, meeting_id: str) -> dict[Answer, int]:
    """How many have given each answer."""
    statement = (
        select(InvitationAnswer.answer, func.count())
        .where(InvitationAnswer.meeting_id == meeting_id)
        .group_by(col(InvitationAnswer.answer))
    )
    return {Answer(answer): number for answer, number in await uow.session.exec(statement)}
