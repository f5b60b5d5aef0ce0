"""What is let in over HTTP."""

import asyncio
import json
import time

import aiohttp
import pytest
from yarl import URL

from tests.fakes.slack_requests import FORM, form_body, payload_body, signed, slash
from tests.slack.conftest import Recorder

BODY = form_body(slash("U01ALICE", "hjælp", channel="D01ALICE", trigger="t"))
HEADERS = signed(BODY, FORM)
JSON = "application/json"


async def _status(url: str, body: bytes, headers: dict[str, str]) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}slack/events", data=body, headers=headers) as response,
    ):
        return response.status


async def test_a_signed_request_is_handled(url: str, dispatch: Recorder) -> None:
    assert await _status(url, BODY, signed(BODY, FORM)) == 200
    assert len(dispatch.events) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": FORM},
        {**HEADERS, "X-Slack-Signature": ""},
        {**HEADERS, "X-Slack-Signature": "v0=" + "0" * 64},
        {**HEADERS, "X-Slack-Signature": "v0=æøå"},
        {**HEADERS, "X-Slack-Request-Timestamp": ""},
        {**HEADERS, "X-Slack-Request-Timestamp": "i dag"},
        {**HEADERS, "X-Slack-Request-Timestamp": "9" * 5000},
        {key: value for key, value in HEADERS.items() if key != "X-Slack-Request-Timestamp"},
        signed(BODY, FORM, secret="another"),  # noqa: S106  # a wrong one
        signed(BODY, FORM, at=time.time() - 301),
        signed(BODY, FORM, at=time.time() + 86_400),
    ],
)
async def test_anything_else_is_refused(url: str, dispatch: Recorder, headers: dict[str, str]) -> None:
    assert await _status(url, BODY, headers) == 401
    assert dispatch.events == []


async def test_a_changed_body_is_refused(url: str, dispatch: Recorder) -> None:
    assert await _status(url, BODY + b"&text=andet", signed(BODY, FORM)) == 401
    assert dispatch.events == []


async def test_a_body_that_is_no_text_is_refused(url: str) -> None:
    body = b"\xff\xfe"

    assert await _status(url, body, signed(body, FORM)) == 401


async def test_a_body_over_a_megabyte_is_refused(url: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", URL(url).port)
    writer.write(b"POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048577\r\n\r\n")
    status = await asyncio.wait_for(reader.readline(), timeout=5)
    writer.close()

    assert status.split()[1] == b"413"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"{", JSON), (b"[]", JSON), (b"payload=%7B", FORM), (b'{"team":5}', JSON), (b"[" * 200_000, JSON)],
)
async def test_a_signed_body_that_cannot_be_read_is_a_bad_request(
    url: str, dispatch: Recorder, body: bytes, content_type: str
) -> None:
    assert await _status(url, body, signed(body, content_type)) == 400
    assert dispatch.events == []


@pytest.mark.parametrize(
    "payload",
    [{}, {"type": "block_actions"}, {"type": "view_submission", "view": None}, {"type": "something_new"}],
)
async def test_a_signed_payload_without_sense_is_acknowledged(
    url: str, dispatch: Recorder, payload: dict[str, object]
) -> None:
    body = payload_body(payload)

    assert await _status(url, body, signed(body, FORM)) == 200
    assert dispatch.events == []


async def test_an_event_that_is_null_is_acknowledged(url: str) -> None:
    body = json.dumps({"type": "event_callback", "team_id": "T", "event": None}).encode()

    assert await _status(url, body, signed(body, JSON)) == 200


async def test_slack_can_verify_the_address(url: str) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}slack/events", data=body, headers=signed(body, JSON)) as response,
    ):
        assert await response.json() == {"challenge": "abc"}
