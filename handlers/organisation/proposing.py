"""Proposing: a facilitator writes down what the network could pass on, in words that name nobody."""

from collections.abc import Mapping

from handlers.calendar.customs import zone_of
from handlers.dilemmas.looking import look_twice
from handlers.form_text import text_errors
from handlers.organisation.course import object_until
from handlers.organisation.once import ONCE, id_of
from handlers.organisation.own import own_proposal
from handlers.organisation.telling import tell_channels, tell_facilitators
from handlers.request import RefusedError, Request
from handlers.summaries.asking import own_subject
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.tables.columns import new_id
from storage.tables.identity import Network
from storage.tables.organisation import InputKind, Proposal

LONGEST = 3000


async def open_proposal(request: Request) -> Reply:
    """The form; after a proposal that was not passed on, with its words, to be put otherwise."""
    say = request.say
    if "proposal" not in request.args:
        return Reply(form=_form(say, (await own_subject(request)).network, new_id()))
    earlier, network = await own_proposal(request)
    typed = {"kind": earlier.kind, "words": earlier.text, "named": "true" if earlier.names_network else ""}
    return Reply(form=_form(say, network, new_id()).filled(typed))


async def propose(request: Request) -> Reply:
    """Put the proposal before the network, unless it names somebody unawares."""
    network, say = (await own_subject(request)).network, request.say
    proposal_id = id_of(request)
    form = _form(say, network, proposal_id)
    errors = _errors(request)
    if errors:
        return Reply(errors=errors)
    if not await networks.channels(request.uow, network.id):
        raise RefusedError("organisation-no-channel", network=network.name)
    if again := await look_twice(request, network, form, ("words",), hinted=False):
        return again
    proposal = _proposal(request, network, proposal_id)
    if await request.uow.insert_absent(Proposal, [proposal]):
        await tell_channels(request.uow, proposal, "organisation-proposal", request.now)
        await tell_facilitators(request.uow, proposal, "organisation-own", request.now, zone_of(network))
    return request.note(say("organisation-proposed-title"), say("organisation-proposed-body"))


def _proposal(request: Request, network: Network, proposal_id: str) -> Proposal:
    until = object_until(request.now, zone_of(network))
    return Proposal(
        id=proposal_id,
        network_id=network.id,
        kind=InputKind(request.value("kind")),
        text=request.value("words"),
        names_network=request.value("named") == "true",
        proposed_by=request.person.id,
        proposed_at=request.now,
        object_until=until,
        next_step_at=until,
    )


def _errors(request: Request) -> Mapping[str, str]:
    errors = text_errors(request, [_words(request.say)])
    if request.value("kind") not in set(InputKind):
        errors["kind"] = request.say("organisation-form-kind-missing")
    return errors


def _form(say: Texts, network: Network, once: str) -> Form:
    kinds = tuple(Option(kind.value, say(f"organisation-kind-{kind}")) for kind in InputKind)
    return Form(
        name="organisation-propose",
        title=say("organisation-propose-form-title"),
        locale=say.locale,
        elements=(
            Text(say("organisation-propose-intro")),
            ChoiceInput(name="kind", label=say("organisation-form-kind"), options=kinds),
            _words(say),
            TickInput(
                name="named",
                label=say("organisation-form-named"),
                text=say("organisation-form-named-tick", network=network.name),
            ),
        ),
        submit=say("organisation-propose-form-submit"),
        cancel=say("form-cancel"),
        args={"network": network.id, ONCE: once},
    )


def _words(say: Texts) -> TextInput:
    return TextInput(
        name="words",
        label=say("organisation-form-words"),
        hint=say("organisation-form-words-hint"),
        multiline=True,
        max_length=LONGEST,
    )
