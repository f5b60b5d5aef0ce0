"""Subscribing: a person's own address for their calendar program, shown once and taken back at any time."""

import secrets

from handlers.calendars.tokens import digest
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Facts, Text
from handlers.vocabulary.replies import Reply
from storage import calendar_feeds
from storage.tables.calendar_feeds import CalendarFeed

TOKEN_BYTES = 32


def subscribe_button(say: Texts) -> Button:
    """The button that asks for a subscription, or shows how it stands."""
    return Button(label=say("calendars-button-subscribe"), action="calendar-subscribe")


async def subscribe(request: Request) -> Reply:
    """A new address, or, for who has one, since when and what can be done about it.

    Raises:
        RefusedError: the bot has no address that a calendar program could ask.
    """
    token = _new_token(request)
    if await calendar_feeds.open_feed(request.uow, request.person.id, digest(token), request.now):
        return Reply(note=_address(request, token))
    feed = await calendar_feeds.of_person(request.uow, request.person.id)
    # Without one it was stopped in between: then the person has what they asked for last.
    return (
        Reply(note=_standing(request, feed)) if feed else request.note(request.say("calendars-stopped-title"))
    )


async def renew(request: Request) -> Reply:
    """A new address in place of the old one, which stops at once.

    Raises:
        RefusedError: the bot has no address that a calendar program could ask.
    """
    token = _new_token(request)
    await calendar_feeds.replace_feed(request.uow, request.person.id, digest(token), request.now)
    return Reply(note=_address(request, token))


async def stop(request: Request) -> Reply:
    """No address any more."""
    await calendar_feeds.close_feed(request.uow, request.person.id)
    return request.note(request.say("calendars-stopped-title"), request.say("calendars-stopped-body"))


def _new_token(request: Request) -> str:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    if request.addresses.feed(token) is None:
        raise RefusedError("calendars-no-address")
    return token


def _address(request: Request, token: str) -> Card:
    say, address = request.say, request.addresses.feed(token) or ""
    _, _, rest = address.partition("://")
    return Card(
        title=say("calendars-address-title"),
        locale=say.locale,
        body=(
            Text(say("calendars-address-intro")),
            # Apple's programs open webcal with one tap; the others take a pasted https address.
            Facts(
                (
                    (say("calendars-address-apple"), f"webcal://{rest}"),
                    (say("calendars-address-others"), address),
                )
            ),
            Text(say("calendars-address-how")),
            Text(say("calendars-address-key"), subtle=True),
        ),
    )


def _standing(request: Request, feed: CalendarFeed) -> Card:
    say = request.say
    day = say.day(feed.created_at, request.zone)
    return Card(
        title=say("calendars-standing-title"),
        locale=say.locale,
        body=(Text(say("calendars-standing-body", day=day)),),
        buttons=(
            Button(label=say("calendars-button-renew"), action="calendar-renew"),
            Button(label=say("calendars-button-stop"), action="calendar-stop"),
        ),
    )
