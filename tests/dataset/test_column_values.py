"""Values of a column: of its type, each once, or a message that says which is wrong."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import JSON, Boolean, Column, Date, Float, Integer, MetaData, String, Table
from sqlalchemy.dialects import sqlite

from etl.published.tables.columns import UtcDateTime
from graph.dataset.column_values import ColumnValues, Unreadable, shared_values

table = Table(
    "races",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("laps", Integer),
    Column("points", Float),
    Column("name", String),
    Column("date", Date),
    Column("starts_at", UtcDateTime),
    Column("is_sprint", Boolean),
    Column("positions", JSON),
)


def converted(name: str, *results: Any) -> list[Any]:
    return ColumnValues(table.c[name], sqlite.dialect(), shared_values()).convert(results)


@pytest.mark.parametrize(
    ("name", "results", "values"),
    [
        ("laps", (70, None, 70), [70, None, 70]),
        ("points", (9.5, None), [9.5, None]),
        ("name", ("Monza", None), ["Monza", None]),
        ("date", ("2021-09-12", None), [date(2021, 9, 12), None]),
        ("starts_at", ("2021-09-12 13:00:00.000000", None), [datetime(2021, 9, 12, 13, tzinfo=UTC), None]),
        ("is_sprint", (1, 0, None), [True, False, None]),
        ("positions", ("[1, null]", "[1, null]", None), [[1, None], [1, None], None]),
    ],
)
def test_results_become_values(name: str, results: tuple[Any, ...], values: list[Any]) -> None:
    assert converted(name, *results) == values


@pytest.mark.parametrize(
    ("name", "result", "message"),
    [
        ("id", None, "races.id has None, which is not of type int"),
        ("laps", "many", "races.laps has 'many', which is not of type int"),
        ("laps", 1.5, "races.laps has 1.5, which is not of type int"),
        ("laps", 2**31, "races.laps has a number of more than 32 bits"),
        ("points", 9, "races.points has 9, which is not of type float"),
        ("name", b"Monza", "races.name has b'Monza', which is not of type str"),
        ("date", "soon", "races.date has a value that cannot be read: "),
        ("date", 2021, "races.date has a value that cannot be read: "),
        ("positions", "[1", "races.positions has a value that cannot be read: "),
    ],
)
def test_a_value_of_another_type_is_named(name: str, result: Any, message: str) -> None:
    with pytest.raises(Unreadable, match=f"^{message}"):
        converted(name, result)


def test_equal_values_of_all_columns_are_one_object_apart_for_each_type() -> None:
    shared = shared_values()
    ids, laps, points = (ColumnValues(table.c[name], sqlite.dialect(), shared) for name in ("id", "laps", "points"))
    [first], [second, _], [points_of_first] = (
        ids.convert([int("70000")]),
        laps.convert([int("70000"), None]),
        points.convert([70000.0]),
    )
    assert first is second
    assert type(points_of_first) is float


def test_null_of_one_column_is_not_allowed_in_another() -> None:
    shared = shared_values()
    assert ColumnValues(table.c.laps, sqlite.dialect(), shared).convert([None]) == [None]
    with pytest.raises(Unreadable, match=r"races\.id has None"):
        ColumnValues(table.c.id, sqlite.dialect(), shared).convert([None])
