"""Asking: the facilitator picks a prompt from the bank or writes one."""

from handlers.network_choice import FIELD, chosen_network, network_args, network_input
from handlers.prompts.bank import AREAS, KEYS, area_of, next_key
from handlers.prompts.card import words_of
from handlers.prompts.sending import send
from handlers.request import Request
from handlers.vocabulary.cards import Card, Quote, Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import prompts
from storage.tables.content import Prompt

LONGEST = 1000


async def open_prompt(request: Request) -> Reply:
    """The form, with the bank's next prompt for the network on top."""
    used = await prompts.bank_keys_used(request.uow, request.networks[0].id)
    say = request.say
    return Reply(
        form=Form(
            name="prompt",
            title=say("prompts-form-title"),
            locale=say.locale,
            elements=(
                Text(say("prompts-form-intro")),
                *network_input(request),
                ChoiceInput(
                    name="bank",
                    label=say("prompts-form-bank"),
                    hint=say("prompts-form-bank-hint"),
                    options=_options(request, next_key(used)),
                    required=False,
                ),
                TextInput(
                    name="own",
                    label=say("prompts-form-own"),
                    multiline=True,
                    required=False,
                    max_length=LONGEST,
                ),
            ),
            submit=say("prompts-form-submit"),
            cancel=say("form-cancel"),
            args=network_args(request),
        )
    )


async def send_prompt(request: Request) -> Reply:
    """Put the chosen or written prompt to the network."""
    network = await chosen_network(request)
    errors = _errors(request)
    if network is None:
        errors[FIELD] = request.say("choice-network-missing")
    if errors or network is None:
        return Reply(errors=errors)
    own, key = request.value("own"), request.value("bank")
    prompt = Prompt(
        network_id=network.id,
        bank_key=None if own else key,
        text=own or None,
        sent_by=request.person.id,
        sent_at=request.now,
    )
    await send(request.uow, prompt)
    return Reply(
        note=Card(
            title=request.say("prompts-sent-title"),
            locale=request.say.locale,
            body=(
                Text(request.say("prompts-sent-body", network=network.name)),
                Quote(request.say("prompts-title"), words_of(prompt, request.say)),
            ),
        )
    )


def _options(request: Request, first: str) -> tuple[Option, ...]:
    # Areas take turns from the suggested one on, so that the top of the list is a good choice.
    start = AREAS.index(area_of(first))
    ordered = sorted(KEYS, key=lambda key: (key != first, (AREAS.index(area_of(key)) - start) % len(AREAS)))
    return tuple(Option(key, request.say(key)) for key in ordered)


def _errors(request: Request) -> dict[str, str]:
    own, key = request.value("own"), request.value("bank")
    if own and key:
        return {"own": request.say("prompts-error-both")}
    if not own and key not in KEYS:
        return {"bank": request.say("prompts-error-none")}
    if len(own) > LONGEST:
        return {"own": request.say("form-error-too-long", most=LONGEST)}
    return {}
