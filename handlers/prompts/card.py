"""The prompt's card in the channel, and a prompt's words."""

from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Text
from storage import prompts
from storage.tables.content import Prompt


def words_of(prompt: Prompt, say: Texts) -> str:
    """What the prompt asks: the facilitator's own words, or the bank's in the language of ``say``."""
    return say(prompt.bank_key) if prompt.bank_key else prompt.text or ""


async def compose_prompt(briefing: Briefing) -> Card | Obsolete:
    """The prompt with a button to answer, and how many have."""
    prompt = await briefing.uow.get(Prompt, briefing.subject_id)
    if prompt is None:
        return Obsolete("prompt_gone")
    answered = await prompts.count_reflections(briefing.uow, prompt.id)
    say = briefing.say
    return Card(
        title=say("prompts-title"),
        locale=say.locale,
        body=(
            Text(words_of(prompt, say)),
            Text(say("prompts-who-reads"), subtle=True),
            Text(say("prompts-count", answered=answered), subtle=True),
        ),
        buttons=(
            Button(
                label=say("prompts-button-answer"),
                action="reflect",
                args={"prompt": prompt.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
        ),
    )
