"""Conditions, orders and pages, compared with a plain Python model on generated rows."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, timedelta
from functools import cmp_to_key
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.dataset.lookups import Lookups
from graph.dataset.rows import TYPES, Rows
from graph.dataset.snapshot import Snapshot
from graph.queries.context import Context
from graph.queries.schema import schema
from graph.types.arguments.conditions import MAX_DEPTH
from graph.types.arguments.listing import PAGE
from graph.types.collection import Collection
from graph.types.dataset import Dataset
from graph.types.driver import Driver
from graph.types.error_codes import ErrorCode
from graph.types.race import Race
from tests.support.examples import examples
from tests.support.unbounded import budget

FOLDED = {"Ä": "a", "ä": "a", "é": "e", "B": "b", "ø": "o"}
texts = st.text("aäÄbBéø ", max_size=3)
small = st.integers(0, 3)
days = st.integers(0, 3).map(lambda day: date(2000, 1, 1) + timedelta(day))

Row = dict[str, Any]


def rows(size: int = 12) -> st.SearchStrategy[list[Row]]:
    """Drivers as the model has them: few different values, many nulls, some with a first race."""
    return st.lists(
        st.fixed_dictionaries(
            {
                "name": texts,
                "nationality": st.none() | texts,
                "wins": small,
                "bestFinish": st.none() | small,
                "averageFinish": st.none() | st.sampled_from([0.5, 1.0, 1.5]),
                "dateOfBirth": st.none() | days,
                "firstRace": st.none() | st.fixed_dictionaries({"name": texts, "year": small}),
            }
        ),
        max_size=size,
    ).map(lambda drawn: [{"driverId": 7 * number, **row} for number, row in enumerate(drawn)])


def conditions(field: str, values: st.SearchStrategy[Any], *operators: str) -> st.SearchStrategy[Row]:
    """One operator on one field."""
    return st.one_of(
        st.tuples(st.sampled_from(operators), values),
        st.tuples(st.just("in"), st.lists(values, max_size=3)),
        st.tuples(st.just("isNull"), st.booleans()),
    ).map(lambda fields: {field: dict([fields])})


ORDERED = ("eq", "gt", "gte", "lt", "lte")
WORDS = ("eq", "contains", "startsWith", "endsWith")
one_condition = st.one_of(
    conditions("nationality", texts, *WORDS),
    conditions("wins", small, *ORDERED),
    conditions("bestFinish", small, *ORDERED),
    conditions("averageFinish", st.sampled_from([0.5, 1, 1.5]), *ORDERED),
    conditions("dateOfBirth", days.map(str), *ORDERED),
    st.one_of(conditions("name", texts, *WORDS), conditions("year", small, *ORDERED)).map(
        lambda condition: {"firstRace": condition}
    ),
)
wheres = st.recursive(
    st.lists(one_condition, max_size=2).map(
        lambda drawn: {name: test for condition in drawn for name, test in condition.items()}
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2).map(lambda drawn: {"and": drawn}),
        st.lists(inner, max_size=2).map(lambda drawn: {"or": drawn}),
        inner.map(lambda condition: {"not": condition}),
        st.tuples(one_condition, inner).map(lambda pair: {**pair[0], **pair[1]}),
    ),
    max_leaves=4,
)
FIELDS = ("name", "nationality", "wins", "bestFinish", "averageFinish", "dateOfBirth", "driverId")
orders = st.lists(st.tuples(st.sampled_from(FIELDS), st.sampled_from(["ASC", "DESC"])), max_size=3)


def plain(text: str) -> str:
    return "".join(FOLDED.get(letter, letter) for letter in text)


def meets(row: Row, where: Mapping[str, Any]) -> bool:
    for name, conditions in where.items():
        match name:
            case "and":
                held = all(meets(row, condition) for condition in conditions)
            case "or":
                held = any(meets(row, condition) for condition in conditions)
            case "not":
                held = not meets(row, conditions)
            case "firstRace":
                held = row["firstRace"] is not None and meets(row["firstRace"], conditions)
            case _:
                held = all(holds(row[name], operator, value) for operator, value in conditions.items())
        if not held:
            return False
    return True


def holds(value: Any, operator: str, operand: Any) -> bool:
    if operator == "isNull":
        return bool((value is None) == operand)
    if value is None:
        return False
    if isinstance(value, date):
        value = str(value)
    match operator:
        case "eq":
            return bool(value == operand)
        case "in":
            return value in operand
        case "gt":
            return bool(value > operand)
        case "gte":
            return bool(value >= operand)
        case "lt":
            return bool(value < operand)
        case "lte":
            return bool(value <= operand)
        case "matches":
            return re.search(operand, value) is not None
        case "contains":
            return plain(operand) in plain(value)
        case "endsWith":
            return plain(value).endswith(plain(operand))
    return plain(value).startswith(plain(operand))


def arranged(dataset: list[Row], order: list[tuple[str, str]]) -> list[Row]:
    def compare(first: Row, second: Row) -> int:
        for field, direction in order:
            left, right = first[field], second[field]
            if left is None or right is None:
                if left is not right:
                    return 1 if left is None else -1
                continue
            if isinstance(left, str):
                left, right = plain(left), plain(right)
            if left != right:
                return -1 if (left < right) == (direction == "ASC") else 1
        return 0

    return sorted(dataset, key=cmp_to_key(compare))


def executed(query: str, dataset: list[Row], **variables: Any) -> Any:
    """The data of a result over these rows; any error fails the test."""
    result = schema.execute_sync(
        query, variable_values=variables, context_value=Context(snapshot_of(dataset), budget())
    )
    assert not result.errors, result.errors
    return result.data


def snapshot_of(dataset: list[Row]) -> Snapshot:
    drivers = sorted(map(driver_of, dataset), key=lambda driver: driver.driver_id)
    collections: dict[str, Any] = {name: Collection([]) for name in TYPES}

    rows = Rows(**{**collections, "drivers": Collection(drivers, "driver_id")})
    return Snapshot(empty(Dataset), rows, {}, Lookups(rows))


def empty(type_: type[Any]) -> Any:
    """A row whose every column is null."""
    return type_(**{field.name: None for field in fields(type_) if field.init and field.default_factory is MISSING})


def driver_of(row: Row) -> Driver:
    driver: Driver = empty(Driver)
    driver.driver_id, driver.name, driver.nationality = row["driverId"], row["name"], row["nationality"]
    driver.wins, driver.best_finish, driver.average_finish = row["wins"], row["bestFinish"], row["averageFinish"]
    driver.date_of_birth = row["dateOfBirth"]
    if row["firstRace"]:
        driver.first_race = empty(Race)
        driver.first_race.name, driver.first_race.year = row["firstRace"]["name"], row["firstRace"]["year"]
    return driver


NAMES = {field: re.sub("([A-Z])", r"_\1", field).upper() for field in FIELDS}


def terms(order: list[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"field": NAMES[field], "direction": direction} for field, direction in order]


@given(rows(), one_condition)
@settings(max_examples=examples(400), deadline=None)
def test_a_condition_selects_the_rows_of_the_model(dataset: list[Row], where: Row) -> None:
    data = executed("query($where: DriverWhere) { drivers(where: $where) { driverId } }", dataset, where=where)
    assert [row["driverId"] for row in data["drivers"]] == [row["driverId"] for row in dataset if meets(row, where)]


OPERANDS: list[tuple[str, str, Any]] = [
    *(("nationality", operator, text) for operator in (*WORDS, "matches") for text in ("", "aB", "bø", "ä$")),
    *(("bestFinish", operator, number) for operator in ORDERED for number in range(4)),
    *(("dateOfBirth", operator, "2000-01-02") for operator in ORDERED),
    *((field, "isNull", is_null) for field in ("nationality", "bestFinish") for is_null in (True, False)),
    ("nationality", "in", ["ab", "aä"]),
    ("bestFinish", "in", [1, 3]),
]


@pytest.mark.parametrize(("field", "operator", "operand"), OPERANDS)
def test_each_operator_selects_the_rows_of_the_model(field: str, operator: str, operand: Any) -> None:
    values_of: dict[str, list[Any]] = {
        "nationality": [None, "", "ab", "Äb", "bø", "abø", "øaB", "bÄ", "aä"],
        "bestFinish": [None, 0, 1, 2, 3],
        "dateOfBirth": [None, date(2000, 1, 1), date(2000, 1, 2), date(2000, 1, 3)],
    }
    row = {"name": "", "nationality": None, "wins": 0, "bestFinish": None, "averageFinish": None, "dateOfBirth": None}
    dataset = [{**row, "driverId": id_, "firstRace": None, field: value} for id_, value in enumerate(values_of[field])]
    data = executed(
        "query($where: DriverWhere) { drivers(where: $where) { driverId } }",
        dataset,
        where={field: {operator: operand}},
    )
    assert [row["driverId"] for row in data["drivers"]] == [
        row["driverId"] for row in dataset if holds(row[field], operator, operand)
    ]


@given(rows(), wheres, orders, st.none() | st.integers(0, 14), st.integers(0, 14))
@settings(max_examples=examples(100), deadline=None)
def test_a_list_equals_the_model_filtered_sorted_and_sliced(
    dataset: list[Row], where: Row, order: list[tuple[str, str]], limit: int | None, offset: int
) -> None:
    data = executed(
        "query($where: DriverWhere, $order: [DriverOrder!], $limit: Int, $offset: Int!)"
        " { drivers(where: $where, orderBy: $order, limit: $limit, offset: $offset) { driverId } }",
        dataset, where=where, order=terms(order), limit=limit, offset=offset,
    )  # fmt: skip
    expected = arranged([row for row in dataset if meets(row, where)], order)[offset:]
    assert [row["driverId"] for row in data["drivers"]] == [row["driverId"] for row in expected[:limit]]


WALK = """query($where: DriverWhere, $order: [DriverOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    driversConnection(
        where: $where, orderBy: $order, first: $first, after: $after, last: $last, before: $before
    ) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { driverId } } }
}"""


@given(rows(), wheres, orders, st.integers(1, 5))
@settings(max_examples=examples(100), deadline=None)
def test_paging_forward_and_backward_returns_every_row_once_in_order(
    dataset: list[Row], where: Row, order: list[tuple[str, str]], size: int
) -> None:
    expected = [row["driverId"] for row in arranged([row for row in dataset if meets(row, where)], order)]
    arguments = {"where": where, "order": terms(order)}
    there: list[int] = []
    page = executed(WALK, dataset, **arguments, first=size)["driversConnection"]
    while True:
        assert page["totalCount"] == len(expected)
        assert page["pageInfo"]["hasPreviousPage"] == bool(there)
        there += [edge["node"]["driverId"] for edge in page["edges"]]
        assert page["pageInfo"]["hasNextPage"] == (len(there) < len(expected))
        if not page["pageInfo"]["hasNextPage"]:
            break
        page = executed(WALK, dataset, **arguments, first=size, after=page["pageInfo"]["endCursor"])[
            "driversConnection"
        ]
    assert there == expected

    back: list[int] = []
    page = executed(WALK, dataset, **arguments, last=size)["driversConnection"]
    while True:
        assert page["pageInfo"]["hasNextPage"] == bool(back)
        back = [edge["node"]["driverId"] for edge in page["edges"]] + back
        assert page["pageInfo"]["hasPreviousPage"] == (len(back) < len(expected))
        if not page["pageInfo"]["hasPreviousPage"]:
            break
        page = executed(WALK, dataset, **arguments, last=size, before=page["pageInfo"]["startCursor"])[
            "driversConnection"
        ]
    assert back == expected


def test_a_page_without_a_size_has_the_first_rows() -> None:
    row = {"name": "", "nationality": None, "wins": 0, "bestFinish": None, "averageFinish": None, "dateOfBirth": None}
    dataset = [{**row, "driverId": id_, "firstRace": None} for id_ in range(PAGE + 1)]
    page = executed(WALK, dataset)["driversConnection"]
    assert [edge["node"]["driverId"] for edge in page["edges"]] == list(range(PAGE))
    assert page["pageInfo"]["hasNextPage"]


@given(rows(), rows(), orders, st.integers(1, 4))
@settings(max_examples=examples(100), deadline=None)
def test_a_cursor_goes_on_at_its_place_in_a_new_version(
    dataset: list[Row], later: list[Row], order: list[tuple[str, str]], size: int
) -> None:
    page = executed(WALK, dataset, order=terms(order), first=size)["driversConnection"]
    if not page["edges"]:
        return
    last = next(row for row in dataset if row["driverId"] == page["edges"][-1]["node"]["driverId"])
    others = [row for row in later if row["driverId"] != last["driverId"]]
    after = arranged(sorted([*others, last], key=lambda row: row["driverId"]), order)
    expected = [row["driverId"] for row in after[after.index(last) + 1 :]]
    rest = executed(WALK, others, order=terms(order), first=100, after=page["pageInfo"]["endCursor"])
    assert [edge["node"]["driverId"] for edge in rest["driversConnection"]["edges"]] == expected


def error(query: str) -> str:
    result = schema.execute_sync(query, context_value=Context(snapshot_of([]), budget()))
    assert result.errors
    return result.errors[0].message


@pytest.mark.parametrize("link", ["not", "and", "or"])
def test_deeply_nested_conditions_are_an_error_with_a_code(link: str) -> None:
    where: Row = {"wins": {"gt": 1}}
    for _ in range(MAX_DEPTH):
        where = {link: where if link == "not" else [where]}
    query = "query($where: DriverWhere) { drivers(where: $where) { name } }"
    assert executed(query, [], where=where) == {"drivers": []}
    result = schema.execute_sync(
        query, variable_values={"where": {"not": where}}, context_value=Context(snapshot_of([]), budget())
    )
    assert result.errors
    assert result.errors[0].message == f"Argument 'where' is nested more than {MAX_DEPTH} deep."
    assert result.errors[0].extensions == {"code": ErrorCode.TOO_DEEP}


INVALID = "Argument '{}' is not a cursor: use the cursor of an edge or of pageInfo."
OTHER_ORDER = "WyJEcml2ZXIsLXdpbnMiLDkxLDMwXQ"  # ["Driver,-wins",91,30]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ('after: "x"', INVALID.format("after")),
        ('before: ""', INVALID.format("before")),
        ('after: "é"', INVALID.format("after")),
        ('after: "e30"', INVALID.format("after")),
        ('after: "WyJEcml2ZXIiXQ"', INVALID.format("after")),
        ('after: "WyJEcml2ZXIiLCJhIl0"', INVALID.format("after")),
        ('after: "WyJEcml2ZXIiLG51bGxd"', INVALID.format("after")),
        (f'after: "{"W" * 5000}"', INVALID.format("after")),
        (f'after: "{OTHER_ORDER}"', "Argument 'after' is a cursor of another list or another orderBy: start again."),
        ("first: -1", "Argument 'first' is -1: it must not be negative."),
        ("last: -1", "Argument 'last' is -1: it must not be negative."),
        ("first: 1001", "Argument 'first' is 1001: the maximum is 1000. Request the rest page by page."),
        (
            "orderBy: [" + "{field: WINS}" * 9 + "]",
            "Argument 'orderBy' has 9 fields: the maximum is 8.",
        ),
        (
            "where: {wins: {eq: null}}",
            "Argument 'where.wins.eq' is null: leave it out, or use isNull to find nulls.",
        ),
        (
            "where: {or: [{firstRace: {year: null}}]}",
            "Argument 'where.or.firstRace.year' is null: leave it out, or use isNull to find nulls.",
        ),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_named(arguments: str, message: str) -> None:
    assert error(f"{{ driversConnection({arguments}) {{ totalCount }} }}") == message


def test_lists_without_a_rest_path_have_a_maximum_page() -> None:
    message = "Argument 'limit' is 1001: the maximum is 1000. Request the rest page by page."
    assert error("{ races(limit: 1001) { raceId } }") == message
