"""Authentication: is this really Bot Framework, speaking to this bot, from where it says?"""

import logging

from aiohttp import ClientSession
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticationConstants,
    BotFrameworkAuthentication,
    BotFrameworkAuthenticationFactory,
    PasswordServiceClientCredentialFactory,
)
from botframework.connector.auth.jwt_token_extractor import JwtTokenExtractor

from bot.settings import TeamsSettings
from bot.teams.cloud import Cloud
from bot.teams.identity import tenant
from bot.teams.signing_keys import KeysUnavailableError, SigningKeys

log = logging.getLogger(__name__)


class UnauthorizedError(Exception):
    """The sender of an activity is not who it has to be."""


class Authenticator:
    """Lets through what Bot Framework signed for this bot; without an app id, everything."""

    def __init__(self, settings: TeamsSettings, cloud: Cloud, session: ClientSession) -> None:
        self._issuer = cloud.token_issuer
        self._open = settings.app_id is None
        self._tenant_id = settings.tenant_id
        self.bot_framework = _bot_framework_authentication(settings, cloud)
        # The SDK looks its keys up here, by address; its own entry would block the loop.
        JwtTokenExtractor.metadataCache[cloud.keys_url] = SigningKeys(cloud.keys_url, session)

    def expects_token(self) -> bool:
        """Whether a request without an ``Authorization`` header is refused."""
        return not self._open

    async def check(self, activity: Activity, authorization: str | None) -> None:
        """Make sure of the sender of ``activity``.

        Raises:
            UnauthorizedError: the token is missing or wrong in any way.
            KeysUnavailableError: it cannot be said now; the sender should try again.
        """
        if self._open:
            return
        if activity.channel_id != "msteams":
            # Web Chat and Direct Line are signed by the same service, and there a client says itself who it is.
            raise UnauthorizedError("not from Teams")
        if self._tenant_id and (activity.conversation is None or tenant(activity) != self._tenant_id):
            raise UnauthorizedError("from another organisation")
        if not authorization or not activity.service_url:
            raise UnauthorizedError("no token, or no service address to hold against it")
        try:
            result = await self.bot_framework.authenticate_request(activity, authorization)
        except KeysUnavailableError:
            raise
        except Exception as error:
            # The SDK refuses with whatever comes to hand, bare Exception included; all it does here is judge.
            log.info("activity refused", extra={"action": "teams_refused", "reason": type(error).__name__})
            raise UnauthorizedError(str(error)) from error
        # The SDK would let in the emulator as well, and hold no service address against its token.
        if result.claims_identity.get_claim_value(AuthenticationConstants.ISSUER_CLAIM) != self._issuer:
            raise UnauthorizedError("not signed by the channel service")


def _bot_framework_authentication(settings: TeamsSettings, cloud: Cloud) -> BotFrameworkAuthentication:
    """The SDK's validation; whatever kind of token it takes one for, the channel's keys are the only ones trusted."""
    return BotFrameworkAuthenticationFactory.create(
        validate_authority=True,
        to_channel_from_bot_login_url=cloud.login_url,
        to_channel_from_bot_oauth_scope=cloud.oauth_scope,
        to_bot_from_channel_token_issuer=cloud.token_issuer,
        oauth_url=cloud.token_issuer,
        to_bot_from_channel_open_id_metadata_url=cloud.keys_url,
        to_bot_from_emulator_open_id_metadata_url=cloud.keys_url,
        credential_factory=PasswordServiceClientCredentialFactory(settings.app_id, settings.app_password),
    )
