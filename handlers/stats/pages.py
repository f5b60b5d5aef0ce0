"""The files that go with the figures, for whoever opens their address: where a platform takes no files."""

from zoneinfo import ZoneInfo

from handlers.ports import NO_ADDRESS, Clock
from handlers.stats.file_keys import OPEN_FOR, is_key, row_key
from handlers.stats.files import report_files
from handlers.stats.reading import Choice, reader_of, reports
from handlers.texts import Texts
from handlers.vocabulary.cards import File
from storage import outbox
from storage.database import Database
from storage.tables.identity import Person


class FigurePages:
    """Looks up the files of a message by its key; as long as its recipient may see them, and some days at most."""

    def __init__(self, database: Database, clock: Clock, locale: str, zone: ZoneInfo) -> None:
        self._database = database
        self._clock = clock
        self._say = Texts(locale)
        self._zone = zone

    async def file(self, key: str, kind: str) -> File | None:
        """The file of this kind (the end of its name), or ``None`` if there is none to see."""
        now = self._clock.now()
        if not is_key(key):
            return None
        async with self._database.read() as uow:
            row = await outbox.with_key(uow, row_key(key))
            if row is None or row.person_id is None or row.due_at < now - OPEN_FOR:
                return None
            person = await uow.get(Person, row.person_id)
            today = now.astimezone(self._zone).date()
            reader = person and await reader_of(uow, person, today, row.args.get("network"))
            if not reader:
                return None
            found = await reports(uow, reader, Choice.of(row.args), self._zone, now)
        files = report_files(self._say, found, NO_ADDRESS, key)
        return next((file for file in files if file.name.endswith(f".{kind}")), None)
