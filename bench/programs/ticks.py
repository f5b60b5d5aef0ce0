"""Our planner's year: ``ticks URL NOW`` plans at each minute of a year in which something is due."""

import asyncio
import sys
from datetime import datetime, timedelta
from time import perf_counter

from sqlmodel import func, select

from bench.programs.outcome import tell
from scheduling.planner import plan
from storage import meetings
from storage.database import Database, open_database
from storage.tables.messages import OutboxRow

YEAR = timedelta(days=365)


async def main(url: str, now: datetime) -> None:
    """Play a year, and count the messages that came of it."""
    database = await open_database(url)
    await plan(database, now)
    began, ticks = perf_counter(), 0
    until = now + YEAR
    while (due := await _next_due(database)) is not None and due < until:
        now = max(now, _whole_minute(due))
        await plan(database, now)
        ticks += 1
    seconds = perf_counter() - began
    async with database.read() as uow:
        messages = (await uow.session.exec(select(func.count()).select_from(OutboxRow))).one()
    await database.close()
    tell(messages, seconds, tick_ms=seconds / ticks * 1000)


async def _next_due(database: Database) -> datetime | None:
    async with database.read() as uow:
        return await meetings.next_due(uow)


def _whole_minute(moment: datetime) -> datetime:
    whole = moment.replace(second=0, microsecond=0)
    return whole if whole == moment else whole + timedelta(minutes=1)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], datetime.fromisoformat(sys.argv[2])))
