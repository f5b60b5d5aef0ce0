"""Exporting one's own reflections: a Markdown file where files are taken, else the same words on a card."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from handlers.notices import Briefing, Obsolete
from handlers.prompts.looking_back import Written
from handlers.prompts.wording import words_of
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Element, File, Heading, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import outbox, reflections
from storage.tables.messages import OutboxRow

MEDIA_TYPE = "text/markdown; charset=utf-8"


async def ask_for_export(request: Request) -> Reply:
    """Put the export in the outbox: it goes to the one-to-one chat, wherever it was asked for."""
    row = OutboxRow(
        key=f"reflections-export:{request.event.id}",
        kind="reflections-export",
        subject_id=request.person.id,
        person_id=request.person.id,
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    say = request.say
    return request.note(say("reflection-export-coming-title"), say("reflection-export-coming-body"))


async def compose_export(briefing: Briefing) -> Card | Obsolete:
    """All that the recipient has written, as it stands now."""
    if briefing.person is None or briefing.person.id != briefing.subject_id:
        return Obsolete("person_gone")
    written = await reflections.own(briefing.uow, briefing.person.id)
    if not written:
        return Obsolete("nothing_written")
    say = briefing.say
    return Card(
        title=say("reflection-export-title"),
        locale=say.locale,
        body=(Text(say("reflection-export-body", number=len(written))),),
        files=(
            File(
                name=f"{say('reflection-export-file')}-{briefing.now:%Y-%m-%d}.md",
                label=say("reflection-export-title"),
                media_type=MEDIA_TYPE,
                content=markdown(written, say, briefing.zone).encode(),
                instead=tuple(_elements(written, say, briefing.zone)),
            ),
        ),
    )


def markdown(written: Sequence[Written], say: Texts, zone: ZoneInfo) -> str:
    """The reflections as Markdown, the newest first: what was asked, when it was answered, for whom, and the words."""
    parts = [f"# {say('reflection-export-title')}"]
    for reflection, prompt in written:
        asked = " ".join(words_of(prompt, say).split())
        quoted = "\n".join(f"> {line}" for line in reflection.text.splitlines())
        parts += [f"## {asked}", f"*{_label(say, written=(reflection, prompt), zone=zone)}*", quoted]
    return "\n\n".join(parts) + "\n"


def _elements(written: Sequence[Written], say: Texts, zone: ZoneInfo) -> list[Element]:
    found: list[Element] = []
    for reflection, prompt in written:
        label = _label(say, written=(reflection, prompt), zone=zone)
        found += [Heading(words_of(prompt, say)), Quote(label, reflection.text)]
    return found


def _label(say: Texts, *, written: Written, zone: ZoneInfo) -> str:
    reflection, _ = written
    return say(
        "reflection-own-label",
        day=say.day(reflection.written_at, zone),
        visible=say(f"reflection-own-{reflection.visible_to}"),
    )
