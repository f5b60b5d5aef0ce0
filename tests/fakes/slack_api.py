"""A fake Slack Web API on a loopback port.

It records every call, refuses what Slack refuses, keeps what was said, and fails on demand.
"""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Literal, Self

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.fakes.block_limits import message_faults
from tests.fakes.slack_methods import Arguments, SlackMethods, content_of
from tests.fakes.slack_workspace import Json, SlackWorkspace

TOKENS = {"xoxb-test", "xapp-test"}


@dataclass(frozen=True)
class Call:
    """A call as it came in."""

    method: str
    arguments: Arguments


@dataclass
class Failure:
    """How a method fails: with an answer, or by dropping the connection before or after it did its work."""

    error: str = "ratelimited"
    status: int = 429
    retry_after: int | None = None
    drop: Literal["before", "after"] | None = None
    times: int = 1


@dataclass
class SlackApi:
    """The server; ``async with`` starts and stops it."""

    workspace: SlackWorkspace = field(default_factory=SlackWorkspace)
    calls: list[Call] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare the server without starting it."""
        self._methods = SlackMethods(self.workspace, self._socket_url, self._upload_url)
        self._failures: dict[str, Failure] = {}
        self._acknowledged: dict[str, asyncio.Future[Json]] = {}
        self._sockets: list[web.WebSocketResponse] = []
        self.connected = asyncio.Event()
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._serve)
        app.router.add_post("/response/{note}", self._respond)
        app.router.add_post("/upload/{file}", self._receive)
        app.router.add_get("/socket", self._socket)
        self._server = TestServer(app)

    async def __aenter__(self) -> Self:
        """Start to listen."""
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop to listen."""
        await self._server.close()

    @property
    def url(self) -> str:
        """The base address of the Web API."""
        return str(self._server.make_url("/api/"))

    def response_url(self, note_ts: str) -> str:
        """Where an ephemeral message can be replaced."""
        return str(self._server.make_url(f"/response/{note_ts}"))

    def _socket_url(self) -> str:
        return str(self._server.make_url("/socket")).replace("http:", "ws:")

    def _upload_url(self, file_id: str) -> str:
        return str(self._server.make_url(f"/upload/{file_id}"))

    def fail(self, method: str, failure: Failure) -> None:
        """Let the next calls of ``method`` fail."""
        self._failures[method] = failure

    def called(self, method: str) -> list[Arguments]:
        """The arguments of every call of ``method``."""
        return [call.arguments for call in self.calls if call.method == method]

    async def deliver(self, kind: str, payload: Json) -> Json:
        """Send a payload through Socket Mode and return what it is acknowledged with."""
        envelope = f"envelope-{self.workspace.number()}"
        answer = self._acknowledged[envelope] = asyncio.get_running_loop().create_future()
        await self._sockets[-1].send_json({"type": kind, "envelope_id": envelope, "payload": payload})
        return await asyncio.wait_for(answer, timeout=5)

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        arguments = await _arguments(request)
        self.calls.append(Call(method, arguments))
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in TOKENS:
            return web.json_response({"ok": False, "error": "invalid_auth"})
        failure = self._next_failure(method)
        if failure and failure.drop is None:
            return _failed(failure)
        if failure and failure.drop == "before":
            return _dropped(request)
        answer = self._methods.answer(method, arguments)
        return _dropped(request) if failure else web.json_response(answer)

    def _next_failure(self, method: str) -> Failure | None:
        failure = self._failures.get(method)
        if failure is None or failure.times == 0:
            return None
        failure.times -= 1
        return failure

    async def _receive(self, request: web.Request) -> web.Response:
        failure = self._next_failure("upload")
        if failure:
            return _dropped(request) if failure.drop else web.Response(status=failure.status)
        # Whoever has the address may put the file there: the token is for the Web API alone.
        if "Authorization" in request.headers:
            return web.Response(status=403)
        self.workspace.uploads[request.match_info["file"]].content = await request.read()
        return web.Response(text="OK")

    async def _respond(self, request: web.Request) -> web.Response:
        content = await request.json()
        if message_faults(content):
            return web.Response(status=400, text="invalid_blocks")
        for note in self.workspace.ephemerals:
            if note["ts"] == request.match_info["note"]:
                note.update(content_of(content))
                return web.Response(text="ok")
        return web.Response(status=404, text="no_such_note")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        await socket.send_json({"type": "hello"})
        self.connected.set()
        async for message in socket:
            answer = json.loads(message.data)
            self._acknowledged.pop(answer["envelope_id"]).set_result(answer.get("payload") or {})
        return socket


async def _arguments(request: web.Request) -> Arguments:
    """The arguments, however they were sent; objects inside a form are JSON."""
    arguments: Arguments = dict(request.query)
    if request.content_type == "application/json":
        return {**arguments, **json.loads(await request.read() or b"{}")}
    arguments.update(await request.post())
    return {
        key: _decoded(value) if key in {"blocks", "view", "files"} else value
        for key, value in arguments.items()
    }


def _decoded(value: object) -> object:
    return json.loads(value) if isinstance(value, str) else value


def _failed(failure: Failure) -> web.Response:
    headers = {} if failure.retry_after is None else {"Retry-After": str(failure.retry_after)}
    return web.json_response({"ok": False, "error": failure.error}, status=failure.status, headers=headers)


def _dropped(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.close()
    return web.Response()
