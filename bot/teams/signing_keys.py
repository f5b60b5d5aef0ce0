"""Signing keys: the public keys that Bot Framework signs its tokens with, fetched without blocking."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import jwt

log = logging.getLogger(__name__)

MAX_AGE = 24 * 3600.0
# A key that is not known may be one of after a rotation, or made up: ask, but not for every stranger.
MIN_INTERVAL = 10.0
_TIMEOUT = aiohttp.ClientTimeout(total=5)


class KeysUnavailableError(Exception):
    """The keys could not be fetched, so nobody can be recognised just now."""


class UnknownKeyError(Exception):
    """No key has this id."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key and the channels it may speak for."""

    public_key: Any
    endorsements: list[str] = field(default_factory=list)


class SigningKeys:
    """Stands in for the SDK's cache of one metadata document, which blocks and is blind for a day after a rotation."""

    def __init__(
        self, url: str, session: aiohttp.ClientSession, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._url = url
        self._session = session
        self._monotonic = monotonic
        self._lock = asyncio.Lock()
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at: float | None = None
        self._tried_at: float | None = None

    async def get(self, key_id: str | None) -> SigningKey:
        """The key with this id, from memory or fetched anew.

        Raises:
            KeysUnavailableError: the keys are not to be had.
            UnknownKeyError: the keys are there, and this is none of them.
        """
        if key_id not in self._keys or self._older_than(MAX_AGE, self._fetched_at):
            async with self._lock:
                if self._older_than(MIN_INTERVAL, self._tried_at):
                    await self._refresh()
        if key_id is not None and key_id in self._keys:
            return self._keys[key_id]
        if self._fetched_at is None or self._fetched_at != self._tried_at:
            raise KeysUnavailableError(self._url)
        raise UnknownKeyError(key_id)

    def _older_than(self, seconds: float, moment: float | None) -> bool:
        return moment is None or self._monotonic() - moment >= seconds

    async def _refresh(self) -> None:
        self._tried_at = self._monotonic()
        try:
            metadata = await self._fetch(self._url)
            keys = await self._fetch(metadata["jwks_uri"])
            self._keys = {key["kid"]: _signing_key(key) for key in keys["keys"] if key.get("kty") == "RSA"}
        except (
            aiohttp.ClientError,
            TimeoutError,
            jwt.PyJWTError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
        ):
            log.warning("signing keys not fetched", exc_info=True, extra={"action": "teams_keys_failed"})
        else:
            self._fetched_at = self._tried_at

    async def _fetch(self, url: str) -> Mapping[str, Any]:
        async with self._session.get(url, timeout=_TIMEOUT, raise_for_status=True) as response:
            return dict(await response.json(content_type=None))


def _signing_key(key: Mapping[str, Any]) -> SigningKey:
    return SigningKey(jwt.PyJWK(dict(key), algorithm="RS256").key, list(key.get("endorsements", ())))
