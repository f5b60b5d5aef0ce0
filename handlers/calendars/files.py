"""Files: a meeting's calendar file on a card of its own, or along with another card."""

from handlers.calendars.entries import entry_of
from handlers.calendars.ics import MEDIA_TYPE, meeting_calendar
from handlers.notices import Briefing, Obsolete
from handlers.ports import Addresses
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, File, FileLink, Text
from storage.tables.identity import Network, Person
from storage.tables.meetings import Meeting


def meeting_file(
    say: Texts, meeting: Meeting, network: Network, organizer: Person | None, addresses: Addresses
) -> File:
    """The file of one meeting: it puts the meeting in a calendar, or takes a cancelled one out of it.

    ``say`` speaks the language of the card it goes along with; the file itself speaks the network's.
    """
    shown = meeting_link(say, meeting, addresses)
    return File(
        name=f"sparring-{meeting.starts_at:%Y-%m-%d}.ics",
        label=shown.label,
        link=shown.link,
        media_type=MEDIA_TYPE,
        content=meeting_calendar(meeting, network, organizer),
    )


def meeting_link(say: Texts, meeting: Meeting, addresses: Addresses) -> FileLink:
    """The same file, on a card that it went along with earlier."""
    kind = "cancelled" if meeting.cancelled else "add"
    return FileLink(label=say(f"calendars-file-{kind}"), link=addresses.meeting_file(meeting.id))


async def calendar_files(briefing: Briefing, meeting: Meeting) -> tuple[FileLink, ...]:
    """The file of a notice's meeting, to go along with its card."""
    if briefing.standing:
        return (meeting_link(briefing.say, meeting, briefing.addresses),)
    entry = await entry_of(briefing.uow, meeting, briefing.now.astimezone(briefing.zone).date())
    if entry is None:
        return ()
    return (meeting_file(briefing.say, meeting, entry.network, entry.organizer, briefing.addresses),)


async def compose_file(briefing: Briefing) -> Card | Obsolete:
    """The card that brings the file; obsolete when the meeting is gone or over."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    if meeting is None:
        return Obsolete("meeting_gone")
    if meeting.ends_at <= briefing.now:
        return Obsolete("meeting_over")
    if briefing.network is None:
        return Obsolete("meeting_gone")
    kind, say = ("cancelled" if meeting.cancelled else "add"), briefing.say
    day = say.day(meeting.starts_at, briefing.zone)
    return Card(
        title=say(f"calendars-card-{kind}-title"),
        locale=say.locale,
        body=(Text(say(f"calendars-card-{kind}-body", network=briefing.network.name, day=day)),),
        files=await calendar_files(briefing, meeting),
    )
