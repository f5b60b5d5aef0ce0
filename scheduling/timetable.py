"""The timetable of a meeting: what the bot does for it, when, and when it would be too late. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from handlers.calendar.customs import quiet_hours, zone_of
from handlers.calendar.moment import wall_moment
from handlers.calendar.working_time import MORNING, earlier, later
from storage.tables.identity import Network
from storage.tables.meetings import Meeting

EARLY_MORNING = time(7)
LATEST_NOTICE = timedelta(hours=1)
DAYS_TO_PREPARE = 3
DAYS_TO_REFLECT = 7
# Whoever is invited later than this before a meeting is neither nudged nor counted early.
SHORT_NOTICE = timedelta(days=3)
AFTERMATH = timedelta(days=14)


class Step(StrEnum):
    """What the bot does for a meeting by itself."""

    REMINDER = "reminder"
    NUDGE = "nudge"
    HEADCOUNT = "headcount"
    AGENDA = "agenda"
    PROMISES = "promises"
    REFLECTION = "reflection"
    ATTENDANCE = "attendance"
    TAKEAWAYS = "takeaways"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """One step: from ``at`` on it is due, from ``until`` on too late.

    ``days`` tells reminders apart; the ``first`` brings the calendar file, the ``last`` the agenda.
    """

    step: Step
    at: datetime
    until: datetime
    days: int = 0
    first: bool = False
    last: bool = False


class Timetable:
    """Makes the timetable of one meeting of one network."""

    def __init__(self, meeting: Meeting, network: Network) -> None:
        self._meeting = meeting
        self._days = sorted(set(network.reminder_days))
        self._zone = zone_of(network)
        self._quiet = quiet_hours(network)
        self._day = meeting.starts_at.astimezone(self._zone).date()

    def steps(self) -> list[Timed]:
        """Every step, in order of time."""
        return sorted([*self.before(), *self._after()], key=lambda timed: timed.at)

    def before(self) -> list[Timed]:
        """The steps before the meeting, the reminders first."""
        reminders = self.reminders()
        return [*reminders, *self._waiting_for_answers(reminders), *self._getting_ready(reminders)]

    def reminders(self) -> list[Timed]:
        """The reminders in order of time; each is too late when the next one is due.

        One that days off would bring no earlier than the next is left out.
        """
        until = self._meeting.starts_at
        kept: list[tuple[int, datetime, datetime]] = []
        for days in self._days:
            at = self._reminder_at(days)
            if at < until:
                kept.append((days, at, until))
                until = at
        first, last = len(kept) - 1, 0
        return [
            Timed(
                step=Step.REMINDER, at=at, until=until, days=days, first=number == first, last=number == last
            )
            for number, (days, at, until) in reversed(list(enumerate(kept)))
        ]

    def _reminder_at(self, days: int) -> datetime:
        wall_time = MORNING if days else max(EARLY_MORNING, self._quiet.until)
        morning = wall_moment(self._day - timedelta(days=days), wall_time, self._zone)
        return self._earlier(min(morning, self._meeting.starts_at - LATEST_NOTICE))

    def _getting_ready(self, reminders: list[Timed]) -> list[Timed]:
        prepare = self._by_morning(self._day - timedelta(days=DAYS_TO_PREPARE))
        last = max((reminder.at for reminder in reminders), default=self._meeting.starts_at)
        agenda = min(prepare, self._earlier(last - timedelta(days=1)))
        return [
            Timed(step=Step.AGENDA, at=agenda, until=self._meeting.starts_at),
            Timed(step=Step.PROMISES, at=prepare, until=self._meeting.starts_at),
            *self._reflection(until=prepare),
        ]

    def _reflection(self, until: datetime) -> list[Timed]:
        at = self._by_morning(self._day - timedelta(days=DAYS_TO_REFLECT))
        # Days off can bring the two together; then there is no time left to think.
        return [Timed(step=Step.REFLECTION, at=at, until=until)] if at < until else []

    def _waiting_for_answers(self, reminders: list[Timed]) -> list[Timed]:
        starts_at = self._meeting.starts_at
        first = min((reminder.at for reminder in reminders), default=starts_at)
        if starts_at - first < SHORT_NOTICE:
            return []
        third, half = (self._by_morning(self._local(first + (starts_at - first) / part)) for part in (3, 2))
        # On the day of the invitation nobody has had time to answer yet.
        return [
            Timed(step=step, at=at, until=starts_at)
            for step, at in ((Step.NUDGE, third), (Step.HEADCOUNT, half))
            if self._local(at) > self._local(first)
        ]

    def _after(self) -> list[Timed]:
        ends_at = self._meeting.ends_at
        next_day = self._local(ends_at) + timedelta(days=1)
        morning_after = later(wall_moment(next_day, MORNING, self._zone), self._zone, self._quiet)
        return [
            Timed(
                step=Step.ATTENDANCE, at=later(ends_at, self._zone, self._quiet), until=ends_at + AFTERMATH
            ),
            Timed(step=Step.TAKEAWAYS, at=morning_after, until=ends_at + AFTERMATH),
        ]

    def _by_morning(self, day: date) -> datetime:
        return self._earlier(wall_moment(day, MORNING, self._zone))

    def _earlier(self, moment: datetime) -> datetime:
        return earlier(moment, self._zone, self._quiet)

    def _local(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()
