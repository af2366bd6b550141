"""The summaries of a run as publishers read them: rows, CSV and Parquet."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

import duckdb
from sqlalchemy import JSON, Column, Date, String, Table

from etl.assigned_ids import AssignedIds
from etl.input_rows import InputRows
from etl.publish.version import PublishedMeanwhile, Version
from etl.published.tables import VERSIONED
from etl.published.tables.columns import UtcDateTime


@dataclass(frozen=True)
class Dataset:
    """The summaries of one run, ready to be published."""

    connection: duckdb.DuckDBPyConnection
    fingerprint: str
    source: str
    inputs: Sequence[InputRows]
    sources: list[dict[str, str | None]]
    checks: list[str]
    assigned_ids: Sequence[AssignedIds] = ()
    compared_versions: Sequence[int] = ()
    label: str | None = None
    changed_rows: int | None = None
    newest_version: int = 0
    """Number of the newest version when the ids were assigned."""

    def as_version(self, number: int) -> Version:
        """The row of `datasets` under this number, published now.

        Raises PublishedMeanwhile if another run may have assigned the same ids.
        """
        if number != self.newest_version + 1 and any(assigned["ids"] for assigned in self.assigned_ids):
            raise PublishedMeanwhile(f"another run has published version {number - 1} meanwhile: run this one again")
        return Version(
            version=number,
            fingerprint=self.fingerprint,
            is_current=True,
            source=self.source,
            published_at=datetime.now(UTC),
            row_counts=self.row_counts(),
            refused_rows={rows.name: rows.rejected for rows in self.inputs if rows.rejected},
            input_rows=[asdict(rows) for rows in self.inputs],
            coverage=self.coverage(),
            sources=self.sources,
            checks=self.checks,
            assigned_ids=list(self.assigned_ids),
            compared_versions=list(self.compared_versions),
            label=self.label,
            changed_rows=self.changed_rows,
        )

    def coverage(self) -> list[dict[str, Any]]:
        cursor = self.connection.execute("select name, first_year, last_year, races from facts.coverage order by name")
        return [dict(zip(("name", "first_year", "last_year", "races"), row, strict=True)) for row in cursor.fetchall()]

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

    def parquet_files(self) -> list[dict[str, Any]]:
        """The rows of `files`."""
        return [self._parquet(table) for table in VERSIONED]

    def _parquet(self, table: Table) -> dict[str, Any]:
        rows = f"{typed_rows(table)} order by {_order(table)}"
        # A file without a name disappears even if this process is killed.
        with tempfile.TemporaryFile() as file, self.connection.cursor() as cursor:
            cursor.execute(_copied(rows, file.fileno(), f"format parquet, kv_metadata {self._metadata()}"))
            file.seek(0)
            return {"name": f"{table.name}.parquet", "body": file.read()}

    def _metadata(self) -> str:
        """SQL for what the header of each Parquet file says of the data: where it is from, and its licences."""
        licences = dict.fromkeys(str(file["licence"]) for file in self.sources if file.get("licence"))
        values = {"source": self.source, "licence": "; ".join(licences) or "unknown"}
        texts = ", ".join("{}: '{}'".format(name, value.replace("'", "''")) for name, value in values.items())
        return f"{{{texts}}}"

    @contextmanager
    def csv(self, table: Table) -> Iterator[BinaryIO]:
        """Rows as PostgreSQL's COPY reads them, written while they are read: `\\N` is null, every text is quoted."""
        texts = ", ".join(f'"{c.name}"' for c in table.columns if isinstance(c.type, String))
        quotes = f", force_quote ({texts})" if texts else ""
        options = f"format csv, header false, nullstr '\\N'{quotes}"
        reading, writing = os.pipe()
        with self.connection.cursor() as cursor, ThreadPoolExecutor(1) as thread:
            written = thread.submit(_written, cursor, _copied(_select(table), writing, options), writing)
            with open(reading, "rb") as file:
                yield file
            written.result()


def typed_rows(table: Table) -> str:
    """SQL for the rows of a summary as its Parquet file has them."""
    return f"select {', '.join(map(_typed, table.columns))} from summaries.{table.name}"


def _written(cursor: duckdb.DuckDBPyConnection, copy: str, writing: int) -> None:
    try:
        cursor.execute(copy)
    finally:
        os.close(writing)


def _copied(rows: str, descriptor: int, options: str) -> str:
    return f"copy ({rows}) to '/dev/fd/{descriptor}' ({options}, use_tmp_file false)"


def _select(table: Table) -> str:
    columns = ", ".join(_plain(column) for column in table.columns)
    return f"select {columns} from summaries.{table.name} order by {_order(table)}"


def _order(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.primary_key)


def _typed(column: Column[Any]) -> str:
    """A column as Parquet has it, moments without a time zone in UTC: the summaries have them as texts."""
    if isinstance(column.type, UtcDateTime):
        return f'cast("{column.name}" as timestamp) as "{column.name}"'
    return f'"{column.name}"'


def _plain(column: Column[Any]) -> str:
    match column.type:
        case JSON():
            return f'cast(to_json("{column.name}") as varchar) as "{column.name}"'
        case Date():
            return f'cast("{column.name}" as varchar) as "{column.name}"'
        case _:
            return f'"{column.name}"'
