"""Reading what the others wrote to the whole network: on demand, so that what is deleted stands nowhere."""

from handlers.prompts.wording import words_of
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Card, Element, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import people, reflections
from storage.tables.content import Prompt


async def read_answers(request: Request) -> Reply:
    """The answers to a prompt that are visible to the network, for a member of it."""
    prompt = await request.uow.get(Prompt, request.args.get("prompt", ""))
    if prompt is None:
        raise RefusedError("reflection-gone")
    request.network(prompt.network_id)
    found = await reflections.readable(request.uow, prompt.id, reflections.FOR_NETWORK)
    authors = await people.by_ids(request.uow, [one.person_id for one in found])
    say = request.say
    answers: list[Element] = [Quote(authors[one.person_id].name, one.text) for one in found]
    return Reply(
        note=Card(
            title=say("prompts-answers-title"),
            locale=say.locale,
            body=(Text(words_of(prompt, say)), *(answers or [Text(say("prompts-answers-none"))])),
        )
    )
