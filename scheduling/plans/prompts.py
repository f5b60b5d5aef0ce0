"""Planning prompts: the bot sends one by itself midway between two meetings, and one a week before a meeting."""

from datetime import datetime, timedelta

from handlers.prompts.sending import send_from_bank
from storage import meetings, prompts
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

BATCH = 50
ROOM = timedelta(days=5)
"""How long people are left alone with a prompt, whoever sent it, before the bot sends another."""


async def plan_prompts(uow: UnitOfWork, now: datetime) -> int:
    """Send the midway prompts of a batch of meetings; the number of meetings, 0 when nothing is due."""
    due = await meetings.with_prompt_due(uow, now, BATCH)
    for meeting, network in due:
        if not meeting.cancelled and meeting.starts_at > now and not await _asked_lately(uow, network, now):
            await send_from_bank(uow, network, now)
        meeting.prompt_at = None
    return len(due)


async def ask_before(uow: UnitOfWork, meeting: Meeting, network: Network, at: datetime) -> None:
    """Send the prompt that leads up to a meeting; only one, however often the meeting is moved."""
    asked = await prompts.before_meeting(uow, meeting.id)
    if asked is None and not await _asked_lately(uow, network, at):
        await send_from_bank(uow, network, at, meeting.id)


async def _asked_lately(uow: UnitOfWork, network: Network, now: datetime) -> bool:
    latest = await prompts.latest(uow, network.id)
    return latest is not None and latest.sent_at > now - ROOM
