"""The report: what each role would have got, written as files."""

from collections.abc import Iterable

from bot.demo.almanac import ZONE
from bot.demo.cast import Company
from bot.demo.figures import participation_csv
from bot.demo.folder import OutputFolder
from bot.demo.markdown import became_text, card_text
from bot.demo.play import Performance
from bot.demo.roles import Person, people, slug
from bot.demo.stage import Message, in_order
from handlers.texts import Texts
from handlers.vocabulary.events import Place, Platform

EXCEL = "utf-8-sig"
"""The mark at its beginning tells Excel that the file is UTF-8."""


class Report:
    """Writes a performance to a folder, in the language of ``say``."""

    def __init__(self, performance: Performance, folder: OutputFolder, say: Texts) -> None:
        self._performance = performance
        self._folder = folder
        self._say = say

    def write(self) -> None:
        """Write every file.

        Raises:
            ForeignFileError: a file stands in the way that no demo made.
        """
        for company in self._performance.companies:
            self._channel(company)
        for name, person in people(self._performance.companies).items():
            self._person(name, person)
        self._hr()
        self._payloads("slack", self._performance.payloads.slack)
        self._payloads("teams", self._performance.payloads.teams)

    def _channel(self, company: Company) -> None:
        intro = self._say(
            "demo-channel-intro",
            platform=platform_name(company.channel.platform),
            facilitator=company.facilitator.name,
            leaders=", ".join(leader.name for leader in company.leaders),
        )
        page = self._page(company.name, intro, self._messages([company.channel]))
        self._folder.write(f"channels/{slug(company.name)}.md", page)

    def _person(self, name: str, person: Person) -> None:
        roles = [self._say("demo-leads", network=network) for network in person.leads]
        roles += [self._say("demo-facilitates", network=network) for network in person.facilitates]
        intro = self._say("demo-private-intro", roles=" · ".join(roles))
        page = self._page(person.name, intro, self._messages(person.chats.values()))
        if person.leads:
            self._folder.write(f"leaders/{name}.md", page)
        if person.facilitates:
            self._folder.write(f"facilitators/{name}.md", page)

    def _hr(self) -> None:
        messages = self._messages([self._performance.hr.chat])
        page = self._page(self._say("demo-hr-title"), self._say("demo-hr-intro"), messages)
        self._folder.write("hr/participation.md", page)
        figures = participation_csv((message.card for message in messages), self._say)
        self._folder.write("hr/participation.csv", figures, EXCEL)

    def _payloads(self, name: str, lines: Iterable[str]) -> None:
        self._folder.write(f"payloads/{name}.jsonl", "".join(f"{line}\n" for line in lines))

    def _messages(self, places: Iterable[Place]) -> list[Message]:
        stages = self._performance.stages
        found = [message for place in places for message in stages[place.platform].messages_in(place)]
        return sorted(found, key=in_order)

    def _page(self, title: str, intro: str, messages: Iterable[Message]) -> str:
        return "\n\n".join([f"# {title}", intro, *map(self._message, messages)]) + "\n"

    def _message(self, message: Message) -> str:
        say = self._say
        when = say("demo-when", day=say.day(message.sent_at, ZONE), time=say.clock(message.sent_at, ZONE))
        if not (message.place.private and message.pressed):
            return card_text(message.card, when, message.posted.attachments)
        posted = card_text(message.posted, when, message.posted.attachments)
        return f"{posted}\n\n{became_text(message.posted, message.card, message.pressed)}"


def platform_name(platform: Platform) -> str:
    """What people call a platform."""
    return platform.value.capitalize()
