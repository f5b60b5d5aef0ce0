"""Asking: the facilitator picks a prompt from the bank or writes one."""

import re

from handlers.form_text import is_blank
from handlers.network_choice import FIELD, chosen_network
from handlers.prompts.bank import AREAS
from handlers.prompts.choosing import offered, prompt_from, suggestions
from handlers.prompts.sending import send
from handlers.prompts.wording import area_name, words_of, words_of_entry
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Card, Quote, Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage.tables.columns import new_id
from storage.tables.content import Prompt
from storage.tables.identity import Network

LONGEST = 1000
MOST_OPTIONS = 100
_ID = re.compile(r"[0-9a-f]{32}")


async def open_prompt(request: Request) -> Reply:
    """The form, with what may be asked of the network, the best choice on top."""
    network, say = request.network(request.args.get(FIELD)), request.say
    own = await offered(request.uow, request.person.id)
    entries = await suggestions(request.uow, network, request.now, tuple(own.values()))
    options = tuple(Option(entry.key, words_of_entry(entry, own.get(entry.key), say)) for entry in entries)
    return Reply(
        form=Form(
            name="prompt",
            title=say("prompts-form-title"),
            locale=say.locale,
            elements=(
                Text(say("prompts-form-intro")),
                ChoiceInput(
                    name="bank",
                    label=say("prompts-form-bank"),
                    hint=say("prompts-form-bank-hint"),
                    options=options[:MOST_OPTIONS],
                    required=False,
                ),
                TextInput(
                    name="own",
                    label=say("prompts-form-own"),
                    multiline=True,
                    required=False,
                    max_length=LONGEST,
                ),
                area_input(request, required=False),
            ),
            submit=say("prompts-form-submit"),
            cancel=say("form-cancel"),
            args={FIELD: network.id, "once": new_id()},
        )
    )


async def send_chosen(request: Request) -> Reply:
    """Put the chosen or written prompt to the network."""
    network = await _network(request)
    own, key = request.value("own"), request.value("bank")
    if key and own:
        return Reply(errors={"own": request.say("prompts-error-both")})
    return await (_send_own_words(request, network, own) if own else _send_from_bank(request, network, key))


async def send_suggested(request: Request) -> Reply:
    """Put the prompt of a button to the network, unless it is not its turn any more."""
    network = await _network(request)
    reply = await _send_from_bank(request, network, request.args.get("bank", ""))
    if reply.errors:
        raise RefusedError("prompts-error-not-in-turn")
    return reply


def area_input(request: Request, *, required: bool, value: str = "") -> ChoiceInput:
    """The choice of a working area."""
    return ChoiceInput(
        name="area",
        label=request.say("prompts-form-area"),
        options=tuple(Option(area, area_name(area, request.say)) for area in AREAS),
        value=value,
        required=required,
    )


async def _network(request: Request) -> Network:
    network = await chosen_network(request)
    if network is None:
        raise RefusedError("refused-network")
    return network


async def _send_own_words(request: Request, network: Network, words: str) -> Reply:
    if is_blank(words):
        return Reply(errors={"own": request.say("form-error-empty")})
    if len(words) > LONGEST:
        return Reply(errors={"own": request.say("form-error-too-long", most=LONGEST)})
    area = request.value("area")
    asked: dict[str, object] = {
        "network_id": network.id,
        "text": words,
        "area": area if area in AREAS else None,
    }
    return await _send(request, network, asked)


async def _send_from_bank(request: Request, network: Network, key: str) -> Reply:
    """What is not the network's turn is refused, however long the form has been open."""
    if not key:
        return Reply(errors={"bank": request.say("prompts-error-none")})
    if await request.uow.get(Prompt, _once(request)):
        return _sent_before(request)
    own = await offered(request.uow, request.person.id)
    entries = await suggestions(request.uow, network, request.now, tuple(own.values()))
    entry = next((one for one in entries if one.key == key), None)
    if entry is None:
        return Reply(errors={"bank": request.say("prompts-error-not-in-turn")})
    return await _send(request, network, prompt_from(network, entry, own.get(key)))


async def _send(request: Request, network: Network, asked: dict[str, object]) -> Reply:
    by = {"id": _once(request), "sent_by": request.person.id, "sent_at": request.now}
    prompt = Prompt.model_validate({**asked, **by})
    if not await send(request.uow, network, prompt):
        return _sent_before(request)
    say = request.say
    return Reply(
        note=Card(
            title=say("prompts-sent-title"),
            locale=say.locale,
            body=(
                Text(say("prompts-sent-body", network=network.name)),
                Quote(say("prompts-title"), words_of(prompt, say)),
            ),
        )
    )


def _sent_before(request: Request) -> Reply:
    return request.note(request.say("prompts-sent-title"), request.say("prompts-sent-before"))


def _once(request: Request) -> str:
    """The id that the form or button was given when it was made: sent twice, it is the same prompt."""
    given = request.args.get("once", "")
    return given if _ID.fullmatch(given) else new_id()
