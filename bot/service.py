"""The service: everything that ``sparring run`` keeps going until it is told to stop."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.application import Application, SystemClock, open_application
from bot.readiness import Readiness
from bot.server import serving, web_application
from bot.settings import Settings

log = logging.getLogger(__name__)


async def serve(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM, then finish what is in hand.

    Raises:
        ListenError: the web server cannot listen on its address.
        DeliveryFailedError: Slack's Socket Mode cannot be reached.
    """
    async with open_application(settings, SystemClock()) as application:
        readiness = Readiness(application.database)
        stop = _stop_on_signals(readiness)
        server = web_application(application, readiness)
        async with serving(server, settings.host, settings.port), _connected(application):
            readiness.started()
            log.info("ready", extra={"action": "ready", "host": settings.host, "port": settings.port})
            await application.runner.run(stop)
    log.info("stopped", extra={"action": "stopped"})


def _stop_on_signals(readiness: Readiness) -> asyncio.Event:
    stop = asyncio.Event()

    def drain() -> None:
        readiness.draining()
        stop.set()

    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, drain)
    return stop


@asynccontextmanager
async def _connected(application: Application) -> AsyncIterator[None]:
    """Slack's Socket Mode, where it is used."""
    if application.slack is None:
        yield
        return
    await application.slack.start()
    try:
        yield
    finally:
        await application.slack.stop()
