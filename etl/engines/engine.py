"""Engines that run the selects of `sql/partials`, `sql/facts` and `sql/summaries`; each select creates a table."""

from pathlib import Path
from typing import Protocol, runtime_checkable

import duckdb

from etl.input_schema import InputTable


class EngineError(Exception):
    """An engine that is unknown, not installed, or failed."""


class Engine(Protocol):
    """Tables are named by folder and file, as `facts.entries`; `raw` has the inputs."""

    def register(self, folder: str, table: str) -> None:
        """Make a table of the pipeline's connection readable for selects."""
        ...

    def run(self, folder: str, table: str, select: str) -> None:
        """Create the table of a select, for other selects and in the pipeline's connection."""
        ...


@runtime_checkable
class FileReader(Engine, Protocol):
    """An engine that reads large files itself, wherever it runs."""

    def register_files(self, declaration: InputTable, paths: list[Path]) -> None:
        """Make Parquet files readable as a raw table. The engine sees the same paths."""
        ...


class DuckDb:
    """The pipeline's own connection."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    def register(self, folder: str, table: str) -> None:
        pass

    def run(self, folder: str, table: str, select: str) -> None:
        self.connection.execute(f"create table {folder}.{table} as {select}")
