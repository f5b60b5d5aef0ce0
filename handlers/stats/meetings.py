"""Meetings as the measures see them: which were due, which were held as planned, which attendance is known of."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.stats.period import Period
from storage.counting import Count, Gathering

NEAR = timedelta(weeks=3)
"""How far from its day in the rhythm a meeting may be and still be held as planned."""
NEW = timedelta(days=30)
"""Whoever has been in the network for less is not counted as absent."""
REPLY_BY = timedelta(days=3)


class Meetings:
    """The meetings of a period, as far as they lie before ``now``."""

    def __init__(
        self, gatherings: Iterable[Gathering], period: Period, zone: ZoneInfo, now: datetime
    ) -> None:
        since, until = period.bounds(zone)
        past = [one for one in gatherings if one.ends_at <= now]
        self._held = [one for one in past if since <= one.ends_at < until and not one.cancelled]
        self._due = [
            one
            for one in past
            if one.occurrence_at and since <= one.occurrence_at < until and not one.was_dropped
        ]

    def as_planned(self) -> Mapping[str, Count]:
        """How many meetings each network was to have by its rhythm, and had within three weeks of that day."""
        due = Counter(one.network_id for one in self._due)
        held = Counter(one.network_id for one in self._due if _is_held(one))
        return {network_id: _things(held[network_id], number) for network_id, number in due.items()}

    def noted(self) -> Counter[str]:
        """How many meetings of each network have an attendance that is known."""
        return Counter(one.network_id for one in self._noted)

    def days(self) -> dict[str, date]:
        """The days of the meetings held, by their ids."""
        return {one.meeting_id: _day(one) for one in self._held}

    def reply_deadlines(self) -> dict[str, datetime]:
        """Until when answers to the invitations count."""
        return {one.meeting_id: one.starts_at - REPLY_BY for one in self._held}

    def joined_by(self) -> dict[str, date]:
        """Until when somebody must have joined to be counted, for the meetings whose attendance is known."""
        return {one.meeting_id: _day(one) - NEW for one in self._noted}

    @property
    def _noted(self) -> Sequence[Gathering]:
        return [one for one in self._held if one.was_noted]


def _is_held(one: Gathering) -> bool:
    near = one.occurrence_at is not None and abs(one.starts_at - one.occurrence_at) <= NEAR
    return near and not one.cancelled


def _day(one: Gathering) -> date:
    return one.starts_at.astimezone(ZoneInfo(one.time_zone)).date()


def _things(part: int, whole: int) -> Count:
    return Count(part, whole, able=0, active=0, most=0)
