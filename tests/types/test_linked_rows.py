"""Conditions, patterns and orders on linked rows equal those of SQL: generated queries, compared with DuckDB."""

import asyncio
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from itertools import count
from random import Random
from typing import Any

import duckdb
import pytest
from sqlalchemy import Table

from etl.published import tables as published
from graph.dataset.rows import collection_of, type_of
from graph.types.arguments.fields import comparable_fields
from graph.types.names import attribute_of, key_attributes
from graph.types.strawberry_fields import to_camel_case
from tests.support.examples import examples
from tests.support.in_process import InProcessEndpoint

LISTS: Mapping[str, Mapping[str, tuple[Table, str]]] = {
    "drivers_summary": {
        "results": (published.race_results, "driver_id"),
        "qualifying": (published.qualifying_results, "driver_id"),
        "sprintResults": (published.sprint_results, "driver_id"),
    },
    "constructors_summary": {"results": (published.race_results, "constructor_id")},
    "circuits_summary": {"races": (published.races_summary, "circuitId")},
    "seasons_summary": {"races": (published.races_summary, "year")},
    "races_summary": {
        "results": (published.race_results, "race_id"),
        "pitStops": (published.pit_stops, "race_id"),
        "practice": (published.practice_results, "race_id"),
        "sprintQualifying": (published.sprint_qualifying_results, "race_id"),
        "driverStandings": (published.driver_standings, "race_id"),
    },
}
"""Lists by table: the table of their rows, and its column that references the list's row."""

ROOTS = [published.drivers_summary, published.constructors_summary, published.circuits_summary,
         published.seasons_summary, published.races_summary, published.race_results]  # fmt: skip
OUTCOMES = {"RETIRED": "R", "DISQUALIFIED": "D", "NOT_CLASSIFIED": "N"}
PATTERNS = ["^M", "a.*o", "(?i)RACING$", "[à-ü]", "[0-9]", "^.{6}$", "(a|e)+n", "", "x$|^B"]
QUESTIONS = examples(300)


def respond(endpoint: InProcessEndpoint, query: str) -> Any:
    return json.loads(asyncio.run(endpoint.post(json.dumps({"query": query}).encode())))


