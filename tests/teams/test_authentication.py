"""Who is let in, and what the others are told."""

import base64
import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.settings import TeamsSettings
from bot.teams.cloud import PUBLIC_CLOUD
from bot.teams.parts import open_teams
from bot.teams.signing_keys import MAX_AGE, MIN_INTERVAL, SigningKeys, UnknownKeyError
from handlers.vocabulary.cards import Card
from handlers.vocabulary.replies import Reply
from tests.fakes.connector import FakeConnector
from tests.fakes.openid_issuer import ISSUER, OpenIdIssuer, good_claims, new_key, signed
from tests.fakes.teams_activities import invoked, said
from tests.fakes.teams_world import TENANT, Json
from tests.teams.conftest import ALICE, Recorder, words
from tests.teams.posting import post

APP = "11111111-2222-4333-8444-555555555555"
SETTINGS = TeamsSettings(app_id=APP, app_password="", tenant_id=TENANT, app_type="SingleTenant")


@pytest.fixture
async def issuer() -> AsyncIterator[OpenIdIssuer]:
    async with OpenIdIssuer() as fake:
        yield fake


@pytest.fixture
async def guarded_url(issuer: OpenIdIssuer, dispatch: Recorder) -> AsyncIterator[str]:
    parts = await open_teams(SETTINGS, words, replace(PUBLIC_CLOUD, keys_url=issuer.metadata_url))
    app = web.Application(client_max_size=2 * 1024 * 1024)
    app.router.add_post("/api/messages", parts.front_door(dispatch).handle)
    async with TestServer(app) as server:
        yield str(server.make_url("/"))
    await parts.close()


@pytest.fixture
def activity(connector: FakeConnector) -> Json:
    return said(connector.world, connector.world.person(ALICE), "hjælp", connector.url)


async def test_a_good_token_is_let_in(
    guarded_url: str, issuer: OpenIdIssuer, activity: Json, dispatch: Recorder, connector: FakeConnector
) -> None:
    token = issuer.token(APP, connector.url)

    answer = await post(guarded_url, activity, f"Bearer {token}")

    assert answer.status == 200
    assert [event.actor.address["service_url"] for event in dispatch.events] == [connector.url]


async def test_many_activities_fetch_the_keys_once(
    guarded_url: str, issuer: OpenIdIssuer, activity: Json, connector: FakeConnector
) -> None:
    token = issuer.token(APP, connector.url)

    for _ in range(5):
        await post(guarded_url, activity, f"Bearer {token}")

    assert issuer.fetches == 1


SPOILT = {
    "expired": {"exp": int(time.time()) - 3600},
    "not yet valid": {"nbf": int(time.time()) + 3600},
    "for another bot": {"aud": "another"},
    "for no bot": {"aud": None},
    "from another issuer": {"iss": "https://evil.example"},
    "from the emulator's issuer": {
        "iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "ver": "1.0",
        "appid": APP,
    },
    "for another service address": {"serviceurl": "https://evil.example"},
    "without a service address": {"serviceurl": None},
    "of a skill": {"ver": "1.0", "appid": "another"},
}


@pytest.mark.parametrize("claims", SPOILT.values(), ids=SPOILT.keys())
async def test_a_spoilt_token_is_refused(
    claims: Json,
    guarded_url: str,
    issuer: OpenIdIssuer,
    activity: Json,
    dispatch: Recorder,
    connector: FakeConnector,
) -> None:
    token = issuer.token(APP, connector.url, **claims)

    answer = await post(guarded_url, activity, f"Bearer {token}")

    assert (answer.status, dispatch.events) == (401, [])


def unsigned(service_url: str) -> str:
    parts = ({"alg": "none", "typ": "JWT", "kid": "key-1"}, good_claims(APP, service_url))
    return (
        ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts)
        + "."
    )


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer ", "Bearer x.y.z", "Basic abc", "Bearer a b", "Bearer æøå", "x"]
)
async def test_garbage_is_refused(
    header: str | None, guarded_url: str, activity: Json, dispatch: Recorder
) -> None:
    answer = await post(guarded_url, activity, header)

    assert (answer.status, dispatch.events) == (401, [])


