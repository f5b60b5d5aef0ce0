"""Planning steps: what is due in the timetable of a meeting becomes messages to those whom it concerns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from handlers.calendar.customs import awake
from handlers.meetings.crowds import Crowd, crowds_of
from scheduling.plans.prompts import ask_before
from scheduling.plans.sifting import sifted
from scheduling.plans.step import Step as PlannedStep
from scheduling.timetable import Step, Timed, Timetable
from storage import meetings, outbox
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class _Private:
    """A message to each of some people; ``again`` if it is due anew after the meeting has been moved."""

    kind: str
    to: Callable[[Crowd], Sequence[str]]
    again: bool = False


_LEADERS, _FACILITATORS = attrgetter("leaders"), attrgetter("facilitators")
_PRIVATE = {
    Step.NUDGE: _Private("meeting-nudge", _LEADERS),
    Step.HEADCOUNT: _Private("few-coming", _FACILITATORS, again=True),
    Step.AGENDA: _Private("agenda-proposal", _FACILITATORS, again=True),
    Step.PROMISES: _Private("promise-reminder", _LEADERS),
    Step.ATTENDANCE: _Private("attendance", _FACILITATORS, again=True),
    Step.TAKEAWAYS: _Private("takeaways", _LEADERS),
}


async def _enqueue_due(uow: UnitOfWork, batch: Sequence[tuple[Meeting, Network]], now: datetime) -> None:
    due: list[tuple[Meeting, Network, Timed, datetime]] = []
    for meeting, network in batch:
        steps = [] if meeting.cancelled else Timetable(meeting, network).steps()
        for timed in _due(steps, meeting.steps_done_until, now):
            at_once = meeting.steps_done_until is None  # otherwise, after an outage, it may be night
            due_at = now if at_once else awake(network, now, timed.until)
            if timed.step is Step.REFLECTION:
                await ask_before(uow, meeting, network, due_at)
            else:
                due.append((meeting, network, timed, due_at))
        meeting.steps_done_until = now
        meeting.next_step_at = min((timed.at for timed in steps if timed.at > now), default=None)
    concerned = {meeting.id: (meeting, network) for meeting, network, *_ in due}
    crowds = await crowds_of(uow, concerned.values(), now)
    rows = [
        row
        for meeting, _, timed, due_at in due
        for row in _messages(timed, meeting, crowds[meeting.id], due_at)
    ]
    await outbox.enqueue(uow, await sifted(uow, rows))


def _occasion(meeting: Meeting) -> str:
    # A meeting that was moved, or is on again, is another occasion even when it is back where it was.
    return f"{meeting.id}:{meeting.starts_at.isoformat()}:{meeting.sequence}"


STEPS_OF_MEETINGS = PlannedStep(
    name="steps",
    batch=100,
    due=meetings.with_step_due,
    handle=_enqueue_due,
    id_of=lambda due: due[0].id,
    put_off=meetings.put_step_off,
)


def schedule_first_step(meeting: Meeting, network: Network, now: datetime) -> None:
    """Let a new meeting be looked at when its first step is due: at once if that should have been an invitation."""
    steps = Timetable(meeting, network).before()
    late = any(timed.step is Step.REMINDER and timed.at <= now for timed in steps)
    meeting.steps_done_until = None if late else now
    meeting.next_step_at = now if late else min((timed.at for timed in steps if timed.at > now), default=None)


def _due(steps: Sequence[Timed], done_until: datetime | None, now: datetime) -> list[Timed]:
    due = [timed for timed in steps if timed.at <= now < timed.until]
    if done_until is None:
        # Invited late: what else would have been done by now belongs to an invitation that never was.
        return [timed for timed in due if timed.step is Step.REMINDER]
    return [timed for timed in due if timed.at > done_until]


def _messages(timed: Timed, meeting: Meeting, crowd: Crowd, due_at: datetime) -> Iterator[OutboxRow]:
    if timed.step is Step.REMINDER:
        return _reminders(timed, meeting, crowd, due_at)
    return _to_each(_PRIVATE[timed.step], timed, meeting, crowd, due_at)


def _reminders(timed: Timed, meeting: Meeting, crowd: Crowd, due_at: datetime) -> Iterator[OutboxRow]:
    args = {"first": "true"} if timed.first else {}
    args |= {"last": meeting.starts_at.isoformat()} if timed.last else {}
    for channel_id in crowd.channels:
        yield OutboxRow(
            key=f"meeting-reminder:{_occasion(meeting)}:{timed.days}d:{channel_id}",
            kind="meeting-reminder",
            subject_id=meeting.id,
            network_id=meeting.network_id,
            channel_id=channel_id,
            args=args,
            due_at=due_at,
            expires_at=timed.until,
        )


def _to_each(
    private: _Private, timed: Timed, meeting: Meeting, crowd: Crowd, due_at: datetime
) -> Iterator[OutboxRow]:
    occasion = _occasion(meeting) if private.again else meeting.id
    for person_id in private.to(crowd):
        yield OutboxRow(
            key=f"{private.kind}:{occasion}:{person_id}",
            kind=private.kind,
            subject_id=meeting.id,
            network_id=meeting.network_id,
            person_id=person_id,
            due_at=due_at,
            expires_at=timed.until,
        )
