"""Lets only requests in that Slack signed, before anything reads what they say."""

from collections.abc import Mapping
from http import HTTPStatus

from slack_sdk.signature import SignatureVerifier

LARGEST_BODY = 1024 * 1024
"""In bytes."""
TIMESTAMP = "X-Slack-Request-Timestamp"
SIGNATURE = "X-Slack-Signature"


class Guard:
    """Checks size, age and signature."""

    def __init__(self, signing_secret: str | None) -> None:
        self._verifier = SignatureVerifier(signing_secret) if signing_secret else None

    def refusal(self, headers: Mapping[str, str], body: bytes) -> HTTPStatus | None:
        """The status to refuse this request with, or ``None`` if it is Slack's (without a secret none is)."""
        if len(body) > LARGEST_BODY:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        return None if self._is_signed(headers, body) else HTTPStatus.UNAUTHORIZED

    def _is_signed(self, headers: Mapping[str, str], body: bytes) -> bool:
        if self._verifier is None:
            return False
        try:
            return self._verifier.is_valid(body, headers.get(TIMESTAMP), headers.get(SIGNATURE))
        except (TypeError, ValueError):  # a timestamp that is no number, letters that are no ASCII or UTF-8
            return False
