"""Planning prompts: midway between two meetings the bot sends one by itself."""

from datetime import datetime

from handlers.prompts.sending import send_from_bank
from storage import meetings
from storage.unit_of_work import UnitOfWork

BATCH = 50


async def plan_prompts(uow: UnitOfWork, now: datetime) -> int:
    """Send the prompts of a batch of meetings; the number of meetings, 0 when nothing is due."""
    due = await meetings.with_prompt_due(uow, now, BATCH)
    for meeting, network in due:
        if not meeting.cancelled and meeting.starts_at > now:
            await send_from_bank(uow, network, now)
        meeting.prompt_at = None
    return len(due)
