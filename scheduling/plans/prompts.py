"""Planning prompts: the bot sends one by itself midway between two meetings, and one a week before a meeting."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.prompts.sending import send_from_bank
from scheduling.plans.step import Step
from storage import meetings, prompts
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

ROOM = timedelta(days=5)
"""How long people are left alone with a prompt, whoever sent it, before the bot sends another."""


async def _send(uow: UnitOfWork, due: Sequence[tuple[Meeting, Network]], now: datetime) -> None:
    for meeting, network in due:
        if not meeting.cancelled and meeting.starts_at > now and not await _asked_lately(uow, network, now):
            await send_from_bank(uow, network, now)
        meeting.prompt_at = None


async def ask_before(uow: UnitOfWork, meeting: Meeting, network: Network, at: datetime) -> None:
    """Send the prompt that leads up to a meeting; only one, however often the meeting is moved."""
    asked = await prompts.before_meeting(uow, meeting.id)
    if asked is None and not await _asked_lately(uow, network, at):
        await send_from_bank(uow, network, at, meeting.id)


async def _asked_lately(uow: UnitOfWork, network: Network, now: datetime) -> bool:
    latest = await prompts.latest(uow, network.id)
    return latest is not None and latest.sent_at > now - ROOM


PROMPTS = Step(
    name="prompt",
    batch=50,
    due=meetings.with_prompt_due,
    handle=_send,
    id_of=lambda due: due[0].id,
    put_off=meetings.put_prompt_off,
)