@pytest.mark.parametrize("key_id", ["key-1", "unknown"])
async def test_a_token_of_another_key_is_refused(
    key_id: str, guarded_url: str, activity: Json, dispatch: Recorder, connector: FakeConnector
) -> None:
    token = signed(new_key(), key_id, good_claims(APP, connector.url))

    answers = [await post(guarded_url, activity, f"Bearer {it}") for it in (token, unsigned(connector.url))]

    assert ([answer.status for answer in answers], dispatch.events) == ([401, 401], [])


async def test_a_channel_the_key_may_not_speak_for_is_refused(
    guarded_url: str, issuer: OpenIdIssuer, activity: Json, connector: FakeConnector
) -> None:
    token = issuer.token(APP, connector.url)

    answer = await post(guarded_url, activity | {"channelId": "directline"}, f"Bearer {token}")

    assert answer.status == 401


async def test_keys_that_cannot_be_fetched_are_a_reason_to_come_again(
    guarded_url: str, issuer: OpenIdIssuer, activity: Json, connector: FakeConnector
) -> None:
    issuer.broken = True

    answer = await post(guarded_url, activity, f"Bearer {issuer.token(APP, connector.url)}")

    assert answer.status == 503


async def test_an_invoke_is_answered_with_its_body(
    guarded_url: str, issuer: OpenIdIssuer, dispatch: Recorder, connector: FakeConnector
) -> None:
    dispatch.reply = Reply(note=Card(title="Tak", locale="da"))
    value = {"action": {"verb": "pressed", "data": {}}}
    press = invoked(
        connector.world, connector.world.person(ALICE), "adaptiveCard/action", value, connector.url
    )

    answer = await post(guarded_url, press, f"Bearer {issuer.token(APP, connector.url)}")

    assert answer.status == 200
    assert answer.json() == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "Tak",
    }


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b'{"a":' * 100_000, "application/json", 400),
        (b'{"type":"message","timestamp":"yesterday"}', "application/json", 400),
        (b"{}", "text/plain", 415),
        (b"{}", None, 415),
        (b'"' + b"a" * 1024 * 1024 + b'"', "application/json", 413),
    ],
)
async def test_what_is_no_activity_is_refused(
    body: bytes, content_type: str | None, status: int, base_url: str, dispatch: Recorder
) -> None:
    answer = await post(base_url, body, content_type=content_type)

    assert (answer.status, dispatch.events) == (status, [])


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.seconds


async def test_a_key_after_a_rotation_is_found_but_strangers_do_not_cause_a_flood(
    issuer: OpenIdIssuer,
) -> None:
    watch = Watch()
    async with aiohttp.ClientSession() as session:
        keys = SigningKeys(issuer.metadata_url, session, watch)
        await keys.get("key-1")
        issuer.rotate("key-2")
        for _ in range(3):
            with pytest.raises(UnknownKeyError):
                await keys.get("key-2")
        assert issuer.fetches == 1

        watch.seconds += MIN_INTERVAL
        assert (await keys.get("key-2")).endorsements == ["msteams"]
        assert issuer.fetches == 2


async def test_keys_already_known_outlive_an_outage(issuer: OpenIdIssuer) -> None:
    watch = Watch()
    async with aiohttp.ClientSession() as session:
        keys = SigningKeys(issuer.metadata_url, session, watch)
        known = await keys.get("key-1")
        issuer.broken = True
        watch.seconds += MAX_AGE

        assert await keys.get("key-1") == known


def test_only_microsofts_own_issuer_is_trusted_outside_tests() -> None:
    assert PUBLIC_CLOUD.token_issuer == ISSUER
    assert PUBLIC_CLOUD.keys_url.startswith("https://login.botframework.com/")
    assert PUBLIC_CLOUD.login_url is None
