"""A running bot's Slack half: a real web server, the fake Web API, and a dispatch that records."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.settings import SlackSettings
from bot.slack.front_door import SlackFrontDoor
from bot.slack.parts import SlackParts, open_slack
from handlers.vocabulary.events import Event
from handlers.vocabulary.replies import Reply
from tests.drivers.slack import SlackDriver
from tests.fakes.slack_api import SlackApi
from tests.fakes.slack_requests import SECRET
from tests.fakes.slack_workspace import BOT

ALICE = "alice@example.com"
BO = "bo@example.com"


@dataclass
class Recorder:
    """A dispatch that remembers its events and answers with ``reply``."""

    reply: Reply | Callable[[Event], Reply] = field(default_factory=Reply)
    events: list[Event] = field(default_factory=list)

    async def __call__(self, event: Event) -> Reply:
        """Remember the event."""
        self.events.append(event)
        return self.reply(event) if callable(self.reply) else self.reply


def words(key: str, locale: str) -> str:
    """Words that show which ones were asked for."""
    return f"{key}/{locale}"


@pytest.fixture
async def api() -> AsyncIterator[SlackApi]:
    fake = SlackApi()
    alice = fake.workspace.add_person("U01ALICE", ALICE, "Alice Åkjær")
    bo = fake.workspace.add_person("U02BO", BO, "Bo Berg", locale="en-GB")
    fake.workspace.add_channel("C01NET", "netvaerk-1", alice.id, bo.id, BOT)
    fake.workspace.add_channel("C02OUT", "uden-botten", alice.id, bo.id)
    fake.workspace.add_channel("G03PRIV", "lukket", alice.id, BOT, private=True)
    fake.workspace.add_channel("G04HID", "skjult", alice.id, private=True)
    async with fake:
        yield fake


@pytest.fixture
def settings(api: SlackApi) -> SlackSettings:
    return SlackSettings(bot_token="xoxb-test", signing_secret=SECRET, app_token=None, api_url=api.url)  # noqa: S106


@pytest.fixture
async def parts(settings: SlackSettings) -> AsyncIterator[SlackParts]:
    slack = await open_slack(settings, words)
    yield slack
    await slack.close()


@pytest.fixture
def dispatch() -> Recorder:
    return Recorder()


@pytest.fixture
def front_door(parts: SlackParts, dispatch: Recorder) -> SlackFrontDoor:
    return parts.front_door(dispatch)


@pytest.fixture
async def url(front_door: SlackFrontDoor) -> AsyncIterator[str]:
    """The base address of the running bot."""
    app = web.Application()
    app.router.add_post("/slack/events", front_door.handle)
    async with TestServer(app) as server:
        yield str(server.make_url("/"))


@pytest.fixture
def slack(url: str, api: SlackApi) -> SlackDriver:
    return SlackDriver(url, api)
