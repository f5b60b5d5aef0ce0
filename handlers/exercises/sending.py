"""Sending an exercise: drawing the groups, and telling the network and each one in it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from handlers.calendar.customs import quiet_hours, zone_of
from handlers.calendar.moment import wall_moment
from handlers.calendar.working_time import earlier
from handlers.exercises.draw import Seat, draw
from storage import exercises, outbox
from storage.tables.exercises import Exercise, Place
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork

KINDS = ("exercise-partners", "exercise-reminder")


async def send(uow: UnitOfWork, exercise: Exercise, network: Network, seats: Sequence[Seat]) -> bool:
    """Keep ``exercise``, draw those in ``seats`` and tell them; false if it was sent before."""
    if not await uow.insert_absent(Exercise, [exercise.model_dump()]):
        return False
    met = await exercises.times_met(uow, [seat.person_id for seat in seats])
    groups = draw(seats, met, exercise.seed)
    places = [
        {"exercise_id": exercise.id, "person_id": person_id, "group_number": number}
        for number, group in enumerate(groups, start=1)
        for person_id in group
    ]
    await uow.insert_absent(Place, places)
    card = OutboxRow(
        key=f"exercise:{exercise.id}",
        kind="exercise",
        subject_id=exercise.id,
        network_id=network.id,
        due_at=exercise.sent_at,
        expires_at=exercise.report_by,
    )
    await outbox.enqueue_for_channels(uow, card)
    await outbox.enqueue(uow, list(_private(exercise, network, seats)))
    return True


def _private(exercise: Exercise, network: Network, seats: Sequence[Seat]) -> Iterator[OutboxRow]:
    """Who one is together with, at once; and the day before reporting back, at work, a reminder."""
    zone, quiet = zone_of(network), quiet_hours(network)
    day_before = exercise.report_by.astimezone(zone).date() - timedelta(days=1)
    reminder = max(exercise.sent_at, earlier(wall_moment(day_before, quiet.morning, zone), zone, quiet))
    for kind, due_at in zip(KINDS, (exercise.sent_at, reminder), strict=True):
        if kind == "exercise-reminder" and reminder == exercise.sent_at:
            # Days off have brought the two together.
            continue
        for seat in seats:
            yield OutboxRow(
                key=f"{kind}:{exercise.id}:{seat.person_id}",
                kind=kind,
                subject_id=exercise.id,
                network_id=network.id,
                person_id=seat.person_id,
                due_at=due_at,
                expires_at=exercise.report_by,
            )
