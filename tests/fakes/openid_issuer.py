"""A fake OpenID issuer on a loopback port: real RS256 keys, real tokens, rotation and outages on demand."""

import json
import time
from dataclasses import dataclass, field
from typing import Any, Self

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

ISSUER = "https://api.botframework.com"
ENDORSEMENTS = ["msteams"]


@dataclass
class OpenIdIssuer:
    """The server; ``async with`` starts and stops it. ``fetches`` counts how often the keys were asked for."""

    fetches: int = 0
    broken: bool = False
    _keys: dict[str, rsa.RSAPrivateKey] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare the server without starting it, with a first key."""
        self.rotate("key-1")
        app = web.Application()
        app.add_routes([web.get("/openidconfiguration", self._metadata), web.get("/keys", self._jwks)])
        self._server = TestServer(app)

    async def __aenter__(self) -> Self:
        """Start listening."""
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening."""
        await self._server.close()

    @property
    def metadata_url(self) -> str:
        """Where the metadata document is."""
        return str(self._server.make_url("/openidconfiguration"))

    def rotate(self, key_id: str) -> None:
        """Sign with a new key from now on, and publish it alone."""
        self._keys = {key_id: new_key()}

    def token(self, audience: str, service_url: str, **claims: Any) -> str:  # noqa: ANN401
        """A good token, unless ``claims`` spoil it."""
        key_id, key = next(iter(self._keys.items()))
        return signed(key, key_id, {**good_claims(audience, service_url), **claims})

    async def _metadata(self, _request: web.Request) -> web.Response:
        if self.broken:
            raise web.HTTPBadGateway
        self.fetches += 1
        return web.json_response({"issuer": ISSUER, "jwks_uri": str(self._server.make_url("/keys"))})

    async def _jwks(self, _request: web.Request) -> web.Response:
        return web.json_response({"keys": [_public(key_id, key) for key_id, key in self._keys.items()]})


def new_key() -> rsa.RSAPrivateKey:
    """A key nobody else has."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def good_claims(audience: str, service_url: str) -> dict[str, Any]:
    """What Bot Framework says in a token."""
    now = int(time.time())
    return {"iss": ISSUER, "aud": audience, "serviceurl": service_url, "nbf": now - 60, "exp": now + 3600}


def signed(key: rsa.RSAPrivateKey, key_id: str, claims: dict[str, Any]) -> str:
    """A token with these claims."""
    return jwt.encode(claims, key, algorithm="RS256", headers={"kid": key_id})


def _public(key_id: str, key: rsa.RSAPrivateKey) -> dict[str, Any]:
    published: dict[str, Any] = json.loads(RSAAlgorithm.to_jwk(key.public_key()))
    return published | {"kid": key_id, "use": "sig", "endorsements": ENDORSEMENTS}
