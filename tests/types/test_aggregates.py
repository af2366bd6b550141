"""Aggregates equal those of SQL: generated queries, compared with DuckDB's group by on the published tables."""

import asyncio
import json
from random import Random
from typing import Any

import duckdb
import pytest
from sqlalchemy import Table

from etl.published.tables import VERSIONED
from graph.dataset.rows import OF_THE_VERSION, collection_of, type_of
from graph.types.aggregates.aggregate_types import NUMBER, ORDERED
from graph.types.aggregates.group_keys import group_keys
from graph.types.aggregates.grouping import MAX_KEYS
from graph.types.arguments.fields import comparable_fields
from graph.types.names import attribute_of
from graph.types.strawberry_fields import to_camel_case
from tests.support.examples import examples
from tests.support.in_process import InProcessEndpoint

TABLES = [
    table
    for table in VERSIONED
    if collection_of(table) not in OF_THE_VERSION and comparable_fields(type_of(table)).scalars
]
MEASURES = {"sum": "sum", "average": "avg", "minimum": "min", "maximum": "max"}
QUESTIONS = examples(400)


def data_of(endpoint: InProcessEndpoint, query: str) -> Any:
    response = json.loads(asyncio.run(endpoint.post(json.dumps({"query": query}).encode())))
    assert "errors" not in response, (query, response["errors"])
    return response["data"]


class Question:
    """A generated aggregate, in GraphQL and in SQL."""

    def __init__(self, chance: Random) -> None:
        self.table: Table = chance.choice(TABLES)
        row: type = type_of(self.table)
        self.columns = {attribute_of(column): f't."{column.name}"' for column in self.table.columns}
        self.joins: dict[str, str] = {}
        for column in self.table.columns:
            for key in column.foreign_keys:
                link = "season" if column.key == "year" else attribute_of(column).removesuffix("_id")
                other = key.column.table
                self.joins[link] = (
                    f'left join {other.name} as "{link}" on t."{column.name}" = "{link}"."{key.column.name}"'
                )
                for linked in other.columns:
                    self.columns[f"{link}.{attribute_of(linked)}"] = f'"{link}"."{linked.name}"'
        keys = [key for key in group_keys(row).values() if key.link is None or key.link in self.joins]
        self.keys = chance.sample(keys, min(len(keys), chance.choice([0, 1, 1, 2, MAX_KEYS])))
        scalars = {field: type_ for field, type_ in comparable_fields(row).scalars.values() if field in self.columns}
        scalars = {field: type_ for field, type_ in scalars.items() if not field.endswith("_id")}
        numbers = [field for field, type_ in scalars.items() if type_ in NUMBER]
        ordered = [field for field, type_ in scalars.items() if type_ in ORDERED]
        self.measures = [
            (measure, chance.choice(numbers if measure in ("sum", "average") else ordered))
            for measure in chance.sample(list(MEASURES), 2)
            if (numbers if measure in ("sum", "average") else ordered)
        ]
        self.where = [
            (field, chance.choice([("gt", ">"), ("lte", "<="), ("isNull", "is")]), chance.choice([0, 1, 2, 5, 2000]))
            for field in chance.sample(numbers, min(len(numbers), chance.choice([0, 0, 1, 2])))
        ]

    def graphql(self, offset: int) -> str:
        conditions = ", ".join(
            f"{to_camel_case(field)}: {{ {operator}: {value if operator != 'isNull' else str(value > 1).lower()} }}"
            for field, (operator, _), value in self.where
        )
        keys = ", ".join(key.name.upper() for key in self.keys)
        selected = " ".join(f"{measure} {{ {to_camel_case(field)} }}" for measure, field in self.measures)
        names = " ".join(to_camel_case(key.name) for key in self.keys) or "__typename"
        name = to_camel_case(f"{collection_of(self.table)}_aggregate")
        return (
            f"{{ rows: {name}(where: {{ {conditions} }}, groupBy: [{keys}], limit: 1000, offset: {offset})"
            f" {{ totalCount rowCount groups {{ keys {{ {names} }} count {selected} }} }} }}"
        )

    def sql(self) -> str:
        keys = [self.key_sql(key) for key in self.keys]
        measures = [f"{MEASURES[measure]}({self.columns[field]})" for measure, field in self.measures]
        conditions = [
            f"({self.columns[field]} {sign} {value})"
            if operator != "isNull"
            else f"({self.columns[field]} is {'' if value > 1 else 'not '}null)"
            for field, (operator, sign), value in self.where
        ]
        where = f" where {' and '.join(conditions)}" if conditions else ""
        group = f" group by {', '.join(map(str, range(1, len(keys) + 1)))}" if keys else ""
        selected = ", ".join([*keys, "count(*)", *measures])
        return f"select {selected} from {self.table.name} as t {' '.join(self.joins.values())}{where}{group}"

    def key_sql(self, key: Any) -> str:
        column = self.columns[key.field if key.link is None else f"{key.link}.{key.field}"]
        return f"({column} // 10 * 10)" if key.is_decade else column

    def values(self, group: Any) -> tuple[Any, ...]:
        return (
            *(group["keys"][to_camel_case(key.name)] for key in self.keys),
            group["count"],
            *(group[measure][to_camel_case(field)] for measure, field in self.measures),
        )


