"""A table in several files, such as one for each season."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import duckdb

from etl.input_schema import InputTable
from etl.rejected_rows import RowProblem
from etl.sources.source import Part, Row


@dataclass(frozen=True)
class PartitionedTable:
    name: str
    parts: Mapping[str, Part]

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: InputTable) -> list[RowProblem]:
        problems: list[RowProblem] = []
        for index, file in enumerate(self.parts.values()):
            problems += file.load(connection, declaration)
            if index == 0:
                connection.execute(f"create or replace temp table gathered as from raw.{declaration.table}")
            else:
                connection.execute(f"insert into gathered from raw.{declaration.table}")
        connection.execute(f"create or replace table raw.{declaration.table} as from gathered; drop table gathered")
        return problems

    def rows(
        self, connection: duckdb.DuckDBPyConnection, declaration: InputTable, columns: tuple[str, ...]
    ) -> Iterator[Row]:
        for file in self.parts.values():
            yield from file.rows(connection, declaration, columns)

    def count(self, connection: duckdb.DuckDBPyConnection) -> int:
        return sum(file.count(connection) for file in self.parts.values())
