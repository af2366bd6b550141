"""What the tables declare is checked in every version: a broken key, null, reference or note is named with its row."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.check import CheckFailed, check
from etl.declared_checks import declared_checks
from etl.published.tables import VERSIONED
from tests.support.pipeline import built


@pytest.fixture(scope="module")
def version(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The tables of a good version."""
    with built(sample, tmp_path_factory.mktemp("version")) as dataset:
        yield dataset.connection


def broken(version: duckdb.DuckDBPyConnection, change: str) -> str:
    """What the checks say after a change, which is undone."""
    version.execute("begin")
    try:
        version.execute(change)
        with pytest.raises(CheckFailed) as caught:
            check(version, None)
        return str(caught.value)
    finally:
        version.execute("rollback")


EMPTY = ("agreement_differences", "changed_values")
"""Tables that have no rows in a first version without a supplement."""

REFERENCES = [
    (table, column)
    for table in VERSIONED
    for column in table.columns
    if column.foreign_keys and table.name not in EMPTY
]


def test_every_reference_is_checked(version: duckdb.DuckDBPyConnection) -> None:
    version.execute("begin")
    try:
        for table, column in REFERENCES:
            version.execute(f'update summaries.{table.name} set "{column.name}" = -7 where rowid = 0')
        rows = version.execute(declared_checks()["references_are_known"]).fetchall()
    finally:
        version.execute("rollback")
    assert {name for name, *_ in rows} == {f"{table.name}.{column.name}" for table, column in REFERENCES}


def test_every_needed_value_is_checked(version: duckdb.DuckDBPyConnection) -> None:
    expected = set()
    version.execute("begin")
    try:
        for table in VERSIONED:
            needed = [column.name for column in table.columns if not column.nullable]
            if needed and version.execute(f"from summaries.{table.name} limit 1").fetchone():
                nulls = ", ".join(f'"{name}" = null' for name in needed)
                version.execute(f"update summaries.{table.name} set {nulls} where rowid = 0")
                expected |= {f"{table.name}.{name}" for name in needed}
        rows = version.execute(declared_checks()["needed_columns_have_values"]).fetchall()
    finally:
        version.execute("rollback")
    assert {name for name, _ in rows} == expected
    assert len(rows) == len(expected) > 100
    assert all(value.startswith("row ") for _, value in rows)


def test_there_are_references_to_check() -> None:
    assert len(REFERENCES) >= 35


@pytest.mark.full
@pytest.mark.parametrize(
    ("change", "message"),
    [
        ('insert into summaries.drivers_summary from summaries.drivers_summary where "driverId" = 1',
         "keys_are_unique: name drivers_summary, value 1"),
        ("update summaries.drivers_summary set reference = 'same'",
         "keys_are_unique: name drivers_summary, value same"),
        ('update summaries.drivers_summary set wins = null where "driverId" = 2',
         "needed_columns_have_values: name drivers_summary.wins, value row 2"),
        ('update summaries.circuits_summary set first_race_id = -7 where "circuitId" = 2',
         "references_are_known: name circuits_summary.first_race_id, value row 2: -7"),
        ('update summaries.drivers_summary set fastest_laps = null, fastest_laps_note = null where "driverId" = 2',
         "unknown_figures_have_a_note: name drivers_summary.fastest_laps, value row 2"),
    ],
)  # fmt: skip
def test_what_a_table_declares_is_checked(change: str, message: str, version: duckdb.DuckDBPyConnection) -> None:
    assert message in broken(version, change)
