"""The running process: started as operators start it, asked what they ask, stopped as they stop it."""

import asyncio
import json
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.drivers.slack import SlackDriver
from tests.fakes.slack_api import SlackApi
from tests.fakes.slack_requests import SECRET
from tests.fakes.slack_workspace import BOT

PATIENCE = 30
PILOT = Path(__file__).parents[2] / "bot" / "demo" / "pilot"
LEADER = "hr@example.com"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def _sparring(folder: Path, environment: dict[str, str], *words: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *words,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(PILOT.parents[2]), **environment},
        stdout=PIPE,
        stderr=PIPE,
    )


async def _run(folder: Path, environment: dict[str, str], *words: str) -> tuple[int | None, str]:
    process = await _sparring(folder, environment, *words)
    out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    return process.returncode, (out + err).decode()


@asynccontextmanager
async def _running(folder: Path, environment: dict[str, str]) -> AsyncIterator[Process]:
    """The process from its line ``ready`` on."""
    process = await _sparring(folder, environment, "run")
    assert process.stderr is not None
    try:
        async with asyncio.timeout(PATIENCE):
            async for line in process.stderr:
                if json.loads(line).get("action") == "ready":
                    break
        assert process.returncode is None
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
            await process.wait()


@pytest.fixture
async def api() -> AsyncIterator[SlackApi]:
    fake = SlackApi()
    fake.workspace.add_person("U1", LEADER, "Hanne Prøve")
    fake.workspace.add_channel("C1", "ledernetvaerk-1", BOT)
    async with fake:
        yield fake


@pytest.fixture
def environment(api: SlackApi, database_url: str) -> dict[str, str]:
    return {
        "DATABASE_URL": database_url,
        "SLACK_BOT_TOKEN": "xoxb-test",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": api.url,
        "SPARRING_HR": LEADER,
        "PORT": str(_free_port()),
    }


async def test_it_gets_ready_answers_and_stops_when_told(
    tmp_path: Path, environment: dict[str, str], api: SlackApi
) -> None:
    base = f"http://127.0.0.1:{environment['PORT']}"
    code, said = await _run(tmp_path, environment, "import", str(PILOT))
    assert code == 0, said

    async with _running(tmp_path, environment) as process, aiohttp.ClientSession(base) as client:
        for path in ("/healthz", "/readyz"):
            async with client.get(path) as answer:
                assert answer.status == 200
        people = SlackDriver(base, api)
        await people.command(LEADER, "netværk")
        assert "Ledernetværk 1" in "\n".join(people.seen_by(LEADER))
        async with client.get("/metrics") as answer:
            metrics = await answer.text()
        assert 'sparring_outbox_messages{state="pending"}' in metrics
        assert "Hanne" not in metrics
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def test_forged_and_malformed_requests_get_a_plain_no(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    base = f"http://127.0.0.1:{environment['PORT']}"
    async with _running(tmp_path, environment), aiohttp.ClientSession(base) as client:
        forged = {"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=00"}
        for headers, body in ((forged, b"x"), ({}, b"x"), ({"X-Slack-Request-Timestamp": "ugh"}, b"")):
            async with client.post("/slack/events", data=body, headers=headers) as answer:
                assert answer.status == 401
        async with client.post("/api/messages", json={}) as answer:
            assert answer.status == 404


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN"),
        ({"PORT": "none"}, "PORT"),
        ({"SLACK_BOT_TOKEN": "", "SLACK_SIGNING_SECRET": ""}, "SLACK_BOT_TOKEN"),
        ({"HOST": "256.0.0.1"}, "HOST"),
    ],
)
async def test_a_wrong_setting_stops_the_start_in_one_sentence(
    tmp_path: Path, environment: dict[str, str], change: dict[str, str], named: str
) -> None:
    code, said = await _run(tmp_path, {**environment, **change}, "run")

    assert code == 1
    assert named in said
    assert "Traceback" not in said


def cards_in_channel(api: SlackApi) -> list[dict[str, Any]]:
    messages = api.workspace.messages
    return [message for message in messages if message["channel"] == "C1" and "files" not in message]


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_rehearsal_delivers_what_is_due_at_another_time(
    tmp_path: Path, environment: dict[str, str], api: SlackApi
) -> None:
    # Ledernetværk 1 first meets on 3 November 2009; its first reminder is due on 20 October at 9:00.
    await _run(tmp_path, environment, "import", str(PILOT))
    refused = await _run(tmp_path, environment, "tick", "--now", "2009-10-21T12:00")
    assert refused[0] == 1
    assert "SPARRING_ENV=development" in refused[1]

    environment |= {"SPARRING_ENV": "development"}
    code, said = await _run(tmp_path, environment, "tick", "--now", "2009-10-21T12:00")
    assert code == 0, said
    posted = cards_in_channel(api)
    again, _ = await _run(tmp_path, environment, "tick", "--now", "2009-10-21T12:00")
    assert again == 0
    assert len(posted) == 1
    assert cards_in_channel(api) == posted


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_the_other_commands(tmp_path: Path, environment: dict[str, str]) -> None:
    assert await _run(tmp_path, environment, "db", "upgrade") == (0, "The database is up to date.\n")
    code, said = await _run(tmp_path, environment, "check")
    assert (code, "There are no networks" in said) == (1, True)
    await _run(tmp_path, environment, "import", str(PILOT))
    code, said = await _run(tmp_path, environment, "check")
    assert code == 1
    assert "network connect Ledernetværk 2" in said
    assert "Ledernetværk 1:" not in said
    code, said = await _run(tmp_path, environment, "stats")
    assert (code, "skjult" in said) == (0, True)
    code, said = await _run(tmp_path, environment, "manifest", "slack")
    assert json.loads(said)["features"]["slash_commands"][0]["command"] == "/sparring"
