"""The summary as files: a Word document and plain text; where files are not taken, the same on the card."""

from asyncio import to_thread
from datetime import datetime

from handlers.notices import Briefing, Obsolete
from handlers.summaries.card import readable_subject
from handlers.summaries.document import Document
from handlers.summaries.essence import whole
from handlers.summaries.making import summed_up
from handlers.summaries.plain_text import MEDIA_TYPE as TEXT
from handlers.summaries.plain_text import text_of
from handlers.summaries.word import MEDIA_TYPE as WORD
from handlers.summaries.word import word_of
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, File, Text


async def compose_files(briefing: Briefing) -> Card | Obsolete:
    """The card that brings the facilitator's summary as files."""
    subject = await readable_subject(briefing)
    if isinstance(subject, Obsolete):
        return subject
    document = (await summed_up(briefing.uow, briefing.say, subject)).document
    return await files_card(document, briefing.say, briefing.template, briefing.now)


async def files_card(document: Document, say: Texts, template: bytes | None, now: datetime) -> Card:
    """A card with a summary as files."""
    name = f"{say('summaries-file')}-{now:%Y-%m-%d}"
    labels = (say("summaries-file-word"), say("summaries-file-text"))
    return Card(
        title=document.title,
        locale=say.locale,
        body=(Text(say("summaries-files-body")),),
        files=await files_of(document, name, labels, template, now),
    )


async def files_of(
    document: Document, name: str, labels: tuple[str, str], template: bytes | None, now: datetime
) -> tuple[File, File]:
    """A document as Word and as text, so labelled. Writing Word takes a moment, in which others are served."""
    word, text = labels
    return (
        File(
            name=f"{name}.docx",
            label=word,
            media_type=WORD,
            content=await to_thread(word_of, document, template, now),
            instead=whole(document),
        ),
        File(name=f"{name}.txt", label=text, media_type=TEXT, content=text_of(document)),
    )
