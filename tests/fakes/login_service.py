"""A fake login service on a loopback port: gives tokens to apps over TLS, as MSAL wants it."""

import asyncio
import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class LoginService:
    """The server; ``async with`` starts and stops it. ``folder`` holds its certificate, ``ca`` is that file."""

    folder: Path
    requests: list[dict[str, str]] = field(default_factory=list)
    _transports: set[asyncio.WriteTransport] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Prepare the server without starting it."""
        self.ca = self.folder / "login.pem"
        self.ca.write_bytes(_certificate())
        app = web.Application()
        app.add_routes(
            [
                web.get("/adfs/.well-known/openid-configuration", self._metadata),
                web.post("/adfs/oauth2/token", self._token),
            ]
        )
        app.on_response_prepare.append(self._remember)
        self._server = TestServer(app, scheme="https", host="localhost")

    async def __aenter__(self) -> Self:
        """Start listening."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.ca)
        await self._server.start_server(ssl=context)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Hang up on MSAL, which never closes its connections, and stop listening."""
        for transport in self._transports:
            transport.abort()
        await self._server.close()

    @property
    def login_url(self) -> str:
        """The authority."""
        return str(self._server.make_url("/adfs"))

    async def _remember(self, request: web.Request, _response: web.StreamResponse) -> None:
        if isinstance(request.transport, asyncio.WriteTransport):
            self._transports.add(request.transport)

    async def _metadata(self, _request: web.Request) -> web.Response:
        return web.json_response(
            {
                "issuer": self.login_url,
                "authorization_endpoint": f"{self.login_url}/oauth2/authorize",
                "token_endpoint": f"{self.login_url}/oauth2/token",
            }
        )

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        self.requests.append({key: str(value) for key, value in form.items()})
        token = f"token-{len(self.requests)}"
        return web.json_response({"access_token": token, "token_type": "Bearer", "expires_in": 3600})


def _certificate() -> bytes:
    """Key and self-signed certificate for localhost, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return private + certificate.public_bytes(pem)
