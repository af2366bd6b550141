"""The older API's paths: its shapes and its errors, over the same functions as the GraphQL resolvers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from graph.dataset.live import Served, served_to
from graph.dataset.snapshot import Snapshot
from graph.endpoints.response_cache import Answer, encoding_of
from graph.endpoints.rest_bodies import CIRCUIT, DRIVER, Body
from graph.queries.circuits import all_circuits, circuit_by_id
from graph.queries.drivers import all_drivers, driver_by_id

INTEGER = TypeAdapter(int)


@dataclass(frozen=True)
class Resource:
    """A list, and its rows by number."""

    noun: str
    parameter: str
    body: Body
    every: Callable[[Snapshot], Iterable[object]]
    find: Callable[[Snapshot, int], object | None]

    def answer(self, number: str | None, snapshot: Snapshot) -> tuple[int, Any]:
        """Status and value for a row's number as the path has it, or for the list."""
        if number is None:
            return 200, self.body.of(self.every(snapshot))
        try:
            row = self.find(snapshot, INTEGER.validate_python(number))
        except ValidationError as error:
            faults = error.errors(include_url=False, include_context=False)
            return 422, {"detail": [{**fault, "loc": ["path", self.parameter]} for fault in faults]}
        return (200, self.body.of([row])[0]) if row else (404, {"detail": f"{self.noun} not found"})


RESOURCES = {
    "drivers": Resource("Driver", "driver_id", DRIVER, all_drivers, driver_by_id),
    "circuits": Resource("Circuit", "circuit_id", CIRCUIT, all_circuits, circuit_by_id),
}


async def rest(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application at /drivers and /circuits."""
    if scope["method"] not in ("GET", "HEAD"):
        raise HTTPException(405, headers={"Allow": "GET"})
    headers = dict(scope["headers"])
    served = served_to(scope)
    path: str = scope["path"]
    encoding = encoding_of(headers.get(b"accept-encoding"))
    answer = served.answers.get((encoding, path)) or _answer(path, served, encoding)
    await answer.send(scope, headers.get(b"if-none-match"), send)


def _answer(path: str, served: Served, encoding: str | None) -> Answer:
    """A fresh answer, which is kept unless it tells an error. Raises HTTPException 404 for a path that is none."""
    # A slash at the end changes nothing.
    match path.split("/"):
        case [_, name] | [_, name, ""]:
            status, value = RESOURCES[name].answer(None, served.snapshot)
        case [_, name, number] | [_, name, number, ""] if number:
            status, value = RESOURCES[name].answer(number, served.snapshot)
        case _:
            raise HTTPException(404)
    answer = served.answers.finish(orjson.dumps(value), encoding, status=status)
    if status == 200:
        served.answers.keep((encoding, path), len(path), answer)
    return answer
