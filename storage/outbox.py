"""The outbox: messages to send, claimed by one deliverer at a time."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, delete, update
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage import networks, postings
from storage.prepared import prepared
from storage.tables.columns import new_id
from storage.tables.messages import OutboxRow, Posting, State
from storage.unit_of_work import UnitOfWork

# Someone else may have claimed the row after our lease ran out; then it is theirs to settle. Attempts alone do not
# tell claims apart, because a message that was held back has one less.
_CLAIM = ("id", "attempts", "claimed_until")
_ENDING = ("state", "reason", "attempts", "claimed_until", "due_at", "settled_at", "uncertain_since")
# Composed once, as in ``storage.prepared``: every message needs it.
_ENDED = (
    update(OutboxRow)
    .where(*(getattr(OutboxRow, name) == bindparam(f"claim_{name}") for name in _CLAIM))
    .values({name: bindparam(f"new_{name}") for name in _ENDING})
)


async def with_key(uow: UnitOfWork, key: str) -> OutboxRow | None:
    """The message with this idempotency key."""
    return (await uow.session.exec(select(OutboxRow).where(OutboxRow.key == key))).one_or_none()


async def enqueue(uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
    """Put messages in the outbox; those whose key is there already are left out."""
    await uow.insert_absent(OutboxRow, rows)


async def enqueue_for_channels(uow: UnitOfWork, message: OutboxRow) -> None:
    """Put ``message`` in the outbox for each channel of its network; their ids complete its key."""
    channels = await networks.channels(uow, message.network_id or "")
    common = message.model_dump(exclude={"id", "key", "channel_id"})
    await enqueue(
        uow,
        [
            OutboxRow(key=f"{message.key}:{channel.id}", channel_id=channel.id, **common)
            for channel in channels
        ],
    )


async def enqueue_updates(uow: UnitOfWork, subject_id: str, now: datetime) -> None:
    """Ask for every card that shows ``subject_id`` to be brought up to date, once each."""
    waiting = await _lock_shown(uow, subject_id)
    on_their_way = [row_id for row_id, posting_id in waiting if posting_id is None]
    if on_their_way:
        outdated = update(OutboxRow).where(col(OutboxRow.id).in_(on_their_way)).values(outdated=True)
        await uow.session.exec(outdated)
    pending = {posting_id for _, posting_id in waiting}
    shown = await postings.of_subject(uow, subject_id)
    await enqueue(uow, [_update_of(posting, now) for posting in shown if posting.id not in pending])


async def remember(uow: UnitOfWork, row: OutboxRow, posting: Posting, now: datetime) -> None:
    """Remember the card that was sent for ``row``, and have it brought up to date if its subject changed meanwhile."""
    is_new = bool(await uow.insert_absent(Posting, [posting]))
    outdated = select(OutboxRow.id).where(OutboxRow.id == row.id, col(OutboxRow.outdated))
    if is_new and (await uow.session.exec(outdated)).one_or_none():
        await enqueue(uow, [_update_of(posting, now)])


def _update_of(posting: Posting, now: datetime) -> OutboxRow:
    return OutboxRow(
        key=f"update:{posting.id}:{new_id()}",
        kind=posting.kind,
        subject_id=posting.subject_id,
        network_id=posting.network_id,
        posting_id=posting.id,
        args=posting.args,
        due_at=now,
    )


async def withdraw(
    uow: UnitOfWork, subject_id: str, kinds: Collection[str], person_id: str | None = None
) -> Sequence[OutboxRow]:
    """Take back, and return, what was not sent about ``subject_id``, or of that what goes to one person.

    Its keys are free again. Updates of cards stay, and so does what may have been sent: it has to be found out whether
    it was.
    """
    waiting = (
        (col(OutboxRow.subject_id) == subject_id)
        & col(OutboxRow.kind).in_(kinds)
        & (col(OutboxRow.state) == State.PENDING)
        & col(OutboxRow.posting_id).is_(None)
        & col(OutboxRow.uncertain_since).is_(None)
    )
    if person_id is not None:
        waiting &= col(OutboxRow.person_id) == person_id
    return (await uow.session.exec(delete(OutboxRow).where(waiting).returning(OutboxRow))).scalars().all()


async def claim(uow: UnitOfWork, now: datetime, lease: timedelta, most: int) -> Sequence[OutboxRow]:
    """Take at most ``most`` due messages for ``lease``; nobody else gets them before it ends.

    A message whose earlier lease ran out may have been sent: it comes with ``uncertain_since`` set. Updates of
    one card are never under way twice, lest the older one arrive last.
    """
    # Two searches: each walks the index in order, while both in one would sort everything that is due.
    rows = list(await _orphaned(uow, now, most))
    rows += await _free(uow, now, most - len(rows))
    for row in rows:
        if row.claimed_until is not None:
            # It was sent, if at all, after the lost claim began.
            row.uncertain_since = row.uncertain_since or row.claimed_until - lease
        # Composed from now on, it shows what is now; one that was sent already does not.
        row.outdated = row.outdated and row.uncertain_since is not None
        row.state, row.claimed_until, row.attempts = State.CLAIMED, now + lease, row.attempts + 1
    await uow.flush()
    return rows


async def settle(
    uow: UnitOfWork, row: OutboxRow, state: State, now: datetime, reason: str | None = None
) -> bool:
    """Write down how a claimed message ended; false if the claim was lost meanwhile."""
    values = {"state": state, "settled_at": now, "reason": reason, "claimed_until": None}
    return await _write_if_ours(uow, row, values)


async def postpone(
    uow: UnitOfWork, row: OutboxRow, until: datetime, reason: str | None, *, uncertain_since: datetime | None
) -> bool:
    """Give a claimed message back, to be tried again at ``until``; false if the claim was lost meanwhile."""
    values = {"state": State.PENDING, "due_at": until, "reason": reason, "claimed_until": None}
    return await _write_if_ours(uow, row, {**values, "uncertain_since": uncertain_since})


async def hold_back(uow: UnitOfWork, row: OutboxRow, until: datetime, reason: str | None) -> bool:
    """Give a claimed message back that was not tried at all; false if the claim was lost meanwhile."""
    values = {"state": State.PENDING, "due_at": until, "reason": reason, "claimed_until": None}
    return await _write_if_ours(uow, row, {**values, "attempts": row.attempts - 1})


async def mark(uow: UnitOfWork, row: OutboxRow, reason: str) -> bool:
    """Note ``reason`` on a claimed message before it is tried; false if the claim was lost meanwhile."""
    return await _write_if_ours(uow, row, {"reason": reason})


async def next_due(uow: UnitOfWork) -> datetime | None:
    """When the earliest pending message is due."""
    statement = select(func.min(OutboxRow.due_at)).where(OutboxRow.state == State.PENDING)
    return (await uow.session.exec(statement)).one()


async def count(uow: UnitOfWork, state: State) -> int:
    """How many messages are in this state."""
    return (await uow.session.exec(select(func.count()).where(OutboxRow.state == state))).one()


async def forget_settled_before(uow: UnitOfWork, moment: datetime) -> None:
    """Forget what was sent or skipped before ``moment``; failures stay visible."""
    done = col(OutboxRow.state).in_([State.SENT, State.SKIPPED]) & (col(OutboxRow.settled_at) < moment)
    await uow.session.exec(delete(OutboxRow).where(done))


async def _write_if_ours(uow: UnitOfWork, row: OutboxRow, values: dict[str, object]) -> bool:
    claim = {f"claim_{name}": getattr(row, name) for name in _CLAIM}
    ending = {f"new_{name}": values.get(name, getattr(row, name)) for name in _ENDING}
    # The row was read in another unit of work: in this one there is nothing to keep in step.
    options = {"synchronize_session": False}
    written = await uow.session.exec(_ENDED, params=claim | ending, execution_options=options)
    return written.rowcount == 1


async def _lock_shown(uow: UnitOfWork, subject_id: str) -> Sequence[tuple[str, str | None]]:
    """The ids, and postings, of the updates that wait and of the cards for channels that are not there yet.

    Locked, so that nobody claims and composes one, or writes down that it was sent, before what we are about to commit
    can be seen; in the same order everywhere.
    """
    return (await _shown(uow, subject_id)).all()


@prepared
def _free(now: datetime, most: int) -> SelectOfScalar[OutboxRow]:
    other = aliased(OutboxRow)
    same_card = col(other.posting_id) == col(OutboxRow.posting_id)
    under_way = (col(other.state) == State.CLAIMED) & (col(other.claimed_until) > now)
    being_updated = select(other.id).where(same_card, under_way).exists()
    due = (col(OutboxRow.state) == State.PENDING) & (col(OutboxRow.due_at) <= now)
    return _first(due & ~being_updated, most)


@prepared
def _orphaned(now: datetime, most: int) -> SelectOfScalar[OutboxRow]:
    return _first((col(OutboxRow.state) == State.CLAIMED) & (col(OutboxRow.claimed_until) <= now), most)


def _first(waiting: ColumnElement[bool], most: int) -> SelectOfScalar[OutboxRow]:
    search = select(OutboxRow).where(waiting).order_by(col(OutboxRow.due_at))
    return search.limit(most).with_for_update(skip_locked=True)


@prepared
def _shown(subject_id: str) -> Select[str, str | None]:
    update_waits = (col(OutboxRow.state) == State.PENDING) & col(OutboxRow.posting_id).is_not(None)
    card_comes = col(OutboxRow.state).in_([State.PENDING, State.CLAIMED]) & col(OutboxRow.channel_id).is_not(
        None
    )
    return (
        select(OutboxRow.id, OutboxRow.posting_id)
        .where(OutboxRow.subject_id == subject_id, update_waits | card_comes)
        .order_by(col(OutboxRow.id))
        .with_for_update()
    )
