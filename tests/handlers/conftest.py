"""A router over a database with the cast in it, spoken to in the neutral vocabulary."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from handlers.dilemmas.seal import FernetSeal
from handlers.imports.store import store
from handlers.people.hr import appoint_first_hr
from handlers.router import House, Router
from handlers.vocabulary.events import ActionPressed, Actor, Command, Event, FormSubmitted, Platform
from handlers.vocabulary.replies import Reply
from storage.database import Database
from tests.scenarios import cast

MOMENT = datetime(2009, 9, 1, 8, tzinfo=UTC)


class _Still:
    def now(self) -> datetime:
        return MOMENT


@dataclass
class Desk:
    """Where people hand in what they do; ``woken`` counts how often delivery was asked to look."""

    dispatch: Callable[[Event], Awaitable[Reply]]
    woken: list[None] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)

    async def command(self, person: str, text: str) -> Reply:
        """Words to the bot, in private."""
        return await self.hand_in(Command(id=self._id(), actor=actor(person), text=text))

    async def press(self, person: str, action: str, **args: str) -> Reply:
        """A button, with whatever arguments a client may claim."""
        return await self.hand_in(ActionPressed(id=self._id(), actor=actor(person), action=action, args=args))

    async def submit(self, person: str, form: str, args: dict[str, str], **values: str) -> Reply:
        """A form, with whatever arguments a client may claim."""
        return await self.hand_in(
            FormSubmitted(id=self._id(), actor=actor(person), form=form, args=args, values=values)
        )

    async def hand_in(self, event: Event) -> Reply:
        """Any event."""
        return await self.dispatch(event)

    def _id(self) -> str:
        return f"event-{next(self._numbers)}"


def actor(email: str, locale: str | None = "da") -> Actor:
    """The account of a person whose e-mail the platform tells."""
    return Actor(platform=Platform.SLACK, tenant="T", user_id=email, email=email, locale=locale)


@pytest.fixture
async def desk(database: Database) -> Desk:
    """The desk of a bot that knows the cast."""
    await appoint_first_hr(database, [cast.HR])
    async with database.write() as uow:
        await store(uow, cast.plan(), MOMENT.date())
        await uow.commit()
    woken: list[None] = []
    house = House(
        database=database,
        platforms={},
        clock=_Still(),
        seal=FernetSeal("tests"),
        locale="da",
        zone=ZoneInfo("Europe/Copenhagen"),
        wake=lambda: woken.append(None),
    )
    return Desk(Router(house), woken)
