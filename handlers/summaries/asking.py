"""Asking for a summary: all since the last meeting, or one dilemma's."""

from handlers.agendas.since import is_recent, takes_next
from handlers.meetings.own import facilitates
from handlers.request import RefusedError, Request
from handlers.vocabulary.replies import Reply
from storage import outbox
from storage.tables.content import Dilemma
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow


async def ask_for_summary(request: Request) -> Reply:
    """Put a summary of each network, or of the one or the dilemma that a button names, in the outbox.

    It goes to the facilitator's one-to-one chat, wherever it was asked for.

    Raises:
        RefusedError: a substitute asks when their meeting is not the network's next, or for something older.
    """
    dilemma_id = request.args.get("dilemma")
    if dilemma_id:
        wanted = [(await _network_of(request, dilemma_id), {"dilemma": dilemma_id})]
    else:
        named = request.args.get("network")
        chosen = [request.network(named)] if named else request.networks
        wanted = [(network.id, {}) for network in chosen if await _may_have(request, network)]
    if not wanted:
        raise RefusedError("summaries-not-next")
    await outbox.enqueue(request.uow, [_row(request, network_id, args) for network_id, args in wanted])
    return request.note(request.say("summaries-coming-title"), request.say("summaries-coming-body"))


async def _may_have(request: Request, network: Network) -> bool:
    return await facilitates(request, network) or await takes_next(
        request.uow, request.person.id, network.id, request.now, request.today
    )


async def _network_of(request: Request, dilemma_id: str) -> str:
    dilemma = await request.uow.get(Dilemma, dilemma_id)
    if dilemma is None:
        raise RefusedError("dilemmas-gone")
    network = request.network(dilemma.network_id)
    if not await _may_have(request, network):
        raise RefusedError("summaries-not-next")
    if not await facilitates(request, network) and not await is_recent(request.uow, dilemma, request.now):
        raise RefusedError("summaries-older")
    return network.id


def _row(request: Request, network_id: str, args: dict[str, str]) -> OutboxRow:
    return OutboxRow(
        key=f"summary:{request.event.id}:{network_id}",
        kind="summary",
        subject_id=network_id,
        network_id=network_id,
        person_id=request.person.id,
        args=args,
        due_at=request.now,
    )
