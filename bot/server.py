"""The web server: the platforms' front doors, and what operators ask."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from aiohttp import web

from bot.application import Application
from bot.calendar_pages import calendar_routes
from bot.figure_pages import figure_routes
from bot.metrics import exposition
from bot.readiness import Readiness

# Twice what the front doors accept: they answer in their platform's own words, this only protects the memory.
LARGEST_BODY = 2 * 1024 * 1024


def web_application(application: Application, readiness: Readiness) -> web.Application:
    """The routes; those of a platform that is not set up are missing."""

    async def healthz(_request: web.Request) -> web.Response:
        return web.json_response({"status": "alive"})

    async def readyz(_request: web.Request) -> web.Response:
        reason = await readiness.why_not()
        if reason is None:
            return web.json_response({"status": "ready"})
        return web.json_response(
            {"status": "not ready", "reason": reason}, status=HTTPStatus.SERVICE_UNAVAILABLE
        )

    async def metrics(_request: web.Request) -> web.Response:
        text, content_type = await exposition(application)
        return web.Response(body=text, headers={"Content-Type": content_type})

    server = web.Application(client_max_size=LARGEST_BODY)
    server.add_routes(
        [web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", metrics)]
    )
    server.add_routes(calendar_routes(application.calendars))
    server.add_routes(figure_routes(application.figures))
    if application.slack is not None:
        server.router.add_post("/slack/events", application.slack.handle)
    if application.teams is not None:
        server.router.add_post("/api/messages", application.teams.handle)
    return server


class ListenError(Exception):
    """The address cannot be listened on."""


@asynccontextmanager
async def serving(server: web.Application, host: str, port: int) -> AsyncIterator[None]:
    """Listen on ``host`` and ``port`` while inside; requests in hand are finished on leaving.

    Raises:
        ListenError: the address cannot be listened on.
    """
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=10)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        message = f"Cannot listen on HOST {host}, PORT {port}: {error.strerror}."
        raise ListenError(message) from error
