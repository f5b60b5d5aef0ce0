"""The pages on which the files that go with the participation figures are opened, where a platform takes no files.

Whoever has an address may read what it leads to: what has passed the disclosure gate. Nothing that is asked for is
logged.
"""

from aiohttp import web

from handlers.stats.pages import FigurePages
from storage.failures import DATABASE_FAILURES

_HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
}
_RETRY_SECONDS = 60


def figure_routes(pages: FigurePages) -> list[web.RouteDef]:
    """The route; ``HEAD`` is answered like ``GET``."""

    async def file(request: web.Request) -> web.Response:
        try:
            found = await pages.file(request.match_info["key"], request.match_info["kind"])
        except DATABASE_FAILURES:
            # Without its cause: the address must not get into a log.
            raise web.HTTPServiceUnavailable(headers={"Retry-After": str(_RETRY_SECONDS)}) from None
        if found is None:
            raise web.HTTPNotFound
        # A picture is shown on the card that has its address.
        shown = "inline" if found.alt else "attachment"
        disposition = f'{shown}; filename="{found.name}"'
        headers = {**_HEADERS, "Content-Disposition": disposition}
        return web.Response(body=found.content, content_type=found.media_type, headers=headers)

    return [web.get("/figures/{key}.{kind:(?:png|xlsx)}", file)]
