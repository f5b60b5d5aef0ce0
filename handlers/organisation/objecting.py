"""Objecting: anybody in the network says no in private, and nobody is told who, unless they say so."""

from handlers.calendar.customs import zone_of
from handlers.form_text import text_errors
from handlers.organisation.course import stops_at
from handlers.organisation.once import ONCE, id_of
from handlers.organisation.own import refuse_unless_open
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Quote, Text
from handlers.vocabulary.forms import Form, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.tables.columns import new_id
from storage.tables.identity import Network
from storage.tables.organisation import Objection, Proposal

LONGEST = 1000


async def open_objection(request: Request) -> Reply:
    """The form: a word to the facilitator, if one likes, and with one's name, if one likes."""
    proposal, say = await _proposal(request), request.say
    request.network(proposal.network_id)
    refuse_unless_open(proposal)
    return Reply(
        form=Form(
            name="organisation-object",
            title=say("organisation-object-form-title"),
            locale=say.locale,
            elements=(
                Text(proposal.text),
                Text(say("organisation-object-intro")),
                _words(say),
                TickInput(
                    name="signed",
                    label=say("organisation-object-signed"),
                    text=say("organisation-object-signed-tick"),
                ),
            ),
            submit=say("organisation-object-form-submit"),
            cancel=say("form-cancel"),
            args={"proposal": proposal.id, ONCE: new_id()},
        )
    )


async def keep_objection(request: Request) -> Reply:
    """Write it down; the proposal stops with the working day. What cannot count is shown to its author once more."""
    errors = text_errors(request, [_words(request.say)])
    if errors:
        return Reply(errors=errors)
    try:
        proposal, network = await _objectionable(request)
    except RefusedError as refused:
        return _shown_back(request, refused)
    objection = Objection(
        id=id_of(request),
        proposal_id=proposal.id,
        text=request.value("words"),
        person_id=request.person.id if request.value("signed") == "true" else None,
    )
    await request.uow.insert_absent(Objection, [objection])
    say, zone = request.say, zone_of(network)
    stops = stops_at(request.now, proposal.object_until, zone)
    proposal.next_step_at = min(stops, proposal.next_step_at or stops)
    return request.note(
        say("organisation-objected-title"),
        say("organisation-objected-body", day=say.day(stops, zone), clock=say.clock(stops, zone)),
    )


async def _proposal(request: Request) -> Proposal:
    proposal = await request.uow.hold(Proposal, request.args.get("proposal", ""))
    if proposal is None:
        raise RefusedError("organisation-gone")
    return proposal


async def _objectionable(request: Request) -> tuple[Proposal, Network]:
    """The proposal and its network, if it is the actor's and it is not too late.

    Raises:
        RefusedError: why not.
    """
    proposal = await _proposal(request)
    network = await request.uow.get(Network, proposal.network_id)
    who = request.person.id
    if network is None or not await networks.has_any_role(request.uow, network.id, who, request.today):
        raise RefusedError("refused-network")
    refuse_unless_open(proposal)
    return proposal, network


def _shown_back(request: Request, refused: RefusedError) -> Reply:
    say, words = request.say, request.value("words")
    quoted = (Quote(say("organisation-object-words"), words),) if words else ()
    body = (Text(say(refused.key, **refused.variables)), *quoted)
    return Reply(note=Card(title=say("refused-title"), locale=say.locale, body=body))


def _words(say: Texts) -> TextInput:
    return TextInput(
        name="words",
        label=say("organisation-object-words"),
        multiline=True,
        required=False,
        max_length=LONGEST,
    )
