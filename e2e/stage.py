"""A stage for a story that is told once and played in either client."""

from typing import Protocol

from e2e.pilot import Network, Person


class Stage(Protocol):
    """What people see and click, whichever client they have; one person acts at a time."""

    def in_chat(self, person: Person) -> None:
        """Go on as ``person``, in their one-to-one chat with the bot."""

    def in_channel(self, person: Person, network: Network) -> None:
        """Go on as ``person``, in the channel of ``network``."""

    def command(self, person: Person, word: str) -> None:
        """Go on as ``person`` and ask the bot for something by its word."""

    def ask_for_form(self, person: Person, word: str) -> None:
        """The same for a word that opens a form."""

    def sees(self, card: str, *texts: str) -> None:
        """Check that the newest card with ``card`` in it shows all ``texts``."""

    def is_told(self, text: str) -> None:
        """Check that the bot answers a press with ``text``, in whichever way the client shows that."""

    def does_not_see(self, *texts: str) -> None:
        """Check that no card that is to be seen has any of ``texts``."""

    def press(self, button: str, card: str) -> None:
        """Press a button of the newest card with ``card`` in it."""

    def fill_in(self, label: str, text: str) -> None:
        """Type into an input of the open form."""

    def choose(self, label: str, option: str) -> None:
        """Choose from a list of the open form."""

    def tick(self, option: str) -> None:
        """Tick a box of the open form by the words beside it."""

    def send(self, button: str, answer: str) -> None:
        """Send the open form with its ``button``, check that ``answer`` comes in its place, and close that."""

    def send_half(self, button: str, question: str) -> None:
        """Send the open form, and check that it stays open with a ``question``."""

    def picture_card(self, name: str, card: str) -> None:
        """Keep a picture of the newest card with ``card`` in it, as wide as a phone."""

    def picture_form(self, name: str) -> None:
        """Keep a picture of the open form, as wide as a phone."""
