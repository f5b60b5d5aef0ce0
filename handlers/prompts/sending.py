"""Sending a prompt: writing it down and putting it in the outbox for each of the network's channels."""

from datetime import datetime

from handlers.prompts.bank import next_key
from storage import meetings, outbox, prompts
from storage.tables.content import Prompt
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork


async def send_from_bank(uow: UnitOfWork, network: Network, now: datetime) -> None:
    """Put the bank's next prompt to a network, by the bot itself."""
    key = next_key(await prompts.bank_keys_used(uow, network.id))
    await send(uow, Prompt(network_id=network.id, bank_key=key, sent_at=now))


async def send(uow: UnitOfWork, prompt: Prompt) -> None:
    """Keep ``prompt`` and announce it in the network's channels; after the next meeting has begun it is too late."""
    uow.add(prompt)
    await uow.flush()
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