def plain(value: Any) -> Any:
    if hasattr(value, "isoformat"):
        text: str = value.isoformat()
        return f"{text}+00:00" if "T" in text else text
    return value


def test_generated_queries_have_the_results_of_sql(
    endpoint: InProcessEndpoint, tables: duckdb.DuckDBPyConnection
) -> None:
    for number in range(QUESTIONS):
        question = Question(Random(number))
        expected = {
            row[: len(question.keys)]: row
            for row in (tuple(map(plain, row)) for row in tables.execute(question.sql()).fetchall())
        }
        page = data_of(endpoint, question.graphql(number % 50))["rows"]
        assert page["totalCount"] == len(expected), question.sql()
        assert page["rowCount"] == sum(row[len(question.keys)] for row in expected.values()), question.sql()
        assert len(page["groups"]) == max(0, min(1_000, len(expected) - number % 50))
        for values in map(question.values, page["groups"]):
            row = expected[values[: len(question.keys)]]
            assert _equal(values, row), (question.sql(), values, row)


def _equal(actual: tuple[Any, ...], expected: tuple[Any, ...]) -> bool:
    return all(
        left == pytest.approx(right, rel=1e-9) if isinstance(right, float) else left == right
        for left, right in zip(actual, expected, strict=True)
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("limit: -1", "Argument 'limit' is -1: it must not be negative."),
        ("limit: 100001", "Argument 'limit' is 100001: the maximum is"),
        ("orderBy: [{ by: SUM }]", "Argument 'orderBy[0].field' is missing: SUM needs a field."),
        ("orderBy: [{ by: COUNT, field: WINS }]", "Argument 'orderBy[0].field' must not be given with COUNT."),
        (
            "orderBy: [{ by: SUM, field: DATE_OF_BIRTH }]",
            "Argument 'orderBy[0].field' is DATE_OF_BIRTH: SUM needs a number.",
        ),
        ("orderBy: [{ by: MAXIMUM, field: NAME }]", "Argument 'orderBy[0].field' is NAME: MAXIMUM needs a number or a"),
        ("groupBy: [NAME, CODE, SURNAME, FORENAME, NUMBER]", "Argument 'groupBy' has 5 keys: the maximum is 4."),
    ],
)
def test_a_wrong_argument_is_named(arguments: str, message: str, endpoint: InProcessEndpoint) -> None:
    query = f"{{ driversAggregate({arguments}) {{ totalCount }} }}"
    response = json.loads(asyncio.run(endpoint.post(json.dumps({"query": query}).encode())))
    assert response["errors"][0]["message"].startswith(message)


def test_groups_are_in_the_requested_order(endpoint: InProcessEndpoint) -> None:
    by_wins = "orderBy: [{ by: SUM, field: WINS, direction: DESC }, { by: COUNT }]"
    groups = data_of(
        endpoint, f"{{ driversAggregate(groupBy: [NATIONALITY], {by_wins}) {{ groups {{ count sum {{ wins }} }} }} }}"
    )["driversAggregate"]["groups"]
    values = [(-group["sum"]["wins"], group["count"]) for group in groups]
    assert values == sorted(values)
    assert len(values) > 3
