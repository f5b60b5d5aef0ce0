"""Asking for the participation figures; they go to the asker's one-to-one chat."""

from handlers.request import Request
from handlers.vocabulary.replies import Reply
from storage import outbox
from storage.tables.messages import OutboxRow


async def ask_for_stats(request: Request) -> Reply:
    """Put the figures in the outbox: all networks for HR, their own for a facilitator."""
    row = OutboxRow(
        key=f"stats:{request.event.id}",
        kind="stats",
        subject_id=request.person.id,
        person_id=request.person.id,
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    return request.note(request.say("stats-coming-title"), request.say("stats-coming-body"))
