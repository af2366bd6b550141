"""The older API's paths: its shapes and its errors, over the same functions as the GraphQL resolvers."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.answers import json_answer, loaded_snapshot
from graph.bodies import CIRCUIT, DRIVER, Body
from graph.queries.circuits import all_circuits, circuit_by_id
from graph.queries.drivers import all_drivers, driver_by_id
from graph.snapshot import Snapshot

INTEGER = TypeAdapter(int)


async def _all(request: Request, rows: Callable[[Snapshot], Iterable[object]], body: Body) -> Response:
    snapshot = loaded_snapshot(request)
    return json_answer([body.of(row) for row in rows(snapshot)], snapshot)


async def _one(
    request: Request,
    parameter: str,
    find: Callable[[Snapshot, int], object | None],
    body: Body,
    noun: str,
) -> Response:
    snapshot = loaded_snapshot(request)
    try:
        number = INTEGER.validate_python(request.path_params[parameter])
    except ValidationError as error:
        detail = [
            {**fault, "loc": ["path", parameter]} for fault in error.errors(include_url=False, include_context=False)
        ]
        return json_answer({"detail": detail}, snapshot, 422)
    row = find(snapshot, number)
    if row is None:
        return json_answer({"detail": f"{noun} not found"}, snapshot, 404)
    return json_answer(body.of(row), snapshot)


def _both(path: str, endpoint: Callable[..., Any], **parts: Any) -> list[Route]:
    """The path with and without a trailing slash: the same resource, no redirect."""
    return [Route(spelling, partial(endpoint, **parts), methods=["GET"]) for spelling in (path, f"{path}/")]


# One before all: the regular expression of "/drivers/" also matches "/drivers/\n", whose id is a line break.
routes = [
    *_both("/drivers/{driver_id}", _one, parameter="driver_id", find=driver_by_id, body=DRIVER, noun="Driver"),
    *_both("/drivers", _all, rows=all_drivers, body=DRIVER),
    *_both("/circuits/{circuit_id}", _one, parameter="circuit_id", find=circuit_by_id, body=CIRCUIT, noun="Circuit"),
    *_both("/circuits", _all, rows=all_circuits, body=CIRCUIT),
]
