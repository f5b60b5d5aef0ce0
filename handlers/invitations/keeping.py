"""Keeping an answer: written down, counted, shown, and told to the facilitator where it matters."""

from handlers.calendar.customs import awake
from handlers.meetings.crowds import crowd_of
from handlers.meetings.headcount import headcount
from handlers.meetings.proposals import EARLY
from handlers.request import Request
from storage import answer_words, answers, outbox, participation
from storage.tables.identity import Network
from storage.tables.meetings import Answer, Meeting
from storage.tables.messages import OutboxRow
from storage.tables.participation import Activity


async def keep(request: Request, meeting: Meeting, network: Network, given: Answer) -> None:
    """Keep what the actor answers; a word that explained another answer is gone."""
    before = await answers.keep(request.uow, meeting, request.person.id, given, request.now)
    if before is not None and before is not given:
        await answer_words.keep(request.uow, meeting.id, request.person.id, "", request.now)
    await participation.record(
        request.uow,
        Activity.INVITATION_ANSWERED,
        network.id,
        request.today,
        subject_id=meeting.id,
        person_id=request.person.id,
    )
    await outbox.enqueue_updates(request.uow, meeting.id, request.now)
    if given is Answer.NO and (await headcount(request.uow, meeting, network)).too_few_can:
        await _tell_facilitators(request, meeting, network)


async def _tell_facilitators(request: Request, meeting: Meeting, network: Network) -> None:
    crowd = await crowd_of(request.uow, meeting, network, request.now)
    rows = [
        OutboxRow(
            key=f"few-coming:{EARLY}:{meeting.id}:{meeting.starts_at.isoformat()}:{person_id}",
            kind="few-coming",
            subject_id=meeting.id,
            network_id=network.id,
            person_id=person_id,
            args={EARLY: "true"},
            due_at=awake(network, request.now, meeting.starts_at),
            expires_at=meeting.starts_at,
        )
        for person_id in crowd.facilitators
    ]
    await outbox.enqueue(request.uow, rows)
