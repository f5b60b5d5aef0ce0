"""The pages that calendar programs ask: one meeting as a file, one person's meetings as a subscription.

Whoever has an address may read what it leads to. Nothing that is asked for is logged.
"""

import hashlib
from collections.abc import Awaitable, Callable

from aiohttp import web

from handlers.calendars.ics import MEDIA_TYPE
from handlers.calendars.publishing import Calendars
from storage.failures import DATABASE_FAILURES

# Kept by the program that asked, and asked for anew each time: an address that was taken back is dead at once.
_HEADERS = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex"}
_RETRY_SECONDS = 60


def calendar_routes(calendars: Calendars) -> list[web.RouteDef]:
    """The routes; ``HEAD`` is answered like ``GET``."""

    async def feed(request: web.Request) -> web.Response:
        return await _answer(request, calendars.feed, "netvaerksmoeder.ics")

    async def meeting(request: web.Request) -> web.Response:
        return await _answer(request, calendars.meeting, "netvaerksmoede.ics")

    return [web.get("/calendar/feed/{key}.ics", feed), web.get("/calendar/meeting/{key}.ics", meeting)]


async def _answer(
    request: web.Request, look_up: Callable[[str], Awaitable[bytes | None]], name: str
) -> web.Response:
    """The calendar, or the same plain no as for any page that is not there, whatever is wrong.

    Raises:
        web.HTTPException: there is no such calendar, or the database cannot be asked.
    """
    try:
        content = await look_up(request.match_info["key"])
    except DATABASE_FAILURES:
        # Without its cause: a calendar program asks again, and the address must not get into a log.
        raise web.HTTPServiceUnavailable(headers={"Retry-After": str(_RETRY_SECONDS)}) from None
    if content is None:
        raise web.HTTPNotFound
    return _unchanged(request, content) or web.Response(
        body=content,
        content_type=MEDIA_TYPE,
        charset="utf-8",
        headers={**_HEADERS, "ETag": _etag(content), "Content-Disposition": f'attachment; filename="{name}"'},
    )


def _unchanged(request: web.Request, content: bytes) -> web.Response | None:
    known = [tag.value for tag in request.if_none_match or ()]
    if _etag(content).strip('"') not in known and "*" not in known:
        return None
    return web.Response(status=304, headers={**_HEADERS, "ETag": _etag(content)})


def _etag(content: bytes) -> str:
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'
