"""Our planner: ``plan URL NOW`` plans a year for every network, then finds that nothing is new."""

import asyncio
import sys
from datetime import datetime
from time import perf_counter

from sqlmodel import func, select

from bench.programs.outcome import peak, tell
from scheduling.planner import plan
from storage.database import Database, open_database
from storage.tables.meetings import Meeting


async def main(url: str, now: datetime) -> None:
    """Plan twice."""
    database = await open_database(url)
    before = peak()
    seconds = await _timed(database, now)
    grown = peak() - before
    idle = await _timed(database, now)
    async with database.read() as uow:
        meetings = (await uow.session.exec(select(func.count()).select_from(Meeting))).one()
    await database.close()
    tell(meetings, seconds, grown_mib=grown, idle_ms=idle * 1000)


async def _timed(database: Database, now: datetime) -> float:
    began = perf_counter()
    await plan(database, now)
    return perf_counter() - began


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], datetime.fromisoformat(sys.argv[2])))
