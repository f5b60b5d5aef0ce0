"""The windows of the local Teams as a stage."""

from collections.abc import Mapping
from pathlib import Path

from e2e.pilot import Network, Person
from e2e.teams.page import TeamsPage

FORM = "✕"
"""The button that closes a form; no other card has it."""


class TeamsStage:
    """A window for each person; whoever acts uses theirs."""

    def __init__(self, pages: Mapping[Person, TeamsPage], pictures: Path) -> None:
        """The pictures' names begin like ``pictures``."""
        self._pages = pages
        self._pictures = pictures
        self._page = next(iter(pages.values()))
        self._in_channel = False

    def in_chat(self, person: Person) -> None:
        self._page, self._in_channel = self._pages[person], False
        self._page.go_to_chat()

    def in_channel(self, person: Person, network: Network) -> None:
        self._page, self._in_channel = self._pages[person], True
        self._page.go_to_channel(network.teams_channel)

    def command(self, person: Person, word: str) -> None:
        self.in_chat(person)
        self._page.say(word)

    def ask_for_form(self, person: Person, word: str) -> None:
        self.command(person, word)
        self._page.press("Åbn formularen", card="Åbn formularen")

    def sees(self, card: str, *texts: str) -> None:
        self._page.sees(card, *texts)

    def is_told(self, text: str) -> None:
        self._page.is_told(text)

    def does_not_see(self, *texts: str) -> None:
        self._page.never_saw(*texts)

    def press(self, button: str, card: str) -> None:
        self._page.press(button, card=card)

    def fill_in(self, label: str, text: str) -> None:
        self._page.fill_in(label, text, card=FORM)

    def choose(self, label: str, option: str) -> None:
        self._page.choose(label, option, card=FORM)

    def tick(self, option: str) -> None:
        self._page.tick_option(option, card=FORM)

    def send(self, button: str, answer: str) -> None:
        self._page.press(button, card=FORM)
        if self._in_channel:
            # The form stood in the card of the channel, and that is brought up to date at once.
            self._page.waits_until_gone(FORM)
        else:
            self._page.sees(answer)
            self._page.press(FORM, card=FORM)

    def send_half(self, button: str, question: str) -> None:
        self._page.press(button, card=FORM)
        self._page.sees(FORM, question)

    def picture_card(self, name: str, card: str) -> None:
        self._page.picture_on_phone(card, self._file(name))

    def picture_form(self, name: str) -> None:
        self._page.picture_on_phone(FORM, self._file(name))

    def _file(self, name: str) -> Path:
        return self._pictures.with_name(f"{self._pictures.name}-{name}.png")
