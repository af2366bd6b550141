"""API keys, of which the service keeps only hashes."""

import hmac
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from etl.published.config import SettingError

PREFIX = "racing_"
LINE = re.compile(r"([0-9a-f]{64})\s+(\S+)")


def hashed(key: str) -> str:
    """Keys are long and random, so a hash that is quickly made is as good as a slow one."""
    return sha256(key.encode()).hexdigest()


def read(path: str) -> Mapping[str, str]:
    """Names of clients by the hashes of their keys. Raises SettingError, naming the line."""
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f"RACING_API_KEYS: {path}: {getattr(error, 'strerror', None) or error}") from None
    found = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            match = LINE.fullmatch(line.strip())
            if not match:
                raise SettingError(f"RACING_API_KEYS: {path}:{number}: a line is a hash and a name")
            found[match[1]] = match[2]
    if not found:
        raise SettingError(f"RACING_API_KEYS: {path} has no keys: python -m graph.keys NAME makes one")
    return found


class Keys:
    """Requires an API key of every request. The client's name is in `scope["client_name"]` behind it.

    Pages and probes, which need none, are routed before this. A WebSocket may send its key in `connection_init`, for
    browsers cannot set headers on a handshake: such a scope has the function `scope["client_of_key"]` instead of a
    name, and whoever serves it closes the connection unless a key comes.
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
            scope["client_of_key"] = self.client_of
        else:
            await _refuse(scope, receive, send, INVALID if key else MISSING)
            return
        await self.app(scope, receive, send)

    def client_of(self, key: bytes) -> str | None:
        """Name of the client whose key this is."""
        known = None
        digest = sha256(key).hexdigest()
        for hash_, name in self.names.items():  # all of them, so that time tells nothing
            if hmac.compare_digest(hash_, digest):
                known = name
        return known


def key_of(headers: Mapping[bytes, bytes]) -> bytes | None:
    """The key in a request's headers."""
    authorization = headers.get(b"authorization")
    return headers.get(b"x-api-key") or (authorization.removeprefix(b"Bearer ") if authorization else None)


def key_in(parameters: Mapping[str, Any]) -> bytes | None:
    """The key in the payload of `connection_init`: `{"apiKey": KEY}`, or the headers' names in any case.

    >>> key_in({"apiKey": "a"}), key_in({"authorization": "Bearer b"}), key_in({"X-API-Key": 1})
    (b'a', b'b', None)
    """
    texts = {name.lower().encode(): value.encode() for name, value in parameters.items() if isinstance(value, str)}
    return texts.get(b"apikey") or key_of(texts)


MISSING = "An API key is required: send Authorization: Bearer KEY, or X-API-Key: KEY."
INVALID = "The API key is not valid."


async def _refuse(scope: Scope, receive: Receive, send: Send, message: str) -> None:
    told = {"detail": message, "errors": [{"message": message, "extensions": {"code": "UNAUTHENTICATED"}}]}
    await JSONResponse(told, 401, {"WWW-Authenticate": "Bearer"})(scope, receive, send)
