"""The router: who is this, may they, one unit of work, and an answer whatever happens."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4
from zoneinfo import ZoneInfo

from handlers import home
from handlers.access import admit
from handlers.capabilities import ACTIONS, FORMS
from handlers.capability import Route
from handlers.disclosure.gate import FEWEST
from handlers.drafts import Drafts, has_drafts, shown_back, with_button
from handlers.home import COMMANDS, command_named
from handlers.listening import Listener
from handlers.people.arrival import arrive
from handlers.people.identity import Known, identify
from handlers.ports import NO_ADDRESS, Addresses, Clock, Platforms
from handlers.request import RefusedError, Request, Seal
from handlers.texts import Texts, known_locale
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.events import (
    ActionPressed,
    Command,
    Event,
    FormDrafted,
    FormSubmitted,
    HomeOpened,
    MessageEdited,
    MessagePosted,
    PlacesSeen,
    ThreadMessage,
)
from handlers.vocabulary.replies import Reply
from storage import inbox
from storage.database import Database
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What the router needs of the world around it."""

    database: Database
    platforms: Platforms
    clock: Clock
    seal: Seal
    locale: str
    zone: ZoneInfo
    wake: Callable[[], None]
    addresses: Addresses = NO_ADDRESS
    fewest: int = FEWEST


