"""The local Slack's web page: what a person sees and clicks in it."""

import re
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from e2e.pilot import Person
from e2e.slack.server import LocalSlack, user_id

PHONE: ViewportSize = {"width": 390, "height": 2400}
"""As wide as a phone, and high enough for the longest form."""

WITHOUT_FRAME = "aside.sidebar, header.topbar { display: none !important }"


class SlackPage:
    """The page, used by one person at a time."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._sidebar = page.locator("aside.sidebar button.sidebar-item")
        self._main = page.locator("main.main")
        self.form = page.locator(".modal-overlay .modal")

    @classmethod
    def open(cls, browser: Browser, slack: LocalSlack) -> "SlackPage":
        """Open the page and wait until it is connected."""
        page = browser.new_page(viewport={"width": 1300, "height": 950}, locale="da-DK")
        page.goto(slack.url)
        expect(page.get_by_text("ui live")).to_be_visible()
        return cls(page)

    def act_as(self, person: Person) -> None:
        """Go on as somebody else."""
        choice = self._page.locator("label.actas").filter(has_text=re.compile("^Act as"))
        choice.locator("select").select_option(user_id(person))

    def go_to_channel(self, name: str) -> None:
        """Look at a channel."""
        self._sidebar.filter(has_text=re.compile(rf"#\s*{re.escape(name)}$")).click()

    def go_to_chat(self, person: Person) -> None:
        """Look at a person's one-to-one chat with the bot, which is there once the bot has written in it."""
        self._sidebar.filter(has=self._page.locator("span.dot")).filter(has_text=person.name).click()

    def go_home(self) -> None:
        """Look at the bot's own page."""
        self._sidebar.filter(has=self._page.locator("span.app-dot")).click()

    def say(self, text: str) -> None:
        """Write ``text``, which may be a slash command, where one is."""
        box = self._main.locator("textarea.composer-input")
        box.fill(text)
        box.press("Enter")

    def message(self, text: str) -> Locator:
        """The newest message that contains ``text``."""
        return self._main.locator(".messages .msg").filter(has_text=text).last

    def sees(self, *texts: str) -> None:
        """Check that all ``texts`` are to be seen, in a message or on the bot's page."""
        for text in texts:
            expect(self._main.get_by_text(text).last).to_be_visible()

    def sees_together(self, text: str, *others: str) -> None:
        """Check that the newest message that contains ``text`` shows the ``others`` as well."""
        for one in (text, *others):
            expect(self.message(text)).to_contain_text(one)

    def does_not_see(self, *texts: str) -> None:
        """Check that none of ``texts`` is to be seen."""
        for text in texts:
            expect(self._main.get_by_text(text)).to_have_count(0)

    def press(self, button: str, message: str) -> None:
        """Press a button of the newest message that contains ``message``."""
        self.message(message).get_by_role("button", name=button, exact=True).click()

    def reply(self, text: str, message: str) -> None:
        """Write ``text`` in the thread under the newest message that contains ``message``."""
        above = self.message(message)
        above.hover()
        above.get_by_title("Reply in thread").click()
        box = self._page.get_by_placeholder("Reply in thread")
        box.fill(text)
        box.press("Enter")
        expect(self._page.get_by_text(text)).to_be_visible()

    def fill_in(self, label: str, text: str) -> None:
        """Type into an input of the open form."""
        box = self._input(label).locator("input, textarea")
        # What a form was opened with is lost in the local Slack unless it is typed anew.
        box.clear()
        box.fill(text)

    def choose(self, label: str, option: str) -> None:
        """Choose from a list in the open form."""
        self._input(label).locator("select").select_option(label=option)

    def tick(self, label: str) -> None:
        """Tick the box of the open form."""
        self._input(label).get_by_role("checkbox").check()

    def tick_option(self, text: str) -> None:
        """Tick the box with ``text`` beside it."""
        self.form.locator("label").filter(has_text=text).get_by_role("checkbox").check()

    def submit_in_vain(self, error: str) -> None:
        """Send the open form, and check that it stays with ``error``; only the real Slack draws that at its input."""
        self.form.locator(".modal-foot button.primary").click()
        expect(self.form.get_by_text(error)).to_be_visible()

    def keeps(self, label: str, text: str) -> None:
        """Check that an input of the open form holds ``text``."""
        expect(self._input(label).locator("input, textarea")).to_have_value(re.compile(re.escape(text)))

    def file(self) -> bytes:
        """The newest file that is to be seen."""
        link = self._main.locator(".msg-files a.file-card-download").last
        expect(link).to_be_visible()
        return self._page.request.get(urljoin(self._page.url, link.get_attribute("href") or "")).body()

    def address(self) -> str:
        """The newest web address in a message."""
        return self._main.locator(".messages").get_by_text(re.compile("^https?://")).last.inner_text()

    def submit(self, answer: str, picture: Path | None = None) -> None:
        """Send the open form, check that ``answer`` comes in its place, and close that."""
        self.form.locator(".modal-foot button.primary").click()
        expect(self.form.get_by_text(answer)).to_be_visible()
        if picture:
            self.picture(picture)
        self.form.locator(".modal-head button.modal-x").click()

    def picture(self, file: Path) -> None:
        """Keep what is to be seen."""
        self._page.screenshot(path=file)

    def picture_on_phone(self, part: Locator, file: Path) -> None:
        """Keep what a ``part`` of the page looks like on a phone."""
        usual = self._page.viewport_size
        self._page.set_viewport_size(PHONE)
        part.screenshot(path=file, style=WITHOUT_FRAME)
        if usual:
            self._page.set_viewport_size(usual)

    def _input(self, label: str) -> Locator:
        heading = self._page.locator(".bk-label").filter(has_text=re.compile(rf"^{re.escape(label)}"))
        return self.form.locator(".bk-input").filter(has=heading)
