"""What the bot asks of Teams: to post, to change what was posted, and who and what there is."""

import json
from collections import defaultdict
from collections.abc import Mapping

from aiohttp import ClientSession, web

from e2e.pilot import Pilot
from e2e.teams.dialogs import Json
from e2e.teams.messages import Messages
from e2e.teams.town import channel_id, chat_id, home_network, roster_entry, town
from tests.fakes.adaptive_card_rules import message_faults


class Connector:
    """Passes on to the windows, whose addresses go by their owners' handles, what the bot posts."""

    def __init__(
        self, pilot: Pilot, windows: Mapping[str, str], messages: Messages, session: ClientSession
    ) -> None:
        self._town = town(pilot)
        self._windows = windows
        self._lookers = _lookers(pilot, windows)
        self._messages = messages
        self._session = session

    def routes(self) -> list[web.RouteDef]:
        """The part of Bot Framework's REST interface that the bot uses."""
        conversation = "/v3/conversations/{conversation}"
        return [
            web.post("/v3/conversations", self._open_chat),
            web.post(f"{conversation}/activities", self._post),
            web.put(f"{conversation}/activities/{{message}}", self._update),
            web.get(f"{conversation}/pagedmembers", self._members),
            web.get(f"{conversation}/members/{{account}}", self._member),
            web.get("/v3/teams/{team}/conversations", self._channels),
        ]

    async def _post(self, request: web.Request) -> web.Response:
        activity = await _message(request)
        conversation, message = request.match_info["conversation"], self._messages.new_id()
        drawn = self._messages.show(message, activity)
        for handle in self._lookers[conversation]:
            async with self._session.post(self._address(handle, conversation), json=drawn) as response:
                self._messages.copies[message][handle] = (await response.json())["id"]
        return web.json_response({"id": message}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        activity = await _message(request)
        conversation, message = request.match_info["conversation"], request.match_info["message"]
        drawn = self._messages.show(message, activity)
        for handle, copy in self._messages.copies[message].items():
            url = f"{self._address(handle, conversation)}/{copy}"
            async with self._session.put(url, json={**drawn, "id": copy}) as response:
                response.raise_for_status()
        return web.json_response({"id": message})

    def _address(self, handle: str, conversation: str) -> str:
        return f"{self._windows[handle]}/v3/conversations/{conversation}/activities"

    async def _open_chat(self, request: web.Request) -> web.Response:
        wanted = (await request.json())["members"][0]["id"]
        person = self._town.person(wanted)
        if person is None:
            return web.json_response({"error": {"code": "BadArgument"}}, status=400)
        return web.json_response({"id": chat_id(person)}, status=201)

    async def _members(self, _request: web.Request) -> web.Response:
        return web.json_response({"members": self._town.roster})

    async def _member(self, request: web.Request) -> web.Response:
        person = self._town.person(request.match_info["account"])
        if person is None:
            return web.json_response({"error": {"code": "MemberNotFoundInConversation"}}, status=404)
        return web.json_response(roster_entry(person))

    async def _channels(self, _request: web.Request) -> web.Response:
        return web.json_response({"conversations": self._town.channel_list})


async def _message(request: web.Request) -> Json:
    """The message in a request, refused like Teams refuses it."""
    activity: Json = await request.json()
    if faults := message_faults(activity):
        error = {"code": "BadSyntax", "message": "; ".join(faults)}
        raise web.HTTPBadRequest(text=json.dumps({"error": error}))
    return activity


def _lookers(pilot: Pilot, windows: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Whose windows show a conversation."""
    lookers: dict[str, list[str]] = defaultdict(list)
    for person in pilot.people:
        if person.handle in windows:
            lookers[chat_id(person)].append(person.handle)
            lookers[channel_id(home_network(pilot, person).teams_channel)].append(person.handle)
    return lookers
