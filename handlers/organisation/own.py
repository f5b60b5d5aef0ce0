"""The facilitator's own part: following a proposal, withdrawing it, hearing why it was stopped."""

from handlers.meetings.own import own_network
from handlers.notices import Briefing, Obsolete
from handlers.organisation.wording import words_of
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import organisation, outbox
from storage.tables.identity import Network, Person
from storage.tables.organisation import Course, Objection, Proposal
from storage.unit_of_work import UnitOfWork


async def own_proposal(request: Request) -> tuple[Proposal, Network]:
    """The proposal that a button is about, of a network that the actor facilitates; held where the route writes.

    Raises:
        RefusedError: there is none, or the actor does not.
    """
    proposal = await request.uow.get(Proposal, request.args.get("proposal", ""))
    if proposal is None:
        raise RefusedError("organisation-gone")
    network = await own_network(request, proposal.network_id)
    await request.uow.hold(Proposal, proposal.id)
    return proposal, network


async def compose_own(briefing: Briefing) -> Card | Obsolete:
    """What a facilitator has in hand while the network thinks about it."""
    proposal, say = await briefing.uow.get(Proposal, briefing.subject_id), briefing.say
    if proposal is None or proposal.course is not Course.OPEN:
        return Obsolete("proposal_over")
    button = Button(
        label=say("organisation-button-withdraw"),
        action="organisation-withdraw",
        args={"proposal": proposal.id},
    )
    return Card(
        title=say("organisation-own-title"),
        locale=say.locale,
        body=(words_of(say, proposal), Text(say("organisation-own-body"))),
        buttons=(button,),
    )


async def withdraw(request: Request) -> Reply:
    """Take a proposal back before it is passed on."""
    proposal, _ = await own_proposal(request)
    refuse_unless_open(proposal)
    proposal.course, proposal.next_step_at = Course.WITHDRAWN, None
    await outbox.enqueue_updates(request.uow, proposal.id, request.now)
    say = request.say
    body = (Text(say("organisation-withdrawn-body")),)
    title = say("organisation-withdrawn-title")
    return Reply(note=Card(title=title, locale=say.locale, body=body, buttons=(_again(say, proposal),)))


def refuse_unless_open(proposal: Proposal) -> None:
    """Nothing can be done about what is over.

    Raises:
        RefusedError: it is; the reason says how it ended.
    """
    match proposal.course:
        case Course.STOPPED:
            raise RefusedError("organisation-over-stopped")
        case Course.WITHDRAWN:
            raise RefusedError("organisation-over-withdrawn")
        case Course.PASSED_ON:
            raise RefusedError("organisation-over-passed-on")
        case Course.OPEN:
            return


async def compose_stopped(briefing: Briefing) -> Card | Obsolete:
    """That somebody does not agree, and why; by name where they wanted it so. Or that nobody has seen the note."""
    proposal, say = await briefing.uow.get(Proposal, briefing.subject_id), briefing.say
    if proposal is None:
        return Obsolete("proposal_gone")
    said = [
        await _said(briefing.uow, say, one)
        for one in await organisation.objections(briefing.uow, proposal.id)
    ]
    return Card(
        title=say("organisation-stopped-title"),
        locale=say.locale,
        body=(
            words_of(say, proposal),
            *(said or [Text(say("organisation-unseen"))]),
            Text(say("organisation-stopped-hint")),
        ),
        buttons=(_again(say, proposal),),
    )


async def _said(uow: UnitOfWork, say: Texts, objection: Objection) -> Element:
    person = await uow.get(Person, objection.person_id) if objection.person_id else None
    who = person.name if person else say("organisation-somebody")
    if not objection.text:
        return Text(say("organisation-objected", who=who))
    return Quote(say("organisation-objected", who=who), objection.text)


def _again(say: Texts, proposal: Proposal) -> Button:
    return Button(
        label=say("organisation-button-again"),
        action="organisation-propose",
        args={"proposal": proposal.id},
        opens_form=True,
    )
