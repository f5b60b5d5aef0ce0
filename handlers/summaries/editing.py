"""Editing a summary: its headings, a note, and which texts are in it."""

from dataclasses import replace

from handlers.form_text import text_errors
from handlers.request import Request
from handlers.summaries.asking import own_subject
from handlers.summaries.edits import Edits, to_json
from handlers.summaries.making import Subject, Summary, summed_up
from handlers.summaries.ticking import boxes, next_page, page_of, ticked
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.forms import Form, FormElement, TextInput
from handlers.vocabulary.replies import Reply
from storage import summaries

LONGEST_NOTE = 3000
LONGEST_HEADING = 150
_HEADING = "heading-"


async def open_edit(request: Request) -> Reply:
    """The form for a note and for headings; an empty heading brings the usual one back."""
    subject, summary = await _summary(request)
    say = request.say
    intro = Text(say("summaries-edit-intro"), subtle=True)
    return _form(say, "summary-edit", subject.args, intro, *_inputs(say, summary))


async def keep_edit(request: Request) -> Reply:
    """Write them down."""
    subject, summary = await _summary(request)
    inputs = _inputs(request.say, summary)
    errors = text_errors(request, inputs)
    if errors:
        return Reply(errors=errors)
    typed = {name: request.value(f"{_HEADING}{name}") for name in summary.headings}
    own = {name: words for name, words in typed.items() if words not in {"", summary.headings[name]}}
    others = {name: words for name, words in summary.edits.headings.items() if name not in typed}
    edits = replace(summary.edits, note=request.value("note"), headings={**others, **own})
    await keep(request, subject, edits)
    return kept_note(request, subject)


async def open_texts(request: Request) -> Reply:
    """The form with a box for each text; those without a tick are not in the summary."""
    subject, summary = await _summary(request)
    say, page = request.say, page_of(request)
    hidden = summary.edits.hidden
    shown = boxes(
        say, summary.texts, page, "summaries-texts-tick", lambda one: not hidden.issuperset(one.sources)
    )
    intro = Text(say("summaries-texts-intro"), subtle=True)
    return _form(say, "summary-texts", {**subject.args, "page": str(page)}, intro, *shown)


async def keep_texts(request: Request) -> Reply:
    """Hide what has no tick, and bring back what has."""
    subject, summary = await _summary(request)
    wanted, unwanted = ticked(request, summary.texts)
    await keep(request, subject, replace(summary.edits, hidden=(summary.edits.hidden - wanted) | unwanted))
    more = next_page(request.say, "summary-texts", subject.args, page_of(request), summary.texts)
    return kept_note(request, subject, *more)


async def keep(request: Request, subject: Subject, edits: Edits) -> None:
    """Write edits down."""
    await summaries.keep_edits(request.uow, subject.network.id, subject.id, to_json(edits), request.now)


def kept_note(request: Request, subject: Subject, *more: Button) -> Reply:
    """That it is kept, with a button to see the summary anew."""
    say = request.say
    see = Button(label=say("summaries-button-see"), action="summary", args=subject.args)
    body = (Text(say("summaries-kept-body")),)
    title = say("summaries-kept-title")
    return Reply(note=Card(title=title, locale=say.locale, body=body, buttons=(*more, see)))


async def _summary(request: Request) -> tuple[Subject, Summary]:
    subject = await own_subject(request)
    return subject, await summed_up(request.uow, request.say, subject)


def _form(say: Texts, name: str, args: dict[str, str], *elements: FormElement) -> Reply:
    return Reply(
        form=Form(
            name=name,
            title=say(f"summaries-{name.removeprefix('summary-')}-form-title"),
            locale=say.locale,
            elements=elements,
            submit=say("summaries-form-submit"),
            cancel=say("form-cancel"),
            args=args,
        )
    )


def _inputs(say: Texts, summary: Summary) -> list[TextInput]:
    note = TextInput(
        name="note",
        label=say("summaries-section-note"),
        value=summary.edits.note,
        multiline=True,
        required=False,
        max_length=LONGEST_NOTE,
    )
    headings = [
        TextInput(
            name=f"{_HEADING}{name}",
            label=say("summaries-edit-heading", heading=heading),
            value=summary.edits.headings.get(name, ""),
            required=False,
            max_length=LONGEST_HEADING,
        )
        for name, heading in summary.headings.items()
        if name != "note"
    ]
    return [note, *headings]
