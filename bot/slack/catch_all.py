"""Takes every payload from Bolt at the earliest point where it has been read."""

from collections.abc import Awaitable, Callable

from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.slack.blocks import Json


class CatchAll(AsyncMiddleware):
    """Takes every payload but the verification of the address, which is Bolt's.

    Bolt's listeners are not used: its authorization and its matchers fail on a payload with a null where they
    expect more, it polls for their acknowledgement, and it logs the words of a payload that none of them takes.
    """

    def __init__(self, answer: Callable[[Json], Awaitable[BoltResponse]]) -> None:
        self._answer = answer

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002  # named by Bolt
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002  # named by Bolt
    ) -> BoltResponse:
        """Answer the request."""
        if req.body.get("type") == "url_verification":
            return await next()
        return await self._answer(req.body)
