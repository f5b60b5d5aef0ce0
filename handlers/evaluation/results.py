"""The results of a round, as they left the disclosure gate: all for HR, their own network's for a facilitator."""

from collections.abc import Iterator, Sequence

from handlers.evaluation.handing_over import handed_over
from handlers.evaluation.reading import Reading
from handlers.evaluation.rounds import closed, name_of
from handlers.evaluation.tables import networks_table, questions_table, response_text
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Button, Card, Element, Heading, Text
from handlers.vocabulary.replies import Reply
from storage import evaluation, networks
from storage.tables.evaluation import EvaluationRound
from storage.tables.identity import Network, Role


async def ask_for_results(request: Request) -> Reply:
    """Put the results in the outbox; they go to the asker's one-to-one chat."""
    round_ = await request.uow.get(EvaluationRound, request.args.get("round", ""))
    if round_ is None or round_.closed_at is None:
        raise RefusedError("evaluation-no-results")
    return await handed_over(request, "evaluation-results", round_)


async def compose_results(briefing: Briefing) -> Card | Obsolete:
    """The card; obsolete for who has no right to it any more."""
    person, rounds = briefing.person, await evaluation.all_rounds(briefing.uow)
    round_ = next((one for one in closed(rounds) if one.id == briefing.subject_id), None)
    if round_ is None or person is None:
        return Obsolete("evaluation_gone")
    readable = await _readable(briefing)
    if not readable and not person.is_hr:
        return Obsolete("not_allowed")
    say, reading = briefing.say, Reading(briefing.say, round_, closed(rounds)[0])
    body = _programme(reading, readable) if person.is_hr else _own(reading, readable)
    words = Button(label=say("evaluation-button-words"), action="evaluation-words", args={"round": round_.id})
    return Card(
        title=say("evaluation-results-title", round=name_of(say, round_)),
        locale=say.locale,
        body=(*body, Text(say("evaluation-legend", k=round_.fewest), subtle=True)),
        buttons=(words,) if person.is_hr else (),
    )


async def _readable(briefing: Briefing) -> Sequence[Network]:
    """The networks of which the recipient may see figures: all for HR, their own for a facilitator."""
    if briefing.person is None:
        return ()
    if briefing.person.is_hr:
        return await networks.all_networks(briefing.uow)
    today = briefing.now.astimezone(briefing.zone).date()
    return await networks.of_person(briefing.uow, briefing.person.id, (Role.FACILITATOR,), today)


def _programme(reading: Reading, every: Sequence[Network]) -> Iterator[Element]:
    yield Text(response_text(reading))
    yield questions_table(reading)
    yield Heading(reading.say("evaluation-by-network"))
    yield networks_table(reading, every)


def _own(reading: Reading, own: Sequence[Network]) -> Iterator[Element]:
    for network in own:
        yield Heading(network.name)
        yield Text(response_text(reading, network.id))
        yield questions_table(reading, network.id)
