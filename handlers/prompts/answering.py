"""Answering a prompt: one form, in which its author chooses who may read it before typing."""

from handlers.departed import is_leader, said_back
from handlers.form_text import text_errors
from handlers.prompts.card import own_button
from handlers.prompts.looking_back import show_own
from handlers.prompts.wording import small_print, words_of
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import outbox, participation, prompts, reflections
from storage.tables.content import Prompt, Visibility
from storage.tables.participation import Activity

LONGEST = 3000


async def open_reflection(request: Request) -> Reply:
    """The form for the prompt whose button was pressed or for the latest one; without one, what was written before."""
    prompt = await _pressed(request) if "prompt" in request.args else await _unanswered(request)
    if prompt is None or request.text:
        return await show_own(request)
    own = await reflections.of_person(request.uow, prompt.id, request.person.id)
    say = request.say
    return Reply(
        form=Form(
            name="reflection",
            title=say("reflection-form-title"),
            locale=say.locale,
            elements=(
                Text(words_of(prompt, say)),
                *await small_print(request.uow, prompt, say),
                _who(say, own.visible_to if own else Visibility.PRIVATE),
                _words(say, own.text if own else ""),
                Text(say("reflection-form-promise"), subtle=True),
            ),
            submit=say("reflection-form-submit"),
            cancel=say("form-cancel"),
            args={"prompt": prompt.id},
        )
    )


async def keep_reflection(request: Request) -> Reply:
    """Write the answer down for whom its author chose; a second one replaces the first, and its choice too.

    Whoever has left the network meanwhile gets their words back.
    """
    prompt = await request.uow.get(Prompt, request.args.get("prompt", ""))
    words = request.value("answer")
    if prompt is None or not await is_leader(request, prompt.network_id):
        return said_back(request, words)
    errors = text_errors(request, [_words(request.say)])
    visible_to = _chosen(request)
    if visible_to is None:
        errors["visible"] = request.say("reflection-form-who-missing")
    if errors or visible_to is None:
        return Reply(errors=errors)
    await reflections.keep(request.uow, prompt.id, request.person.id, words, visible_to, request.now)
    await outbox.withdraw(request.uow, prompt.id, ["prompt-snoozed"], request.person.id)
    await _count(request, prompt)
    return Reply(note=_thanks(request.say, visible_to))


def _thanks(say: Texts, visible_to: Visibility) -> Card:
    return Card(
        title=say("reflection-kept-title"),
        locale=say.locale,
        body=(Text(say(f"reflection-kept-{visible_to}")), Text(say("reflection-kept-again"), subtle=True)),
        buttons=(own_button(say),),
    )


def _who(say: Texts, value: Visibility) -> ChoiceInput:
    return ChoiceInput(
        name="visible",
        label=say("reflection-form-who"),
        options=tuple(Option(one.value, say(f"reflection-visible-{one}")) for one in Visibility),
        value=value.value,
    )


def _words(say: Texts, value: str = "") -> TextInput:
    return TextInput(
        name="answer",
        label=say("reflection-form-answer"),
        hint=say("reflection-form-hint"),
        value=value,
        multiline=True,
        max_length=LONGEST,
    )


def _chosen(request: Request) -> Visibility | None:
    try:
        return Visibility(request.value("visible"))
    except ValueError:
        return None


async def _pressed(request: Request) -> Prompt:
    prompt = await request.uow.get(Prompt, request.args["prompt"])
    if prompt is None:
        raise RefusedError("reflection-gone")
    request.network(prompt.network_id)
    return prompt


async def _unanswered(request: Request) -> Prompt | None:
    """The latest prompt of the actor's networks that they have not answered."""
    latest = [await prompts.latest(request.uow, network.id) for network in request.networks]
    found = [
        prompt
        for prompt in latest
        if prompt and not await reflections.of_person(request.uow, prompt.id, request.person.id)
    ]
    return max(found, key=lambda one: one.sent_at, default=None)


async def _count(request: Request, prompt: Prompt) -> None:
    await participation.record(
        request.uow,
        Activity.PROMPT_ANSWERED,
        prompt.network_id,
        request.today,
        subject_id=prompt.id,
        person_id=request.person.id,
    )
    await outbox.enqueue_updates(request.uow, prompt.id, request.now)
