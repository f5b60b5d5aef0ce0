"""Replies: what a handler answers to an event. The adapter renders it as the platform's acknowledgement."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from handlers.vocabulary.cards import Card
from handlers.vocabulary.forms import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to one event; an empty reply is a silent acknowledgement.

    note: for the actor's eyes only, wherever the event came from.
    card: the new state of the card whose button was pressed, for everybody who sees it.
    form: a form to open (answer to a command or to a button with ``opens_form``), or to show in place of one that
        was submitted; then nothing is kept of what the handler did, and what was typed has to stand in the new one.
    errors: what is wrong in a submitted form, by input name; the form stays open and keeps what was typed.
    home: the page to show as the actor's home (answer to ``HomeOpened``).
    """

    note: Card | None = None
    card: Card | None = None
    form: Form | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    home: Card | None = None
