"""The house of the demo: the real bot on its embedded database, with stages where the platforms would be."""

from asyncio import Event
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.demo.almanac import ZONE
from bot.demo.cast import HR_EMAIL
from bot.demo.stage import Stage
from bot.opening import open_database_upgraded
from bot.settings import Settings
from handlers.capabilities import NOTICES
from handlers.dilemmas.seal import FernetSeal
from handlers.ports import Addresses, Clock, Platforms
from handlers.router import House, Router
from handlers.vocabulary.events import Platform
from scheduling.composing import Composer
from scheduling.delivery import Delivery
from storage.database import Database

# Where calendars would be found; in Teams, files are links to it.
ADDRESSES = Addresses("https://sparring.example.com")
# Nobody in the demo is real, so nothing has to be kept from anybody.
SECRET = "demo"  # noqa: S105 -- see above


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoHouse:
    """The parts of the bot that the story sets in motion; ``woken`` is set when there is something to send."""

    database: Database
    stages: Mapping[Platform, Stage]
    platforms: Platforms
    delivery: Delivery
    router: Router
    woken: Event


@asynccontextmanager
async def open_house(
    file: Path, locale: str, clock: Clock, stages: Mapping[Platform, Stage]
) -> AsyncIterator[DemoHouse]:
    """The bot on a new database in ``file``, whatever the settings around it."""
    woken, seal = Event(), FernetSeal(SECRET)
    platforms = {platform: stage.ports for platform, stage in stages.items()}
    async with open_database_upgraded(_settings(file, locale), alone=True) as database:
        house = House(
            database=database,
            platforms=platforms,
            clock=clock,
            seal=seal,
            locale=locale,
            zone=ZONE,
            wake=woken.set,
            addresses=ADDRESSES,
        )
        yield DemoHouse(
            database=database,
            stages=stages,
            platforms=platforms,
            delivery=Delivery(
                database, platforms, Composer(NOTICES, locale, ZONE, addresses=ADDRESSES), seal.open
            ),
            router=Router(house),
            woken=woken,
        )


def _settings(file: Path, locale: str) -> Settings:
    return Settings(
        database_url=f"sqlite:///{file}",
        slack=None,
        teams=None,
        hr=(HR_EMAIL,),
        locale=locale,
        time_zone=ZONE,
        development=True,
        host="127.0.0.1",
        port=0,
    )
