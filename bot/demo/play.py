"""The play: time walks from August 2009 to the end of 2010, the bot does its work and people do theirs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from bot.demo.acting import Acting
from bot.demo.agenda import Agenda
from bot.demo.almanac import START, day_of
from bot.demo.audience import Audience
from bot.demo.bot_at_work import BotAtWork
from bot.demo.cast import Company, Player, hire, hire_hr, settle_in
from bot.demo.chronicle import Chronicle, Entry
from bot.demo.clock import StoryClock
from bot.demo.content import read_content
from bot.demo.failure import DemoFailedError
from bot.demo.gatherings import Gatherings
from bot.demo.house import DemoHouse, open_house
from bot.demo.leaders import Leaders
from bot.demo.payloads import Payloads
from bot.demo.pilot_workbook import PILOT_WORKBOOK
from bot.demo.scene import Scene
from bot.demo.stage import TENANT, Stage
from bot.demo.story import tell
from handlers.imports.checking import Defaults, check
from handlers.imports.plan import Import
from handlers.imports.reading import read_workbook
from handlers.imports.store import store
from handlers.texts import Texts
from handlers.vocabulary.events import Actor, PlacesSeen, Platform

SEED = 2009
TIME_ZONE = "Europe/Copenhagen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """A play that is over: who took part, what stands on the stages, what happened."""

    companies: Sequence[Company]
    hr: Player
    stages: dict[Platform, Stage]
    payloads: Payloads
    chronicle: Chronicle


async def play(file: Path, say: Texts, progress: Callable[[datetime], None]) -> Performance:
    """Play the pilot on a new database in ``file``; ``progress`` is told each moment the story comes to.

    Raises:
        DemoFailedError: the bot did not do what the story counts on.
    """
    clock, agenda, payloads = StoryClock(START), Agenda(), Payloads()
    stages = {platform: Stage(platform, clock, payloads) for platform in Platform}
    plan = settle_in(_pilot(say.locale), say.locale)
    companies, hr = hire(plan, stages, say.locale), hire_hr(stages[Platform.SLACK], say.locale)
    async with open_house(file, say.locale, clock, stages) as house:
        scene = Scene(
            clock=clock,
            agenda=agenda,
            chance=Random(SEED),  # noqa: S311 -- the same story each time is the point
            content=read_content(say),
            chronicle=Chronicle(),
            acting=Acting(house.router, stages, payloads, say),
            say=say,
        )
        await _begin(house, plan, stages[Platform.TEAMS])
        scene.chronicle.note(Entry(at=START, kind="begin", asked=sum(len(one.leaders) for one in companies)))
        networks = [Leaders(scene, company) for company in companies]
        gatherings = [Gatherings(scene, company) for company in companies]
        tell(scene, networks, gatherings, hr)
        audience = Audience(scene, [*zip(networks, gatherings, strict=True)])
        await BotAtWork(house, scene, audience).until_the_end(progress)
    return Performance(
        companies=companies, hr=hr, stages=stages, payloads=payloads, chronicle=scene.chronicle
    )


def _pilot(locale: str) -> Import:
    plan = check(read_workbook(PILOT_WORKBOOK), Defaults(locale=locale, time_zone=TIME_ZONE))
    if plan.has_errors:
        raise DemoFailedError("; ".join(str(problem) for problem in plan.problems))
    return plan


async def _begin(house: DemoHouse, plan: Import, teams: Stage) -> None:
    """Import the pilot, and install the bot in Teams, which shows it who and what is there."""
    async with house.database.write() as uow:
        await store(uow, plan, day_of(START))
        await uow.commit()
    members, channels = tuple(teams.accounts.values()), tuple(teams.channels.values())
    installer = Actor(platform=Platform.TEAMS, tenant=TENANT, user_id="U000")
    await house.router(PlacesSeen(id="demo-0", actor=installer, members=members, channels=channels))
