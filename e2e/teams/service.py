"""Teams' service as the bot knows it, with a Playground as the window of each person.

A Playground shows one person's Teams and knows of nobody else's. This stands between them and the bot: what the bot
posts in a channel appears in every window, what it writes to somebody in theirs; the roster is the pilot's.

python -m e2e.teams.service PORT BOT_PORT HANDLE=PLAYGROUND_PORT ...
"""

import sys

from aiohttp import ClientSession, web

from e2e.pilot import read_pilot
from e2e.teams.connector import Connector
from e2e.teams.dialogs import CARD, Json, is_ours, openable, question, shown
from e2e.teams.messages import Messages

LANGUAGE = "da-DK"


class Windows:
    """Passes on to the bot what people do in their windows."""

    def __init__(self, url: str, bot: str, messages: Messages, session: ClientSession) -> None:
        self._url = url
        self._bot = bot
        self._messages = messages
        self._session = session

    def routes(self) -> list[web.RouteDef]:
        """Where each window sends its activities, and a sign of life."""
        return [web.post("/windows/{handle}", self._pass_on), web.get("/healthz", self._health)]

    async def _health(self, _request: web.Request) -> web.Response:
        return web.Response()

    async def _pass_on(self, request: web.Request) -> web.Response:
        activity: Json = await request.json()
        activity |= {"serviceUrl": self._url, "locale": LANGUAGE}
        message = self._messages.original(request.match_info["handle"], activity.get("replyToId", ""))
        if "replyToId" in activity:
            activity["replyToId"] = message
        if is_ours(activity):
            return web.json_response(await self._dialog(message, activity))
        status, answer = await self._ask_bot(activity)
        if answer is None:
            return web.Response(status=status)
        return web.json_response(self._messages.show_answer(message, answer), status=status)

    async def _dialog(self, message: str, invoke: Json) -> Json:
        asked = question(invoke)
        _, answer = await self._ask_bot(asked) if asked else (None, None)
        # Looked up only now: the bot may have changed the card meanwhile.
        card = openable(self._messages.cards[message])
        return {"statusCode": 200, "type": CARD, "value": shown(answer, card)}

    async def _ask_bot(self, activity: Json) -> tuple[int, Json | None]:
        async with self._session.post(self._bot, json=activity) as response:
            has_body = response.content_type == "application/json"
            return response.status, await response.json() if has_body else None


async def application(port: str, bot_port: str, *windows: str) -> web.Application:
    """The service's web application."""
    ports = dict(window.split("=") for window in windows)
    addresses = {handle: f"http://127.0.0.1:{number}/_connector" for handle, number in ports.items()}
    session, messages = ClientSession(), Messages()
    bot = f"http://127.0.0.1:{bot_port}/api/messages"
    app = web.Application()
    app.add_routes(Windows(f"http://127.0.0.1:{port}", bot, messages, session).routes())
    app.add_routes(Connector(read_pilot(), addresses, messages, session).routes())
    app.on_cleanup.append(lambda _app: session.close())
    return app


if __name__ == "__main__":
    web.run_app(application(*sys.argv[1:]), host="127.0.0.1", port=int(sys.argv[1]), print=None)
