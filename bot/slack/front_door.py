"""Where Slack comes in, over signed HTTP or Socket Mode alike."""

import logging
from http import HTTPStatus

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import SlackSettings
from bot.slack.answers import Answers, Words
from bot.slack.blocks import Json
from bot.slack.catch_all import CatchAll
from bot.slack.events import event_from
from bot.slack.guard import LARGEST_BODY, Guard
from bot.slack.origin import origin_of
from bot.slack.socket_mode import SocketMode
from handlers.ports import Dispatch

log = logging.getLogger(__name__)

UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, RecursionError)
"""What Bolt raises on a body it cannot read."""


class SlackFrontDoor:
    """Receives Slack's payloads, hands their events to ``dispatch`` and answers with its replies."""

    def __init__(
        self, settings: SlackSettings, client: AsyncWebClient, dispatch: Dispatch, words: Words
    ) -> None:
        self._dispatch = dispatch
        self._answers = Answers(client, words)
        self._guard = Guard(settings.signing_secret)
        self._client = client
        self._app = _bolt_app(client, CatchAll(self._answer))
        self._app_token = settings.app_token
        self._socket: SocketMode | None = None

    async def handle(self, request: web.Request) -> web.Response:
        """Answer a request to ``/slack/events``."""
        if (request.content_length or 0) > LARGEST_BODY:
            return web.Response(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body = await request.read()
        refusal = self._guard.refusal(request.headers, body)
        if refusal:
            return web.Response(status=refusal)
        try:
            bolt_request = AsyncBoltRequest(body=body.decode(), headers=dict(request.headers))
        except UNREADABLE:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        return await to_aiohttp_response(await self._app.async_dispatch(bolt_request))

    async def start(self) -> None:
        """Connect Socket Mode, if the settings ask for it.

        Raises:
            DeliveryFailedError: Slack refuses the app token or cannot be reached.
        """
        if self._app_token:
            self._socket = SocketMode(self._app, self._app_token, self._client)
            await self._socket.open()

    async def stop(self) -> None:
        """Finish what came in through Socket Mode and disconnect."""
        if self._socket:
            await self._socket.close()

    async def _answer(self, body: Json) -> BoltResponse:
        event = event_from(body)
        if event is None:
            return BoltResponse(status=HTTPStatus.OK, body="")
        reply = await self._dispatch(event)
        acknowledgement = await self._answers.give(event, origin_of(body), reply)
        return BoltResponse(status=HTTPStatus.OK, body=acknowledgement or "")


def _bolt_app(client: AsyncWebClient, catch_all: CatchAll) -> AsyncApp:
    return AsyncApp(
        name="sparring",
        logger=logging.getLogger("slack_bolt"),
        client=client,
        before_authorize=catch_all,
        # The guard has verified by then: Bolt's own check answers 500 to a timestamp that is no number
        # and writes the words of a request it refuses into the log.
        request_verification_enabled=False,
    )
