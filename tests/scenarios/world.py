"""The world of a story: the bot as it is composed for real, a platform's stand-in, people who act, a clock."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from aiohttp.test_utils import TestServer

from bot.application import Application, open_application
from bot.readiness import Readiness
from bot.server import web_application
from bot.settings import Settings, SlackSettings, TeamsSettings
from handlers.imports.store import store
from scheduling.planner import plan as plan_ahead
from scheduling.upkeep import find_missing
from storage.database import Database
from storage.tables.identity import Level
from tests.drivers.slack import SlackDriver
from tests.drivers.teams import TeamsDriver
from tests.fakes.connector import FakeConnector
from tests.fakes.slack_api import SlackApi
from tests.fakes.slack_requests import SECRET
from tests.fakes.slack_workspace import BOT
from tests.scenarios import cast


class Driver(Protocol):
    """What people do on a platform and see there; the same words for both."""

    def speaks(self, person: str, locale: str) -> None:
        """Choose a language on the platform, before the bot meets the person."""

    async def open_home(self, person: str) -> None:
        """Go to the bot's own page."""

    async def command(self, person: str, text: str, channel: str | None = None) -> None:
        """Say ``text`` to the bot."""

    async def press(self, person: str, label: str) -> None:
        """Press the latest button with this label."""

    async def submit(self, person: str, **values: str) -> dict[str, str]:
        """Send the open form; the errors it then shows."""

    async def keep_draft(self, person: str, **values: str) -> None:
        """Keep what is typed in the open form, unsent."""

    async def reply(self, person: str, under: str, words: str, *, to_bot: bool = False) -> str:
        """Write in the thread under the latest message with the words ``under``; the reply's id."""

    async def edit_reply(self, message: str, words: str) -> None:
        """Let a reply read otherwise."""

    async def delete_reply(self, message: str) -> None:
        """Delete a reply."""

    async def tell_again(self) -> None:
        """What was last told of a reply is delivered once more."""

    def open_form(self, person: str) -> dict[str, object] | None:
        """The form that is open."""

    def typed(self, person: str) -> dict[str, str]:
        """What stands in the open form, by input name."""

    def seen_by(self, person: str) -> list[str]:
        """Everything the person can see."""

    def channel_texts(self, channel: str) -> list[str]:
        """Everything said in a channel."""

    async def files(self, person: str) -> dict[str, bytes]:
        """Every file the person can open, by name."""


class StoryClock:
    """Stands still until the story moves on."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The story's present."""
        return self.moment


@dataclass
class World:
    """Everything a story needs."""

    application: Application
    people: Driver
    clock: StoryClock
    base_url: str = ""

    @property
    def database(self) -> Database:
        """The bot's database."""
        return self.application.database

    async def go_to(self, *moment: int) -> None:
        """Let it be this local moment, and let the bot do what is due."""
        self.clock.moment = datetime(*moment, tzinfo=ZoneInfo("Europe/Copenhagen")).astimezone(UTC)  # type: ignore[arg-type, misc]
        await plan_ahead(self.database, self.clock.now(), seal=self.application.seal)
        await self.settle()

    async def settle(self) -> None:
        """Let the bot send what is waiting."""
        await self.application.delivery.deliver_due(self.clock)

    async def find_missing(self) -> None:
        """Let the bot look for the people and channels it has not found yet."""
        await find_missing(self.database, self.application.platforms, self.clock.now())

    async def says(self, person: str, text: str, channel: str | None = None) -> None:
        """A command and what follows from it."""
        await self.people.command(person, text, channel)
        await self.settle()

    async def presses(self, person: str, label: str) -> None:
        """A button and what follows from it."""
        await self.people.press(person, label)
        await self.settle()

    async def submits(self, person: str, **values: str) -> dict[str, str]:
        """A form and what follows from it."""
        errors = await self.people.submit(person, **values)
        await self.settle()
        return errors

    def channel_says(self, channel: str, words: str) -> list[str]:
        """The messages in a channel that hold these words."""
        return [text for text in self.people.channel_texts(channel) if words in text]

    def sees(self, person: str, words: str) -> bool:
        """Whether a person can see these words somewhere."""
        return any(words in text for text in self.people.seen_by(person))


@asynccontextmanager
async def slack_world(database_url: str) -> AsyncIterator[World]:
    """The story on Slack, over signed HTTP."""
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(SlackApi())
        _populate_slack(api)
        slack = SlackSettings(bot_token="xoxb-test", signing_secret=SECRET, app_token=None, api_url=api.url)  # noqa: S106 # of the fake
        yield await _open(stack, database_url, slack=slack, driver=lambda url: SlackDriver(url, api))


@asynccontextmanager
async def teams_world(database_url: str) -> AsyncIterator[World]:
    """The story on Teams, as a local client meets the bot: without authentication."""
    async with AsyncExitStack() as stack:
        connector = FakeConnector()
        for email in cast.EVERYBODY:
            connector.world.add_person(email, cast.name_of(email))
        await stack.enter_async_context(connector)
        teams = TeamsSettings(app_id=None, app_password=None, tenant_id=None, app_type="MultiTenant")
        drivers: list[TeamsDriver] = []

        def driver(url: str) -> TeamsDriver:
            drivers.append(TeamsDriver(url, connector))
            return drivers[-1]

        world = await _open(stack, database_url, teams=teams, driver=driver)
        for channel, people in cast.CHANNELS.items():
            await drivers[-1].install(f"Team {channel}", list(people), [channel])
        yield world


def _populate_slack(api: SlackApi) -> None:
    ids = {email: f"U{number:03}" for number, email in enumerate(cast.EVERYBODY, start=1)}
    for email, user_id in ids.items():
        api.workspace.add_person(user_id, email, cast.name_of(email))
    for number, (name, people) in enumerate(cast.CHANNELS.items(), start=1):
        api.workspace.add_channel(f"C{number:03}", name, BOT, *(ids[email] for email in people))


async def _open(
    stack: AsyncExitStack,
    database_url: str,
    driver: Callable[[str], Driver],
    *,
    slack: SlackSettings | None = None,
    teams: TeamsSettings | None = None,
) -> World:
    settings = Settings(
        database_url=database_url,
        slack=slack,
        teams=teams,
        hr=(cast.HR,),
        locale="da",
        time_zone=ZoneInfo("Europe/Copenhagen"),
        development=True,
        host="127.0.0.1",
        port=0,
        public_url="https://sparring.example.com",
    )
    clock = StoryClock(datetime(2009, 8, 3, 8, tzinfo=UTC))
    application = await stack.enter_async_context(open_application(settings, clock))
    await _import(application.database, clock)
    server = TestServer(web_application(application, Readiness(application.database)))
    await stack.enter_async_context(server)
    base_url = str(server.make_url("/"))
    return World(application, driver(base_url), clock, base_url)


async def add_network(
    database: Database,
    name: str,
    channel: str | None,
    level: Level,
    facilitator: str,
    leaders: tuple[str, ...],
) -> None:
    """Import one network more."""
    more = cast.one_network(name, channel, level, facilitator, leaders)
    async with database.write() as uow:
        await store(uow, more, datetime(2009, 8, 3, tzinfo=UTC).date())
        await uow.commit()


async def _import(database: Database, clock: StoryClock) -> None:
    async with database.write() as uow:
        await store(uow, cast.plan(), clock.now().date())
        await uow.commit()
