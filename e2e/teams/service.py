"""Teams' service as the bot knows it, with a Playground as the window of each person.

A Playground shows one person's Teams and knows of nobody else's. This stands between them and the bot: what the bot
posts in a channel appears in every window, what it writes to somebody in theirs; the roster is the pilot's.

python -m e2e.teams.service PORT BOT_PORT HANDLE=PLAYGROUND_PORT ...
"""

import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Mapping
from itertools import count

from aiohttp import ClientSession, web

from e2e.pilot import Pilot, read_pilot
from e2e.teams.dialogs import CARD, Json, is_ours, openable, question, shown
from e2e.teams.town import channel_id, chat_id, home_network, town

LANGUAGE = "da-DK"


class Service:
    """Passes activities on between the bot and the windows, and remembers which message is which."""

    def __init__(self, url: str, bot: str, pilot: Pilot, windows: Mapping[str, str]) -> None:
        self._url = url
        self._bot = bot
        self._town = town(pilot)
        self._windows = windows
        self._lookers = _lookers(pilot, windows)
        self._numbers = count(1)
        # What a message is called in each window, and the card it shows.
        self._copies: dict[str, dict[str, str]] = {}
        self._cards: dict[str, Json] = {}

    def application(self) -> web.Application:
        """The web application."""
        app = web.Application()
        app.add_routes(
            [
                web.get("/healthz", self._health),
                web.post("/windows/{handle}", self._from_window),
                web.post("/v3/conversations", self._open_chat),
                web.post("/v3/conversations/{conversation}/activities", self._post),
                web.put("/v3/conversations/{conversation}/activities/{message}", self._update),
                web.get("/v3/conversations/{conversation}/pagedmembers", self._members),
                web.get("/v3/conversations/{conversation}/members/{account}", self._member),
                web.get("/v3/teams/{team}/conversations", self._channels),
            ]
        )
        app.cleanup_ctx.append(self._session_of)
        return app

    async def _session_of(self, _app: web.Application) -> AsyncIterator[None]:
        async with ClientSession() as self._session:
            yield

    async def _health(self, _request: web.Request) -> web.Response:
        return web.Response()

    # From a window to the bot.

    async def _from_window(self, request: web.Request) -> web.Response:
        handle = request.match_info["handle"]
        activity = await request.json()
        activity |= {"serviceUrl": self._url, "locale": LANGUAGE}
        if "replyToId" in activity:
            activity["replyToId"] = self._message(handle, activity["replyToId"])
        if is_ours(activity):
            return await self._dialog(activity)
        status, answer = await self._ask_bot(activity)
        if answer and answer.get("type") == CARD:
            self._cards[activity["replyToId"]] = answer["value"]
            answer = {**answer, "value": openable(answer["value"])}
        return web.json_response(answer, status=status) if answer else web.Response(status=status)

    async def _dialog(self, invoke: Json) -> web.Response:
        asked = question(invoke)
        answer = (await self._ask_bot(asked))[1] if asked else None
        # Read only now: the bot may have changed the card while it thought.
        card = shown(answer, openable(self._cards[invoke["replyToId"]]))
        return web.json_response({"statusCode": 200, "type": CARD, "value": card})

    async def _ask_bot(self, activity: Json) -> tuple[int, Json | None]:
        async with self._session.post(self._bot, json=activity) as response:
            is_json = response.content_type == "application/json"
            return response.status, await response.json() if is_json else None

    def _message(self, handle: str, copy: str) -> str:
        for message, copies in self._copies.items():
            if copies.get(handle) == copy:
                return message
        return copy

    # From the bot to the windows.

    async def _post(self, request: web.Request) -> web.Response:
        activity = await request.json()
        message = f"m{next(self._numbers)}"
        copies = {}
        for handle in self._lookers.get(request.match_info["conversation"], ()):
            url = self._address(handle, request.match_info["conversation"])
            async with self._session.post(url, json=self._shown(message, activity)) as response:
                copies[handle] = (await response.json())["id"]
        self._copies[message] = copies
        return web.json_response({"id": message}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        activity = await request.json()
        message = request.match_info["message"]
        for handle, copy in self._copies[message].items():
            url = f"{self._address(handle, request.match_info['conversation'])}/{copy}"
            body = {**self._shown(message, activity), "id": copy}
            async with self._session.put(url, json=body) as response:
                response.raise_for_status()
        return web.json_response({"id": message})

    def _shown(self, message: str, activity: Json) -> Json:
        attachments = []
        for attachment in activity.get("attachments") or []:
            if attachment["contentType"] == CARD:
                self._cards[message] = attachment["content"]
                attachment = {**attachment, "content": openable(attachment["content"])}  # noqa: PLW2901
            attachments.append(attachment)
        return {**activity, "attachments": attachments}

    def _address(self, handle: str, conversation: str) -> str:
        return f"{self._windows[handle]}/v3/conversations/{conversation}/activities"

    # What the bot may ask.

    async def _open_chat(self, request: web.Request) -> web.Response:
        wanted = (await request.json())["members"][0]["id"]
        member = self._town.member(wanted)
        if member is None:
            return web.json_response({"error": {"code": "BadArgument"}}, status=400)
        return web.json_response({"id": f"a:{member['id'].partition(':')[2]}"}, status=201)

    async def _members(self, _request: web.Request) -> web.Response:
        return web.json_response({"members": self._town.roster})

    async def _member(self, request: web.Request) -> web.Response:
        member = self._town.member(request.match_info["account"])
        return web.json_response(member, status=200 if member else 404)

    async def _channels(self, _request: web.Request) -> web.Response:
        return web.json_response({"conversations": self._town.channel_list})


def _lookers(pilot: Pilot, windows: Collection[str]) -> Mapping[str, list[str]]:
    """Whose windows show a conversation."""
    lookers = defaultdict(list)
    for person in pilot.people:
        if person.handle in windows:
            lookers[chat_id(person)].append(person.handle)
            lookers[channel_id(home_network(pilot, person).teams_channel)].append(person.handle)
    return lookers


def main(port: str, bot_port: str, *windows: str) -> None:
    """Serve until ended."""
    ports = dict(window.split("=") for window in windows)
    service = Service(
        url=f"http://127.0.0.1:{port}",
        bot=f"http://127.0.0.1:{bot_port}/api/messages",
        pilot=read_pilot(),
        windows={handle: f"http://127.0.0.1:{number}/_connector" for handle, number in ports.items()},
    )
    web.run_app(service.application(), host="127.0.0.1", port=int(port), print=None)


if __name__ == "__main__":
    main(*sys.argv[1:])
