"""Checks: each is a select that returns nothing; a returned row rejects the version."""

import csv
from collections.abc import Iterator
from pathlib import Path

import duckdb

from etl.declared_checks import declared_checks
from etl.published.tables import VERSIONED
from etl.transform import selects

MAX_SHOWN = 5
NUMBERS = ("INTEGER", "BIGINT", "DOUBLE")
REFERENCED = {table.name: table for table in VERSIONED if "reference" in table.c}


class CheckFailed(Exception):
    """The summaries contradict each other, or an expectation."""


class ExpectationsError(Exception):
    """The file of expectations is not valid."""


def check(connection: duckdb.DuckDBPyConnection, expectations: Path | None) -> list[str]:
    """Check the summaries, and compare them with the expectations; the names of the checks.

    Raises CheckFailed with every row that fails a check (the first five of each check), and ExpectationsError.
    """
    checks = {**declared_checks(), **selects("checks")}
    failures = [line for name, select in checks.items() for line in _failures(connection, name, select)]
    expected = _read(expectations) if expectations else []
    failures += [line for row in expected for line in _missed(connection, expectations, *row)]
    if failures:
        raise CheckFailed("Checks failed:\n" + "\n".join(f"  {line}" for line in failures))
    return [*checks, *(f"{reference} has {column} {value}" for _, _, reference, column, value in expected)]


def _failures(connection: duckdb.DuckDBPyConnection, name: str, select: str) -> Iterator[str]:
    cursor = connection.execute(select)
    columns = [column[0] for column in cursor.description or []]
    rows = cursor.fetchall()
    for row in rows[:MAX_SHOWN]:
        yield f"{name}: " + ", ".join(f"{column} {value}" for column, value in zip(columns, row, strict=True))
    if len(rows) > MAX_SHOWN:
        yield f"{name}: and {len(rows) - MAX_SHOWN:,} more"


def _read(path: Path) -> list[tuple[int, str, str, str, str]]:
    """Line, table, reference, column and value of each expectation."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            if next(rows, None) != ["table", "reference", "column", "value"]:
                raise ExpectationsError(f"{path} line 1: the header must be table,reference,column,value")
            return [_expectation(path, rows.line_num, row) for row in rows if row]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ExpectationsError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _expectation(path: Path, line: int, row: list[str]) -> tuple[int, str, str, str, str]:
    if len(row) != 4:
        raise ExpectationsError(f"{path} line {line}: {len(row)} fields where the header has 4")
    table, reference, column, value = row
    if table not in REFERENCED:
        raise ExpectationsError(f"{path} line {line}: no table {table}; there are {', '.join(REFERENCED)}")
    names = [known_column.name for known_column in REFERENCED[table].columns]
    if column not in names:
        raise ExpectationsError(f"{path} line {line}: {table} has no column {column}; it has {', '.join(names)}")
    return line, table, reference, column, value


def _missed(
    connection: duckdb.DuckDBPyConnection,
    path: Path | None,
    line: int,
    table: str,
    reference: str,
    column: str,
    value: str,
) -> Iterator[str]:
    type_ = _type_of(connection, table, column)
    row = connection.execute(
        f"""select "{column}", case when $value = '' then "{column}" is null
            else coalesce(cast("{column}" as {type_}) = try_cast($value as {type_}), false) end
        from summaries.{table} where reference = $reference""",
        {"value": value, "reference": reference},
    ).fetchone()
    if row is None:
        yield f"{path} line {line}: {table} has no row {reference}"
    elif not row[1]:
        yield f"{path} line {line}: {reference} has {column} {row[0]}, expected {value or 'nothing'}"


def _type_of(connection: duckdb.DuckDBPyConnection, table: str, column: str) -> str:
    """The type in which a column is compared: a cast to whole numbers would round, and one to dates forget the time."""
    row = connection.execute(
        "select data_type from duckdb_columns() where schema_name = 'summaries' and table_name = ? and column_name = ?",
        [table, column],
    ).fetchone()
    assert row, "the column is one of the table's"
    return "DOUBLE" if row[0] in NUMBERS else "VARCHAR"
