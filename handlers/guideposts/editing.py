"""Editing the guideposts: HR writes the list anew, which makes a new version of it."""

from collections.abc import Sequence

from handlers.form_text import text_errors
from handlers.guideposts.lines import MOST, Line, LineError, read, written
from handlers.prompts.bank import KEYS
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import guideposts
from storage.tables.guideposts import Guidepost

LONGEST = 3000


async def open_guideposts(request: Request) -> Reply:
    """The form, with the list as it is and the numbers of the bank's prompts."""
    _check_hr(request)
    say = request.say
    bank = "\n".join(f"{number}. {say(key)}" for number, key in enumerate(KEYS, start=1))
    return Reply(
        form=Form(
            name="guideposts",
            title=say("guideposts-form-title"),
            locale=say.locale,
            elements=(
                Text(say("guideposts-form-intro")),
                _input(say, written(_lines(await guideposts.current(request.uow)))),
                Text(bank),
            ),
            submit=say("guideposts-form-submit"),
            cancel=say("form-cancel"),
        )
    )


async def keep_guideposts(request: Request) -> Reply:
    """Write the list down as a new version, unless nothing has changed."""
    _check_hr(request)
    errors = text_errors(request, [_input(request.say, "")])
    if errors:
        return Reply(errors=errors)
    try:
        lines = read(request.value("list"))
    except LineError as error:
        return Reply(errors={"list": request.say("guideposts-error-line", line=error.line[:80])})
    if len(lines) > MOST:
        return Reply(errors={"list": request.say("guideposts-error-many", most=MOST)})
    current = await guideposts.current(request.uow)
    if lines != _lines(current):
        await _write(request, lines, current[0].version + 1 if current else 1)
    return request.note(
        request.say("guideposts-kept-title"), request.say("guideposts-kept-body", number=len(lines))
    )


async def _write(request: Request, lines: Sequence[Line], version: int) -> None:
    rows = [
        Guidepost(
            version=version,
            position=position,
            text_da=line.text_da,
            text_en=line.text_en,
            bank_keys=list(line.bank_keys),
            written_by=request.person.id,
            written_at=request.now,
        )
        for position, line in enumerate(lines, start=1)
    ]
    new = await request.uow.insert_absent(Guidepost, [row.model_dump() for row in rows])
    if len(new) != len(rows):
        # Somebody else has written this version meanwhile: the two must not be mixed.
        raise RefusedError("guideposts-changed-meanwhile")


def _lines(rows: Sequence[Guidepost]) -> list[Line]:
    return [Line(row.text_da, row.text_en, tuple(row.bank_keys)) for row in rows]


def _input(say: Texts, value: str) -> TextInput:
    return TextInput(
        name="list",
        label=say("guideposts-form-list"),
        hint=say("guideposts-form-hint"),
        value=value,
        multiline=True,
        max_length=LONGEST,
    )


def _check_hr(request: Request) -> None:
    if not request.person.is_hr:
        raise RefusedError("guideposts-hr-only")
