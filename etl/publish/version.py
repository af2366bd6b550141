"""What every publisher takes and gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import duckdb
from sqlalchemy import JSON, Column, Date, String, Table

from etl.tables import VERSIONED


class Unreachable(Exception):
    """The database cannot be reached, or refuses us, or went away."""


@dataclass(frozen=True)
class Version:
    """One row of `datasets`."""

    version: int
    fingerprint: str
    source: str
    published_at: datetime
    row_counts: dict[str, int]
    refused_rows: dict[str, int]


@dataclass(frozen=True)
class Dataset:
    """The summaries of one run, ready to be published."""

    connection: duckdb.DuckDBPyConnection
    fingerprint: str
    source: str
    refused_rows: dict[str, int]

    def row_counts(self) -> dict[str, int]:
        counts = {}
        for table in VERSIONED:
            row = self.connection.execute(f"select count(*) from summaries.{table.name}").fetchone()
            counts[table.name] = int(row[0]) if row else 0
        return counts

    def rows(self, table: Table, size: int = 1_000) -> Iterator[list[tuple[Any, ...]]]:
        """Rows in batches, in the order of the primary key: numbers and texts only, dates and JSON as text."""
        cursor = self.connection.execute(_select(table))
        while batch := cursor.fetchmany(size):
            yield batch

    def write_csv(self, table: Table, path: Path) -> None:
        """Rows as PostgreSQL's COPY reads them: `\\N` is null, every text is quoted."""
        texts = ", ".join(f'"{c.name}"' for c in table.columns if isinstance(c.type, String))
        quotes = f", force_quote ({texts})" if texts else ""
        options = f"format csv, header false, nullstr '\\N'{quotes}"
        self.connection.execute(f"copy ({_select(table)}) to $path ({options})", {"path": str(path)})


def _select(table: Table) -> str:
    columns = ", ".join(_plain(column) for column in table.columns)
    order = ", ".join(f'"{column.name}"' for column in table.primary_key)
    return f"select {columns} from summaries.{table.name} order by {order}"


def _plain(column: Column[Any]) -> str:
    match column.type:
        case JSON():
            return f'cast(to_json("{column.name}") as varchar) as "{column.name}"'
        case Date():
            return f'cast("{column.name}" as varchar) as "{column.name}"'
        case _:
            return f'"{column.name}"'


class Publisher(Protocol):
    """A database that holds dataset versions. Every method raises Unreachable when it cannot be done."""

    def history(self) -> list[Version]:
        """Every version ever published, newest first; the first is the current one."""
        ...

    def publish(self, dataset: Dataset) -> Version:
        """Make the dataset the current version, under the next number."""
        ...
