"""Sending a prompt: writing it down and putting it in the outbox for each of the network's channels."""

from datetime import datetime

from handlers.calendar.customs import zone_of
from handlers.prompts.choosing import prompt_from, suggestions
from storage import meetings, occasions, outbox
from storage.tables.content import Prompt
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow
from storage.tables.participation import OccasionKind
from storage.unit_of_work import UnitOfWork


async def send_from_bank(
    uow: UnitOfWork, network: Network, now: datetime, meeting_id: str | None = None
) -> None:
    """Put the bank's next prompt to a network, by the bot itself; ``meeting_id`` if it leads up to that meeting.

    What facilitators added to the bank stays theirs to ask.
    """
    entry = (await suggestions(uow, network, now))[0]
    prompt = Prompt.model_validate({**prompt_from(network, entry), "sent_at": now, "meeting_id": meeting_id})
    await send(uow, network, prompt)


async def send(uow: UnitOfWork, network: Network, prompt: Prompt) -> bool:
    """Keep ``prompt`` and announce it in the network's channels; false if it was sent before.

    After the next meeting has begun it is too late.
    """
    if not await uow.insert_absent(Prompt, [prompt.model_dump()]):
        return False
    day = prompt.sent_at.astimezone(zone_of(network)).date()
    await occasions.begin(uow, OccasionKind.PROMPT, prompt.id, network.id, prompt.sent_at, day)
    meeting = await meetings.next_of_network(uow, prompt.network_id, prompt.sent_at)
    too_late_at = meeting.starts_at if meeting and meeting.starts_at > prompt.sent_at else None
    message = OutboxRow(
        key=f"prompt:{prompt.id}",
        kind="prompt",
        subject_id=prompt.id,
        network_id=prompt.network_id,
        due_at=prompt.sent_at,
        expires_at=too_late_at,
    )
    await outbox.enqueue_for_channels(uow, message)
    return True
