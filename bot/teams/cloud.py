"""Clouds: where Bot Framework's own services are found."""

from dataclasses import dataclass

from botframework.connector.auth import AuthenticationConstants


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloud:
    """Who signs what comes in, and who gives out tokens for what goes out.

    ``login_url`` is the whole authority; ``None`` means Microsoft's own, with the tenant of the settings.
    """

    token_issuer: str
    keys_url: str
    oauth_scope: str
    login_url: str | None = None


PUBLIC_CLOUD = Cloud(
    token_issuer=AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER,
    keys_url=AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL,
    oauth_scope=AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE,
)
