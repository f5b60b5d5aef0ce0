"""The prompt's card in the channel."""

from collections import Counter

from handlers.notices import Briefing, Obsolete
from handlers.prompts.wording import small_print, words_of
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Element, Text
from storage import reflections
from storage.tables.content import Prompt, Visibility

ENOUGH = 5
"""From so many on, private answers are counted: fewer could be guessed."""


async def compose_prompt(briefing: Briefing) -> Card | Obsolete:
    """The prompt with buttons to answer, now or later, and how many have shared an answer."""
    prompt = await briefing.uow.get(Prompt, briefing.subject_id)
    if prompt is None:
        return Obsolete("prompt_gone")
    say = briefing.say
    numbers = await reflections.counts(briefing.uow, prompt.id)
    return Card(
        title=say("prompts-title"),
        locale=say.locale,
        body=(
            Text(words_of(prompt, say)),
            *await small_print(briefing.uow, prompt, say),
            Text(say("prompts-who-reads"), subtle=True),
            *_shared_count(numbers, say),
            *private_count(numbers, say),
        ),
        buttons=(
            *prompt_buttons(say, prompt),
            *([_button(say, "read", prompt)] if numbers[Visibility.NETWORK] else []),
            own_button(say),
        ),
    )


def _shared_count(numbers: Counter[Visibility], say: Texts) -> list[Element]:
    shared = sum(numbers[one] for one in reflections.FOR_FACILITATOR)
    return [Text(say("prompts-count", answered=shared), subtle=True)]


def private_count(numbers: Counter[Visibility], say: Texts) -> list[Element]:
    """How many have answered for themselves alone, or nothing while that could be guessed at."""
    private = numbers[Visibility.PRIVATE]
    return [Text(say("prompts-count-private", private=private), subtle=True)] if private >= ENOUGH else []


def prompt_buttons(say: Texts, prompt: Prompt) -> tuple[Button, ...]:
    """The buttons to answer a prompt, and to be asked again later."""
    return (
        Button(
            label=say("prompts-button-answer"),
            action="reflect",
            args={"prompt": prompt.id},
            style=ButtonStyle.PRIMARY,
            opens_form=True,
        ),
        _button(say, "later", prompt),
    )


def own_button(say: Texts) -> Button:
    """The button that shows a person their own reflections, where nobody else sees them."""
    # Teams opens it as a dialog: a message in a chat would keep what its author deletes later.
    return Button(label=say("prompts-button-own"), action="own-reflections", opens_form=True)


def _button(say: Texts, name: str, prompt: Prompt) -> Button:
    return Button(
        label=say(f"prompts-button-{name}"),
        action=f"prompt-{name}",
        args={"prompt": prompt.id},
        opens_form=True,
    )
