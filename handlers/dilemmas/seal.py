"""The seal: an anonymous asker's return address, readable only with a key that is not in the database."""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class FernetSeal:
    """Envelopes closed with a key derived from a secret of the installation.

    Each envelope is different, so that two dilemmas of one person cannot be told to be by the same.
    """

    def __init__(self, secret: str) -> None:
        key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"sparring return address")
        self._fernet = Fernet(base64.urlsafe_b64encode(key.derive(secret.encode())))

    def close(self, person_id: str) -> str:
        """An envelope that holds ``person_id``, without the time at which it was closed."""
        return self._fernet.encrypt_at_time(person_id.encode(), current_time=0).decode()

    def open(self, envelope: str) -> str | None:
        """The person in the envelope, or ``None`` if it was closed with another key."""
        try:
            return self._fernet.decrypt(envelope.encode()).decode()
        except InvalidToken:
            return None
