"""The connector: the few calls of Bot Framework's REST interface that the bot makes, on one shared session."""

from collections.abc import AsyncIterator, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.teams.failures import broken_connections, failure
from bot.teams.tokens import AccessTokens
from bot.teams.untrusted import mapping
from bot.teams.wire import encode

Json = dict[str, Any]
_TIMEOUT = aiohttp.ClientTimeout(total=20, sock_connect=5)
_PAGE_SIZE = "500"


class Connector:
    """Speaks to the service address that an activity came from; every call raises DeliveryFailedError kinds."""

    def __init__(self, session: aiohttp.ClientSession, tokens: AccessTokens) -> None:
        self._session = session
        self._tokens = tokens

    async def create_conversation(self, service_url: str, parameters: Mapping[str, Any]) -> str:
        """Open a conversation, or find the one there is; gives its id."""
        return _id(await self._call("POST", service_url, ("conversations",), parameters))

    async def send(self, service_url: str, conversation: str, activity: Mapping[str, Any]) -> str:
        """Send an activity; gives the id of the message."""
        path = ("conversations", conversation, "activities")
        return _id(await self._call("POST", service_url, path, activity))

    async def update(
        self, service_url: str, conversation: str, message_id: str, activity: Mapping[str, Any]
    ) -> None:
        """Replace a message."""
        path = ("conversations", conversation, "activities", message_id)
        await self._call("PUT", service_url, path, {**activity, "id": message_id})

    async def member(self, service_url: str, conversation: str, account: str) -> Json:
        """What is known of one member of a conversation."""
        return await self._call("GET", service_url, ("conversations", conversation, "members", account))

    async def members(self, service_url: str, conversation: str) -> AsyncIterator[Json]:
        """All members of a conversation, page by page."""
        query = {"pageSize": _PAGE_SIZE}
        while True:
            path = ("conversations", conversation, "pagedmembers")
            page = await self._call("GET", service_url, path, query=query)
            for member in _dicts(page.get("members")):
                yield member
            token = page.get("continuationToken")
            if not token:
                return
            query = {"pageSize": _PAGE_SIZE, "continuationToken": str(token)}

    async def channels(self, service_url: str, team: str) -> list[Json]:
        """The channels of a team; the first one, General, comes without a name."""
        answer = await self._call("GET", service_url, ("teams", team, "conversations"))
        return _dicts(answer.get("conversations"))

    async def _call(
        self,
        method: str,
        service_url: str,
        path: tuple[str, ...],
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
    ) -> Json:
        headers = {"Content-Type": "application/json", **await self._tokens.headers()}
        data = None if body is None else encode(body).encode()
        with broken_connections(method):
            url = _url(service_url, path).update_query(query or {})
            async with self._session.request(
                method, url, data=data, headers=headers, timeout=_TIMEOUT
            ) as response:
                if response.status == HTTPStatus.UNAUTHORIZED:
                    self._tokens.forget()
                if response.status >= HTTPStatus.BAD_REQUEST:
                    raise failure(response.status, response.headers.get("Retry-After"), "/".join(path[::2]))
                return dict(mapping(await response.json(content_type=None)))


def _url(service_url: str, path: tuple[str, ...]) -> URL:
    tail = "/".join(quote(part, safe="") for part in path)
    return URL(f"{service_url.rstrip('/')}/v3/{tail}", encoded=True)


def _id(answer: Json) -> str:
    return str(answer.get("id") or "")


def _dicts(items: object) -> list[Json]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