class Router:
    """Takes every event of every platform; it is the ``Dispatch`` that adapters are given."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._drafts = Drafts(house.database, house.clock, house.seal, house.zone)
        self._listener = Listener(house.database, house.platforms, house.clock, house.seal, house.wake)

    async def __call__(self, event: Event) -> Reply:
        """Handle one event; what goes wrong becomes a friendly note with a reference."""
        say = Texts(known_locale(event.actor.locale) or self._house.locale)
        try:
            return await self._handle(_storable_event(event))
        except Exception as error:  # noqa: BLE001  # the note that it becomes has the reference of the log
            note = _instead(say, error)
            return Reply() if isinstance(event, ThreadMessage) else Reply(note=shown_back(event, say, note))

    def _today(self) -> date:
        return self._house.clock.now().astimezone(self._house.zone).date()

    async def _handle(self, event: Event) -> Reply:
        if isinstance(event, PlacesSeen):
            await arrive(self._house.database, event, self._today())
            self._house.wake()
            return Reply()
        if await self._is_heard(event):
            return Reply()
        known = await identify(self._house.database, self._house.platforms, event.actor)
        if known is None:
            raise RefusedError("refused-stranger")
        return await self._answer(event, known, Texts(known.locale or self._house.locale))

    async def _is_heard(self, event: Event) -> bool:
        """Whether it is words in a thread, which get no answer; a command is one wherever it is written."""
        if isinstance(event, ThreadMessage):
            await self._listener.hear(event)
            return True
        said = event.in_thread if isinstance(event, Command) and not _is_command(event.text) else None
        return said is not None and await self._listener.hear(said)

    async def _answer(self, event: Event, known: Known, say: Texts) -> Reply:
        try:
            reply = await self._reply(event, known, say)
        except Exception as error:  # noqa: BLE001  # as above, and what was typed is saved from it
            note = _instead(say, error)
            kept = await self._drafts.keep(event, known.person.id)
            return Reply(note=shown_back(event, say, note, kept=kept))
        if reply.errors:
            await self._drafts.keep(event, known.person.id)
        return replace(reply, form=with_button(reply.form, say)) if reply.form else reply

    async def _reply(self, event: Event, known: Known, say: Texts) -> Reply:
        if isinstance(event, FormDrafted) and has_drafts(event.form):
            return await self._drafts.asked_to_keep(event, known.person.id, say)
        route, text = _route(event)
        return await (self._write if route.writes else self._read)(event, route, known, say, text)

    async def _read(self, event: Event, route: Route, known: Known, say: Texts, text: str) -> Reply:
        async with self._house.database.read() as uow:
            reply = await route.handler(await self._request(uow, event, route, known, say, text))
            if reply.form is None:
                return reply
            return replace(reply, form=await self._drafts.resume(uow, known.person.id, say, reply.form))

    async def _write(self, event: Event, route: Route, known: Known, say: Texts, text: str) -> Reply:
        async with self._house.database.write() as uow:
            if not await inbox.is_new(uow, event.id, self._house.clock.now()):
                return Reply()
            reply = await route.handler(await self._request(uow, event, route, known, say, text))
            if _asks_again(reply):
                return reply
            await self._drafts.forget(uow, event, known.person.id)
            await uow.commit()
        self._house.wake()
        return reply

    async def _request(
        self, uow: UnitOfWork, event: Event, route: Route, known: Known, say: Texts, text: str
    ) -> Request:
        return Request(
            event=event,
            person=known.person,
            uow=uow,
            now=self._house.clock.now(),
            say=say,
            zone=self._house.zone,
            seal=self._house.seal,
            addresses=self._house.addresses,
            fewest=self._house.fewest,
            networks=await admit(uow, known.person, route.who, event.place, self._today()),
            text=text,
            args=event.args if isinstance(event, ActionPressed | FormSubmitted) else {},
            values=event.values if isinstance(event, FormSubmitted) else {},
        )


def _asks_again(reply: Reply) -> bool:
    """Whether the form goes back to its writer: nothing is kept then, and the event counts as not handled."""
    return bool(reply.errors or reply.form)


def _route(event: Event) -> tuple[Route, str]:
    """The route an event takes, and the words that follow a command."""
    match event:
        case Command(text=text):
            return _command_route(text)
        case ActionPressed(action="command", args=args):
            return _command_route(args.get("text", ""))
        case ActionPressed(action=action):
            return ACTIONS.get(action, home.LOST), ""
        case FormSubmitted(form=form):
            return FORMS.get(form, home.LOST), ""
        case HomeOpened():
            return home.OPENED, ""
        case _:
            return home.LOST, ""


def _command_route(text: str) -> tuple[Route, str]:
    word, rest = _first_word(text)
    if not word:
        return home.ASKED, ""
    name = command_named(word)
    return (COMMANDS[name], rest) if name else (home.UNKNOWN_WORD, word)


def _is_command(text: str) -> bool:
    word, _ = _first_word(text)
    return not word or command_named(word) is not None


def _first_word(text: str) -> tuple[str, str]:
    word, _, rest = _storable(text).strip().partition(" ")
    return word, rest.strip()


def _storable_event(event: Event) -> Event:
    match event:
        case FormSubmitted() | FormDrafted():
            args, values, labels = map(_all_storable, (event.args, event.values, event.labels))
            return replace(event, args=args, values=values, labels=labels)
        case ActionPressed():
            return replace(event, args=_all_storable(event.args))
        case MessagePosted() | MessageEdited():
            return replace(event, text=_storable(event.text))
        case Command(in_thread=MessagePosted() as said):
            return replace(event, in_thread=replace(said, text=_storable(said.text)))
        case _:
            return event


def _all_storable(given: Mapping[str, str]) -> dict[str, str]:
    return {name: _storable(text) for name, text in given.items()}


def _storable(text: str) -> str:
    """What a client sent, without what no database keeps: NUL (PostgreSQL) and half characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _instead(say: Texts, error: Exception) -> Card:
    """What is said in place of an answer: why it may not be, or that something went wrong, with the log's reference."""
    if isinstance(error, RefusedError):
        return _note(say, "refused-title", say(error.key, **error.variables))
    reference = uuid4().hex[:8]
    log.error("event failed", exc_info=error, extra={"action": "event_failed", "reference": reference})
    return _note(say, "error-title", say("error-body", reference=reference))


def _note(say: Texts, title: str, words: str) -> Card:
    return Card(title=say(title), locale=say.locale, body=(Text(words),))
