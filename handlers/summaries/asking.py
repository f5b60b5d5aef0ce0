"""Asking for a summary, or for its files: all since the last meeting, or one dilemma's. Who asked is written down."""

from handlers.agendas.since import is_recent, takes_next
from handlers.meetings.own import facilitates
from handlers.request import RefusedError, Request
from handlers.summaries.making import Subject, subject_of
from handlers.vocabulary.replies import Reply
from storage import dilemmas, outbox
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow
from storage.tables.summaries import Act, SummaryUse


async def ask_for_summary(request: Request) -> Reply:
    """Put a summary of each network, or of the one or the dilemma that a button names, in the outbox.

    It goes to the facilitator's one-to-one chat, wherever it was asked for.

    Raises:
        RefusedError: a substitute asks when their meeting is not the network's next, or for something older.
    """
    for subject in await _wanted(request):
        await _hand_over(request, subject, "summary", Act.READ)
    return request.note(request.say("summaries-coming-title"), request.say("summaries-coming-body"))


async def ask_for_files(request: Request) -> Reply:
    """The same for the summary as files.

    Raises:
        RefusedError: as above.
    """
    for subject in await _wanted(request):
        await _hand_over(request, subject, "summary-files", Act.EXPORTED)
    return request.note(request.say("summaries-coming-title"), request.say("summaries-coming-body"))


async def own_subject(request: Request) -> Subject:
    """What a facilitator's button or form is about; their network and the dilemma are held where the route writes.

    Raises:
        RefusedError: the dilemma is gone, or the actor does not facilitate its network.
    """
    network = await _named_network(request)
    if not await facilitates(request, network):
        raise RefusedError("refused-network")
    await request.uow.hold(Network, network.id)
    # Whoever withdraws it meanwhile takes along what was made of it.
    await request.uow.hold(Dilemma, request.args.get("dilemma", ""))
    return await _subject(request, network)


def noted(request: Request, subject: Subject, act: Act) -> SummaryUse:
    """The entry in the log that the members of the network can read."""
    return SummaryUse(
        network_id=subject.network.id,
        person_id=request.person.id,
        act=act,
        subject_id=subject.id,
        of_dilemma=subject.dilemma is not None,
        at=request.now,
    )


async def _wanted(request: Request) -> list[Subject]:
    if request.args.get("dilemma"):
        network = await _named_network(request)
        if not await _may_have(request, network):
            raise RefusedError("summaries-not-next")
        subject = await _subject(request, network)
        await _refuse_older(request, subject)
        return [subject]
    named = request.args.get("network")
    chosen = [request.network(named)] if named else request.networks
    wanted = [await _subject(request, one) for one in chosen if await _may_have(request, one)]
    if not wanted:
        raise RefusedError("summaries-not-next")
    return wanted


async def _may_have(request: Request, network: Network) -> bool:
    return await facilitates(request, network) or await takes_next(
        request.uow, request.person.id, network.id, request.now, request.today
    )


async def _refuse_older(request: Request, subject: Subject) -> None:
    if subject.dilemma is None or await facilitates(request, subject.network):
        return
    if not await is_recent(request.uow, subject.dilemma, request.now):
        raise RefusedError("summaries-older")


async def _named_network(request: Request) -> Network:
    dilemma_id = request.args.get("dilemma")
    if not dilemma_id:
        return request.network(request.args.get("network"))
    dilemma = await dilemmas.shared(request.uow, dilemma_id)
    if dilemma is None:
        raise RefusedError("dilemmas-gone")
    return request.network(dilemma.network_id)


async def _subject(request: Request, network: Network) -> Subject:
    subject = await subject_of(request.uow, network, request.args, request.now)
    if subject is None:
        raise RefusedError("dilemmas-gone")
    return subject


async def _hand_over(request: Request, subject: Subject, kind: str, act: Act) -> None:
    row = OutboxRow(
        key=f"{kind}:{request.event.id}:{subject.network.id}",
        kind=kind,
        subject_id=subject.network.id,
        network_id=subject.network.id,
        person_id=request.person.id,
        args={"dilemma": subject.dilemma.id} if subject.dilemma else {},
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    request.uow.add(noted(request, subject, act))
