"""What compiled operations cost, units and bytes, and where their lookups fail."""

from pathlib import Path

import pytest

from graph.dataset.snapshot import Snapshot
from graph.execution.costs import COMPILED_FIELD_COST
from graph.execution.documents import Document
from graph.execution.operation import BoundOperation, Operation
from graph.execution.result import OperationResult
from graph.queries.context import Context
from graph.types.budget import Budget
from tests.support.in_process import read_snapshot
from tests.support.unbounded import LIMITS, budget, documents

OPERATIONS = {
    "{ __typename }": (40, 0),
    "{ drivers(limit: 2) { name } }": (105, 174),
    "{ drivers { name wins points dateOfBirth seasons { year teams { name } } } }": (3298, 27903),
    (
        "{ driver(driverId: 1) { name career(upTo: { year: 2020, round: 3 }) { wins } firstRace { name "
        "circuit { country } } } }"
    ): (384, 0),
    "{ driver(driverId: 999999) { name } }": (96, 0),
    '{ node(id: "RHJpdmVyOjE=") { id ... on Driver { name } ... on Team { name } } }': (1216, 0),
    ('{ search(text: "a", limit: 3) { __typename ... on Driver { name } ... on Race { year } } }'): (1355, 456),
    (
        "{ driversConnection(first: 3, orderBy: [{ field: WINS, direction: DESC }]) { totalCount "
        "pageInfo { hasNextPage } edges { cursor node { name } } } }"
    ): (587, 330),
    (
        "{ races(where: { year: { eq: 2020 }, round: { gt: 3 } }, orderBy: [{ field: ROUND, direction: "
        "DESC }], offset: 2) { name fastestLapText isSprintWeekend } }"
    ): (462, 660),
    ('{ drivers(where: { or: [{ name: { startsWith: "b" } }, { not: { wins: { gte: 1 } } }] }) { name } }'): (
        610,
        1950,
    ),
    (
        "{ raceByRound(year: 2020, round: 1) { laps(driverIds: [1, 2], toLap: 5) { lap time } lapChart { "
        "drivers { positions } } results { gapText lapTimes(toLap: 2) { position } } } }"
    ): (1993, 10148),
    (
        "{ driversAggregate(groupBy: [NATIONALITY], orderBy: [{ by: SUM, field: WINS }], limit: 2) { "
        "groups { count sum { wins } keys { nationality } } } }"
    ): (820, 331),
    "{ leaderboard(metric: WINS, limit: 3) { rank value driver { name } } }": (320, 330),
    "{ headToHead(driverId: 1, rivalId: 2) { races sides { wins } } }": (1301, 42),
    ("{ dataset { version publishedAt } lastRace { name } standings { drivers(limit: 1) { championshipPoints } } }"): (
        351,
        130,
    ),
    (
        "{ ...F } fragment F on Query { a: circuits { circuitName } a: circuits { country ... "
        "@include(if: true) { location } ... @skip(if: true) { reference } } }"
    ): (245, 2240),
}
"""Units and bytes that each operation spends. Whoever changes a cost changes them here, knowingly."""


@pytest.fixture(scope="module")
def snapshot(sample_database: Path) -> Snapshot:
    return read_snapshot(sample_database)


def bound_operation(query: str, left: Budget, **variables: str) -> BoundOperation:
    document = documents(0).load(query)
    assert isinstance(document, Document)
    operation = document.operation(None)
    assert isinstance(operation, Operation)
    bound = operation.bind(variables, left)
    assert isinstance(bound, BoundOperation)
    return bound


def spent(query: str, snapshot: Snapshot) -> tuple[int, int]:
    """Units and bytes that the compiled operation spends, its compilation included."""
    left = budget()
    bound = bound_operation(query, left)
    assert bound.plan is not None, "it is not compiled"
    result = bound.run_compiled(Context(snapshot, left))
    assert isinstance(result, OperationResult), result
    return LIMITS.cost - left.left, LIMITS.response_bytes - left.bytes_left


@pytest.mark.parametrize("query", OPERATIONS)
def test_an_operation_costs_what_its_work_does(query: str, snapshot: Snapshot) -> None:
    assert spent(query, snapshot) == OPERATIONS[query]


def test_an_operation_that_cannot_be_compiled_costs_the_fields_before_the_reason() -> None:
    left = budget()
    query = "{ drivers { name wins } __schema { queryType { name } } circuits { location } }"
    assert bound_operation(query, left).plan is None
    assert LIMITS.cost - left.left == 4 * COMPILED_FIELD_COST


def test_a_compiled_lookup_that_fails_names_its_path(snapshot: Snapshot) -> None:
    reference = snapshot.rows.drivers[0].reference
    query = "query($text: String!) { a: driverByReference(reference: $text) { name } }"
    result = bound_operation(query, budget(), text=f"{reference}x").run_compiled(Context(snapshot, budget()))
    assert isinstance(result, OperationResult)
    assert result.data == {"a": None}
    assert [(entry["path"], reference in entry["suggestions"]) for entry in result.suggestions] == [(["a"], True)]
