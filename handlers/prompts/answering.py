"""Answering a prompt: a form for the leader; the answer goes into the facilitator's summary."""

from handlers.form_text import text_errors
from handlers.prompts.card import words_of
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import outbox, participation, prompts
from storage.tables.content import Prompt
from storage.tables.participation import Activity

LONGEST = 3000


async def open_reflection(request: Request) -> Reply:
    """The form for the prompt whose button was pressed, or for the latest one."""
    prompt = await _prompt(request)
    own = await prompts.reflection_of(request.uow, prompt.id, request.person.id)
    say = request.say
    return Reply(
        form=Form(
            name="reflection",
            title=say("reflection-form-title"),
            locale=say.locale,
            elements=(
                Text(words_of(prompt, say)),
                _input(say, own.text if own else ""),
            ),
            submit=say("reflection-form-submit"),
            cancel=say("form-cancel"),
            args={"prompt": prompt.id},
        )
    )


async def keep_reflection(request: Request) -> Reply:
    """Write the answer down; a second one replaces the first."""
    prompt = await _prompt(request)
    own_words = _input(request.say)
    errors = text_errors(request, [own_words])
    if errors:
        return Reply(errors=errors)
    await _write(request, prompt, request.value(own_words.name))
    await outbox.enqueue_updates(request.uow, prompt.id, request.now)
    return request.note(request.say("reflection-kept-title"), request.say("reflection-kept-body"))


def _input(say: Texts, value: str = "") -> TextInput:
    return TextInput(
        name="answer",
        label=say("reflection-form-answer"),
        hint=say("reflection-form-hint"),
        value=value,
        multiline=True,
        max_length=LONGEST,
    )


async def _prompt(request: Request) -> Prompt:
    prompt_id = request.args.get("prompt")
    if prompt_id:
        prompt = await request.uow.get(Prompt, prompt_id)
    else:
        found = [await prompts.latest(request.uow, network.id) for network in request.networks]
        prompt = max((one for one in found if one), key=lambda one: one.sent_at, default=None)
    if prompt is None:
        raise RefusedError("reflection-none-open")
    request.network(prompt.network_id)
    return prompt


async def _write(request: Request, prompt: Prompt, text: str) -> None:
    await prompts.keep_reflection(request.uow, prompt.id, request.person.id, text, request.now)
    await participation.record(
        request.uow,
        Activity.PROMPT_ANSWERED,
        prompt.network_id,
        request.today,
        subject_id=prompt.id,
        person_id=request.person.id,
    )
