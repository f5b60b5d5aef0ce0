"""Making themes by hand: a name, and texts placed into it with ticks."""

from handlers.form_text import text_errors
from handlers.request import Request
from handlers.summaries.asking import own_subject
from handlers.summaries.editing import keep, kept_note
from handlers.summaries.edits import Theme
from handlers.summaries.making import Subject, Summary, summed_up
from handlers.summaries.themes import behind
from handlers.summaries.ticking import boxes, next_page, page_of, ticked
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.forms import ChoiceInput, Form, FormElement, Option, TextInput
from handlers.vocabulary.replies import Reply

LONGEST = 100
MOST = 12
"""Themes; more are no help."""


async def show_themes(request: Request) -> Reply:
    """The themes there are, with a button to change each, and one to make another."""
    subject = await own_subject(request)
    summary = await summed_up(request.uow, request.say, subject)
    say = request.say
    lines = [_line(say, theme, summary) for theme in summary.edits.themes] or [say("summaries-themes-none")]
    changes = [_button(say, "change", subject, theme.name) for theme in summary.edits.themes]
    another = [_button(say, "new", subject)] if len(changes) < MOST else []
    return Reply(
        note=Card(
            title=say("summaries-section-themes"),
            locale=say.locale,
            body=(Text("\n".join(lines)), Text(say("summaries-themes-hint"), subtle=True)),
            buttons=(*another, *changes),
        )
    )


async def open_theme(request: Request) -> Reply:
    """The form for a new theme, or for one there is."""
    subject = await own_subject(request)
    summary = await summed_up(request.uow, request.say, subject)
    say, page, old = request.say, page_of(request), summary.edits.theme(request.args.get("theme", ""))
    holds = old.holds if old else lambda _: False
    intro = Text(say("summaries-theme-intro"), subtle=True)
    return Reply(
        form=Form(
            name="summary-theme",
            title=say("summaries-theme-form-title"),
            locale=say.locale,
            elements=(
                intro,
                *_inputs(say, summary, old),
                *boxes(say, summary.texts, page, "summaries-theme-tick", holds),
            ),
            submit=say("summaries-form-submit"),
            cancel=say("form-cancel"),
            args={**subject.args, "page": str(page), **({"theme": old.name} if old else {})},
        )
    )


async def keep_theme(request: Request) -> Reply:
    """Write it down; a theme without texts is gone."""
    subject = await own_subject(request)
    summary = await summed_up(request.uow, request.say, subject)
    say, old = request.say, summary.edits.theme(request.args.get("theme", ""))
    errors = text_errors(request, [_name(say)]) or _errors(request, summary, old)
    if errors:
        return Reply(errors=errors)
    inside, outside = ticked(request, summary.texts)
    before = old.sources if old else frozenset()
    theme = Theme(request.value("name"), (before - outside) | inside, request.value("against"))
    await keep(request, subject, summary.edits.with_theme(theme, old))
    args = {**subject.args, "theme": theme.name}
    more = next_page(say, "summary-theme", args, page_of(request), summary.texts)
    return kept_note(request, subject, *more, _button(say, "new", subject))


def _errors(request: Request, summary: Summary, old: Theme | None) -> dict[str, str]:
    name, against, edits = request.value("name"), request.value("against"), summary.edits
    if edits.theme(name) not in {None, old}:
        return {"name": request.say("summaries-theme-error-taken")}
    if against and (edits.theme(against) is None or against == name):
        return {"against": request.say("summaries-theme-gone")}
    if old is None and len(edits.themes) >= MOST:
        return {"name": request.say("summaries-theme-error-many", most=MOST)}
    return {}


def _line(say: Texts, theme: Theme, summary: Summary) -> str:
    inside = [one for one in summary.texts if theme.holds(one)]
    return f"{theme.name}: {behind(inside, say)}"


def _button(say: Texts, name: str, subject: Subject, theme: str = "") -> Button:
    return Button(
        label=say(f"summaries-button-theme-{name}", theme=theme),
        action="summary-theme",
        args={**subject.args, **({"theme": theme} if theme else {})},
        opens_form=True,
    )


def _inputs(say: Texts, summary: Summary, old: Theme | None) -> list[FormElement]:
    others = [one.name for one in summary.edits.themes if one != old]
    against = ChoiceInput(
        name="against",
        label=say("summaries-theme-against"),
        options=tuple(Option(name, name) for name in others),
        hint=say("summaries-theme-against-hint"),
        value=old.against if old else "",
        required=False,
    )
    return [_name(say, old.name if old else ""), *([against] if others else [])]


def _name(say: Texts, value: str = "") -> TextInput:
    return TextInput(name="name", label=say("summaries-theme-name"), value=value, max_length=LONGEST)
