"""The compiled functions and the kept answers, judged by graphql-core on thousands of generated operations."""

import asyncio
import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import orjson
import pytest

from etl.published.database import Database
from graph.dataset.live import Served
from graph.dataset.snapshot import Snapshot, load
from graph.endpoints.graphql import GraphQLEndpoint
from graph.endpoints.graphql_request import Reader
from graph.endpoints.response_cache import Answers
from graph.endpoints.subscriptions import Events, Streams
from graph.execution import compiler as projection
from graph.execution import errors as faults
from graph.execution.documents import Document, Documents
from graph.execution.executor import Execution
from graph.execution.operation import COMPILED_FAILURES, Outcome, Problems, Ready
from graph.execution.operation import Operation as Known
from graph.execution.trusted_documents import Trusted
from graph.queries.context import Context
from graph.queries.schema import schema
from graph.server import logs
from graph.server.body_timeout import Patience
from tests.graph.operations import Operation, Writer
from tests.graph.unbounded import budget, documents
from tests.pipeline import etl_here

BUNCHES = 20
EACH, EACH_AT_FIRST = 500, 50
"""Operations in a bunch: all of them in `make check`, some in `make test`."""


@pytest.fixture(scope="module")
def snapshot(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    # structlog's own default prints local variables, and rows point at each other: one line takes minutes.
    logs.configure("json")
    folder = tmp_path_factory.mktemp("snapshot")
    done = etl_here("run", "--source", small, folder=folder)
    assert done.returncode == 0, done.stderr
    read_ = read(folder)
    # Nulls where none may be, which no published version has.
    read_.rows.drivers[3].name = None  # type: ignore[assignment]
    read_.rows.races[5].circuit = None  # type: ignore[assignment]
    return read_


def read(folder: Path) -> Snapshot:
    async def once() -> Snapshot:
        engine = Database(f"sqlite:///{folder}/racing.db").reading_engine()
        try:
            return await load(engine)
        finally:
            await engine.dispose()

    return asyncio.run(once())


def operations(bunch: int, number: int = EACH) -> Iterator[Operation]:
    for one in range(number):
        yield Writer(schema.core, Random(f"{bunch}/{one}")).operation()


class Asked:
    """The endpoint, asked without a server."""

    def __init__(
        self, snapshot: Snapshot, documents: Documents, most_bytes: int, loop: asyncio.AbstractEventLoop
    ) -> None:
        self.loop = loop
        execution = Execution(documents)
        events = Events(execution, Streams(0, 0, 60))
        self.endpoint = GraphQLEndpoint(Reader(documents, Trusted({})), execution, Patience(1000), events)
        self.served = Served(snapshot, Answers(1, "public", most_bytes))

    def __call__(self, operation: Operation) -> bytes:
        body = {"query": operation.text, "variables": operation.variables, "operationName": operation.name}
        scope = {
            "type": "http",
            "method": "POST",
            "headers": [(b"content-type", b"application/json")],
            "state": {"current": self},
        }
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": json.dumps(body).encode()}

        async def send(message: Any) -> None:
            sent.append(message)

        self.loop.run_until_complete(self.endpoint(scope, receive, send))
        answer: bytes = sent[1]["body"]
        return answer


def judged(operation: Operation, known: Documents, snapshot: Snapshot) -> Outcome:
    """The outcome as graphql-core's own executor has it."""
    found = looked_up(operation, known)
    if isinstance(found, Known):
        return found.executed(operation.variables, Context(snapshot, budget()))
    return Outcome(None, found, refused=True)


def looked_up(operation: Operation, known: Documents) -> Known | Problems:
    document = known.load(operation.text)
    return document.operation(operation.name) if isinstance(document, Document) else document


@pytest.mark.parametrize("bunch", range(BUNCHES))
def test_generated_operations_are_answered_as_by_graphql_core(
    bunch: int, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch, is_full: bool
) -> None:
    # Each fault has a number of its own, and its log line takes longer than all else.
    monkeypatch.setattr(faults, "fault", lambda error, **where: "0")
    known, before = documents(10_000_000), failures()
    with asyncio.Runner() as runner:
        asked = Asked(snapshot, known, 10_000_000, runner.get_loop())
        uncached = Asked(snapshot, known, 0, runner.get_loop())
        for operation in operations(bunch, EACH if is_full else EACH_AT_FIRST):
            expected = orjson.dumps(judged(operation, known, snapshot).response())
            assert asked(operation) == expected, f"cold: {operation}"
            assert asked(operation) == expected, f"warm: {operation}"
            assert uncached(operation) == expected, f"not kept: {operation}"
    assert failures() == before, "a compiled operation failed where graphql-core did not"


def failures() -> float:
    return sum(sample.value for metric in COMPILED_FAILURES.collect() for sample in metric.samples[:1])


def test_most_of_them_are_projected_and_many_are_wrong(snapshot: Snapshot) -> None:
    projected = failed = refused = 0
    for operation in operations(0):
        known = documents(0)
        found = looked_up(operation, known)
        if isinstance(found, Known):
            ready = found.ready(operation.variables, budget())
            projected += isinstance(ready, Ready) and isinstance(ready.projected(Context(snapshot, budget())), Outcome)
            failed += bool(judged(operation, known, snapshot).errors)
        else:
            refused += 1
    assert projected > EACH / 2, (projected, failed, refused)
    assert failed > EACH / 20, (projected, failed, refused)
    assert 0 < refused < EACH / 4, (projected, failed, refused)


MUTATIONS = {
    "an alias is forgotten": ('f"{name!r}: {self.field(', 'f"{details[0].node.name.value!r}: {self.field('),
    "a null is not looked for": ('missing="null()"', 'missing="None"'),
    "a list loses its end": ("in rows({name}, {max", "in rows({name}[:2], {max"),
    "a type's name is its parent's": ("return repr(parent.name)", 'return repr("Query")'),
    "a variable's value is not looked at": ("values.coerced.get(variable) for", "2 for"),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_of_the_projection_is_noticed(
    name: str, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = MUTATIONS[name]
    source = inspect.getsource(projection)
    assert source.count(old) == 1, "the mutated place has moved"
    mutant = ModuleType("mutant")
    exec(source.replace(old, new).replace("frozen=True", ""), mutant.__dict__)
    monkeypatch.setattr("graph.execution.operation.Projection", mutant.__dict__["Projection"])
    monkeypatch.setattr("graph.execution.operation.Parts", mutant.__dict__["Parts"])
    monkeypatch.setattr("graph.execution.operation.NotProjectable", mutant.__dict__["NotProjectable"])
    with pytest.raises(AssertionError):
        test_generated_operations_are_answered_as_by_graphql_core(0, snapshot, monkeypatch, is_full=True)
