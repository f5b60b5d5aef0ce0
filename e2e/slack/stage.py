"""The local Slack as a stage."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from e2e.pilot import Network, Person
from e2e.slack.page import SlackPage


class SlackStage:
    """One page, used by everybody in turn."""

    def __init__(self, page: SlackPage, home: Network, pictures: Path) -> None:
        """Play in the channel of ``home``; the pictures' names begin like ``pictures``."""
        self._page = page
        self._home = home
        self._pictures = pictures
        self._entered: list[Callable[[], None]] = []

    def in_chat(self, person: Person) -> None:
        self._page.act_as(person)
        self._page.go_to_chat(person)

    def in_channel(self, person: Person, network: Network) -> None:
        self._page.act_as(person)
        self._page.go_to_channel(network.slack_channel)

    def command(self, person: Person, word: str) -> None:
        self.in_channel(person, self._home)
        self._page.say(f"/sparring {word}")

    def ask_for_form(self, person: Person, word: str) -> None:
        self.command(person, word)

    def sees(self, card: str, *texts: str) -> None:
        self._page.sees_together(card, *texts)

    def is_told(self, text: str) -> None:
        self._page.sees(text)

    def does_not_see(self, *texts: str) -> None:
        self._page.does_not_see(*texts)

    def press(self, button: str, card: str) -> None:
        self._page.press(button, message=card)

    def fill_in(self, label: str, text: str) -> None:
        self._enter(self._page.fill_in, label, text)

    def choose(self, label: str, option: str) -> None:
        self._enter(self._page.choose, label, option)

    def tick(self, option: str) -> None:
        self._enter(self._page.tick_option, option)

    def send(self, _button: str, answer: str) -> None:
        self._page.submit(answer)
        self._entered.clear()

    def send_half(self, _button: str, question: str) -> None:
        self._page.submit_in_vain(question)
        # The local Slack does not keep what an updated form is filled in with.
        for enter_again in self._entered:
            enter_again()

    def picture_card(self, name: str, card: str) -> None:
        self._page.picture_on_phone(self._page.message(card), self._file(name))

    def picture_form(self, name: str) -> None:
        self._page.picture_on_phone(self._page.form, self._file(name))

    def _enter(self, enter: Callable[..., None], *what: str) -> None:
        entry = partial(enter, *what)
        entry()
        self._entered.append(entry)

    def _file(self, name: str) -> Path:
        return self._pictures.with_name(f"{self._pictures.name}-{name}.png")
