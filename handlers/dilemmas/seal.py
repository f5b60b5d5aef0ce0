"""Sealing what must not be read in the database, and digests that nobody can guess, with keys that are not in it."""

import base64
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class FernetSeal:
    """Envelopes closed with a key derived from the first of the installation's secrets; each of them can open.

    Each envelope is different, so that two dilemmas of one person cannot be told to be by the same.
    """

    def __init__(self, *secrets: str) -> None:
        self._keys = [_envelope_key(secret) for secret in secrets]
        self._digest_key = _derived(secrets[0], b"sparring digest")

    def close(self, words: str) -> str:
        """An envelope that holds ``words``, without the time at which it was closed."""
        return self._keys[0].encrypt_at_time(words.encode(), current_time=0).decode()

    def open(self, envelope: str) -> str | None:
        """What is in the envelope, or ``None`` if it was closed with another key."""
        try:
            return MultiFernet(self._keys).decrypt(envelope.encode()).decode()
        except InvalidToken:
            return None

    def digest(self, *parts: str) -> str:
        """The same for the same ``parts``; without the key nobody can find out whether a guess is right."""
        return hmac.digest(self._digest_key, "\0".join(parts).encode(), "sha256").hex()


def _envelope_key(secret: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_derived(secret, b"sparring return address")))


def _derived(secret: str, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())
