"""The Web API client, and what its errors mean for a delivery."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.settings import SlackSettings
from handlers.ports import (
    DeliveryFailedError,
    MendableRefusalError,
    RejectedError,
    TemporarilyUnavailableError,
    UncertainDeliveryError,
)

TIMEOUT = aiohttp.ClientTimeout(total=20, sock_connect=5)
RETRY_PAUSE = 0.1
"""In seconds."""

NOT_REPEATABLE = ("chat.postMessage", "chat.postEphemeral", "files.completeUploadExternal")
BUSY = {"ratelimited", "rate_limited", "service_unavailable", "request_timeout", "team_added_to_org"}
# What an administrator can mend while the message waits: the token, the scopes, the bot's place in a channel.
MENDABLE = {
    "account_inactive",
    "channel_not_found",
    "invalid_auth",
    "missing_scope",
    "not_authed",
    "not_in_channel",
    "token_expired",
    "token_revoked",
}
# Slack says of these two that some of the work may have been done.
UNSURE = {"internal_error", "fatal_error"}


class RepeatableCallsRetry(AsyncConnectionErrorRetryHandler):
    """Repeats a call once if its connection broke, unless repeating it could show a message twice."""

    def __init__(self) -> None:
        super().__init__(interval_calculator=FixedValueRetryIntervalCalculator(RETRY_PAUSE))

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if request.url.endswith(NOT_REPEATABLE):
            return False
        return await super()._can_retry_async(state=state, request=request, response=response, error=error)


def web_client(settings: SlackSettings, session: aiohttp.ClientSession) -> AsyncWebClient:
    """A client on ``session``, which the caller closes; one for each call would cost half the speed."""
    return AsyncWebClient(
        token=settings.bot_token,
        base_url=settings.api_url.rstrip("/") + "/",
        session=session,
        retry_handlers=[RepeatableCallsRetry()],
    )


@contextmanager
def delivery_errors() -> Iterator[None]:
    """Says in the words of the ports what went wrong with the call inside.

    Raises:
        DeliveryFailedError: one of its three kinds.
    """
    try:
        yield
    except SlackApiError as error:
        raise _refusal(error) from error
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        raise TemporarilyUnavailableError(type(error).__name__) from error
    except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
        raise UncertainDeliveryError(type(error).__name__) from error


def _refusal(error: SlackApiError) -> DeliveryFailedError:
    response = error.response
    # Where the body was no JSON, the SDK gives aiohttp's own response.
    status: int = response.status_code if isinstance(response, AsyncSlackResponse) else response.status
    data = getattr(response, "data", None)
    code = data.get("error") if isinstance(data, Mapping) else None
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR or code in BUSY:
        return TemporarilyUnavailableError(code or f"HTTP {status}", _retry_after(response.headers))
    if not isinstance(code, str) or code in UNSURE:
        return UncertainDeliveryError(code or f"HTTP {status}")
    return MendableRefusalError(code) if code in MENDABLE else RejectedError(code)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    value = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return float(value) if value.isdecimal() else None
