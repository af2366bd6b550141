"""Turns the files of another layout into raw files of Ergast's, with ids for the rows that have references only."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from etl.assigned_ids import AssignedIds, assign_ids
from etl.duckdb_session import duckdb_session
from etl.extract import extract
from etl.input_rows import InputRows
from etl.layouts.ergast import ERGAST
from etl.layouts.layout import Layout
from etl.load import insert_rejected
from etl.rejected_rows import RowProblem
from etl.settings import Settings
from etl.sources.parquet_file import ParquetFile
from etl.sources.source import InputFile, Source, SourceError
from etl.transform import in_order, selects
from etl.working_folder import working_folder


@dataclass(frozen=True)
class ErgastSource:
    """A source in the Ergast layout, and what it was converted from."""

    source: Source
    inputs: Sequence[InputRows] = ()
    """Row counts of the files that were converted; empty where nothing was."""
    assigned: Sequence[AssignedIds] = ()

    rejected: Mapping[str, Sequence[tuple[str, int | None]]] = field(default_factory=dict)
    """Places of rejected rows by raw table, each with the id of its race; checks name them where a race has gaps."""

    def add_rejected(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Add the rejected rows of the original files to schema `rejected` of a run."""
        for table, rows in self.rejected.items():
            insert_rejected(connection, table, ("place", "raceId"), rows)

    def say_of(self, say: Callable[[str], None]) -> Callable[[str], None]:
        """What a run says of these files: nothing of files that were converted, for it said so of the original ones."""
        return say if not self.inputs else lambda line: None


@contextmanager
def in_ergast_layout(
    source: Source,
    settings: Settings,
    say: Callable[[str], None],
    report: Callable[[list[RowProblem]], None],
    known_ids: Mapping[str, Mapping[str, int]],
) -> Iterator[ErgastSource]:
    """The source itself if it has the Ergast layout, else its files converted, for as long as they are needed.

    `known_ids` are the ids that earlier versions assigned: by kind, the id of each reference. Raises as `extract`.
    """
    if not source.layout.selects:
        yield ErgastSource(source)
        return
    with working_folder(settings.temp) as folder, duckdb_session(settings) as connection:
        inputs = extract(source, connection, settings.refused_limit, say, report)
        _require_consistency(connection, source)
        assigned = assign_ids(connection, f"{source.layout.selects}/ids", known_ids)
        files = _converted_files(connection, source.layout, folder)
        rejected = {
            table: connection.execute(select).fetchall()
            for table, select in selects(f"{source.layout.selects}/rejected").items()
        }
        yield ErgastSource(Source(source.name, files), inputs, assigned, rejected)


def _require_consistency(connection: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Raises SourceError with the first row that a check of the layout returns."""
    for name, select in selects(f"{source.layout.selects}/checks").items():
        cursor = connection.execute(select)
        columns = [column for column, *_ in cursor.description or []]
        if row := cursor.fetchone():
            values = ", ".join(f"{column} {value}" for column, value in zip(columns, row, strict=True))
            raise SourceError(f"{source.name}: {name.replace('_', ' ')}: not so for {values}")


def _converted_files(connection: duckdb.DuckDBPyConnection, layout: Layout, folder: Path) -> dict[str, InputFile]:
    """The raw files that the selects of a layout make, by table."""
    files: dict[str, InputFile] = {}
    connection.execute("create schema converted")
    for table, select in in_order(layout.selects, "converted"):
        connection.execute(f"create table converted.{table} as {select}")
        if table in ERGAST.stems and _has_rows(connection, table):
            path = folder / f"{table}.parquet"
            connection.execute(f"copy converted.{table} to $path (format parquet)", {"path": str(path)})
            files[table] = ParquetFile(path, f"{table} (from {layout.name})")
    return files


def _has_rows(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    return connection.execute(f"select exists (from converted.{table})").fetchone() == (True,)
