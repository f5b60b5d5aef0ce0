"""A Playground's web page: what its person sees and clicks."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, expect

AS_ON_A_PHONE = ".ac-adaptiveCard { width: 340px !important; max-width: 340px !important }"
"""What a phone leaves a card."""
HIGH = 2400
"""Room for the longest form: a window whose size changes for a picture forgets what was typed."""


class TeamsPage:
    """One person's Teams."""

    def __init__(self, browser: Browser, url: str, height: int = 1000) -> None:
        """Open the page and wait until the bot has greeted, which it does when it is installed."""
        self._page = browser.new_page(viewport={"width": 1300, "height": height}, locale="da-DK")
        self._page.goto(url)
        self._page.get_by_title("Toggle Log Panel").click()
        self._cards = self._page.locator(".ac-adaptiveCard")
        expect(self._cards).not_to_have_count(0)

    def go_to_chat(self) -> None:
        """Look at the one-to-one chat with the bot."""
        self._page.get_by_role("treeitem", name="Personal Chat").click()

    def go_to_channel(self, name: str) -> None:
        """Look at a channel; the first look installs the bot in the team."""
        self._page.get_by_role("treeitem", name=re.compile(re.escape(name))).click()

    def say(self, text: str) -> None:
        """Write to the bot in the one-to-one chat."""
        self._page.get_by_role("textbox").last.fill(text)
        self._page.get_by_role("button", name="Send Message").click()

    def card(self, text: str) -> Locator:
        """The newest card that contains ``text``."""
        return self._cards.filter(has_text=text).last

    def sees(self, *texts: str) -> None:
        """Check that one card shows all ``texts``, and bring it into view."""
        card = self.card(texts[0])
        for text in texts:
            expect(card).to_contain_text(text)
        card.scroll_into_view_if_needed()

    def is_told(self, text: str) -> None:
        """Check that ``text`` is to be seen, be it in a card or above the conversation for a moment."""
        expect(self._page.get_by_text(text).first).to_be_visible()

    def never_saw(self, *texts: str) -> None:
        """Check that ``texts`` are in no card."""
        for text in texts:
            expect(self._cards.filter(has_text=text)).to_have_count(0)

    def press(self, button: str, card: str) -> None:
        """Press a button of the newest card that contains the text ``card``."""
        self.card(card).get_by_role("button", name=button, exact=True).click()

    def fill_in(self, label: str, text: str, card: str) -> None:
        """Type into an input of the form that contains the text ``card``."""
        self._input(label, card).locator("input, textarea").fill(text)

    def choose(self, label: str, option: str, card: str) -> None:
        """Choose from a list in the form."""
        self._input(label, card).get_by_role("combobox").click()
        self._page.get_by_role("option", name=option, exact=True).click()

    def tick(self, label: str, card: str) -> None:
        """Tick a box in the form."""
        self._input(label, card).get_by_role("checkbox").check()

    def tick_option(self, text: str, card: str) -> None:
        """Tick the box with ``text`` beside it."""
        self.card(card).get_by_role("checkbox", name=text).check()

    def waits_until_gone(self, text: str) -> None:
        """Wait until no card shows ``text``."""
        expect(self._cards.filter(has_text=text)).to_have_count(0)

    def keeps(self, label: str, text: str, card: str) -> None:
        """Check that an input of the form holds ``text``."""
        expect(self._input(label, card).locator("input, textarea")).to_have_value(re.compile(re.escape(text)))

    def link(self, button: str, card: str) -> str:
        """Where a button that opens a page leads."""
        link = self.card(card).get_by_role("link", name=button, exact=True)
        return link.get_attribute("title") or ""

    def address(self, card: str) -> str:
        """The web address in a card."""
        return self.card(card).get_by_text(re.compile("^https?://")).inner_text()

    def picture(self, file: Path) -> None:
        """Keep what is to be seen."""
        self._page.screenshot(path=file)

    def picture_on_phone(self, card: str, file: Path) -> None:
        """Keep what a card looks like on a phone."""
        self.card(card).screenshot(path=file, style=AS_ON_A_PHONE)

    def _input(self, label: str, card: str) -> Locator:
        heading = self.card(card).locator("label").filter(has_text=re.compile(rf"^{re.escape(label)}"))
        return heading.locator("xpath=following-sibling::*")
