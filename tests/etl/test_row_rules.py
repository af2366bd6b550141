"""Rules of rows: a wrong value that has a default is replaced, and a row that names a rejected one says which."""

import csv
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.layouts.ergast import ERGAST
from etl.load import TableLoad
from etl.rejected_rows import REJECTED, REPLACED, RowProblem
from etl.sources.csv_file import CsvFile
from tests.support.examples import examples

TABLES = {declaration.table: declaration for declaration in ERGAST.tables}

Expected = tuple[str, object, str | None]

VALUES: dict[str, list[Expected]] = {
    "location": [
        ("Monte-Carlo", "Monte-Carlo", None),
        ("\\N", "", "has no value"),
        ("a\0", "", "'a\\x00' contains a NUL byte"),
    ],
    "lat": [
        ("43.7", 43.7, None),
        ("\\N", None, None),
        ("north", None, "'north' is not a valid DOUBLE"),
        ("90.5", None, "90.5 must satisfy (lat BETWEEN -90 AND 90)"),
    ],
    "alt": [
        ("7", 7, None),
        ("7.0", 7, None),
        ("7.5", None, "'7.5' is not a valid INTEGER"),
        ("3000000000", None, "'3000000000' is not a valid INTEGER"),
        ("2147483647", 2147483647, None),
    ],
}
"""For each column with a default: a text of a file, the value of the row, and what its problem says."""


def load(folder: Path, table: str, rows: list[dict[str, object]], connection: duckdb.DuckDBPyConnection) -> TableLoad:
    path = folder / f"{table}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return TableLoad(CsvFile(path, path.name), connection, TABLES[table])


@settings(max_examples=examples(12), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.fixed_dictionaries({name: st.sampled_from(VALUES[name]) for name in VALUES}), min_size=1))
def test_a_wrong_value_is_replaced_by_the_default_of_its_column(
    rows: list[dict[str, Expected]], tmp_path: Path
) -> None:
    texts = [
        {"circuitId": id_, "circuitRef": f"r{id_}", "name": "N"} | {name: text for name, (text, _, _) in row.items()}
        for id_, row in enumerate(rows)
    ]
    with duckdb.connect() as connection:
        connection.execute("create schema raw; create schema rejected")
        problems = load(tmp_path, "circuits", texts, connection).row_problems
        loaded = connection.execute(f"select {', '.join(VALUES)} from raw.circuits order by circuitId").fetchall()
    assert loaded == [tuple(row[name][1] for name in VALUES) for row in rows]
    expected = [
        (line, name, REPLACED, reason)
        for line, row in enumerate(rows, 2)
        for name, (_, _, reason) in row.items()
        if reason
    ]
    replaced = [(problem.line, problem.column, problem.effect, problem.reason) for problem in problems]
    assert sorted(replaced) == sorted(expected)


@pytest.mark.parametrize(
    ("circuit", "reason"),
    [
        (1, None),
        (2, "2 names circuits.csv line 3, which is rejected"),
        (3, "3 names no row of circuits"),
    ],
)
def test_a_row_that_names_a_rejected_row_says_which(circuit: int, reason: str | None, tmp_path: Path) -> None:
    with duckdb.connect() as connection:
        connection.execute("create schema raw; create schema rejected")
        circuits = [{"circuitId": 1, "circuitRef": "a", "name": "A"}, {"circuitId": 2, "circuitRef": "b", "name": ""}]
        load(tmp_path, "circuits", circuits, connection)
        layouts = load(tmp_path, "layouts", [{"layoutId": 1, "circuitId": circuit, "name": "L"}], connection)
        expected = [RowProblem("layouts.csv", 2, "circuitId", reason, REJECTED)] if reason else []
        assert layouts.row_problems == expected
        assert layouts.dependants == ({"circuits.csv line 3": 1} if circuit == 2 else {})
        assert connection.execute("select count(*) from raw.layouts").fetchone() == (0 if reason else 1,)
