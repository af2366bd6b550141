"""Pre-aggregates by the engine of a run, which may read large files itself."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from etl.engines.engine import Engine, EngineError, FileReader
from etl.input_schema import InputTable
from etl.pre_aggregates import REFERENCES, PreAggregates, forget
from etl.sources.parquet_file import ParquetFile
from etl.sources.source import Part

ENGINE_PART = "far"
"""In place of a file name, for rows that another engine has aggregated over all files."""


class EnginePreAggregates(PreAggregates):
    """PreAggregates that another engine makes, of all parts at once. What is not evidently right is left to DuckDB."""

    def __init__(
        self, engine: FileReader, connection: duckdb.DuckDBPyConnection, digests: Mapping[str, str], cache: Path
    ) -> None:
        super().__init__(connection, digests, cache)
        self.engine = engine

    def _taken_from(self, declaration: InputTable, parts: Mapping[str, Part]) -> dict[str, Part]:
        files = [file.path for file in parts.values() if isinstance(file, ParquetFile)]
        if not files or len(files) < len(parts) or not self._is_added(declaration, files):
            return super()._taken_from(declaration, parts)
        return {}

    def _is_added(self, declaration: InputTable, files: list[Path]) -> bool:
        name = self.names[declaration.table]
        self.connection.execute("create schema far")
        try:
            self.engine.register_files(declaration, files)
            self.engine.run("far", name, self.selects[name])
            wrong = f"select 1 from far.{name} where (is_right and {REFERENCES[name]}) is not true limit 1"
            if self.connection.execute(wrong).fetchone():
                return False
            self.connection.execute(f"insert into partials.{name} select '{ENGINE_PART}', * from far.{name}")
            return True
        except EngineError:
            return False
        finally:
            self.connection.execute("drop schema far cascade")


def pre_aggregates_of(
    engine: Engine, connection: duckdb.DuckDBPyConnection, digests: Mapping[str, str], cache: Path
) -> PreAggregates:
    forget(cache)
    if isinstance(engine, FileReader):
        return EnginePreAggregates(engine, connection, digests, cache)
    return PreAggregates(connection, digests, cache)
