"""The composition root: one place where settings become a working house."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.opening import open_database_upgraded
from bot.settings import Settings
from bot.slack.front_door import SlackFrontDoor
from bot.slack.parts import open_slack
from bot.teams.front_door import TeamsFrontDoor
from bot.teams.parts import open_teams
from bot.words import words
from handlers.calendars.publishing import Calendars
from handlers.capabilities import NOTICES
from handlers.dilemmas.seal import FernetSeal
from handlers.ports import Addresses, Clock, PlatformPorts, Platforms
from handlers.request import Seal
from handlers.router import House, Router
from handlers.stats.pages import FigurePages
from handlers.vocabulary.events import Platform
from scheduling.composing import Composer
from scheduling.delivery import Delivery
from scheduling.runner import Runner
from storage.database import Database


class SystemClock:
    """The time of the machine."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A bot put together, with nothing running yet."""

    settings: Settings
    database: Database
    platforms: Platforms
    seal: Seal
    delivery: Delivery
    runner: Runner
    calendars: Calendars
    figures: FigurePages
    slack: SlackFrontDoor | None
    teams: TeamsFrontDoor | None


@asynccontextmanager
async def open_application(settings: Settings, clock: Clock) -> AsyncIterator[Application]:
    """Put the bot together for ``settings``; everything opened is closed again."""
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database_upgraded(settings))
        slack = await open_slack(settings.slack, words) if settings.slack else None
        teams = await open_teams(settings.teams, words) if settings.teams else None
        platforms: Platforms = {}
        for platform, parts in ((Platform.SLACK, slack), (Platform.TEAMS, teams)):
            if parts is not None:
                stack.push_async_callback(parts.close)
                platforms[platform] = PlatformPorts(parts.gateway, parts.directory)
        seal = FernetSeal(*settings.seal_secrets)
        addresses = Addresses(settings.public_url)
        composer = Composer(
            NOTICES,
            settings.locale,
            settings.time_zone,
            addresses=addresses,
            template=settings.template,
        )
        delivery = Delivery(database, platforms, composer, seal.open)
        runner = Runner(database, platforms, delivery, clock, seal=seal)
        router = Router(
            House(
                database=database,
                platforms=platforms,
                clock=clock,
                seal=seal,
                locale=settings.locale,
                zone=settings.time_zone,
                wake=runner.wake,
                addresses=addresses,
                fewest=settings.fewest_people,
            )
        )
        yield Application(
            settings=settings,
            database=database,
            platforms=platforms,
            seal=seal,
            delivery=delivery,
            runner=runner,
            calendars=Calendars(database, clock, settings.locale, settings.time_zone),
            figures=FigurePages(database, clock, settings.locale, settings.time_zone),
            slack=slack.front_door(router) if slack else None,
            teams=teams.front_door(router) if teams else None,
        )
