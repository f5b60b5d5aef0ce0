"""Adding to the bank: a facilitator's own prompt, to ask again and, if they like, to share with the corps."""

from handlers.form_text import text_errors
from handlers.prompts.asking import LONGEST, area_input
from handlers.prompts.bank import AREAS
from handlers.request import Request
from handlers.vocabulary.forms import Form, FormElement, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from storage.tables.content import OwnPrompt

LONGEST_PURPOSE = 200
MOST_MINUTES = 60


async def open_bank(request: Request) -> Reply:
    """The form for a new prompt."""
    say = request.say
    return Reply(
        form=Form(
            name="prompt-bank",
            title=say("prompts-bank-form-title"),
            locale=say.locale,
            elements=_inputs(request),
            submit=say("prompts-bank-form-submit"),
            cancel=say("form-cancel"),
        )
    )


async def keep_in_bank(request: Request) -> Reply:
    """Write the prompt down."""
    errors = text_errors(request, [one for one in _inputs(request) if isinstance(one, TextInput)])
    minutes, area = _minutes(request.value("minutes")), request.value("area")
    if minutes is None and "minutes" not in errors:
        errors["minutes"] = request.say("prompts-bank-minutes-wrong", most=MOST_MINUTES)
    if area not in AREAS:
        errors["area"] = request.say("prompts-bank-area-missing")
    if errors or minutes is None:
        return Reply(errors=errors)
    shared = request.value("shared") == "true"
    request.uow.add(
        OwnPrompt(
            author_id=request.person.id,
            text=request.value("text"),
            area=area,
            purpose=request.value("purpose"),
            minutes=minutes,
            shared=shared,
            written_at=request.now,
        )
    )
    body = "prompts-bank-kept-shared" if shared else "prompts-bank-kept-mine"
    return request.note(request.say("prompts-bank-kept-title"), request.say(body))


def _inputs(request: Request) -> tuple[FormElement, ...]:
    say = request.say
    return (
        TextInput(name="text", label=say("prompts-bank-text"), multiline=True, max_length=LONGEST),
        area_input(request, required=True),
        TextInput(
            name="purpose",
            label=say("prompts-bank-purpose"),
            hint=say("prompts-bank-purpose-hint"),
            max_length=LONGEST_PURPOSE,
        ),
        TextInput(name="minutes", label=say("prompts-bank-minutes"), value="5", max_length=len("minutes")),
        TickInput(name="shared", label=say("prompts-bank-shared"), text=say("prompts-bank-shared-tick")),
    )


def _minutes(typed: str) -> int | None:
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= len("99")
    return int(typed) if is_number and 1 <= int(typed) <= MOST_MINUTES else None
