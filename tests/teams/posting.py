"""Posting to the bot what no driver would."""

import io
import json
from dataclasses import dataclass
from typing import Any

import aiohttp


@dataclass(frozen=True)
class Answer:
    """What the bot answered."""

    status: int
    body: str

    def json(self) -> Any:  # noqa: ANN401
        """The body, read."""
        return json.loads(self.body)


async def post(
    base_url: str,
    body: object,
    authorization: str | None = None,
    content_type: str | None = "application/json; charset=utf-8",
) -> Answer:
    """Send ``body``, as it is if it is bytes and as JSON otherwise."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"Content-Type": content_type} if content_type else {}
    if authorization is not None:
        headers["Authorization"] = authorization
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{base_url}api/messages", data=io.BytesIO(data), headers=headers) as response,
    ):
        return Answer(response.status, await response.text())
