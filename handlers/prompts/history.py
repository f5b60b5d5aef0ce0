"""What has been asked when, and what became of the prompts that a facilitator added to the bank."""

from collections.abc import Sequence

from handlers.network_choice import FIELD
from handlers.prompts.wording import area_name, words_of
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Table, Text
from handlers.vocabulary.replies import Reply
from handlers.wording.shortening import shortened
from storage import own_prompts, prompts
from storage.tables.content import OwnPrompt
from storage.tables.identity import Network

MOST = 12
"""Prompts that are shown: a year of the usual rhythm."""
LONGEST = 90
"""Characters of a prompt in the table: enough to know it again."""


async def show_history(request: Request) -> Reply:
    """The latest prompts of a network, and how often the actor's own in the bank were used anywhere."""
    return Reply(note=await _card(request, request.network(request.args.get(FIELD))))


async def retire(request: Request) -> Reply:
    """Take one of the actor's own prompts out of the bank; where it was asked it stays."""
    own = await request.uow.get(OwnPrompt, request.args.get("own", ""))
    if own is None or own.author_id != request.person.id:
        raise RefusedError("prompts-own-gone")
    own.retired = True
    await request.uow.flush()
    return Reply(card=await _card(request, request.network(request.args.get(FIELD))))


async def _card(request: Request, network: Network) -> Card:
    say = request.say
    offered = await own_prompts.offered_to(request.uow, request.person.id)
    mine = [one for one in offered if one.author_id == request.person.id][:MOST]
    return Card(
        title=say("prompts-history-title", network=network.name),
        locale=say.locale,
        body=(await _asked(request, network), *await _own(request, mine)),
        buttons=tuple(
            Button(
                label=say("prompts-button-retire", number=number),
                action="prompt-retire",
                args={FIELD: network.id, "own": one.id},
            )
            for number, one in enumerate(mine, start=1)
        ),
    )


async def _asked(request: Request, network: Network) -> Element:
    say, asked = request.say, await prompts.of_network(request.uow, network.id, MOST)
    if not asked:
        return Text(say("prompts-history-none"))
    rows = tuple(
        (say.day(one.sent_at, request.zone), area_name(one.area, say), shortened(words_of(one, say), LONGEST))
        for one in asked
    )
    return Table(tuple(say(f"prompts-history-{column}") for column in ("date", "area", "prompt")), rows)


async def _own(request: Request, mine: Sequence[OwnPrompt]) -> Sequence[Element]:
    if not mine:
        return ()
    used = await prompts.times_used(request.uow, [one.id for one in mine])
    say = request.say
    header = tuple(say(f"prompts-history-{column}") for column in ("prompt", "shared", "used"))
    rows = tuple(
        (f"{number}. {shortened(one.text, LONGEST)}", _shared(say, one), str(used.get(one.id, 0)))
        for number, one in enumerate(mine, start=1)
    )
    return Heading(say("prompts-history-own")), Table(header, rows)


def _shared(say: Texts, one: OwnPrompt) -> str:
    return say("prompts-history-shared-yes") if one.shared else say("prompts-history-shared-no")
