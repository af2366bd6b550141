"""What every publisher takes and gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import duckdb
from sqlalchemy import JSON, String, Table

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

    def rows(self, table: Table, size: int = 10_000) -> Iterator[list[dict[str, Any]]]:
        """Rows by column key, in batches, in the order of the primary key."""
        keys = table.columns.keys()
        cursor = self.connection.execute(_select(table, [f'"{column.name}"' for column in table.columns]))
        while batch := cursor.fetchmany(size):
            yield [dict(zip(keys, row, strict=True)) for row in batch]

    def write_csv(self, table: Table, path: Path) -> None:
        """Rows as PostgreSQL's COPY reads them: `\\N` is null, every text is quoted."""
        columns = [f'to_json("{c.name}")' if isinstance(c.type, JSON) else f'"{c.name}"' for c in table.columns]
        texts = ", ".join(f'"{c.name}"' for c in table.columns if isinstance(c.type, String))
        quotes = f", force_quote ({texts})" if texts else ""
        self.connection.execute(f"copy ({_select(table, columns)}) to '{path}' (header false, nullstr '\\N'{quotes})")


def _select(table: Table, columns: list[str]) -> str:
    order = ", ".join(f'"{column.name}"' for column in table.primary_key)
    return f"select {', '.join(columns)} from summaries.{table.name} order by {order}"


class Publisher(Protocol):
    """A database that holds dataset versions. Every method raises Unreachable when it cannot be done."""

    def history(self) -> list[Version]:
        """Every version ever published, newest first; the first is the current one."""
        ...

    def publish(self, dataset: Dataset) -> Version:
        """Make the dataset the current version, under the next number."""
        ...