class Question:
    """A generated condition, in GraphQL and in SQL."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.table = chance.choice(ROOTS)
        self.aliases = (f"t{number}" for number in count())
        self.alias = next(self.aliases)
        self.graphql, self.sql = self.condition(self.table, self.alias, 0)

    def condition(self, table: Table, alias: str, depth: int) -> tuple[str, str]:
        kinds = [self.number, self.number, self.text]
        if depth < 3:
            kinds += [self.link, self.combined]
            kinds += [self.quantified] * 3 if table.name in LISTS else []
        if table.name in ("race_results", "sprint_results"):
            kinds.append(self.outcome)
        return self.chance.choice(kinds)(table, alias, depth)

    def number(self, table: Table, alias: str, depth: int) -> tuple[str, str]:
        name, column = self.scalar(table, (int, float))
        operator, sign = self.chance.choice([("gt", ">"), ("lte", "<="), ("eq", "=")])
        value = self.chance.choice([0, 1, 2, 3, 10, 2020])
        return f"{name}: {{ {operator}: {value} }}", f'coalesce({alias}."{column}" {sign} {value}, false)'

    def text(self, table: Table, alias: str, depth: int) -> tuple[str, str]:
        if str not in (type_ for _, type_ in comparable_fields(type_of(table)).scalars.values()):
            return self.number(table, alias, depth)
        name, column = self.scalar(table, (str,))
        pattern = self.chance.choice(PATTERNS)
        return (
            f"{name}: {{ matches: {json.dumps(pattern)} }}",
            f"coalesce(regexp_matches({alias}.\"{column}\", '{pattern}'), false)",
        )

    def outcome(self, table: Table, alias: str, depth: int) -> tuple[str, str]:
        names = self.chance.sample(list(OUTCOMES), 2)
        codes = ", ".join(f"'{OUTCOMES[name]}'" for name in names)
        return f"outcome: {{ in: [{', '.join(names)}] }}", f"{alias}.position_text in ({codes})"

    def link(self, table: Table, alias: str, depth: int) -> tuple[str, str]:
        links = {
            "season" if column.key == "year" else attribute_of(column).removesuffix("_id"): (column, key.column)
            for column in table.columns
            for key in column.foreign_keys
        }
        known = dict(comparable_fields(type_of(table)).links.values())
        names = [name for name in links if name in known]
        if not names:
            return self.number(table, alias, depth)
        name = self.chance.choice(names)
        column, key = links[name]
        other = next(self.aliases)
        graphql, sql = self.condition(key.table, other, depth + 1)
        joined = f'{other}."{key.name}" = {alias}."{column.name}"'
        return (
            f"{to_camel_case(name)}: {{ {graphql} }}",
            f"exists (from {key.table.name} as {other} where {joined} and {sql})",
        )

    def quantified(self, table: Table, alias: str, depth: int) -> tuple[str, str]:
        name = self.chance.choice(list(LISTS[table.name]))
        element, column = LISTS[table.name][name]
        other = next(self.aliases)
        graphql, sql = self.condition(element, other, depth + 1)
        if self.chance.random() < 0.1:
            graphql, sql = "", "true"
        key = next(iter(table.primary_key))
        quantifier = self.chance.choice(["some", "every", "none"])
        rows = f'from {element.name} as {other} where {other}."{column}" = {alias}."{key.name}" and'
        exists = {
            "some": f"exists ({rows} {sql})",
            "every": f"not exists ({rows} not ({sql}))",
            "none": f"not exists ({rows} {sql})",
        }
        return f"{name}: {{ {quantifier}: {{ {graphql} }} }}", exists[quantifier]

    def combined(self, table: Table, alias: str, depth: int) -> tuple[str, str]:
        parts = [self.condition(table, alias, depth + 1) for _ in range(2)]
        operator = self.chance.choice(["and", "or", "not"])
        if operator == "not":
            return f"not: {{ {parts[0][0]} }}", f"not ({parts[0][1]})"
        return (
            f"{operator}: [{', '.join(f'{{ {graphql} }}' for graphql, _ in parts)}]",
            f"(({parts[0][1]}) {operator} ({parts[1][1]}))",
        )

    def scalar(self, table: Table, types: tuple[type, ...]) -> tuple[str, str]:
        """GraphQL name and column of a field with a value of these types."""
        columns = {attribute_of(column): column.name for column in table.columns}
        fields = [
            (name, columns[field])
            for name, (field, type_) in comparable_fields(type_of(table)).scalars.items()
            if type_ in types and field in columns
        ]
        return self.chance.choice(fields)


def key_of(table: Table) -> tuple[str, str]:
    """GraphQL name and column of the key of a table that has one column as key."""
    return to_camel_case(key_attributes(table)[0]), next(iter(table.primary_key)).name


def test_generated_conditions_select_what_sql_selects(
    endpoint: InProcessEndpoint, tables: duckdb.DuckDBPyConnection
) -> None:
    sizes = set()
    for number in range(QUESTIONS):
        question = Question(Random(number))
        name, column = key_of(question.table)
        field = to_camel_case(collection_of(question.table))
        query = f"{{ rows: {field}(where: {{ {question.graphql} }}, limit: 100000) {{ {name} }} }}"
        response = respond(endpoint, query)
        assert "errors" not in response, (query, response)
        sql = f'select "{column}" from {question.table.name} as {question.alias} where {question.sql}'
        expected = sorted(row[0] for row in tables.execute(sql).fetchall())
        assert sorted(row[name] for row in response["data"]["rows"]) == expected, (query, sql)
        sizes.add(len(expected))
    assert len(sizes) > QUESTIONS // 10, "the questions select different rows"


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize(
    ("field", "link", "column", "joins"),
    [
        ("raceResults", "race: { field: DATE, D }", "r.date",
         "from race_results t join races_summary r on r.race_id = t.race_id"),
        ("raceResults", "driver: { firstRace: { winner: { field: WINS, D } } }", "w.wins",
         'from race_results t join drivers_summary d on d."driverId" = t.driver_id'
         " left join races_summary r on r.race_id = d.first_race_id"
         ' left join drivers_summary w on w."driverId" = r.winner_id'),
        ("raceResults", "qualifying: { field: THIRD_TIME, D }", "q.third_time",
         "from race_results t left join qualifying_results q on q.race_id = t.race_id and q.driver_id = t.driver_id"),
    ],
    ids=["date of the race", "three links", "link that may be null"],
)  # fmt: skip
def test_rows_are_sorted_by_fields_of_linked_rows(
    field: str,
    link: str,
    column: str,
    joins: str,
    direction: str,
    endpoint: InProcessEndpoint,
    tables: duckdb.DuckDBPyConnection,
) -> None:
    terms = f"[{{ {link.replace('D }', f'direction: {direction} }}')} }}]"
    query = f"{{ rows: {field}(orderBy: {terms}, limit: 100000) {{ resultId }} }}"
    ids = [row["resultId"] for row in respond(endpoint, query)["data"]["rows"]]
    values = dict(tables.execute(f"select t.result_id, {column} {joins}").fetchall())
    assert sorted(ids) == sorted(values)
    sorted_values = [values[number] for number in ids]
    known = [value for value in sorted_values if value is not None]
    assert sorted_values == known + [None] * (len(ids) - len(known)), "nulls come last"
    assert known == sorted(known, reverse=direction == "DESC")
    assert len(set(known)) > 5


def test_patterns_are_paid_for_before_they_are_compiled(limited_endpoint: InProcessEndpoint) -> None:
    query = "query($w: [SeasonWhere!]) { seasons(where: { and: $w }) { year } }"
    for pattern in ("(?i)[" + "\\PL" * 62 + "]", "(?i)" + "\\PL" * 64, "(?i)[" + "\\PL\\PL" * 31 + "]"):
        where = [{"url": {"matches": f"{pattern}{number:03}"[:200]}} for number in range(300)]
        start = time.process_time()
        response = asyncio.run(limited_endpoint.post(json.dumps({"query": query, "variables": {"w": where}}).encode()))
        assert time.process_time() - start < 0.5
        assert json.loads(response)["errors"][0]["extensions"]["code"] in ("TOO_COSTLY", "BAD_USER_INPUT")


def test_a_cursor_with_a_moment_without_an_offset_is_rejected(endpoint: InProcessEndpoint) -> None:
    for moment in ("2020-01-01T00:00:00", "2020-01-01", "20200101", "2020-W01-1"):
        position = json.dumps(["RaceResult,-race.starts_at", moment, 1]).encode()
        cursor = urlsafe_b64encode(position).decode().rstrip("=")
        order = "orderBy: [{ race: { field: STARTS_AT, direction: DESC } }]"
        response = respond(endpoint, f'{{ raceResultsConnection({order}, after: "{cursor}") {{ totalCount }} }}')
        assert response["errors"][0]["message"].startswith("Argument 'after' is not a cursor")


def test_a_cursor_of_an_order_by_a_link_leads_through_all_rows(endpoint: InProcessEndpoint) -> None:
    order = "orderBy: [{ team: { field: NAME } }, { race: { field: DATE, direction: DESC } }]"
    ids: list[int] = []
    after = "null"
    while after:
        query = (
            f"{{ raceResultsConnection({order}, first: 500, after: {after})"
            " { pageInfo { hasNextPage endCursor } nodes { resultId } } }"
        )
        page = respond(endpoint, query)["data"]["raceResultsConnection"]
        ids += [row["resultId"] for row in page["nodes"]]
        after = json.dumps(page["pageInfo"]["endCursor"]) if page["pageInfo"]["hasNextPage"] else ""
    whole = respond(endpoint, f"{{ raceResults({order}, limit: 100000) {{ resultId }} }}")["data"]["raceResults"]
    assert sorted(ids) == sorted(row["resultId"] for row in whole)
    assert len(ids) > 2_000


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("orderBy: [{}]", "Argument 'orderBy' needs one `field` in each term, or one link"),
        ("orderBy: [{ field: NAME, firstRace: { field: DATE } }]", "Argument 'orderBy' needs one `field` in each term"),
        ("orderBy: [{ firstRace: { field: DATE }, direction: DESC }]", "Argument 'orderBy' has a `direction` beside"),
        ("orderBy: [{ firstRace: {} }]", "Argument 'orderBy' needs one `field` in each term"),
        ('where: { name: { matches: "(" } }', "Argument 'where.name.matches' is not a regular expression of RE2: mis"),
        (f'where: {{ name: {{ matches: "{"a" * 201}" }} }}', "Argument 'where.name.matches' has 201 characters: the m"),
        ('where: { name: { matches: "(a{1000}){9}" } }', "Argument 'where.name.matches' is not a regular expression"),
        (f"orderBy: [{{ firstRace: {'{ previous: ' * 5}{{ field: DATE }}{' }' * 6}]", "Argument 'orderBy' follows 6"),
        ("where: { results: { every: { outcome: null } } }", "Argument 'where.results.every.outcome' is null"),
        ("where: { results: { some: null } }", "Argument 'where.results.some' is null: leave it out"),
        ("where: { results: null }", "Argument 'where.results' is null: leave it out"),
    ],
)  # fmt: skip
def test_a_wrong_condition_or_order_is_named(arguments: str, message: str, endpoint: InProcessEndpoint) -> None:
    response = respond(endpoint, f"{{ drivers({arguments}) {{ name }} }}")
    assert response["errors"][0]["message"].startswith(message), response
    assert response["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
