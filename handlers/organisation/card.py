"""The proposal's card in the channel: what is to be passed on, until when one can object, what became of it."""

from collections.abc import Iterator

from handlers.notices import Briefing, Obsolete
from handlers.organisation.wording import answer_of, number_of, words_of
from handlers.vocabulary.cards import Button, Card, Element, Text
from storage.tables.identity import Person
from storage.tables.organisation import Course, Note, Proposal


async def compose_proposal(briefing: Briefing) -> Card | Obsolete:
    """The card; a new one is obsolete when there is nothing to object to any more."""
    proposal, say = await briefing.uow.get(Proposal, briefing.subject_id), briefing.say
    if proposal is None or (proposal.course is not Course.OPEN and not briefing.standing):
        return Obsolete("proposal_over")
    match proposal.course:
        case Course.OPEN:
            return await _open(briefing, proposal)
        case Course.PASSED_ON:
            return await _passed_on(briefing, proposal)
        case Course.STOPPED:
            body = (Text(say("organisation-stopped")), words_of(say, proposal))
            return Card(title=say("organisation-card-stopped"), locale=say.locale, body=body)
        case Course.WITHDRAWN:
            gone = (Text(say("organisation-withdrawn")),)
            return Card(title=say("organisation-card-withdrawn"), locale=say.locale, body=gone)


async def _open(briefing: Briefing, proposal: Proposal) -> Card:
    proposer, say = await briefing.uow.get(Person, proposal.proposed_by), briefing.say
    button = Button(
        label=say("organisation-button-object"),
        action="organisation-object",
        args={"proposal": proposal.id},
        opens_form=True,
    )
    return Card(
        title=say("organisation-card"),
        locale=say.locale,
        body=(
            Text(say("organisation-asked", name=proposer.name if proposer else "")),
            words_of(say, proposal),
            *_terms(briefing, proposal),
        ),
        buttons=(button,),
    )


def _terms(briefing: Briefing, proposal: Proposal) -> Iterator[Element]:
    """By when one has to object, what then happens, and under whose name."""
    say, until = briefing.say, proposal.object_until
    network = briefing.network.name if briefing.network and proposal.names_network else ""
    yield Text(
        say(
            "organisation-until",
            day=say.day(until, briefing.zone),
            clock=say.clock(until, briefing.zone),
        )
    )
    yield Text(say("organisation-as-named", network=network) if network else say("organisation-as-unnamed"))
    yield Text(say("organisation-objecting-hint"), subtle=True)


async def _passed_on(briefing: Briefing, proposal: Proposal) -> Card | Obsolete:
    note, say = await briefing.uow.get(Note, proposal.id), briefing.say
    if note is None:
        return Obsolete("note_gone")
    return Card(
        title=say("organisation-card-passed-on", number=number_of(say, note, briefing.zone)),
        locale=say.locale,
        body=(
            Text(say("organisation-passed-on", day=say.day(note.passed_on_at, briefing.zone))),
            words_of(say, note),
            answer_of(say, note),
        ),
    )
