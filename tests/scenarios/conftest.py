"""The world fixture: each story that asks for it is played on every platform and database."""

from collections.abc import AsyncIterator

import pytest

from tests.scenarios.world import World, slack_world, teams_world

WORLDS = {"slack": slack_world, "teams": teams_world}


@pytest.fixture(params=list(WORLDS))
async def world(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[World]:
    """A bot with the cast's two networks, in August 2009."""
    async with WORLDS[request.param](database_url) as opened:
        yield opened
