"""Cards as Slack messages and pages. Pure: the same card always gives the same JSON."""

from collections.abc import Sequence
from itertools import chain

from bot.slack.blocks import Json, heading, paragraphs, plain, small_print, texts
from bot.slack.buttons import buttons
from bot.slack.facts import facts
from bot.slack.limits import FALLBACK_TEXT, MESSAGE_BLOCKS, MESSAGE_TEXT, MODAL_TITLE, VIEW_BLOCKS
from bot.slack.tables import table
from bot.slack.text import ELLIPSIS, cut, or_dash, packed
from handlers.vocabulary.cards import Card, Element, Facts, Heading, Quote, Table, Text


def messages(card: Card) -> list[Json]:
    """``card`` as one message or, if it is too long, several; the buttons are on the last.

    Each is ``{"text", "blocks"}``, ready for ``chat.postMessage``.

    Raises:
        ValueError: the arguments of a button are longer than Slack carries.
    """
    body = [*heading(card.title), *_body(card.body)] or paragraphs(or_dash(""))
    # The buttons never stand in a message of their own: they go where the last words go.
    units = [*([block] for block in body[:-1]), [body[-1], *buttons(card.buttons)]]
    return [_message(list(chain.from_iterable(group))) for group in _within_limits(units)]


def home(card: Card) -> Json:
    """``card`` as the view of an App Home."""
    blocks = [*heading(card.title), *_body(card.body)]
    return {"type": "home", "blocks": _fitted(blocks, buttons(card.buttons))}


def page(card: Card) -> Json:
    """``card`` as a dialog with nothing to send, for telling how a form was received."""
    whole = len(card.title) <= MODAL_TITLE
    blocks = [*([] if whole else heading(card.title)), *_body(card.body)] or paragraphs(or_dash(card.title))
    title = plain(card.title, MODAL_TITLE)
    return {"type": "modal", "title": title, "blocks": _fitted(blocks, buttons(card.buttons))}


def _body(elements: Sequence[Element]) -> list[Json]:
    return [block for element in elements for block in _element(element)]


def _element(element: Element) -> list[Json]:
    match element:
        case Text(text, subtle):
            return small_print(text) if subtle else paragraphs(text)
        case Heading(text):
            return heading(text)
        case Quote(label, text):
            return [*small_print(label), *paragraphs(text)]
        case Facts(items):
            return facts(items)
        case Table():
            return table(element)


def _within_limits(units: list[list[Json]]) -> list[list[list[Json]]]:
    by_length = packed(units, lambda unit: sum(map(len, texts(unit))), MESSAGE_TEXT)
    return [group for long in by_length for group in packed(long, len, MESSAGE_BLOCKS)]


def _message(blocks: list[Json]) -> Json:
    words = "\n".join(texts([block for block in blocks if block["type"] != "actions"]))
    return {"text": cut(words, FALLBACK_TEXT), "blocks": blocks}


def _fitted(blocks: list[Json], last: list[Json]) -> list[Json]:
    """As many blocks as a view takes; an ellipsis says that there was more. The buttons stay."""
    if len(blocks) + len(last) <= VIEW_BLOCKS:
        return [*blocks, *last]
    return [*blocks[: VIEW_BLOCKS - len(last) - 1], *paragraphs(ELLIPSIS), *last]
