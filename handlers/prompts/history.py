"""What has been asked when, and what became of the prompts that a facilitator added to the bank."""

from collections.abc import Sequence

from handlers.network_choice import FIELD
from handlers.prompts.wording import area_name, words_of
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Element, Heading, Table, Text
from handlers.vocabulary.replies import Reply
from storage import own_prompts, prompts
from storage.tables.content import OwnPrompt

MOST = 12
"""Prompts that are shown: a year of the usual rhythm."""
LONGEST = 90
"""Characters of a prompt in the table: enough to know it again."""


async def show_history(request: Request) -> Reply:
    """The latest prompts of a network, and how often the actor's own in the bank were used anywhere."""
    network, say = request.network(request.args.get(FIELD)), request.say
    asked = await prompts.of_network(request.uow, network.id, MOST)
    rows = tuple(
        (say.day(one.sent_at, request.zone), area_name(one.area, say), _short(words_of(one, say)))
        for one in asked
    )
    header = tuple(say(f"prompts-history-{column}") for column in ("date", "area", "prompt"))
    body: list[Element] = [Table(header, rows)] if rows else [Text(say("prompts-history-none"))]
    return Reply(
        note=Card(
            title=say("prompts-history-title", network=network.name),
            locale=say.locale,
            body=(*body, *await _own(request)),
        )
    )


async def _own(request: Request) -> Sequence[Element]:
    offered = await own_prompts.offered_to(request.uow, request.person.id)
    mine = [one for one in offered if one.author_id == request.person.id]
    if not mine:
        return ()
    used = await prompts.times_used(request.uow, [one.id for one in mine])
    say = request.say
    header = tuple(say(f"prompts-history-{column}") for column in ("prompt", "shared", "used"))
    rows = tuple((_short(one.text), _shared(say, one), str(used.get(one.id, 0))) for one in mine[:MOST])
    return Heading(say("prompts-history-own")), Table(header, rows)


def _shared(say: Texts, one: OwnPrompt) -> str:
    return say("prompts-history-shared-yes") if one.shared else say("prompts-history-shared-no")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
