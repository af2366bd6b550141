"""Every figure of every driver, circuit, constructor and season equals a second calculation in plain Python."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from sqlalchemy import Table

from etl.fingerprint import digests
from etl.pipeline import build
from etl.published.tables import VERSIONED, metadata
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sources import Sources
from tests.oracles.championship import Championship, Row
from tests.oracles.tables import TABLES
from tests.oracles.weekends import WEEKEND_TABLES
from tests.support.folders import REAL


@pytest.fixture(scope="module")
def published_rows(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    report = tmp_path_factory.mktemp("figures") / "refused.csv"
    settings = Settings.from_environment({"RACING_REFUSED_REPORT": str(report)})
    with duckdb.connect() as connection:
        build(sources := Sources(open_folder(raw)), connection, settings, lambda line: None, digests(sources))
        return {table.name: rows_of(connection, table) for table in VERSIONED}


def rows_of(connection: duckdb.DuckDBPyConnection, table: Table) -> list[Row]:
    order = ", ".join(f'"{column.name}"' for column in table.primary_key)
    keys = table.columns.keys()
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = connection.execute(f"select {names} from summaries.{table.name} order by {order}").fetchall()
    return [dict(zip(keys, row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def championship(raw: Path) -> Championship:
    return Championship(raw)


@pytest.mark.parametrize("table", ["drivers", "circuits", "constructors"])
def test_every_figure_equals_the_calculation_in_plain_python(
    table: str, published_rows: dict[str, list[Row]], championship: Championship
) -> None:
    expected = championship.summaries(table)
    actual = published_rows[f"{table}_summary"]
    assert [{name: row[name] for name in expected[0]} for row in actual] == expected


def test_seasons_of_drivers_are_as_calculated_in_plain_python(
    published_rows: dict[str, list[Row]], championship: Championship
) -> None:
    expected = championship.seasons()
    actual = {(row["driver_id"], row["year"]): row for row in published_rows["driver_seasons"]}
    assert actual.keys() == expected.keys()
    for key, row in expected.items():
        assert {name: actual[key][name] for name in row} == row


@pytest.mark.parametrize(
    ("table", "calculate"),
    [*TABLES.items(), *WEEKEND_TABLES.items()],
    ids=[*TABLES, *(f"weekend {table}" for table in WEEKEND_TABLES)],
)
def test_every_row_equals_the_calculation_in_plain_python(
    table: str,
    calculate: Callable[[Championship], dict[Any, Row]],
    published_rows: dict[str, list[Row]],
    championship: Championship,
) -> None:
    keys = metadata.tables[table].primary_key.columns.keys()
    actual = {tuple(row[key] for key in keys): row for row in published_rows[table]}
    expected = {key if isinstance(key, tuple) else (key,): row for key, row in calculate(championship).items()}
    assert actual.keys() == expected.keys()
    for key, row in expected.items():
        assert {name: actual[key][name] for name in row} == row, key


def test_lap_records_are_as_calculated_in_plain_python(
    published_rows: dict[str, list[Row]], championship: Championship
) -> None:
    rows = published_rows["lap_records"]
    actual = {(row["circuit_id"], row["race_id"], row["driver_id"], row["fastest_lap"]) for row in rows}
    assert actual == championship.records()


@pytest.mark.full
@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
def test_known_figures_of_the_real_files(tmp_path: Path) -> None:
    settings = Settings.from_environment({"RACING_REFUSED_REPORT": str(tmp_path / "refused.csv")})
    with duckdb.connect() as connection:
        build(sources := Sources(open_folder(REAL)), connection, settings, lambda line: None, digests(sources))
        known = connection.execute(
            "select reference, races_entered, wins, podiums from summaries.drivers_summary"
            " where reference in ('hamilton', 'michael_schumacher', 'fangio', 'senna') order by reference"
        ).fetchall()
        assert known == [
            ("fangio", 51, 24, 35),
            ("hamilton", 374, 105, 202),
            ("michael_schumacher", 308, 91, 155),
            ("senna", 162, 41, 80),
        ]
        circuits = connection.execute(
            "select count(*), count(*) filter (where fastest_lap is null),"
            " max(total_races) filter (where reference = 'monza'),"
            " max(total_races) filter (where reference = 'monaco') from summaries.circuits_summary"
        ).fetchall()
        assert circuits == [(77, 36, 75, 71)]
        assert connection.execute("select count(*) from summaries.drivers_summary").fetchall() == [(864,)]
