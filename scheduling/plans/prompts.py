"""Planning prompts: midway between two meetings the bot sends one by itself."""

from collections.abc import Sequence
from datetime import datetime

from handlers.prompts.sending import send_from_bank
from scheduling.plans.step import Step
from storage import meetings
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


async def _send(uow: UnitOfWork, due: Sequence[tuple[Meeting, Network]], now: datetime) -> None:
    for meeting, network in due:
        if not meeting.cancelled and meeting.starts_at > now:
            await send_from_bank(uow, network, now)
        meeting.prompt_at = None


PROMPTS = Step(
    name="prompt",
    batch=50,
    due=meetings.with_prompt_due,
    handle=_send,
    id_of=lambda due: due[0].id,
    put_off=meetings.put_prompt_off,
)
