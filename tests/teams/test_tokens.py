"""The bot's own token: asked for once, shown with every call, renewed when it is refused."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.settings import TeamsSettings
from bot.teams.cloud import PUBLIC_CLOUD
from bot.teams.parts import TeamsParts, open_teams
from handlers.ports import TemporarilyUnavailableError
from handlers.vocabulary.cards import Card
from handlers.vocabulary.events import Place, Platform
from tests.fakes.connector import Failure, FakeConnector
from tests.fakes.login_service import LoginService
from tests.fakes.teams_world import TENANT
from tests.teams.conftest import CHANNEL, words

SETTINGS = TeamsSettings(app_id="app", app_password="secret", tenant_id=TENANT, app_type="SingleTenant")  # noqa: S106
CARD = Card(title="Husk mødet", locale="da")


@pytest.fixture
async def login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LoginService]:
    async with LoginService(tmp_path) as service:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(service.ca))
        yield service


@pytest.fixture
async def parts(login: LoginService) -> AsyncIterator[TeamsParts]:
    opened = await open_teams(SETTINGS, words, replace(PUBLIC_CLOUD, login_url=login.login_url))
    yield opened
    await opened.close()


@pytest.fixture
def channel(connector: FakeConnector) -> Place:
    return Place(
        platform=Platform.TEAMS,
        tenant=TENANT,
        conversation=connector.world.channel(CHANNEL),
        private=False,
        address={"service_url": connector.url},
    )


async def test_many_cards_need_one_token(
    parts: TeamsParts, login: LoginService, connector: FakeConnector, channel: Place
) -> None:
    connector.tokens = {"token-1"}

    for _ in range(5):
        await parts.gateway.post(channel, CARD, "d")

    assert len(connector.messages) == 5
    assert [(it["client_id"], it["scope"]) for it in login.requests] == [
        ("app", "https://api.botframework.com/.default")
    ]


async def test_a_refused_token_is_not_a_refused_card(
    parts: TeamsParts, connector: FakeConnector, channel: Place
) -> None:
    connector.fail(Failure("POST", status=401))

    with pytest.raises(TemporarilyUnavailableError):
        await parts.gateway.post(channel, CARD, "d")
    await parts.gateway.post(channel, CARD, "d")

    assert len(connector.messages) == 1
