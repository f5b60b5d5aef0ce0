"""Reading what has been passed on: HR's list of notes, and word of each new one."""

from handlers.notices import Briefing, Obsolete
from handlers.organisation.wording import answer_of, heading_of, number_of, sender_of, words_of
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Text
from handlers.vocabulary.replies import Reply
from storage import organisation
from storage.tables.organisation import Note

ON_A_PAGE = 5


def check_hr(request: Request) -> None:
    """Notes are for HR, who bring them to management.

    Raises:
        RefusedError: the actor is a facilitator.
    """
    if not request.person.is_hr:
        raise RefusedError("organisation-hr-only")


async def list_notes(request: Request) -> Reply:
    """The notes of the whole programme, the latest first, a page at a time."""
    check_hr(request)
    say = request.say
    notes = await organisation.notes(request.uow, _below(request), ON_A_PAGE + 1)
    shown = notes[:ON_A_PAGE]
    body: list[Element] = [] if shown else [Text(say("organisation-none"))]
    for note in shown:
        day = say.day(note.passed_on_at, request.zone)
        body += [
            Heading(heading_of(say, note, request.zone)),
            Text(say("organisation-from", sender=sender_of(say, note), day=day), subtle=True),
            words_of(say, note),
            answer_of(say, note),
        ]
    older = [_older_button(say, shown[-1])] if len(notes) > len(shown) else []
    files = [Button(label=say("organisation-button-files"), action="organisation-files")] if shown else []
    answers = [answer_button(say, note) for note in shown]
    title = say("organisation-list-title")
    buttons = (*answers, *older, *files)
    return Reply(note=Card(title=title, locale=say.locale, body=tuple(body), buttons=buttons))


async def compose_passed_on(briefing: Briefing) -> Card | Obsolete:
    """Word to HR that there is a new note."""
    note, person, say = await briefing.uow.get(Note, briefing.subject_id), briefing.person, briefing.say
    if note is None or person is None or not person.is_hr:
        return Obsolete("not_hr")
    return Card(
        title=say("organisation-new-title", number=number_of(say, note, briefing.zone)),
        locale=say.locale,
        body=(
            Text(say("organisation-new-body", sender=sender_of(say, note))),
            words_of(say, note),
            Text(say("organisation-new-hint"), subtle=True),
        ),
        buttons=(answer_button(say, note),),
    )


def answer_button(say: Texts, note: Note) -> Button:
    """The button to write down what management has answered, or to put that otherwise."""
    name = "answer" if note.answer is None else "correct"
    return Button(
        label=say(f"organisation-button-{name}", number=str(note.number)),
        action="organisation-answer",
        args={"note": note.id},
        opens_form=True,
    )


def _older_button(say: Texts, last: Note) -> Button:
    args = {"below": str(last.number)}
    return Button(label=say("organisation-button-older"), action="organisation-notes", args=args)


def _below(request: Request) -> int | None:
    typed = request.args.get("below", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < len("999999") else None
