"""A raw Parquet file. Its columns may have other types than declared, as long as each value can be cast."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.declarations import Declaration
from etl.refusals import Refusal
from etl.sources.source import SourceError


@dataclass(frozen=True)
class ParquetFile:
    path: Path

    def columns(self) -> list[str]:
        return [name for name, _ in self._schema()]

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: Declaration) -> list[Refusal]:
        casts = ", ".join(f'try_cast("{name}" as {type_}) as "{name}"' for name, type_ in declaration.types.items())
        untyped = {
            name: f'"{name}" is not null and try_cast("{name}" as {type_}) is null'
            for name, type_ in declaration.types.items()
        }
        connection.execute(
            f"create or replace table raw.{declaration.table} as select {casts} from read_parquet($path)"
            f" where not ({' or '.join(untyped.values())})",
            {"path": str(self.path)},
        )
        return [
            Refusal(self.path.name, row, name, f'"{value}" is no {declaration.types[name]}')
            for name, condition in untyped.items()
            for row, value in connection.execute(
                f'select file_row_number + 1, "{name}" from read_parquet($path, file_row_number = true)'
                f" where {condition}",
                {"path": str(self.path)},
            ).fetchall()
        ]

    def locate(
        self,
        connection: duckdb.DuckDBPyConnection,
        declaration: Declaration,
        columns: tuple[str, ...],
        values: Collection[tuple[object, ...]],
    ) -> Iterator[tuple[int, tuple[object, ...]]]:
        casts = ", ".join(f'try_cast("{name}" as {declaration.types[name]})' for name in columns)
        rows = connection.execute(
            f"select file_row_number + 1, {casts} from read_parquet($path, file_row_number = true)"
            " order by file_row_number",
            {"path": str(self.path)},
        )
        while row := rows.fetchone():
            if row[1:] in values:
                yield row[0], row[1:]

    def _schema(self) -> list[tuple[str, str]]:
        try:
            with duckdb.connect() as connection:
                rows = connection.execute("select * from read_parquet($path) limit 0", {"path": str(self.path)})
                return [(column[0], str(column[1])) for column in rows.description or []]
        except duckdb.Error as error:
            raise SourceError(f"{self.path.name} cannot be read: {str(error).splitlines()[0]}") from None
