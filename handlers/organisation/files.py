"""All notes as a document for management: HR gets it in the one-to-one chat."""

from zoneinfo import ZoneInfo

from handlers.notices import Briefing, Obsolete
from handlers.organisation.reading import check_hr
from handlers.organisation.wording import heading_of, sender_of
from handlers.request import Request
from handlers.summaries.document import Block, Document, Passage, Section
from handlers.summaries.files import files_of
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.replies import Reply
from storage import organisation, outbox
from storage.tables.messages import OutboxRow
from storage.tables.organisation import Note

MOST = 200
"""Notes in a document; a pilot of six networks has some dozens."""


async def ask_for_files(request: Request) -> Reply:
    """Put the document in the outbox."""
    check_hr(request)
    row = OutboxRow(
        key=f"organisation-files:{request.event.id}",
        kind="organisation-files",
        subject_id=request.person.id,
        person_id=request.person.id,
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    return request.note(request.say("organisation-files-title"), request.say("organisation-files-body"))


async def compose_files(briefing: Briefing) -> Card | Obsolete:
    """The card that brings it, to whoever is still HR."""
    if briefing.person is None or not briefing.person.is_hr:
        return Obsolete("not_hr")
    notes, say = await organisation.notes(briefing.uow, None, MOST), briefing.say
    document = Document(
        title=say("organisation-list-title"),
        locale=say.locale,
        opening=(say("organisation-document-opening"),),
        sections=tuple(_section(say, note, briefing.zone) for note in notes),
        footer=say("organisation-document-footer"),
    )
    name = f"{say('organisation-file')}-{briefing.now:%Y-%m-%d}"
    labels = (say("organisation-file-word"), say("organisation-file-text"))
    files = await files_of(document, name, labels, briefing.template, briefing.now)
    body = (Text(say("organisation-files-here")),)
    return Card(title=document.title, locale=say.locale, body=body, files=files)


def _section(say: Texts, note: Note, zone: ZoneInfo) -> Section:
    day = say.day(note.passed_on_at, zone)
    answered = (
        Passage(sources=(), words=note.answer, label=say("organisation-answer"))
        if note.answer
        else say("organisation-unanswered")
    )
    said = Passage(sources=(), words=note.text, label=say(f"organisation-kind-{note.kind}"))
    lines = (say("organisation-from", sender=sender_of(say, note), day=day), said, answered)
    return Section(name=note.id, heading=heading_of(say, note, zone), blocks=(Block(lines),))
