"""A running bot's Teams half: a real web server, the fake connector, and a dispatch that records."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.settings import TeamsSettings
from bot.teams.parts import TeamsParts, open_teams
from handlers.vocabulary.events import Event
from handlers.vocabulary.replies import Reply
from tests.drivers.teams import TeamsDriver
from tests.fakes.connector import FakeConnector

ALICE = "alice@example.com"
BO = "bo@example.com"
OUTSIDER = "carl@example.com"
CHANNEL = "netvaerk-1"


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
async def connector() -> AsyncIterator[FakeConnector]:
    fake = FakeConnector()
    fake.world.add_person(ALICE, "Alice Åkjær")
    fake.world.add_person(BO, "Bo Berg", locale="en-GB")
    fake.world.add_person(OUTSIDER, "Carl Carlsen")
    fake.world.add_team("Ledere", [ALICE, BO], [CHANNEL])
    async with fake:
        yield fake


@pytest.fixture
async def parts() -> AsyncIterator[TeamsParts]:
    """The adapter as a local client meets it: nothing is authenticated."""
    settings = TeamsSettings(app_id=None, app_password=None, tenant_id=None, app_type="MultiTenant")
    opened = await open_teams(settings, words)
    yield opened
    await opened.close()


@pytest.fixture
def dispatch() -> Recorder:
    return Recorder()


@pytest.fixture
async def base_url(parts: TeamsParts, dispatch: Recorder) -> AsyncIterator[str]:
    app = web.Application(client_max_size=2 * 1024 * 1024)
    app.router.add_post("/api/messages", parts.front_door(dispatch).handle)
    async with TestServer(app) as server:
        yield str(server.make_url("/"))


@pytest.fixture
def driver(base_url: str, connector: FakeConnector) -> TeamsDriver:
    return TeamsDriver(base_url, connector)
