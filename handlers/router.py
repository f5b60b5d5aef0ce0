"""The router: who is this, may they, one unit of work, and an answer whatever happens."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import uuid4
from zoneinfo import ZoneInfo

from handlers import home
from handlers.access import admit
from handlers.capabilities import ACTIONS, FORMS
from handlers.capability import Route
from handlers.home import COMMANDS, command_named
from handlers.people.arrival import arrive
from handlers.people.identity import Known, identify
from handlers.ports import NO_ADDRESS, Addresses, Clock, Platforms
from handlers.request import RefusedError, Request, Seal
from handlers.texts import Texts, known_locale
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.events import ActionPressed, Command, Event, FormSubmitted, HomeOpened, PlacesSeen
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


class Router:
    """Takes every event of every platform; it is the ``Dispatch`` that adapters are given."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def __call__(self, event: Event) -> Reply:
        """Handle one event; what goes wrong becomes a friendly note with a reference."""
        say = Texts(known_locale(event.actor.locale) or self._house.locale)
        try:
            return await self._handle(event)
        except RefusedError as refusal:
            return _note(say, "refused-title", say(refusal.key, **refusal.variables))
        except Exception:
            reference = uuid4().hex[:8]
            log.exception("event failed", extra={"action": "event_failed", "reference": reference})
            return _note(say, "error-title", say("error-body", reference=reference))

    def _today(self) -> date:
        return self._house.clock.now().astimezone(self._house.zone).date()

    async def _handle(self, event: Event) -> Reply:
        if isinstance(event, PlacesSeen):
            await arrive(self._house.database, event, self._today())
            self._house.wake()
            return Reply()
        known = await identify(self._house.database, self._house.platforms, event.actor)
        if known is None:
            raise RefusedError("refused-stranger")
        return await self._answer(event, known, Texts(known.locale or self._house.locale))

    async def _answer(self, event: Event, known: Known, say: Texts) -> Reply:
        route, text = _route(event)
        try:
            if route.writes:
                return await self._write(event, route, known, say, text)
            async with self._house.database.read() as uow:
                return await route.handler(await self._request(uow, event, route, known, say, text))
        except RefusedError as refusal:
            return _note(say, "refused-title", say(refusal.key, **refusal.variables))

    async def _write(self, event: Event, route: Route, known: Known, say: Texts, text: str) -> Reply:
        async with self._house.database.write() as uow:
            if not await inbox.is_new(uow, event.id, self._house.clock.now()):
                return Reply()
            reply = await route.handler(await self._request(uow, event, route, known, say, text))
            if _asks_again(reply):
                return reply
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
            networks=await admit(uow, known.person, route.who, event.place, self._today()),
            text=text,
            args=_all_storable(event.args) if isinstance(event, ActionPressed | FormSubmitted) else {},
            values=_all_storable(event.values) if isinstance(event, FormSubmitted) else {},
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
    word, _, rest = _storable(text).strip().partition(" ")
    if not word:
        return home.ASKED, ""
    name = command_named(word)
    return (COMMANDS[name], rest.strip()) if name else (home.UNKNOWN_WORD, word)


def _all_storable(given: Mapping[str, str]) -> dict[str, str]:
    return {name: _storable(text) for name, text in given.items()}


def _storable(text: str) -> str:
    """What a client sent, without what no database keeps: NUL (PostgreSQL) and half characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _note(say: Texts, title: str, words: str) -> Reply:
    return Reply(note=Card(title=say(title), locale=say.locale, body=(Text(words),)))
