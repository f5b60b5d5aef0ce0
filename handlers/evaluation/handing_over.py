"""Handing over: what somebody asks for about a round goes to their one-to-one chat, through the outbox."""

from handlers.request import Request
from handlers.vocabulary.replies import Reply
from storage import outbox
from storage.tables.columns import new_id
from storage.tables.evaluation import EvaluationRound
from storage.tables.messages import OutboxRow


async def handed_over(request: Request, kind: str, round_: EvaluationRound) -> Reply:
    """Put a message of this ``kind`` in the outbox, and say that it comes; each request brings one."""
    row = OutboxRow(
        key=f"{kind}:{round_.id}:{request.person.id}:{new_id()}",
        kind=kind,
        subject_id=round_.id,
        person_id=request.person.id,
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    return request.note(request.say("evaluation-coming-title"), request.say("evaluation-coming-body"))
