"""The tables of a run with references in place of ids, so that sources with other ids can be compared."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import duckdb
from sqlalchemy import Table

from etl.console import console
from etl.fingerprint import digests
from etl.pipeline import build
from etl.published.tables import COMPARED, metadata
from etl.settings import Settings
from etl.sources.open_source import open_source
from etl.sources.sources import Sources

Tables = dict[str, dict[tuple[Any, ...], dict[str, Any]]]

REFERENCES = {
    "drivers_summary": "reference",
    "constructors_summary": "reference",
    "circuits_summary": "reference",
    "races_summary": "concat(year, ' ', round)",
    "circuit_layouts": "name",
}
KEYS = {
    "race_results": ("race_id", "driver_id", "number", "position_order"),
    "sprint_results": ("race_id", "driver_id", "number", "position_order"),
    "qualifying_results": ("race_id", "driver_id", "number"),
    "sprint_qualifying_results": ("race_id", "driver_id", "number"),
    "practice_results": ("race_id", "session", "driver_id", "number"),
}
"""Columns that identify rows whose ids differ between the sources."""


def tables_of(source: Path, folder: Path, supplement: Path | None = None) -> Tables:
    """Every row of every table, by its key."""
    with connected(source, supplement, folder) as connection:
        return referenced(connection)


@contextmanager
def connected(source: Path, supplement: Path | None, folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The connection of a run, with all that it has made."""
    written = {"RACING_REFUSED_REPORT": f"{folder}/refused.csv", "RACING_CACHE": f"{folder}/cache"}
    settings = Settings.from_environment(written)
    with ExitStack() as stack:
        files = stack.enter_context(open_source(str(source), settings, console))
        others = stack.enter_context(open_source(str(supplement), settings, console)) if supplement else None
        connection = stack.enter_context(duckdb.connect())
        sources = Sources(files, others)
        build(sources, connection, settings, lambda line: None, digests(sources))
        yield connection


def referenced(connection: duckdb.DuckDBPyConnection) -> Tables:
    names = {
        table: dict(
            connection.execute(
                f'select "{next(iter(metadata.tables[table].primary_key)).name}", {label} from summaries.{table}'
            ).fetchall()
        )
        for table, label in REFERENCES.items()
    }
    return {table.name: _rows(connection, table, names) for table in COMPARED}


def _rows(
    connection: duckdb.DuckDBPyConnection, table: Table, names: dict[str, dict[int, str]]
) -> dict[tuple[Any, ...], dict[str, Any]]:
    targets = {column.key: key.column.table.name for column in table.columns for key in column.foreign_keys}
    if table.name in REFERENCES:
        targets[next(iter(table.primary_key)).key] = table.name
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = {}
    for values in connection.execute(f"select {columns} from summaries.{table.name}").fetchall():
        row = dict(zip(table.columns.keys(), values, strict=True))
        row |= {key: names[target].get(row[key]) for key, target in targets.items() if target in names}
        rows[tuple(row[key] for key in KEYS.get(table.name, table.primary_key.columns.keys()))] = row
    return rows
