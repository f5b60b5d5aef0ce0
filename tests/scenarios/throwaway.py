"""A capability that is there for tests alone: a form for a note, which is kept as a prompt of the network."""

import pytest

from handlers import home
from handlers.capabilities import FORMS
from handlers.capability import Route, Who
from handlers.form_text import text_errors
from handlers.request import RefusedError, Request
from handlers.second_look import second_look
from handlers.vocabulary.forms import ChoiceInput, Form, Option, TextInput, TickInput
from handlers.vocabulary.replies import Reply
from storage.tables.content import Prompt

WORD = "refleksion"
"""The command that opens the form, in place of what it does otherwise."""
KEPT = "Noten er gemt."
NAMED = "“Jens Hansen” ligner et navn."
TOO_LATE = "Det her kommer for sent."
BROKEN = "Det her går galt."
HINTED = "Vil du prøve “du kunne …”"


def give_note_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the bot have the form."""
    monkeypatch.setitem(home.COMMANDS, "reflect", Route(handler=_open, who=Who.LEADER, opens_form=True))
    monkeypatch.setitem(FORMS, "note", Route(handler=_keep, who=Who.LEADER, writes=True, drafts=True))


async def _open(request: Request) -> Reply:
    return Reply(form=_form(request))


async def _keep(request: Request) -> Reply:
    if errors := text_errors(request, _texts()):
        return Reply(errors=errors)
    if again := second_look(request, _form(request), ("heading", "story"), hints_in="da"):
        return again
    if request.value("story") == TOO_LATE:
        raise RefusedError("dilemmas-gone")
    if request.value("story") == BROKEN:
        raise RuntimeError
    network = request.networks[0]
    request.uow.add(Prompt(network_id=network.id, text=request.value("story"), sent_at=request.now))
    return request.note(KEPT)


def _form(request: Request) -> Form:
    return Form(
        name="note",
        title="Ny note",
        locale=request.say.locale,
        elements=(
            *_texts(),
            ChoiceInput(name="who", label="Hvem", options=(Option("all", "Alle"), Option("me", "Mig"))),
            TickInput(name="sure", label="Sikker", text="Ja"),
        ),
        submit="Send",
        cancel="Luk",
        args={"network": request.networks[0].id},
    )


def _texts() -> tuple[TextInput, ...]:
    return (
        TextInput(name="heading", label="Overskrift"),
        TextInput(name="story", label="Historie", multiline=True, required=False),
    )
