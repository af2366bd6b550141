"""A table in parts: a folder of files, such as one for each season, that are read one after another."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import duckdb

from etl.declarations import Declaration
from etl.refusals import Refusal
from etl.sources.source import Part


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

    def locate(
        self,
        connection: duckdb.DuckDBPyConnection,
        declaration: Declaration,
        columns: tuple[str, ...],
        values: Collection[tuple[object, ...]],
    ) -> Iterator[tuple[str, int, tuple[object, ...]]]:
        for part in self.parts.values():
            yield from part.locate(connection, declaration, columns, values)
