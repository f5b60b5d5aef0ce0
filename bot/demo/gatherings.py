"""Gatherings: a network's meetings as its people know them, held whenever they were last moved to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.demo.almanac import END, INVITED_UNTIL, day_of, local, meetings_of
from bot.demo.cast import Company, Player
from bot.demo.chronicle import Entry
from bot.demo.facilitators import ask_for_summary
from bot.demo.scene import Scene

HOUR_OF_THE_SUMMARY = 15


@dataclass(slots=True, kw_only=True)
class Gathering:
    """A meeting: when it is, who facilitates it, and what each leader (by name) last answered to the invitation."""

    starts_at: datetime
    facilitator: Player
    entry: Entry
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def coming(self) -> list[str]:
        """The names of those who want to be there."""
        return [name for name, answer in self.answers.items() if answer != "no"]


class Gatherings:
    """The meetings of one network."""

    def __init__(self, scene: Scene, company: Company) -> None:
        self.company = company
        self._scene = scene
        self._all = [self._planned(meeting.starts_at) for meeting in meetings_of(company.row, INVITED_UNTIL)]

    def put_on_agenda(self) -> None:
        """Let everything that belongs to the meetings happen."""
        for gathering in self._all:
            self._expect(gathering)

    def at(self, start: datetime) -> Gathering | None:
        """The meeting that begins then, if there is one."""
        return next((one for one in self._all if one.starts_at == start), None)

    def begun(self) -> Sequence[Gathering]:
        """Those that have begun."""
        now = self._scene.clock.now()
        return [one for one in self._all if one.starts_at <= now]

    def last(self) -> Gathering:
        """The latest meeting that has begun; there must be one."""
        return max(self.begun(), key=lambda one: one.starts_at)

    def move(self, before: datetime, after: datetime) -> None:
        """Hold a meeting at another time; who has answered will have to answer anew."""
        gathering = self.at(before)
        if gathering is None:
            return  # It is for a time when the story is over.
        gathering.starts_at = after
        gathering.answers.clear()
        gathering.entry.moved = True
        self._expect(gathering)

    def hand_over(self, start: datetime, substitute: Player) -> None:
        """Let somebody else facilitate a meeting."""
        gathering = self.at(start)
        if gathering is not None:
            gathering.facilitator = substitute

    def _planned(self, start: datetime) -> Gathering:
        asked = len(self.company.leaders)
        entry = Entry(at=start, kind="meeting", networks=[self.company.name], asked=asked)
        return Gathering(starts_at=start, facilitator=self.company.facilitator, entry=entry)

    def _expect(self, gathering: Gathering) -> None:
        start, agenda = gathering.starts_at, self._scene.agenda
        day_before = local(day_of(start) - timedelta(days=1), HOUR_OF_THE_SUMMARY)
        if start < END:
            agenda.add(day_before, partial(self._prepare, gathering, start))
            agenda.add(start, partial(self._meet, gathering, start))

    async def _prepare(self, gathering: Gathering, start: datetime) -> None:
        if gathering.starts_at == start and self.begun():
            await ask_for_summary(self._scene, self.company, gathering.facilitator)

    async def _meet(self, gathering: Gathering, start: datetime) -> None:
        if gathering.starts_at == start:
            entry = gathering.entry
            entry.at, entry.answered = start, len(gathering.answers)
            entry.present = len(gathering.coming)
            self._scene.chronicle.note(entry)
