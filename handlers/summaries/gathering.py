"""Gathering what goes into a summary. ``newer_than`` keeps what is older from a substitute."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from handlers.agendas.showing import agenda_lines
from handlers.agendas.since import since_last_meeting
from handlers.calendar.customs import zone_of
from handlers.prompts.card import ENOUGH
from handlers.summaries.dilemma import Case
from handlers.summaries.period import Period, Promises
from handlers.texts import Texts
from storage import (
    dilemmas,
    exercises,
    meetings,
    networks,
    people,
    promises,
    prompts,
    reflections,
    thread_replies,
)
from storage.tables.content import Prompt, Reflection, Visibility
from storage.tables.dilemmas import Answering, Dilemma, Feedback, ThreadReply
from storage.tables.exercises import Exercise, Report
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


async def gather_case(
    uow: UnitOfWork, dilemma: Dilemma, network: Network, now: datetime, newer_than: datetime
) -> Case:
    """A dilemma, what was contributed to it, and how many could have: every leader but the one who asked."""
    today = now.astimezone(zone_of(network)).date()
    leaders = await networks.members(uow, network.id, Role.LEADER, today)
    given = [one for one in await dilemmas.feedback_on(uow, dilemma.id) if one.given_at > newer_than]
    said = [one for one in await thread_replies.on(uow, dilemma.id) if one.written_at > newer_than]
    authors = {dilemma.asker_id, *(one.person_id for one in given), *(one.person_id for one in said)}
    return Case(
        dilemma=dilemma,
        given=given,
        said=said,
        asked=await dilemmas.clarifications(uow, dilemma.id),
        givers=await _count_givers(uow, dilemma, given, said),
        leaders=max(len(leaders) - 1, 0),
        names=await _names(uow, {one for one in authors if one}),
    )


async def gather_period(
    uow: UnitOfWork, say: Texts, network: Network, now: datetime, newer_than: datetime
) -> Period:
    """Everything since the network's last meeting."""
    last, since = await since_last_meeting(uow, network.id, now)
    active = await dilemmas.active_since(uow, network.id, since)
    asked = await prompts.active_since(uow, network.id, since)
    answered = [(one, await _readable(uow, one, newer_than)) for one in asked]
    sent = await exercises.active_since(uow, network.id, since)
    reported = [(one, await _reports(uow, one, newer_than)) for one in sent]
    writers = [one.person_id for _, texts in answered for one in texts]
    writers += [one.person_id for _, texts in reported for one in texts]
    return Period(
        cases=[await gather_case(uow, one, network, now, newer_than) for one in active],
        prompts=answered,
        exercises=reported,
        promises=await _promises(uow, last),
        private=sum([await _private(uow, one) for one in asked]),
        agenda=await _agenda(uow, say, network, now),
        names=await _names(uow, writers),
    )


async def _count_givers(
    uow: UnitOfWork, dilemma: Dilemma, given: Sequence[Feedback], said: Sequence[ThreadReply]
) -> int:
    """Answers without names come out together: all of their authors have contributed, or none yet."""
    if dilemma.answering is Answering.ANONYMOUS:
        return await dilemmas.count_givers(uow, dilemma.id)
    leaders = {one.person_id for one in said if one.role is Role.LEADER}
    return len({one.person_id for one in given} | leaders)


async def _readable(uow: UnitOfWork, prompt: Prompt, newer_than: datetime) -> Sequence[Reflection]:
    readable = await reflections.readable(uow, prompt.id, reflections.FOR_FACILITATOR)
    return [one for one in readable if one.written_at > newer_than]


async def _reports(uow: UnitOfWork, exercise: Exercise, newer_than: datetime) -> Sequence[Report]:
    return [one for one in await exercises.reports(uow, exercise.id) if one.written_at > newer_than]


async def _promises(uow: UnitOfWork, last: Meeting | None) -> Promises:
    if last is None:
        return Promises()
    return Promises(
        made=await promises.count_made(uow, last.id), kept=await promises.count_judged(uow, last.id)
    )


async def _private(uow: UnitOfWork, prompt: Prompt) -> int:
    """Only where there are enough for each prompt: a sum with fewer in it would tell them by subtraction."""
    number = (await reflections.counts(uow, prompt.id))[Visibility.PRIVATE]
    return number if number >= ENOUGH else 0


async def _agenda(uow: UnitOfWork, say: Texts, network: Network, now: datetime) -> str:
    coming = await meetings.next_of_network(uow, network.id, now)
    return (await agenda_lines(uow, say, network, coming, now)).text if coming else ""


async def _names(uow: UnitOfWork, person_ids: Iterable[str]) -> dict[str, str]:
    return {person.id: person.name for person in (await people.by_ids(uow, person_ids)).values()}
