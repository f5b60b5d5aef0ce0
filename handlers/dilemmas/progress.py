"""Progress: a dilemma enters a phase, goes on to the next, rests, gets more time.

The planner calls ``step`` when something is due; people's presses call the rest. Whatever moves a dilemma goes through
``enter``, so that each phase is begun, announced and timed in one place.
"""

from datetime import date, datetime, timedelta

from handlers.calendar.customs import quiet_hours, zone_of
from handlers.calendar.working_days import working_days_later
from handlers.dilemmas import course
from handlers.dilemmas.at_meeting import next_part_at
from handlers.dilemmas.audience import audience
from handlers.dilemmas.envelopes import open_all, who_has_given
from handlers.dilemmas.telling import tell_asker, tell_audience, tell_facilitators, tell_leaders
from handlers.request import Seal
from storage import absences, dilemmas, meetings, occasions, outbox
from storage.tables.dilemmas import Dilemma, Phase, Variant
from storage.tables.identity import Network
from storage.tables.participation import OccasionKind
from storage.unit_of_work import UnitOfWork


async def begin(uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime) -> None:
    """Begin the course of a dilemma that has just been written down."""
    kind = OccasionKind.DILEMMA_AT_MEETING if dilemma.variant is Variant.MEETING else OccasionKind.DILEMMA
    await occasions.begin(uow, kind, dilemma.id, network.id, now, now.astimezone(zone_of(network)).date())
    await tell_asker(uow, dilemma, "dilemma-own", now)
    await tell_facilitators(uow, dilemma, "dilemma-steering", now, zone_of(network))
    await enter(uow, dilemma, network, course.phases(dilemma.variant, dilemma.help)[0], now)


async def advance(uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime, seal: Seal) -> None:
    """Go on to the next phase; what has been contributed comes out when the last of those phases ends."""
    if course.is_end_of_round(dilemma):
        await open_all(uow, dilemma, now, seal)
    if course.is_last_contribution(dilemma):
        await _release(uow, dilemma, network, now)
    elif dilemma.phase is Phase.MEETING and await dilemmas.count_givers(uow, dilemma.id):
        await tell_asker(uow, dilemma, "dilemma-contributions", now)
    await enter(uow, dilemma, network, course.next_phase(dilemma), now)


async def enter(uow: UnitOfWork, dilemma: Dilemma, network: Network, phase: Phase, now: datetime) -> None:
    """Be in ``phase`` from now on."""
    zone, quiet = zone_of(network), quiet_hours(network)
    dilemma.phase, dilemma.phase_since, dilemma.paused_at = phase, now, None
    dilemma.phase_until = course.ends_at(dilemma, phase, now, zone)
    dilemma.nudge_at = None
    if phase in course.CONTRIBUTING and dilemma.phase_until:
        dilemma.nudge_at = course.nudge_time(now, dilemma.phase_until, zone, quiet)
    set_pointer(dilemma)
    if phase is Phase.TAKEAWAY:
        await occasions.close(uow, dilemma.id, now.astimezone(zone).date())
    match phase:
        case Phase.CLARIFY | Phase.REFLECT | Phase.PROPOSE:
            await tell_audience(uow, dilemma, "dilemma", now, phase, dilemma.phase_until)
        case Phase.RESTATE:
            await tell_asker(uow, dilemma, "dilemma-restate", now)
        case Phase.TAKEAWAY if not await dilemmas.count_givers(uow, dilemma.id):
            # Otherwise the card with the contributions asks what the asker takes along.
            await tell_asker(uow, dilemma, "dilemma-takeaway", now)
        case Phase.FOLLOW_UP:
            await _plan_follow_up(uow, dilemma, network, now)
        case _:
            pass
    await outbox.enqueue_updates(uow, dilemma.id, now)


