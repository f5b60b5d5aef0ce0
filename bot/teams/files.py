"""Files in Teams: what a card says of a file that it cannot open."""

from dataclasses import replace

from bot.teams.form_card import Words
from handlers.vocabulary.cards import Card, Text


def with_excuse(card: Card, words: Words) -> Card:
    """``card``, with a line that says so if it has a file that cannot be opened."""
    if all(file.link for file in card.files):
        return card
    line = Text(words("teams-file-without-address", card.locale), subtle=True)
    return replace(card, body=(*card.body, line))
