"""Replies to ``Action.Execute``: the client waits for the card's new state, or for a line of text."""

from dataclasses import replace

from botbuilder.core import InvokeResponse

from bot.teams.invoke_answers import DONE, card_answer, message_answer
from bot.teams.render import pages
from bot.teams.turn import Turn
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.replies import Reply

_MAX_LINE = 500


async def answer_action(turn: Turn, reply: Reply) -> InvokeResponse:
    """The new card goes to everybody by replacing the message, and to the one who pressed as the answer.

    Teams shows the answer to that one only, which is why the note may stand on it.
    """
    if reply.form is not None:
        await turn.offer(reply.form)
    line = await _line(turn, reply.note) if reply.note else ""
    if reply.card is None:
        return message_answer(line or DONE)
    await turn.refresh(reply.card)
    return card_answer(pages(_topped(reply.card, line))[-1])


async def _line(turn: Turn, note: Card) -> str:
    """The note in a line; what is more than words, or too many, goes to the person's own chat."""
    words = "\n".join([note.title, *(part.text for part in note.body if isinstance(part, Text))])
    only_words = not note.buttons and all(isinstance(part, Text) for part in note.body)
    return words if only_words and len(words) <= _MAX_LINE else await turn.tell(note)


def _topped(card: Card, line: str) -> Card:
    return replace(card, body=(Text(line), *card.body)) if line else card
