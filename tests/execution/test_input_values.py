"""Values of variables: those that were read before are read the same, cost the same, and take limited memory."""

import copy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from graphql import GraphQLList, GraphQLNonNull, is_input_object_type

from graph.dataset.snapshot import Snapshot
from graph.execution.documents import Document
from graph.execution.input_values import MAX_KNOWN, MAX_KNOWN_BYTES, InputReaders, Irregular, Read
from graph.execution.operation import BoundOperation, Operation
from graph.queries.context import Context
from graph.queries.schema import schema
from graph.types.arguments.conditions import conditions
from graph.types.arguments.filter import MAX_KEY_VALUES
from graph.types.arguments.split_conditions import split_conditions
from graph.types.driver import Driver
from graph.types.known_objects import MAX_KNOWN as MAX_OBJECTS
from graph.types.known_objects import KnownObjects
from graph.types.team import Team
from tests.support.examples import examples
from tests.support.in_process import read_snapshot
from tests.support.operations import WRONG, Writer
from tests.support.unbounded import budget, documents

BY_NAME: dict[str, Any] = dict(schema.core.type_map)
OBJECTS = [type_ for type_ in BY_NAME.values() if is_input_object_type(type_)]
TYPES: list[Any] = [*OBJECTS, *(GraphQLList(GraphQLNonNull(type_)) for type_ in OBJECTS)]


def outcome(read: Read, value: Any) -> str:
    """What is read, with the types of numbers and Booleans."""
    try:
        return repr(read(value, 0))
    except Irregular:
        return "for graphql-core"


def test_generated_values_are_read_the_same_the_first_time_and_later() -> None:
    readers = InputReaders()
    for seed in range(examples(4_000)):
        chance = Random(seed)
        type_ = chance.choice(TYPES)
        value = chance.choice(WRONG) if chance.random() < 0.2 else Writer(schema.core, chance).plain(type_)
        read, expected = readers.of_variable(type_), outcome(InputReaders().of(type_), value)
        assert outcome(read, copy.deepcopy(value)) == expected, (type_, value)
        assert outcome(read, copy.deepcopy(value)) == expected, (type_, value)


def test_equal_values_of_two_types_are_read_by_their_own() -> None:
    readers = InputReaders()
    name, number = (readers.of_variable(BY_NAME[name]) for name in ("StringWhere", "IntWhere"))
    assert outcome(name, {"eq": None}) == outcome(number, {"eq": None})
    assert outcome(number, {"eq": 1}) != "for graphql-core"
    assert outcome(name, {"eq": 1}) == "for graphql-core"
    assert outcome(number, {"eq": True}) == outcome(number, {"eq": 1.0}) == "for graphql-core"


def test_values_that_were_read_take_limited_memory() -> None:
    readers = InputReaders()
    read = readers.of_variable(BY_NAME["StringWhere"])
    for number in range(3 * MAX_KNOWN):
        read({"eq": f"{number}"}, 0)
        read({"eq": "x" * MAX_KNOWN_BYTES + f"{number}"}, 0)
    assert 0 < len(readers.known) <= MAX_KNOWN
    assert max(len(key) for _, key in readers.known) <= MAX_KNOWN_BYTES


def test_the_lists_of_further_documents_need_no_further_readers() -> None:
    readers = InputReaders()
    for _ in range(10):
        readers.of_variable(GraphQLList(GraphQLNonNull(BY_NAME["DriverOrder"])))
    assert len(readers.readers) == 3


@pytest.fixture(scope="module")
def snapshot(sample_database: Path) -> Snapshot:
    return read_snapshot(sample_database)


PAGE = """query($where: DriverWhere, $orderBy: [DriverOrder!], $limit: Int!) {
    drivers(where: $where, orderBy: $orderBy, limit: $limit) { name seasons(where: { wins: { gte: 1 } }) { year } }
}"""


@pytest.mark.parametrize(
    "where",
    [
        {"wins": {"gte": 1}},
        {"driverId": {"eq": 1}, "wins": {"gte": 0}},
        {"name": {"matches": "a.*e"}},
        {"seasons": {"some": {"wins": {"gt": 1}}}},
        {"driverId": {"in": list(range(MAX_KEY_VALUES + 1))}},
    ],
)
def test_an_operation_costs_the_same_and_has_the_same_rows_each_time(where: Any, snapshot: Snapshot) -> None:
    document = documents(0).load(PAGE)
    assert isinstance(document, Document)
    operation = document.operation(None)
    assert isinstance(operation, Operation)

    def run() -> tuple[int, int, Any]:
        left = budget()
        variables = copy.deepcopy({"where": where, "orderBy": [{"field": "WINS", "direction": "DESC"}], "limit": 3})
        bound = operation.bind(variables, left)
        assert isinstance(bound, BoundOperation)
        result = bound.run_compiled(Context(snapshot, left))
        assert not isinstance(result, Exception)
        return left.left, left.bytes_left, result and result.body()

    first = run()
    assert b"name" in first[2]
    assert [run(), run()] == [first, first]


def test_conditions_that_spend_are_made_for_each_budget() -> None:
    fixed, spending = {"wins": {"gte": 1}}, {"seasons": {"some": {"wins": {"gte": 1}}}}
    assert split_conditions(Driver, fixed, budget()) is split_conditions(Driver, fixed, budget())
    assert split_conditions(Driver, fixed, budget()).whole.cost == conditions(Driver, fixed, budget()).cost
    assert split_conditions(Team, fixed, budget()).row is Team
    for where in ({}, spending, {"not": spending}, {"name": {"matches": "a"}}):
        assert split_conditions(Driver, where, budget()) is not split_conditions(Driver, where, budget())


def test_objects_are_known_by_their_identity_and_are_few() -> None:
    known: KnownObjects[int] = KnownObjects()
    objects: list[dict[str, Any]] = [{} for _ in range(MAX_OBJECTS + 1)]
    for number, key in enumerate(objects[:-1]):
        known.add(key, number)
    assert [known.get(key) for key in objects] == [*range(MAX_OBJECTS), None]
    known.add(objects[-1], 7)
    assert [known.get(objects[0]), known.get(objects[-1])] == [None, 7]
