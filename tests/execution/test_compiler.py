"""The compiled functions and the cached results, compared with graphql-core on thousands of generated operations."""

import asyncio
import inspect
import json
import sys
from collections.abc import Iterator
from random import Random
from types import ModuleType
from typing import Any

import orjson
import pytest
from graphql import GraphQLError

from etl.publish.dataset import Dataset
from graph.dataset.snapshot import Snapshot
from graph.execution import arguments, compiler, errors, plan
from graph.execution.documents import Document, Documents
from graph.execution.operation import COMPILED_FAILURES, BoundOperation
from graph.execution.operation import Operation as ParsedOperation
from graph.execution.result import OperationResult
from graph.queries.context import Context
from graph.queries.schema import schema
from graph.server import logs
from tests.support.examples import examples
from tests.support.in_process import InProcessEndpoint, read_snapshot
from tests.support.operations import Operation, Writer
from tests.support.pipeline import publish
from tests.support.unbounded import budget, documents

BUNCHES = 20
EACH = examples(100)
"""Operations in a bunch: all of them in `make check`, some in `make test`."""


@pytest.fixture(scope="module")
def snapshot(small_dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    # structlog's own default prints local variables, and rows point at each other: one line takes minutes.
    logs.configure("json")
    folder = tmp_path_factory.mktemp("snapshot")
    publish(small_dataset, f"sqlite:///{folder}/racing.db")
    read_ = read_snapshot(folder)
    # Nulls where none may be, which no published version has.
    referenced: list[Any] = [*read_.rows.drivers[3:5], read_.rows.teams[1], read_.rows.circuits[0]]
    for row in referenced:
        row.reference = None
    read_.rows.drivers[3].name = None  # type: ignore[assignment]
    read_.rows.races[5].circuit = None  # type: ignore[assignment]
    return read_


def operations(bunch: int, number: int = EACH) -> Iterator[Operation]:
    for index in range(number):
        yield Writer(schema.core, Random(f"{bunch}/{index}")).operation()


def post(runner: asyncio.Runner, endpoint: InProcessEndpoint, operation: Operation) -> bytes:
    body = {"query": operation.text, "variables": operation.variables, "operationName": operation.name}
    return runner.run(endpoint.post(json.dumps(body).encode()))


def interpreted(operation: Operation, cache: Documents, snapshot: Snapshot) -> OperationResult:
    """The result of graphql-core's own executor."""
    parsed = parsed_operation(operation, cache)
    if isinstance(parsed, ParsedOperation):
        return parsed.run_interpreted(operation.variables, Context(snapshot, budget()))
    return OperationResult.rejected(parsed)


def parsed_operation(operation: Operation, cache: Documents) -> ParsedOperation | list[GraphQLError]:
    document = cache.load(operation.text)
    return document.operation(operation.name) if isinstance(document, Document) else document


@pytest.mark.parametrize("bunch", range(BUNCHES))
def test_generated_operations_have_the_results_of_graphql_core(
    bunch: int, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each fault has a number of its own, and its log line takes longer than all else.
    monkeypatch.setattr(errors, "log_internal_error", lambda error, **where: "0")
    cache, before = documents(10_000_000), failures()
    with asyncio.Runner() as runner:
        cached = InProcessEndpoint(snapshot, cache, 10_000_000)
        uncached = InProcessEndpoint(snapshot, cache, 0)
        for operation in operations(bunch, EACH):
            expected = orjson.dumps(interpreted(operation, cache, snapshot).response())
            assert post(runner, cached, operation) == expected, f"cold: {operation}"
            assert post(runner, cached, operation) == expected, f"warm: {operation}"
            assert post(runner, uncached, operation) == expected, f"not cached: {operation}"
    assert failures() == before, "a compiled operation failed where graphql-core did not"


def failures() -> float:
    return sum(sample.value for metric in COMPILED_FAILURES.collect() for sample in metric.samples[:1])


@pytest.mark.full
def test_most_of_them_are_compiled_and_many_have_errors(snapshot: Snapshot) -> None:
    compiled = failed = rejected = 0
    for operation in operations(0):
        cache = documents(0)
        parsed = parsed_operation(operation, cache)
        if isinstance(parsed, ParsedOperation):
            bound = parsed.bind(operation.variables, budget())
            compiled += isinstance(bound, BoundOperation) and isinstance(
                bound.run_compiled(Context(snapshot, budget())), OperationResult
            )
            failed += bool(interpreted(operation, cache, snapshot).errors)
        else:
            rejected += 1
    assert compiled > EACH / 3, (compiled, failed, rejected)
    assert failed > EACH / 20, (compiled, failed, rejected)
    assert 0 < rejected < EACH / 4, (compiled, failed, rejected)


MUTATIONS = {
    "an alias is forgotten": (compiler, 'f"{name!r}: {self.field(', 'f"{details[0].node.name.value!r}: {self.field('),
    "a null is not checked": (compiler, 'null="null()"', 'null="None"'),
    "a list loses its end": (compiler, "in rows({name}, {cost_of_row})]", "in rows({name}[:2], {cost_of_row})]"),
    "a type's name is its parent's": (compiler, "return repr(parent.name)", 'return repr("Query")'),
    "a variable in an object is not seen": (arguments, "if value is not None and _contains", "if False and _contains"),
    "a variable's value is not read": (
        arguments,
        "value = values.coerced.get(argument.variable, MISSING)",
        "value = 2",
    ),
    "a variable is that of another argument": (
        compiler,
        "values.coerced[{variable!r}]",
        "next(iter(values.coerced.values()))",
    ),
    "a variable that may be null is not read": (plan, "if required.issuperset(variables.values()) else None", ""),
    "a list with arguments has all rows": (plan, "is_unlimited and not self.details[0].node.arguments", "is_unlimited"),
}


@pytest.mark.full
@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_of_the_compiler_is_noticed(name: str, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    module, old, new = MUTATIONS[name]
    source = inspect.getsource(module)
    assert source.count(old) == 1, "the mutated line has moved"
    mutant = ModuleType("mutant")
    monkeypatch.setitem(sys.modules, "mutant", mutant)
    exec(source.replace(old, new), mutant.__dict__)
    if module is compiler:
        monkeypatch.setattr("graph.execution.operation.compile_plan", mutant.__dict__["compile_plan"])
    elif module is plan:
        monkeypatch.setattr("graph.execution.compiler.ResolverCall", mutant.__dict__["ResolverCall"])
    else:
        monkeypatch.setattr("graph.execution.plan.Arguments", mutant.__dict__["Arguments"])

    def compare_all() -> None:
        for bunch in range(10 * BUNCHES):
            test_generated_operations_have_the_results_of_graphql_core(bunch, snapshot, monkeypatch)

    with pytest.raises(AssertionError):
        compare_all()
