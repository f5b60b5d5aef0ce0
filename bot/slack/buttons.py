"""Buttons: rows of at most 25, each carrying its action and arguments."""

from collections.abc import Sequence

from bot.slack.blocks import Json, plain
from bot.slack.limits import ACTIONS_PER_BLOCK, BUTTON_LABEL, BUTTON_VALUE, IDENTIFIER
from bot.slack.values import packed_json
from handlers.vocabulary.cards import Button, ButtonStyle


def buttons(items: Sequence[Button]) -> list[Json]:
    """``items`` as actions blocks.

    Raises:
        ValueError: the arguments of a button are longer than Slack carries.
    """
    drawn = [_button(position, item) for position, item in enumerate(items)]
    rows = [drawn[start : start + ACTIONS_PER_BLOCK] for start in range(0, len(drawn), ACTIONS_PER_BLOCK)]
    return [{"type": "actions", "elements": row} for row in rows]


def _button(position: int, item: Button) -> Json:
    style = {} if item.style is ButtonStyle.DEFAULT else {"style": item.style.value}
    return {
        "type": "button",
        # Two buttons may share an action; Slack wants every id of a block to be another.
        "action_id": f"{position}:{item.action}"[:IDENTIFIER],
        "text": plain(item.label, BUTTON_LABEL),
        "value": packed_json(BUTTON_VALUE, action=item.action, args=dict(item.args)),
        **style,
    }
