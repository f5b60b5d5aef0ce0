"""Publishing: what calendar programs get when they ask the bot's own pages."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.calendars.entries import LOOK_BACK, entries_for
from handlers.calendars.ics import feed_calendar, meeting_calendar
from handlers.calendars.tokens import digest, is_token
from handlers.ports import Clock
from handlers.texts import Texts
from storage import calendar_feeds
from storage.database import Database
from storage.tables.identity import Network
from storage.tables.meetings import Meeting

_MEETING_ID = re.compile(r"[0-9a-f]{32}")


class Calendars:
    """Looks up calendars for whoever knows their address; what cannot be one is not looked up at all."""

    def __init__(self, database: Database, clock: Clock, locale: str, zone: ZoneInfo) -> None:
        self._database = database
        self._clock = clock
        self._locale = locale
        self._zone = zone

    async def meeting(self, meeting_id: str) -> bytes | None:
        """The file of one meeting, or ``None`` if there is no such meeting.

        An id has 122 random bits, and the file says no more than the invitation in the channel: when and where, and
        nobody's name or address. Some months after the meeting the page is gone.
        """
        if not _MEETING_ID.fullmatch(meeting_id):
            return None
        async with self._database.read() as uow:
            meeting = await uow.get(Meeting, meeting_id)
            if meeting is None or meeting.ends_at < self._clock.now() - LOOK_BACK:
                return None
            network = await uow.get(Network, meeting.network_id)
        return meeting_calendar(meeting, network, None) if network else None

    async def feed(self, token: str) -> bytes | None:
        """The meetings of the person whose subscription ``token`` opens, or ``None`` if it opens none."""
        if not is_token(token):
            return None
        now = self._clock.now()
        async with self._database.read() as uow:
            feed = await calendar_feeds.with_token(uow, digest(token))
            if feed is None:
                return None
            entries = await entries_for(uow, feed.person_id, now, self._today(now))
        return feed_calendar(entries, Texts(self._locale), self._zone, self._today(now))

    def _today(self, now: datetime) -> date:
        return now.astimezone(self._zone).date()
