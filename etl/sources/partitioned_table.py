"""A table in parts: a folder of files, such as one for each season, that are read one after another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import duckdb

from etl.input_schema import Declaration
from etl.rejected_rows import Refusal
from etl.sources.source import Part, Row


@dataclass(frozen=True)
class Parts:
    name: str
    parts: Mapping[str, Part]

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: Declaration) -> list[Refusal]:
        refusals: list[Refusal] = []
        for place, part in enumerate(self.parts.values()):
            refusals += part.load(connection, declaration)
            if place == 0:
                connection.execute(f"create or replace temp table gathered as from raw.{declaration.table}")
            else:
                connection.execute(f"insert into gathered from raw.{declaration.table}")
        connection.execute(f"create or replace table raw.{declaration.table} as from gathered; drop table gathered")
        return refusals

    def rows(
        self, connection: duckdb.DuckDBPyConnection, declaration: Declaration, columns: tuple[str, ...]
    ) -> Iterator[Row]:
        for part in self.parts.values():
            yield from part.rows(connection, declaration, columns)

    def count(self, connection: duckdb.DuckDBPyConnection) -> int:
        return sum(part.count(connection) for part in self.parts.values())
