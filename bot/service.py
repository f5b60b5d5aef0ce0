"""The service: everything that ``sparring run`` keeps going until it is told to stop."""

import asyncio
import logging
import signal

from bot.application import Application, SystemClock, open_application
from bot.readiness import Readiness
from bot.server import serving, web_application
from bot.settings import Settings

log = logging.getLogger(__name__)


async def serve(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM, then finish what is in hand.

    Raises:
        OSError: the web server cannot listen on its address.
    """
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with open_application(settings, SystemClock()) as application:
        readiness = Readiness(application.database)
        server = web_application(application, readiness)
        async with serving(server, settings.host, settings.port):
            await _run(application, readiness, stop)


async def _run(application: Application, readiness: Readiness, stop: asyncio.Event) -> None:
    settings = application.settings
    if application.slack is not None:
        await application.slack.start()
    readiness.started()
    log.info("ready", extra={"action": "ready", "host": settings.host, "port": settings.port})
    try:
        await application.runner.run(stop)
    finally:
        readiness.draining()
        if application.slack is not None:
            await application.slack.stop()
        log.info("stopped", extra={"action": "stopped"})
