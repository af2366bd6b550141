"""How an answer leaves: finished bytes, the dataset version they come from, and their ETag."""

from hashlib import blake2b
from typing import Any

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import Response

from graph.refresh import Current
from graph.snapshot import Snapshot

NO_VERSION = "No dataset version is loaded yet; /health/ready says why."
VERSION_HEADER = "X-Dataset-Version"


def current_of(connection: HTTPConnection) -> Current:
    current: Current = connection.state.current
    return current


def snapshot_of(connection: HTTPConnection) -> Snapshot | None:
    return current_of(connection).snapshot


def loaded_snapshot(connection: HTTPConnection) -> Snapshot:
    """Raises HTTPException 503 while there is none."""
    snapshot = snapshot_of(connection)
    if snapshot is None:
        raise HTTPException(503, NO_VERSION)
    return snapshot


def json_answer(value: Any, snapshot: Snapshot, status: int = 200) -> Response:
    """A JSON response that names its version."""
    body = orjson.dumps(value)
    version = str(snapshot.dataset.version)
    return Response(body, status, {VERSION_HEADER: version, "ETag": etag(version, body)}, media_type="application/json")


def etag(version: str, body: bytes) -> str:
    return f'"{version}-{blake2b(body, digest_size=12).hexdigest()}"'
