"""The REST API at /drivers and /circuits: bodies and errors of the older API, from the same rows as GraphQL."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic_core import SchemaValidator, ValidationError
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from graph.dataset.snapshot import Snapshot
from graph.endpoints.http_request import HttpRequest
from graph.endpoints.no_version import snapshot_of
from graph.endpoints.response_cache import CachedResponse, ResponseCache
from graph.endpoints.rest_bodies import CIRCUIT, DRIVER, Body
from graph.queries.circuits import all_circuits, circuit_by_id
from graph.queries.drivers import all_drivers, driver_by_id

INTEGER = SchemaValidator({"type": "int"})
"""How FastAPI reads an integer of a path. The whole of pydantic would take 4 MB."""


@dataclass(frozen=True)
class Resource:
    """A list of rows, and each row by its id."""

    noun: str
    parameter: str
    body: Body
    all_rows: Callable[[Snapshot], Sequence[object]]
    by_id: Callable[[Snapshot, int], object | None]

    def respond(self, id_: str | None, snapshot: Snapshot) -> tuple[int, bytes]:
        """Status and body for the id in the path, or for the list."""
        if id_ is None:
            return 200, self.body.all_of(self.all_rows(snapshot), snapshot)
        status, value = self._one(id_, snapshot)
        return status, orjson.dumps(value)

    def _one(self, id_: str, snapshot: Snapshot) -> tuple[int, Any]:
        try:
            row = self.by_id(snapshot, INTEGER.validate_python(id_))
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=False)
            return 422, {"detail": [{**detail, "loc": ["path", self.parameter]} for detail in details]}
        return (200, self.body.of(row)) if row else (404, {"detail": f"{self.noun} not found"})


RESOURCES = {
    "drivers": Resource("Driver", "driver_id", DRIVER, all_drivers, driver_by_id),
    "circuits": Resource("Circuit", "circuit_id", CIRCUIT, all_circuits, circuit_by_id),
}


class RestEndpoint:
    """The ASGI application at /drivers and /circuits."""

    def __init__(self, cache: ResponseCache) -> None:
        self.cache = cache

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HttpRequest.of(scope)
        response = self.respond(request, b"", snapshot_of(scope))
        await response.send(scope, request.headers.get(b"if-none-match"), send)

    def respond(self, request: HttpRequest, body: bytes, snapshot: Snapshot) -> CachedResponse:
        """Raises HTTPException 404 and 405."""
        if request.method not in ("GET", "HEAD"):
            raise HTTPException(405, headers={"Allow": "GET"})
        encoding = request.negotiation.encoding
        response = self.cache.get(snapshot, (encoding, request.path))
        return response or self._respond(request.path, snapshot, encoding)

    def _respond(self, path: str, snapshot: Snapshot, encoding: str | None) -> CachedResponse:
        """A response that was not in the cache. It is cached unless it is an error. Raises HTTPException 404."""
        # A slash at the end is ignored.
        match path.split("/"):
            case [_, name] | [_, name, ""]:
                status, body = RESOURCES[name].respond(None, snapshot)
            case [_, name, id_] | [_, name, id_, ""] if id_:
                status, body = RESOURCES[name].respond(id_, snapshot)
            case _:
                raise HTTPException(404)
        response = self.cache.encode(snapshot, body, encoding, status=status)
        if status == 200:
            self.cache.put(snapshot, (encoding, path), len(path), response)
        return response
