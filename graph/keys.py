"""API keys, of which the service keeps only hashes. `python -m graph.keys NAME` makes one."""

import hmac
import re
import secrets
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from etl.environment import SettingError

PREFIX = "racing_"
LINE = re.compile(r"([0-9a-f]{64})\s+(\S+)")

OPEN = ("/health", "/docs", "/redoc", "/openapi.json")
"""Probes have no keys, and what explains the service says nothing of the data."""


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
    """Lets in who has a key. What is let in has the client's name in `scope["client_name"]`."""

    def __init__(self, app: ASGIApp, names: Mapping[str, str]) -> None:
        self.app = app
        self.names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and not scope["path"].startswith(OPEN):
            name = self._name(dict(scope["headers"]))
            if name is None and not _is_page(scope):
                await _refuse(scope, receive, send)
                return
            scope["client_name"] = name
        await self.app(scope, receive, send)

    def _name(self, headers: Mapping[bytes, bytes]) -> str | None:
        given = headers.get(b"x-api-key") or headers.get(b"authorization", b"").removeprefix(b"Bearer ")
        known = None
        digest = sha256(given).hexdigest()
        for hash_, name in self.names.items():  # all of them, so that time tells nothing
            if hmac.compare_digest(hash_, digest):
                known = name
        return known


def _is_page(scope: Scope) -> bool:
    """Whether a browser asks for a page; what the page asks for needs a key."""
    accepted = dict(scope["headers"]).get(b"accept", b"")
    return scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and b"text/html" in accepted


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    message = "A key is needed: send Authorization: Bearer KEY, or X-API-Key: KEY."
    told = {"detail": message, "errors": [{"message": message, "extensions": {"code": "UNAUTHENTICATED"}}]}
    await JSONResponse(told, 401, {"WWW-Authenticate": "Bearer"})(scope, receive, send)


def main() -> None:
    if len(sys.argv) != 2 or not LINE.fullmatch(f"{'0' * 64} {sys.argv[1]}"):
        raise SystemExit("usage: python -m graph.keys NAME")
    key = PREFIX + secrets.token_urlsafe(32)
    print(f"key, shown only now: {key}\nline for the file of RACING_API_KEYS:\n{hashed(key)} {sys.argv[1]}")


if __name__ == "__main__":
    main()
