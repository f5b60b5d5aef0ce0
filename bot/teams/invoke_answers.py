"""Answers to invokes: the bodies that a Teams client waits for. Pure."""

from http import HTTPStatus
from typing import Any

from botbuilder.core import InvokeResponse

from bot.teams.plain_text import clean
from bot.teams.render import CARD_TYPE, AdaptiveCard, attachment

_MESSAGE_TYPE = "application/vnd.microsoft.activity.message"
# An answer that says nothing is an error to some clients; this says it in every language.
DONE = "✓"


def card_answer(card: AdaptiveCard) -> InvokeResponse:
    """To ``Action.Execute``: the card as the one who pressed sees it from now on."""
    return _ok({"statusCode": HTTPStatus.OK, "type": CARD_TYPE, "value": card})


def message_answer(text: str = DONE) -> InvokeResponse:
    """To ``Action.Execute``: a line for the one who pressed."""
    return _ok({"statusCode": HTTPStatus.OK, "type": _MESSAGE_TYPE, "value": clean(text)})


def dialog_answer(title: str, card: AdaptiveCard) -> InvokeResponse:
    """To ``task/fetch`` and ``task/submit``: the dialog's next page."""
    page = {"title": clean(title), "width": "medium", "height": "large", "card": attachment(card)}
    return _ok({"task": {"type": "continue", "value": page}})


def dialog_message(text: str = DONE) -> InvokeResponse:
    """To ``task/fetch`` and ``task/submit``: a line instead of a dialog."""
    return _ok({"task": {"type": "message", "value": clean(text)}})


def dialog_closed() -> InvokeResponse:
    """To ``task/submit``: the dialog closes."""
    return InvokeResponse(status=HTTPStatus.OK)


def _ok(body: dict[str, Any]) -> InvokeResponse:
    return InvokeResponse(status=HTTPStatus.OK, body=body)
