"""Tokens: what the bot shows the connector, kept until shortly before it expires."""

import asyncio
import time

import requests
from botframework.connector.auth import MicrosoftAppCredentials

from bot.settings import TeamsSettings
from bot.teams.cloud import Cloud
from handlers.ports import TemporarilyUnavailableError

# MSAL gives out no token with less than five minutes to live, and the SDK does not tell how long it has.
_KEEP = 240.0


class AccessTokens:
    """One token for all outbound calls, renewed in a thread: MSAL blocks."""

    def __init__(self, settings: TeamsSettings, cloud: Cloud) -> None:
        self._credentials = _credentials(settings, cloud)
        self._lock = asyncio.Lock()
        self._token: str | None = None
        self._renew_at = 0.0

    async def headers(self) -> dict[str, str]:
        """The header that authorises a call; none without an app id.

        Raises:
            TemporarilyUnavailableError: no token is to be had (a secret can expire, and be renewed).
        """
        if self._credentials is None:
            return {}
        async with self._lock:
            if self._token is None or time.monotonic() >= self._renew_at:
                self._token = await self._acquire(self._credentials)
                self._renew_at = time.monotonic() + _KEEP
            return {"Authorization": f"Bearer {self._token}"}

    def forget(self) -> None:
        """Drop the token: the connector does not take it any more."""
        self._token = None

    async def _acquire(self, credentials: MicrosoftAppCredentials) -> str:
        try:
            return str(await asyncio.to_thread(credentials.get_access_token))
        except (PermissionError, ValueError, requests.RequestException) as error:
            raise TemporarilyUnavailableError(f"no token for the connector: {error}") from error


def _credentials(settings: TeamsSettings, cloud: Cloud) -> MicrosoftAppCredentials | None:
    if settings.app_id is None:
        return None
    tenant = None if settings.app_type == "MultiTenant" else settings.tenant_id
    credentials = MicrosoftAppCredentials(settings.app_id, settings.app_password, tenant, cloud.oauth_scope)
    if cloud.login_url is not None:
        credentials.oauth_endpoint = cloud.login_url
    return credentials
