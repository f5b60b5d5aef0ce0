"""Fixtures for the scheduler's tests."""

import pytest

from handlers.ports import Platforms
from handlers.vocabulary.events import Platform
from scheduling.delivery import Delivery
from storage.database import Database
from tests.fakes.clock import FakeClock
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import NOW, a_delivery


@pytest.fixture
def clock() -> FakeClock:
    """A clock at ``NOW``."""
    return FakeClock(NOW)


@pytest.fixture
def slack(clock: FakeClock) -> FakePlatform:
    """A platform on which messages can be found again."""
    return FakePlatform(clock)


@pytest.fixture
def teams(clock: FakeClock) -> FakePlatform:
    """A platform that cannot be asked for a message."""
    return FakePlatform(clock, Platform.TEAMS, searchable=False)


@pytest.fixture
def platforms(slack: FakePlatform, teams: FakePlatform) -> Platforms:
    """Both of them."""
    return {Platform.SLACK: slack.ports, Platform.TEAMS: teams.ports}


@pytest.fixture
def delivery(database: Database, platforms: Platforms) -> Delivery:
    """A deliverer."""
    return a_delivery(database, platforms)
