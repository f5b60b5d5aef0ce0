"""The scene: what every invented person needs to play their part."""

from asyncio import Event
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.demo.acting import Acting
from bot.demo.agenda import Act, Agenda
from bot.demo.almanac import END, JULY, day_of, working_time
from bot.demo.chronicle import Chronicle
from bot.demo.clock import StoryClock
from bot.demo.content import Content
from handlers.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Time, chance, words, and the ways to act.

    ``awaited`` is set when somebody waits for the bot's answer, ``rescheduled`` when a meeting is at another time now.
    """

    clock: StoryClock
    agenda: Agenda
    chance: Random
    content: Content
    chronicle: Chronicle
    acting: Acting
    say: Texts
    awaited: Event = field(default_factory=Event)
    rescheduled: Event = field(default_factory=Event)

    def happens(self, likelihood: float) -> bool:
        """Whether something happens that is half as likely in July, when most are on holiday."""
        return self.chance.random() < (
            likelihood / 2 if day_of(self.clock.now()).month == JULY else likelihood
        )

    def within(self, days: int, before: datetime = END) -> datetime | None:
        """Some working hour in the next ``days`` days; ``None`` if that is not ``before``."""
        now = self.clock.now()
        moment = working_time(self.chance, day_of(now) + timedelta(days=self.chance.randint(0, days)))
        at_least = now + timedelta(minutes=self.chance.randint(5, 90))
        return chosen if (chosen := max(moment, at_least)) < before else None

    def later(self, days: int, act: Act, before: datetime = END) -> None:
        """Let somebody do something in the next ``days`` days, unless there is no time for it ``before``."""
        moment = self.within(days, before)
        if moment is not None:
            self.agenda.add(moment, act)
