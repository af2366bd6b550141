"""API keys, of which only hashes are stored."""

import hmac
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from etl.published.config import SettingError
from graph.types.error_codes import ErrorCode

PREFIX = "racing_"
SCHEME = re.compile(rb"\ABearer +", re.IGNORECASE)
"""RFC 9110, section 11.1: the name of a scheme is the same in any case."""

LINE = re.compile(r"([0-9a-f]{64})\s+(\S+)")

MISSING_KEY = "An API key is required: send Authorization: Bearer KEY, or X-API-Key: KEY."
INVALID_KEY = "The API key is not valid."


def hash_key(key: str) -> str:
    """SHA-256 of a key. Keys are long and random, so a fast hash is as safe as a slow one."""
    return sha256(key.encode()).hexdigest()


def read_keys(path: str) -> Mapping[str, str]:
    """Names of clients by the hashes of their keys. Raises SettingError, naming the line."""
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f"RACING_API_KEYS: {path}: {getattr(error, 'strerror', None) or error}") from None
    names = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            match = LINE.fullmatch(line.strip())
            if not match:
                raise SettingError(f"RACING_API_KEYS: {path}:{number}: a line is a hash and a name")
            names[match[1]] = match[2]
    if not names:
        raise SettingError(f"RACING_API_KEYS: {path} has no keys: python -m graph.keys NAME creates one")
    return names


class ApiKeys:
    """Requires an API key for every request, and sets `scope["client_name"]`.

    Pages and probes, which need no key, are routed before this. A WebSocket may send its key in `connection_init`,
    because browsers cannot set headers on a handshake: its scope then has the function `scope["authenticate"]`, which
    returns the name of the client for the payload, or None.
    """

    def __init__(self, app: ASGIApp, names: Mapping[str, str]) -> None:
        self.app = app
        self.names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = key_of(dict(scope["headers"]))
        name = self.client_of(key) if key is not None else None
        if name is not None:
            scope["client_name"] = name
        elif scope["type"] == "websocket" and key is None:
            scope["authenticate"] = self.authenticate
        else:
            await _reject(scope, receive, send, INVALID_KEY if key else MISSING_KEY)
            return
        await self.app(scope, receive, send)

    def client_of(self, key: bytes) -> str | None:
        """Name of the client with this key."""
        client = None
        digest = sha256(key).hexdigest()
        for key_hash, name in self.names.items():  # no break: the time must not depend on the key
            if hmac.compare_digest(key_hash, digest):
                client = name
        return client

    def authenticate(self, parameters: Mapping[str, Any]) -> str | None:
        """Name of the client with the key in the payload of `connection_init`."""
        key = key_in(parameters)
        return self.client_of(key) if key else None


def key_of(headers: Mapping[bytes, bytes]) -> bytes | None:
    """The key in a request's headers."""
    authorization = headers.get(b"authorization")
    return headers.get(b"x-api-key") or (SCHEME.sub(b"", authorization) if authorization else None)


def key_in(parameters: Mapping[str, Any]) -> bytes | None:
    """The key in the payload of `connection_init`: `{"apiKey": KEY}`, or the headers' names in any case.

    >>> key_in({"apiKey": "a"}), key_in({"authorization": "bearer b"}), key_in({"X-API-Key": 1})
    (b'a', b'b', None)
    """
    texts = {name.lower().encode(): value.encode() for name, value in parameters.items() if isinstance(value, str)}
    return texts.get(b"apikey") or key_of(texts)


async def _reject(scope: Scope, receive: Receive, send: Send, message: str) -> None:
    error = {"message": message, "extensions": {"code": ErrorCode.UNAUTHENTICATED}}
    response = JSONResponse({"detail": message, "errors": [error]}, 401, {"WWW-Authenticate": "Bearer"})
    await response(scope, receive, send)
