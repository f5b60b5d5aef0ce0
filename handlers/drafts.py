"""Drafts: what was typed in a form and is not sent yet, kept for its writer alone.

It works for every form whose route has ``drafts``, without a line of code in its capability: a button keeps what was
typed, a form that cannot be sent is kept by itself, opening the form brings it back, and sending it deletes it.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias
from zoneinfo import ZoneInfo

from handlers.capabilities import FORMS
from handlers.ports import Clock
from handlers.request import Seal
from handlers.texts import Texts
from handlers.vocabulary.cards import Card, Quote, Text
from handlers.vocabulary.events import Event, FormDrafted, FormSubmitted
from handlers.vocabulary.forms import PASSING, Form
from handlers.vocabulary.replies import Reply
from storage import drafts, inbox
from storage.database import Database
from storage.tables.drafts import FormDraft
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

FormEvent: TypeAlias = FormDrafted | FormSubmitted


def has_drafts(form: str) -> bool:
    """Whether what was typed in a form of this name is kept until it is sent."""
    return form in FORMS and FORMS[form].drafts


@dataclass(frozen=True, slots=True)
class Drafts:
    """Keeps drafts in the database, sealed."""

    database: Database
    clock: Clock
    seal: Seal
    zone: ZoneInfo

    async def asked_to_keep(self, event: FormDrafted, person_id: str, say: Texts) -> Reply:
        """Keep what was typed at the press of the button, and say so."""
        async with self.database.write() as uow:
            if await inbox.is_new(uow, event.id, self.clock.now()):
                await self._keep(uow, event, person_id)
                await uow.commit()
        return Reply(note=_note(say, "drafts-kept-title", "drafts-kept-body"))

    async def keep(self, event: Event, person_id: str) -> bool:
        """Keep what could not be sent; ``False`` if there is nothing to keep or it could not be done."""
        if not (isinstance(event, FormSubmitted) and has_drafts(event.form)):
            return False
        try:
            async with self.database.write() as uow:
                await self._keep(uow, event, person_id)
                await uow.commit()
        except Exception:
            log.exception("draft not kept", extra={"action": "draft_not_kept"})
            return False
        return True

    async def forget(self, uow: UnitOfWork, event: Event, person_id: str) -> None:
        """Delete the draft of a form that is sent, in the same transaction."""
        if isinstance(event, FormSubmitted) and has_drafts(event.form):
            await drafts.forget(uow, self._key(person_id, event.form, event.args))

    async def resume(self, uow: UnitOfWork, person_id: str, say: Texts, form: Form) -> Form:
        """A form that is opened, with the draft in it if there is one."""
        if not has_drafts(form.name):
            return form
        draft = await uow.get(FormDraft, self._key(person_id, form.name, form.args))
        typed = self.seal.open(draft.sealed) if draft else None
        if draft is None or typed is None:
            return form
        day, clock = say.day(draft.saved_at, self.zone), say.clock(draft.saved_at, self.zone)
        filled = form.filled(json.loads(typed))
        line = Text(say("drafts-resumed", day=day, clock=clock), subtle=True)
        return replace(filled, elements=(line, *filled.elements))

    async def _keep(self, uow: UnitOfWork, event: FormEvent, person_id: str) -> None:
        key = self._key(person_id, event.form, event.args)
        if not any(value.strip() for value in event.values.values()):
            await drafts.forget(uow, key)
            return
        draft = FormDraft(
            key=key,
            sealed=self.seal.close(json.dumps(dict(event.values))),
            saved_at=self.clock.now(),
        )
        await drafts.keep(uow, draft)

    def _key(self, person_id: str, form: str, args: Mapping[str, str]) -> str:
        about = {name: value for name, value in args.items() if not name.startswith(PASSING)}
        return self.seal.digest("draft", person_id, form, json.dumps(about, sort_keys=True))


def shown_back(event: Event, say: Texts, note: Card, *, kept: bool = False) -> Card:
    """A note that a form could not be taken, with all that was typed in it."""
    if not (isinstance(event, FormDrafted | FormSubmitted) and has_drafts(event.form)):
        return note
    line = say("drafts-rescued" if kept else "drafts-not-kept")
    return replace(note, body=(*note.body, Text(line), *_quotes(event)))


def with_button(form: Form, say: Texts) -> Form:
    """The form with the button that keeps a draft, if it is one that has them."""
    return replace(form, draft=form.draft or say("drafts-button")) if has_drafts(form.name) else form


def _quotes(event: FormEvent) -> tuple[Quote, ...]:
    typed = ((label, event.values.get(name, "")) for name, label in event.labels.items())
    return tuple(Quote(label, text) for label, text in typed if text.strip())


def _note(say: Texts, title: str, body: str) -> Card:
    return Card(title=say(title), locale=say.locale, body=(Text(say(body)),))
