"""Buttons: rows of actions. Styles are left out, since Teams refuses the positive and destructive ones."""

from collections.abc import Iterable, Iterator
from typing import Any

from bot.teams.payloads import button_data
from bot.teams.plain_text import Block, clean
from bot.teams.wire import size
from handlers.vocabulary.cards import Button, FileLink

Action = dict[str, Any]
MAX_IN_ROW = 6
_ROW_BYTES = 12_000


def message_action(button: Button) -> Action:
    """A button of a card in a conversation."""
    return _dialog_opener(button) if button.opens_form else _execute(button)


def dialog_action(button: Button) -> Action:
    """A button of a card in a dialog, where ``Action.Execute`` does not work and nothing needs to be opened."""
    return _submit(button, button_data(button))


def file_actions(files: Iterable[FileLink]) -> list[Action]:
    """The buttons that open files on the bot's own server; a file without a link has none.

    Bots cannot attach files in channels, and in a one-to-one chat only after a dialog that puts a copy into the
    person's OneDrive. A link works in both.
    """
    return [
        {"type": "Action.OpenUrl", "title": clean(file.label), "url": file.link}
        for file in files
        if file.link
    ]


def rows(actions: Iterable[Action]) -> Iterator[Block]:
    """The buttons in rows that Teams shows whole."""
    row: list[Action] = []
    for action in actions:
        if row and (len(row) == MAX_IN_ROW or size([*row, action]) > _ROW_BYTES):
            yield {"type": "ActionSet", "actions": row}
            row = []
        row.append(action)
    if row:
        yield {"type": "ActionSet", "actions": row}


def _execute(button: Button) -> Action:
    data = button_data(button)
    return {
        "type": "Action.Execute",
        "title": clean(button.label),
        "verb": button.action,
        "data": data,
        # Clients from before Universal Actions send this as a message instead.
        "fallback": _submit(button, data),
    }


def _dialog_opener(button: Button) -> Action:
    return _submit(button, {"msteams": {"type": "task/fetch"}, **button_data(button)})


def _submit(button: Button, data: dict[str, Any]) -> Action:
    return {"type": "Action.Submit", "title": clean(button.label), "data": data}
