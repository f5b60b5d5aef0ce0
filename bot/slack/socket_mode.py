"""Socket Mode: Slack's payloads over a connection that the bot opens, so that it needs no public address."""

import asyncio

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import delivery_errors


class SocketMode(AsyncSocketModeHandler):
    """One connection that, when it is closed, first finishes what it is answering."""

    def __init__(self, app: AsyncApp, app_token: str, web_client: AsyncWebClient) -> None:
        super().__init__(app, app_token, web_client=web_client)
        self._answering: set[asyncio.Task[object]] = set()

    async def open(self) -> None:
        """Connect; a connection that breaks later is opened again by itself.

        Raises:
            DeliveryFailedError: Slack refuses the app token or cannot be reached.
        """
        # Asked for here, a wrong token is an error; inside connect() it would be tried again for ever.
        with delivery_errors():
            self.client.wss_uri = await self.client.issue_new_wss_url()
        await self.client.connect()  # type: ignore[no-untyped-call]  # slack_sdk leaves it unannotated

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]  # as Bolt's own
        """Answer one payload."""
        task = asyncio.current_task()
        if task:
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)
        await super().handle(client, req)

    async def close(self) -> None:
        """Finish the answers that were begun, then disconnect."""
        if self._answering:
            await asyncio.wait(self._answering)
        await self.client.close()  # type: ignore[no-untyped-call]  # slack_sdk leaves it unannotated
