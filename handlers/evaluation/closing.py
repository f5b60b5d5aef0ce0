"""Closing a round: the envelopes are opened together, counted through the disclosure gate, and gone."""

from collections.abc import Sequence
from datetime import datetime
from secrets import SystemRandom

from handlers.calendar.customs import at_work, zone_of
from handlers.disclosure.keeping import written
from handlers.evaluation.envelopes import Answers, open_all
from handlers.evaluation.figures import released
from handlers.evaluation.questions import asked
from handlers.request import Seal
from storage import evaluation_answers, networks, outbox, people
from storage.tables.evaluation import EvaluationRound
from storage.tables.evaluation_answers import EvaluationWords
from storage.tables.identity import Network, Person, Role
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork

CHANCE = SystemRandom()


async def close(uow: UnitOfWork, round_: EvaluationRound, now: datetime, seal: Seal) -> None:
    """Make up the figures, write the words down without authors, and tell those who may see something of it."""
    answers = await open_all(uow, round_, seal)
    every = await networks.all_networks(uow)
    leaders = {network.id: len(await _members(uow, network, Role.LEADER, now)) for network in every}
    ratings = {
        network.id: [one.ratings for one in answers if one.network_id == network.id] for network in every
    }
    questions = len(asked(round_.questions, round_.which))
    round_.figures = written(released(ratings, leaders, questions, round_.fewest))
    round_.closed_at, round_.next_step_at = now, None
    await evaluation_answers.replace(uow, round_.id, _words(round_, answers))
    await _tell(uow, round_, every, now)


def _words(round_: EvaluationRound, answers: Sequence[Answers]) -> list[EvaluationWords]:
    """The answers to the open questions, in an order of chance; of too few people nobody ever reads any."""
    if len(answers) < round_.fewest:
        return []
    rows = [
        EvaluationWords(round_id=round_.id, place=place, text=text)
        for one in answers
        for place, text in enumerate(one.words)
        if text
    ]
    CHANCE.shuffle(rows)
    return rows


async def _tell(uow: UnitOfWork, round_: EvaluationRound, every: Sequence[Network], now: datetime) -> None:
    """The results to HR and to facilitators, each once."""
    due = {person.id: now for person in await people.all_hr(uow)}
    for network in every:
        for person in await _members(uow, network, Role.FACILITATOR, now):
            due.setdefault(person.id, at_work(network, now))
    rows = [
        OutboxRow(
            key=f"evaluation-results:{round_.id}:{person_id}",
            kind="evaluation-results",
            subject_id=round_.id,
            person_id=person_id,
            due_at=due_at,
        )
        for person_id, due_at in due.items()
    ]
    await outbox.enqueue(uow, rows)


async def _members(uow: UnitOfWork, network: Network, role: Role, now: datetime) -> Sequence[Person]:
    return await networks.members(uow, network.id, role, now.astimezone(zone_of(network)).date())
