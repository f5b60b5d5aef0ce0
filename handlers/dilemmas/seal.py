"""The seal: an anonymous asker's return address, readable only with a key that is not in the database."""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class FernetSeal:
    """Envelopes closed with a key derived from the first of the installation's secrets; each of them can open.

    Each envelope is different, so that two dilemmas of one person cannot be told to be by the same.
    """

    def __init__(self, *secrets: str) -> None:
        self._keys = [_key(secret) for secret in secrets]

    def close(self, person_id: str) -> str:
        """An envelope that holds ``person_id``, without the time at which it was closed."""
        return self._keys[0].encrypt_at_time(person_id.encode(), current_time=0).decode()

    def open(self, envelope: str) -> str | None:
        """The person in the envelope, or ``None`` if it was closed with another key."""
        try:
            return MultiFernet(self._keys).decrypt(envelope.encode()).decode()
        except InvalidToken:
            return None


def _key(secret: str) -> Fernet:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"sparring return address")
    return Fernet(base64.urlsafe_b64encode(key.derive(secret.encode())))
