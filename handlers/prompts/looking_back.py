"""Looking back: a person's own reflections over time, on pages for their eyes only."""

from collections.abc import Sequence
from typing import TypeAlias

from handlers.prompts.wording import words_of
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import outbox, reflections
from storage.tables.content import Prompt, Reflection

Written: TypeAlias = tuple[Reflection, Prompt]
MOST = 4
"""Reflections on a page."""
ROOM = 8000
"""Characters on a page: of a card that needs several messages only the last could be turned over."""


async def show_own(request: Request) -> Reply:
    """The newest of one's own reflections."""
    return Reply(note=await _page(request, 0))


async def turn_page(request: Request) -> Reply:
    """Another page, in place of the one whose button was pressed."""
    return Reply(card=await _page(request, _number(request)))


async def ask_whether_to_delete(request: Request) -> Reply:
    """The reflection in question, and the two ways out."""
    reflection, prompt = await _own(request)
    say = request.say
    args = {"reflection": reflection.id, "page": str(_number(request))}
    return Reply(
        card=Card(
            title=say("reflection-delete-title"),
            locale=say.locale,
            body=(
                *_written(request, None, reflection, prompt),
                Text(say(f"reflection-delete-{reflection.visible_to}")),
            ),
            buttons=(
                Button(label=say("reflection-button-delete-yes"), action="reflection-delete-yes", args=args),
                Button(label=say("reflection-button-delete-no"), action="own-reflections-page", args=args),
            ),
        )
    )


async def delete(request: Request) -> Reply:
    """Remove a reflection and all its words; the prompt's card counts anew."""
    reflection, prompt = await _own(request)
    await request.uow.delete(reflection)
    await request.uow.flush()
    await outbox.enqueue_updates(request.uow, prompt.id, request.now)
    return Reply(card=await _page(request, _number(request)))


def pages(written: Sequence[Written], say: Texts) -> list[list[Written]]:
    """The reflections on pages that can be seen whole; at least one page, if an empty one."""
    found: list[list[Written]] = [[]]
    used = 0
    for one in written:
        size = len(one[0].text) + len(words_of(one[1], say))
        if found[-1] and (len(found[-1]) == MOST or used + size > ROOM):
            found.append([])
            used = 0
        found[-1].append(one)
        used += size
    return found


async def _page(request: Request, number: int) -> Card:
    say = request.say
    every = pages(await reflections.own(request.uow, request.person.id), say)
    number = max(0, min(number, len(every) - 1))
    body: list[Element] = []
    for position, (reflection, prompt) in enumerate(every[number], start=1):
        body += _written(request, position, reflection, prompt)
    if not body:
        body = [Text(say("reflection-own-none"))]
    elif len(every) > 1:
        body.append(Text(say("reflection-own-page", page=number + 1, pages=len(every)), subtle=True))
    return Card(
        title=say("reflection-own-title"),
        locale=say.locale,
        body=tuple(body),
        buttons=tuple(_buttons(say, every, number)),
    )


def _written(request: Request, position: int | None, reflection: Reflection, prompt: Prompt) -> list[Element]:
    say = request.say
    words = words_of(prompt, say)
    label = say(
        "reflection-own-label",
        day=say.day(reflection.written_at, request.zone),
        visible=say(f"reflection-own-{reflection.visible_to}"),
    )
    return [Heading(f"{position}. {words}" if position else words), Quote(label, reflection.text)]


def _buttons(say: Texts, every: Sequence[Sequence[Written]], number: int) -> list[Button]:
    found: list[Button] = []
    for position, (reflection, prompt) in enumerate(every[number], start=1):
        label = say("reflection-button-edit", number=position)
        found.append(Button(label=label, action="reflect", args={"prompt": prompt.id}, opens_form=True))
        label = say("reflection-button-delete", number=position)
        args = {"reflection": reflection.id, "page": str(number)}
        found.append(Button(label=label, action="reflection-delete", args=args))
    if number + 1 < len(every):
        found.append(_turn(say("reflection-button-older"), number + 1))
    if number > 0:
        found.append(_turn(say("reflection-button-newer"), number - 1))
    if every[number]:
        found.append(Button(label=say("reflection-button-export"), action="reflections-export"))
    return found


def _turn(label: str, number: int) -> Button:
    return Button(label=label, action="own-reflections-page", args={"page": str(number)})


def _number(request: Request) -> int:
    typed = request.args.get("page", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < len("9999") else 0


async def _own(request: Request) -> Written:
    reflection = await request.uow.get(Reflection, request.args.get("reflection", ""))
    # Somebody else's is as unknown as one that never was.
    if reflection is None or reflection.person_id != request.person.id:
        raise RefusedError("reflection-gone")
    prompt = await request.uow.get(Prompt, reflection.prompt_id)
    if prompt is None:
        raise RefusedError("reflection-gone")
    return reflection, prompt
