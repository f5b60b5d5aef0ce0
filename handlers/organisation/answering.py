"""Answering: HR writes down what management says to a note, and the network hears it."""

from handlers.form_text import text_errors
from handlers.notices import Briefing, Obsolete
from handlers.organisation.reading import check_hr
from handlers.organisation.telling import tell_channels
from handlers.organisation.wording import answer_of, number_of, words_of
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import outbox
from storage.tables.organisation import Note, Proposal

LONGEST = 3000


async def open_answer(request: Request) -> Reply:
    """The form, with the answer that is there."""
    note, say = await _note(request), request.say
    return Reply(
        form=Form(
            name="organisation-answer",
            title=say("organisation-answer-form-title"),
            locale=say.locale,
            elements=(
                Text(note.text),
                Text(say("organisation-answer-intro"), subtle=True),
                _words(say, note.answer or ""),
            ),
            submit=say("organisation-answer-form-submit"),
            cancel=say("form-cancel"),
            args={"note": note.id, "seen": _version(note)},
        )
    )


async def keep_answer(request: Request) -> Reply:
    """Write the answer down, and bring it to the network."""
    note, say = await _note(request), request.say
    errors = text_errors(request, [_words(say, "")])
    if errors:
        return Reply(errors=errors)
    words = request.value("words")
    if request.args.get("seen", "") != _version(note) and words != note.answer:
        # Two who answer at once would have the network hear only the second.
        raise RefusedError("organisation-answered-meanwhile")
    if words != note.answer:
        note.answer, note.answered_at = words, request.now
        await _tell(request, note)
    return request.note(say("organisation-answered-title"), say("organisation-answered-body"))


async def compose_answered(briefing: Briefing) -> Card | Obsolete:
    """What management has answered, to the network."""
    note, say = await briefing.uow.get(Note, briefing.subject_id), briefing.say
    if note is None or note.answer is None:
        return Obsolete("unanswered")
    return Card(
        title=say("organisation-card-answered", number=number_of(say, note, briefing.zone)),
        locale=say.locale,
        body=(words_of(say, note), answer_of(say, note)),
    )


async def _note(request: Request) -> Note:
    check_hr(request)
    note = await request.uow.hold(Note, request.args.get("note", ""))
    if note is None:
        raise RefusedError("organisation-gone")
    return note


async def _tell(request: Request, note: Note) -> None:
    await outbox.enqueue_updates(request.uow, note.id, request.now)
    proposal = await request.uow.get(Proposal, note.id)
    if proposal:
        await tell_channels(request.uow, proposal, "organisation-answered", request.now, _version(note))


def _version(note: Note) -> str:
    return note.answered_at.isoformat() if note.answered_at else ""


def _words(say: Texts, value: str) -> TextInput:
    return TextInput(
        name="words",
        label=say("organisation-answer-words"),
        value=value,
        multiline=True,
        max_length=LONGEST,
    )
