"""Activities that nobody sane sends: they are refused or ignored, and the bot lives on."""

import asyncio
import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.settings import TeamsSettings
from bot.teams.parts import open_teams
from handlers.vocabulary.events import Command, Event, FormSubmitted
from handlers.vocabulary.replies import Reply
from tests.fakes.connector import FakeConnector
from tests.fakes.teams_activities import changed, installed_for, installed_in_team, invoked, replied, said
from tests.fakes.teams_world import Json
from tests.teams.conftest import words
from tests.teams.posting import post
from tests.teams.samples import CARD, FORM

SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


async def everything(event: Event) -> Reply:
    """A dispatch that gives each kind of event the reply that asks most of the adapter."""
    if isinstance(event, FormSubmitted):
        return Reply(errors={"text": "Forkert."})
    return (
        Reply(note=CARD, home=CARD, form=FORM) if isinstance(event, Command) else Reply(card=CARD, note=CARD)
    )


class Running:
    """A bot and a connector on a loop of their own, since Hypothesis calls from outside of one."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self.connector = FakeConnector()
        self._url = self._runner.run(self._start())

    async def _start(self) -> str:
        self.connector.world.add_team("Ledere", ["alice@example.com", "bo@example.com"], ["netvaerk"])
        await self.connector.__aenter__()
        options = TeamsSettings(app_id=None, app_password=None, tenant_id=None, app_type="MultiTenant")
        self._parts = await open_teams(options, words)
        app = web.Application()
        app.router.add_post("/api/messages", self._parts.front_door(everything).handle)
        self._server = TestServer(app)
        await self._server.start_server()
        return str(self._server.make_url("/"))

    def post(self, body: object) -> int:
        """Send something; gives the status."""
        return self._runner.run(post(self._url, body)).status

    def stop(self) -> None:
        """Give everything back."""
        self._runner.run(self._stop())
        self._runner.close()

    async def _stop(self) -> None:
        await self._server.close()
        await self._parts.close()
        await self.connector.__aexit__()


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    bot = Running()
    yield bot
    bot.stop()


def samples(connector: FakeConnector) -> list[Json]:
    world, url = connector.world, connector.url
    alice = world.person("alice@example.com")
    channel = world.channel("netvaerk")
    action = {
        "action": {"type": "Action.Execute", "verb": "press", "data": {"action": "press", "args": {"a": "b"}}}
    }
    fetched = {"data": {"msteams": {"type": "task/fetch"}, "action": "open", "args": {}}, "context": {}}
    sent = {"data": {"form": "dilemma", "args": {}, "draft": "x", "text:text": "ord", "tick:a": "true"}}
    reply = replied(world, alice, "ord", url, f"{channel};messageid=1")
    return [
        said(world, alice, "hjælp", url),
        said(world, alice, "hjælp", url, channel),
        reply,
        changed(reply, "editMessage", 1, text="andet"),
        changed(reply, "softDeleteMessage", 2, text=None),
        invoked(world, alice, "adaptiveCard/action", action, url, channel),
        invoked(world, alice, "task/fetch", fetched, url),
        invoked(world, alice, "task/submit", sent, url),
        installed_in_team(world, alice, url, "Ledere"),
        installed_for(world, alice, url),
    ]


def paths(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401
    if path:
        yield path
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        yield from paths(value, (*path, key))


def mutated(activity: Json, path: tuple[str | int, ...], change: Callable[[Any, str | int], None]) -> Json:
    mutant = copy.deepcopy(activity)
    node: Any = mutant
    for key in path[:-1]:
        node = node[key]
    change(node, path[-1])
    return mutant


@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_any_mutated_activity_is_refused_or_ignored(running: Running, data: st.DataObject) -> None:
    activity = data.draw(st.sampled_from(samples(running.connector)))
    path = data.draw(st.sampled_from([it for it in paths(activity) if it != ("serviceUrl",)]))
    junk = data.draw(JUNK)

    status = running.post(mutated(activity, path, lambda node, key: node.__setitem__(key, junk)))

    assert status in {200, 400}


def test_an_activity_that_lacks_something_is_refused_or_ignored(running: Running) -> None:
    statuses = {
        running.post(mutated(activity, path, lambda node, key: node.__delitem__(key)))
        for activity in samples(running.connector)
        for path in paths(activity)
    }

    assert statuses <= {200, 400}


@settings(deadline=None, max_examples=50)
@given(body=JUNK)
def test_any_json_is_refused_or_ignored(running: Running, body: object) -> None:
    assert running.post(body) in {200, 400}