async def step(uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime, seal: Seal) -> None:
    """Do what is due: end the phase, nudge those who are silent, ask how it went, or wait for nobody any longer."""
    if dilemma.phase is Phase.FOLLOW_UP:
        await occasions.ask_to_follow_up(uow, dilemma.id, now.astimezone(zone_of(network)).date())
        await tell_asker(uow, dilemma, "dilemma-follow-up", now, "again" if dilemma.snoozed else "first")
        dilemma.next_step_at = None
    elif dilemma.phase is Phase.MEETING and dilemma.phase_until and now < dilemma.phase_until:
        dilemma.next_step_at = next_part_at(dilemma, now)
        await outbox.enqueue_updates(uow, dilemma.id, now)
    elif dilemma.phase_until is not None and dilemma.phase_until <= now:
        await advance(uow, dilemma, network, now, seal)
    elif dilemma.nudge_at is not None and dilemma.nudge_at <= now:
        silent_but = await dilemmas.givers(uow, dilemma.id)
        await tell_leaders(uow, dilemma, "dilemma-nudge", now, zone_of(network), silent_but)
        dilemma.nudge_at = None
        set_pointer(dilemma)
    else:
        set_pointer(dilemma)
        await advance_if_all_done(uow, dilemma, network, now, seal)


async def advance_if_all_done(
    uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime, seal: Seal
) -> None:
    """Go on once everybody who is waited for in this phase has contributed, or, in a quick round, enough have."""
    if dilemma.phase not in course.CONTRIBUTING:
        return
    today = now.astimezone(zone_of(network)).date()
    asked = {one.id for one in await audience(uow, dilemma, today)}
    named = await dilemmas.givers(uow, dilemma.id, dilemma.phase)
    done = named & asked or await who_has_given(uow, dilemma, asked, seal)
    away = await _not_waited_for(uow, dilemma, asked - done, today)
    if course.is_complete(dilemma, done=len(done), audience=len(asked) - away):
        await advance(uow, dilemma, network, now, seal)


async def pause(uow: UnitOfWork, dilemma: Dilemma, now: datetime) -> None:
    """Let it rest: nothing is due, and nobody may contribute."""
    dilemma.paused_at, dilemma.next_step_at = now, None
    await outbox.enqueue_updates(uow, dilemma.id, now)


async def resume(uow: UnitOfWork, dilemma: Dilemma, now: datetime) -> None:
    """Go on where it rested; the rest does not count."""
    rested = now - dilemma.paused_at if dilemma.paused_at else timedelta(0)
    dilemma.paused_at = None
    dilemma.phase_until = dilemma.phase_until + rested if dilemma.phase_until else None
    dilemma.nudge_at = dilemma.nudge_at + rested if dilemma.nudge_at else None
    set_pointer(dilemma)
    await outbox.enqueue_updates(uow, dilemma.id, now)


async def extend(uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime) -> None:
    """Give the present phase two working days more; once for each dilemma."""
    if dilemma.extended or dilemma.phase_until is None:
        return
    dilemma.extended = True
    dilemma.phase_until = working_days_later(dilemma.phase_until, course.EXTENSION_DAYS, zone_of(network))
    set_pointer(dilemma)
    await outbox.enqueue_updates(uow, dilemma.id, now)


def set_pointer(dilemma: Dilemma) -> None:
    """Let the planner look when the next thing is due."""
    times = (dilemma.nudge_at, dilemma.phase_until)
    dilemma.next_step_at = min((at for at in times if at is not None), default=None)


async def _not_waited_for(uow: UnitOfWork, dilemma: Dilemma, silent: set[str], today: date) -> int:
    """How many of the silent are away, unless the end of the phase would tell."""
    if course.waits_for_all(dilemma):
        return 0
    return len(await absences.of_people(uow, silent - {dilemma.asker_id}, today))


async def _release(uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime) -> None:
    number = await dilemmas.count_givers(uow, dilemma.id)
    if number:
        await tell_asker(uow, dilemma, "dilemma-contributions", now)
    dilemma.released = number >= course.enough(dilemma)
    if dilemma.released:
        await tell_audience(uow, dilemma, "dilemma-released", now, "released")
    else:
        await tell_facilitators(uow, dilemma, "dilemma-few", now, zone_of(network))


async def _plan_follow_up(uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime) -> None:
    following = await meetings.next_of_network(uow, network.id, now)
    dilemma.next_step_at = course.follow_up_time(
        now, following.starts_at if following else None, zone_of(network), quiet_hours(network)
    )
