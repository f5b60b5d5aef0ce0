"""A section of the home card: what there is to know for one of a person's roles, and what there is to do."""

from dataclasses import dataclass

from handlers.vocabulary.cards import Button, Element


@dataclass(frozen=True, slots=True)
class Section:
    """Part of the card's body, and the buttons for what waits for the person."""

    body: tuple[Element, ...] = ()
    buttons: tuple[Button, ...] = ()
