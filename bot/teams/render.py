"""Render: a card as the Adaptive Cards it takes, each small enough for every Teams client. Pure."""

from collections.abc import Callable, Iterator
from typing import Any

from bot.teams.buttons import Action, file_actions, message_action, rows
from bot.teams.elements import blocks, pictures
from bot.teams.plain_text import Block, block, clean, escape, heading, pieces
from bot.teams.wire import size
from handlers.vocabulary.cards import Button, Card

AdaptiveCard = dict[str, Any]
CARD_TYPE = "application/vnd.microsoft.card.adaptive"
MAX_BYTES = 28 * 1024
# Room for what stands around the body: the activity, the fallback text, the number of the page.
_BODY_BYTES = MAX_BYTES - 3 * 1024
_TITLE_LIMIT = 1500
_SHORT_TITLE = 80


def pages(card: Card, draw: Callable[[Button], Action] = message_action) -> list[AdaptiveCard]:
    """The card, on as many pages as it needs; its buttons and those that open its files stand on the last."""
    bodies = list(_packed(_body(card, draw)))
    if len(bodies) > 1:
        for number, body in enumerate(bodies[1:], start=2):
            body.insert(
                0, block(f"{_short(card.title)} ({number}/{len(bodies)})", isSubtle=True, size="Small")
            )
    return [adaptive_card(body, card.title, card.locale) for body in bodies]


def card_activity(page: AdaptiveCard, title: str) -> dict[str, Any]:
    """The activity that carries one page; ``title`` is what a notification shows."""
    return {
        "type": "message",
        "summary": clean(_short(title)),
        "attachments": [attachment(page)],
    }


def attachment(page: AdaptiveCard) -> dict[str, Any]:
    """A page as an attachment."""
    return {"contentType": CARD_TYPE, "content": page}


def adaptive_card(body: list[Block], title: str, locale: str) -> AdaptiveCard:
    """An Adaptive Card around ``body``."""
    return {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "lang": locale,
        "fallbackText": escape(_short(title)),
        "msteams": {"width": "Full"},
        "body": body,
    }


def _body(card: Card, draw: Callable[[Button], Action]) -> Iterator[Block]:
    for piece in pieces(card.title, _TITLE_LIMIT):
        yield heading(piece, "Large")
    for element in card.body:
        yield from blocks(element)
    yield from pictures(card.files)
    yield from rows([*map(draw, card.buttons), *file_actions(card.files)])


def _packed(body: Iterator[Block]) -> Iterator[list[Block]]:
    """The blocks on pages, as many on each as fit."""
    page: list[Block] = []
    used = 0
    for item in body:
        room = size(item) + 2
        if page and used + room > _BODY_BYTES:
            yield page
            page, used = [], 0
        page.append(item)
        used += room
    yield page


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= _SHORT_TITLE else words[: _SHORT_TITLE - 1] + "…"
