"""Files in Teams: what a card shows of a file that it cannot open."""

from dataclasses import replace

from bot.teams.form_card import Words
from handlers.vocabulary.cards import Card, Text


def with_excuse(card: Card, words: Words) -> Card:
    """``card``, with what stands there instead of its files that cannot be opened, or a line that says so."""
    closed = [file for file in card.files if not file.link]
    if not closed:
        return card
    line = Text(words("teams-file-without-address", card.locale), subtle=True)
    instead = [element for file in closed for element in file.instead]
    return replace(card, body=(*card.body, *(instead or (line,))))
