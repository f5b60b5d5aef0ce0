"""The buttons about absences that stand on other cards."""

from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle


def back_button(say: Texts) -> Button:
    """The button that says that one is back."""
    return Button(label=say("absences-button-back"), action="absence-back", style=ButtonStyle.PRIMARY)


def not_now_button(say: Texts) -> Button:
    """The button on what comes unasked: not now."""
    return Button(label=say("absences-button-not-now"), action="absence", opens_form=True)


def absences_button(say: Texts) -> Button:
    """The button that shows who is away."""
    return Button(label=say("absences-button-show"), action="absences")
