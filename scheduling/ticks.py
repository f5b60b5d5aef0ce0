"""Ticks: the beat of the house. They only wake; what is due is in the tables."""

from collections.abc import Callable
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

EVERY_MINUTE = "plan"
EVERY_HOUR = "upkeep"


def ticking(on_minute: Callable[[], None], on_hour: Callable[[], None]) -> AsyncIOScheduler:
    """A scheduler that calls back at each full minute and a quarter past each hour, once it is started."""
    # A tick that comes late is still wanted, and several late ones are one.
    defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
    scheduler.add_job(_beat, CronTrigger(second=0, timezone=UTC), args=[on_minute], id=EVERY_MINUTE)
    scheduler.add_job(_beat, CronTrigger(minute=15, timezone=UTC), args=[on_hour], id=EVERY_HOUR)
    return scheduler


async def _beat(call_back: Callable[[], None]) -> None:
    # A coroutine runs in the loop; a plain function would be called in a thread.
    call_back()
