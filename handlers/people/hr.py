"""The first HR people: named in the settings, because nobody else could appoint them."""

from collections.abc import Iterable

from storage import people
from storage.database import Database
from storage.tables.identity import Person


async def appoint_first_hr(database: Database, emails: Iterable[str]) -> None:
    """Make the people with these e-mail addresses HR; those the bot has not met yet it gets to know by them."""
    wanted = {email.strip().lower() for email in emails}
    if not wanted:
        return
    async with database.write() as uow:
        known = await people.by_emails(uow, wanted)
        for email in sorted(wanted):
            person = known.get(email) or Person(email=email, name=email.partition("@")[0])
            person.is_hr = True
            uow.add(person)
        await uow.commit()
