"""Replies inside a dialog: its next page, the same page with what is wrong, or nothing and it closes."""

from botbuilder.core import InvokeResponse

from bot.teams import payloads
from bot.teams.buttons import dialog_action
from bot.teams.drafts import UnreadableDraftError, unpack
from bot.teams.events import Invoke
from bot.teams.form_card import form_card
from bot.teams.invoke_answers import dialog_answer, dialog_closed, dialog_message
from bot.teams.render import pages
from bot.teams.turn import Turn
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import ActionPressed, FormSubmitted
from handlers.vocabulary.forms import Form
from handlers.vocabulary.replies import Reply

# A card shows its own title, so the window around it bears the bot's name.
WINDOW = "Sparring"


async def answer_dialog(turn: Turn, reply: Reply) -> InvokeResponse:
    """What the dialog shows next."""
    if reply.errors and isinstance(turn.event, FormSubmitted):
        return _redrawn(turn, turn.event, reply)
    page = await _page_for_card(turn, reply.card) if reply.card else None
    if reply.form is not None:
        return _opened(turn, reply.form)
    if reply.note is not None:
        return await _page(turn, reply.note)
    return page or (dialog_closed() if turn.activity.name == Invoke.DIALOG_SENT else dialog_message())


def _opened(turn: Turn, form: Form) -> InvokeResponse:
    return dialog_answer(form.title, form_card(form, {}, turn.words))


def _redrawn(turn: Turn, event: FormSubmitted, reply: Reply) -> InvokeResponse:
    """The same form with what was typed still in it."""
    draft = turn.data.get(payloads.DRAFT)
    try:
        form = unpack(str(draft), event.form, event.args).filled(event.values)
    except UnreadableDraftError:
        return dialog_message("\n".join(reply.errors.values()))
    return dialog_answer(form.title, form_card(form, reply.errors, turn.words))


async def _page_for_card(turn: Turn, card: Card) -> InvokeResponse | None:
    """A button on a dialog's page gets that page anew; any other one belongs to a message."""
    if turn.activity.name == Invoke.DIALOG_SENT and isinstance(turn.event, ActionPressed):
        return await _page(turn, card)
    await turn.refresh(card)
    return None


async def _page(turn: Turn, card: Card) -> InvokeResponse:
    first, *more = pages(card, dialog_action)
    return dialog_message(await turn.tell(card)) if more else dialog_answer(WINDOW, first)
