"""A running bot without platforms: its pages, its database, its desk."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.application import Application, open_application
from bot.readiness import Readiness
from bot.server import web_application
from bot.settings import Settings
from handlers.dilemmas.seal import FernetSeal
from handlers.ports import NO_ADDRESS, Addresses
from handlers.router import House, Router
from tests.calendars.samples import NOW, Town
from tests.handlers.conftest import Desk

ADDRESS = "https://sparring.example.com"


@dataclass
class Hands:
    """A clock that is set by hand."""

    moment: datetime = NOW

    def now(self) -> datetime:
        """The present."""
        return self.moment


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
async def application(database_url: str, clock: Hands) -> AsyncIterator[Application]:
    settings = Settings(
        database_url=database_url,
        slack=None,
        teams=None,
        hr=(),
        locale="da",
        time_zone=ZoneInfo("Europe/Copenhagen"),
        development=True,
        host="127.0.0.1",
        port=0,
        public_url=ADDRESS,
    )
    async with open_application(settings, clock) as opened:
        yield opened


@pytest.fixture
async def client(application: Application) -> AsyncIterator[TestClient]:  # type: ignore[type-arg] # aiohttp's own types
    server = TestServer(web_application(application, Readiness(application.database)))
    async with TestClient(server) as opened:
        yield opened


@pytest.fixture
def town(application: Application) -> Town:
    return Town(application.database)


@pytest.fixture
def desk(application: Application, clock: Hands) -> Desk:
    return Desk(_router(application, clock, Addresses(ADDRESS)))


@pytest.fixture
def desk_without_address(application: Application, clock: Hands) -> Desk:
    return Desk(_router(application, clock, NO_ADDRESS))


def _router(application: Application, clock: Hands, addresses: Addresses) -> Router:
    return Router(
        House(
            database=application.database,
            platforms={},
            clock=clock,
            seal=FernetSeal("tests"),
            locale="da",
            zone=ZoneInfo("Europe/Copenhagen"),
            wake=lambda: None,
            addresses=addresses,
        )
    )
