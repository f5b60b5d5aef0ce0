"""Replies to messages: typed words, the press of a button in an old client, the bot's installation."""

from bot.teams.turn import Turn
from handlers.vocabulary.events import ActionPressed, Command
from handlers.vocabulary.replies import Reply


async def answer_message(turn: Turn, reply: Reply) -> None:
    """Say what there is to say; words for one person go to their own chat."""
    if reply.card is not None:
        await (turn.refresh if isinstance(turn.event, ActionPressed) else turn.say)(reply.card)
    for card in (reply.note, reply.home):
        if card is not None:
            await (turn.tell_and_say_so if isinstance(turn.event, Command) else turn.tell)(card)
    if reply.form is not None:
        await turn.offer(reply.form)
