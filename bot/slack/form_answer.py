"""The acknowledgement of a submitted form. Pure."""

from collections.abc import Iterable, Mapping

from bot.slack.blocks import Json
from bot.slack.limits import FIELD_ERROR
from bot.slack.modal import modal
from bot.slack.origin import Origin
from bot.slack.render import page
from bot.slack.text import cut
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.replies import Reply


def form_answer(reply: Reply, origin: Origin) -> Json:
    """Errors beside their fields, a next form, a confirmation or, for an empty reply, a closed dialog."""
    if reply.errors and origin.inputs:
        return {"response_action": "errors", "errors": _by_field(reply.errors, origin.inputs)}
    if reply.errors:
        return _update(page(_without_fields(reply.errors.values(), origin.title)))
    if reply.form:
        return _update(modal(reply.form, origin.channel or None))
    if reply.note:
        return _update(page(reply.note))
    return {"response_action": "clear"}


def _update(view: Json) -> Json:
    return {"response_action": "update", "view": view}


def _by_field(errors: Mapping[str, str], inputs: tuple[str, ...]) -> dict[str, str]:
    """Slack ignores all errors if one names an unknown field: those go to the first."""
    fields: dict[str, list[str]] = {}
    for name, error in errors.items():
        fields.setdefault(name if name in inputs else inputs[0], []).append(error)
    return {name: cut(" ".join(found), FIELD_ERROR) for name, found in fields.items()}


def _without_fields(errors: Iterable[str], title: str) -> Card:
    return Card(title=title, locale="", body=tuple(Text(error) for error in errors))
