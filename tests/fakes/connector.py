"""A fake Bot Framework connector on a loopback port.

It records every call, refuses what Teams refuses, keeps what was said, and fails on demand.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Literal, Self

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.fakes.adaptive_card_rules import message_faults
from tests.fakes.teams_world import BOT, Json, Message, Person, TeamsWorld

PAGE = 2
"""Members on a page: few, so that paging is always needed."""


@dataclass(frozen=True)
class Call:
    """A call as it came in."""

    method: str
    path: str
    body: Json
    authorization: str | None


@dataclass
class Failure:
    """How calls fail: with a status, or by dropping the connection before or after the work was done.

    ``after`` calls of the method go well first; then ``times`` fail.
    """

    method: str
    status: int = 429
    retry_after: str | None = None
    drop: Literal["before", "after"] | None = None
    times: int = 1
    after: int = 0


Handler = Callable[[web.Request, Json], Awaitable[Json]]


@dataclass
class FakeConnector:
    """The server; ``async with`` starts and stops it. With ``tokens``, only those are let in."""

    world: TeamsWorld = field(default_factory=TeamsWorld)
    calls: list[Call] = field(default_factory=list)
    tokens: set[str] | None = None

    def __post_init__(self) -> None:
        """Prepare the server without starting it."""
        self._failures: list[Failure] = []
        app = web.Application(client_max_size=4 * 1024 * 1024)
        conversation = "/v3/conversations/{conversation}"
        app.add_routes(
            [
                web.post("/v3/conversations", self._served(self._create)),
                web.post(f"{conversation}/activities", self._served(self._send)),
                web.put(f"{conversation}/activities/{{message}}", self._served(self._update)),
                web.get(f"{conversation}/members/{{member}}", self._served(self._member)),
                web.get(f"{conversation}/pagedmembers", self._served(self._members)),
                web.get("/v3/teams/{team}/conversations", self._served(self._channels)),
            ]
        )
        self._server = TestServer(app)

    async def __aenter__(self) -> Self:
        """Start listening."""
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening."""
        await self._server.close()

    @property
    def url(self) -> str:
        """The service address."""
        return str(self._server.make_url("/"))

    @property
    def messages(self) -> list[Message]:
        """What the bot said."""
        return self.world.messages

    def fail(self, failure: Failure) -> None:
        """Make the next calls of a method fail."""
        self._failures.append(failure)

    def _served(self, handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def serve(request: web.Request) -> web.Response:
            body = json.loads(await request.read() or b"{}")
            authorization = request.headers.get("Authorization")
            self.calls.append(Call(request.method, request.path, body, authorization))
            if self.tokens is not None and (authorization or "").removeprefix("Bearer ") not in self.tokens:
                raise web.HTTPUnauthorized
            failure = self._next_failure(request.method)
            if failure is None:
                return web.json_response(await handler(request, body))
            return await self._fail(failure, request, body, handler)

        return serve

    def _next_failure(self, method: str) -> Failure | None:
        failure = next((it for it in self._failures if it.method == method and it.times > 0), None)
        if failure is None:
            return None
        if failure.after > 0:
            failure.after -= 1
            return None
        failure.times -= 1
        return failure

    async def _fail(
        self, failure: Failure, request: web.Request, body: Json, handler: Handler
    ) -> web.Response:
        if failure.drop == "after":
            await handler(request, body)
        if failure.drop is not None and request.transport is not None:
            request.transport.abort()
        headers = {"Retry-After": failure.retry_after} if failure.retry_after else {}
        return web.Response(status=failure.status, headers=headers)

    async def _create(self, _request: web.Request, body: Json) -> Json:
        wanted = {member["id"] for member in body["members"]}
        found = [it for it in self.world.people.values() if wanted & {it.account, it.object_id}]
        if len(found) != 1 or found[0].email in self.world.unreachable or body["bot"]["id"] != BOT:
            raise web.HTTPForbidden(text="ForbiddenOperationException")
        return {"id": found[0].chat}

    async def _send(self, request: web.Request, body: Json) -> Json:
        conversation = request.match_info["conversation"]
        self._known(conversation)
        _accepted(body)
        return {"id": self.world.add_message(conversation, body).id}

    async def _update(self, request: web.Request, body: Json) -> Json:
        wanted, place = request.match_info["message"], request.match_info["conversation"].partition(";")[0]
        message = next((it for it in self.messages if it.id == wanted and it.place == place), None)
        if message is None:
            raise web.HTTPNotFound(text="ActivityNotFoundInConversation")
        _accepted(body)
        message.activity = body
        message.version += 1
        return {"id": message.id}

    async def _member(self, request: web.Request, _body: Json) -> Json:
        wanted = request.match_info["member"]
        for person in self._known(request.match_info["conversation"]):
            if wanted in {person.account, person.object_id}:
                return person.as_member()
        raise web.HTTPNotFound(text="MemberNotFoundInConversation")

    async def _members(self, request: web.Request, _body: Json) -> Json:
        members = self._known(request.match_info["conversation"])
        start = int(request.query.get("continuationToken", "0"))
        page = [person.as_member() for person in members[start : start + PAGE]]
        more = {"continuationToken": str(start + PAGE)} if start + PAGE < len(members) else {}
        return {"members": page, **more}

    async def _channels(self, request: web.Request, _body: Json) -> Json:
        team = self.world.team_of(request.match_info["team"])
        if team is None:
            raise web.HTTPNotFound(text="TeamNotFound")
        named = [{"id": it, "name": name} for name, it in team.channels.items() if it != team.id]
        return {"conversations": [{"id": team.id}, *named]}

    def _known(self, conversation: str) -> list[Person]:
        members = self.world.members_of(conversation)
        if not members:
            raise web.HTTPNotFound(text="ConversationNotFound")
        return members


def _accepted(activity: Json) -> None:
    if faults := message_faults(activity):
        raise web.HTTPBadRequest(text=f"BadSyntax: {faults}")
