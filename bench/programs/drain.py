"""Our delivery: sends all that is due, composed as the bot is, and says how long that took."""

import asyncio
from time import perf_counter

from bench.programs.outcome import tell
from bot.application import SystemClock, open_application
from bot.settings import load_settings


async def main() -> None:
    """Deliver until nothing is due."""
    clock = SystemClock()
    async with open_application(load_settings(), clock) as application:
        began = perf_counter()
        await application.delivery.deliver_due(clock)
        tell(application.delivery.counts["sent"], perf_counter() - began)


if __name__ == "__main__":
    asyncio.run(main())
