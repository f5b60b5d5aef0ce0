"""Failures: what the connector's answers and broken connections mean for a delivery."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

import aiohttp

from handlers.ports import (
    DeliveryFailedError,
    MendableRefusalError,
    RejectedError,
    TemporarilyUnavailableError,
    UncertainDeliveryError,
)

# Besides overload and outages: an expired token, and the two codes Teams asks to have repeated.
_PASSING = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.PRECONDITION_FAILED,
    HTTPStatus.TOO_MANY_REQUESTS,
}


def failure(status: int, retry_after: str | None, reason: str) -> DeliveryFailedError:
    """The failure that a status of 400 or above stands for."""
    if status in _PASSING or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return TemporarilyUnavailableError(f"{status} {reason}", _seconds(retry_after))
    refusal = MendableRefusalError if status == HTTPStatus.FORBIDDEN else RejectedError
    return refusal(f"{status} {reason}")


@contextmanager
def broken_connections(method: str) -> Iterator[None]:
    """Says in the words of the ports what a broken connection means; reading again harms nobody."""
    try:
        yield
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
        raise TemporarilyUnavailableError(f"no connection: {error}") from error
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        if method == "GET":
            raise TemporarilyUnavailableError(f"broken connection: {error}") from error
        raise UncertainDeliveryError(f"broken connection: {error}") from error


def _seconds(retry_after: str | None) -> float | None:
    try:
        return max(0.0, float(retry_after)) if retry_after else None
    except ValueError:
        return None
