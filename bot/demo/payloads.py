"""Payloads: every card and form, drawn by the real renderers of both platforms and kept as JSON lines."""

import json
from typing import Any

from bot.slack.modal import modal
from bot.slack.render import messages
from bot.teams.form_card import form_card
from bot.teams.render import card_activity, pages
from bot.words import words
from handlers.vocabulary.cards import Card
from handlers.vocabulary.forms import Form


class Payloads:
    """What each platform would have been sent, one JSON object for each call.

    A card or form that a renderer cannot draw raises what the renderer raises.
    """

    def __init__(self) -> None:
        self.slack: list[str] = []
        self.teams: list[str] = []

    def post(self, card: Card) -> None:
        """A new message, in Slack after its files."""
        for file in card.attachments:
            size = {"filename": file.name, "length": len(file.content)}
            self.slack.append(_line("files.getUploadURLExternal", size))
        self._draw(card, "chat.postMessage", "sendToConversation")

    def update(self, card: Card) -> None:
        """A message that changes."""
        self._draw(card, "chat.update", "updateActivity")

    def whisper(self, card: Card) -> None:
        """An answer that only one person sees."""
        self._draw(card, "chat.postEphemeral", "sendToConversation")

    def open(self, form: Form) -> None:
        """A form that opens."""
        self.slack.append(_line("views.open", {"view": modal(form)}))
        self.teams.append(_line("task/fetch", {"title": form.title, "card": form_card(form, {}, words)}))

    def _draw(self, card: Card, slack_method: str, teams_method: str) -> None:
        self.slack += [_line(slack_method, message) for message in messages(card)]
        self.teams += [_line(teams_method, card_activity(page, card.title)) for page in pages(card)]


def _line(method: str, body: dict[str, Any]) -> str:
    return json.dumps({"method": method, "body": body}, ensure_ascii=False)
