"""A raw Parquet file. Its columns may have other types than declared, as long as each value can be cast."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from etl.duckdb_session import connect
from etl.input_schema import InputTable
from etl.rejected_rows import RowProblem
from etl.sources.source import NotStrict, Row, Select, SourceError

READ = "read_parquet($path, hive_partitioning = false, file_row_number = true)"
LINE = "file_row_number + 1"
INTEGERS = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"})
"""Types that are cast to an integer without rounding; a value out of range is an error."""


@dataclass(frozen=True)
class ParquetFile:
    path: Path
    name: str

    @property
    def parts(self) -> "dict[str, ParquetFile]":
        return {self.name: self}

    def columns(self) -> list[str]:
        return [name for name, _ in self._schema()]

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: InputTable) -> list[RowProblem]:
        casts = ", ".join(f'try_cast("{name}" as {type_}) as "{name}"' for name, type_ in declaration.types.items())
        untyped = {
            name: f'"{name}" is not null and ({_is_untyped(name, type_)})' for name, type_ in declaration.types.items()
        }
        connection.execute(
            f"create or replace table raw.{declaration.table} as select {casts} from {READ}"
            f" where not ({' or '.join(untyped.values())})",
            {"path": str(self.path)},
        )
        whole = f"select count(*) = (select count(*) from raw.{declaration.table}) from {READ}"
        if connection.execute(whole, {"path": str(self.path)}).fetchone() == (True,):
            return []
        return [
            RowProblem(self.name, row, name, f'"{value}" is not a valid {declaration.types[name]}')
            for name, condition in untyped.items()
            for row, value in connection.execute(
                f'select {LINE}, "{name}" from {READ} where {condition}', {"path": str(self.path)}
            ).fetchall()
        ]

    def strict(self, declaration: InputTable) -> Select:
        types = dict(self._schema())
        for name, type_ in declaration.types.items():
            if types.get(name) != type_ and not (types.get(name) in INTEGERS and type_ in INTEGERS):
                raise NotStrict(f"{self.name}: {name} is not a valid {type_}")
        casts = ", ".join(f'cast("{name}" as {type_}) as "{name}"' for name, type_ in declaration.types.items())
        return Select(f"select {casts} from read_parquet($path, hive_partitioning = false)", {"path": str(self.path)})

    def rows(
        self, connection: duckdb.DuckDBPyConnection, declaration: InputTable, columns: tuple[str, ...]
    ) -> Iterator[Row]:
        casts = ", ".join(f'try_cast("{name}" as {declaration.types[name]})' for name in columns)
        with connection.cursor() as cursor:
            cursor.execute(f"select {LINE}, {casts} from {READ} order by file_row_number", {"path": str(self.path)})
            while row := cursor.fetchone():
                yield Row(self.name, row[0], row[1:])

    def count(self, connection: duckdb.DuckDBPyConnection) -> int:
        row = connection.execute(
            "select cast(sum(num_rows) as bigint) from parquet_file_metadata($path)", {"path": str(self.path)}
        ).fetchone()
        return int(row[0]) if row else 0

    def _schema(self) -> list[tuple[str, str]]:
        try:
            rows = _reader().execute(
                "select * from read_parquet($path, hive_partitioning = false) limit 0", {"path": str(self.path)}
            )
            return [(column[0], str(column[1])) for column in rows.description or []]
        except duckdb.Error as error:
            raise SourceError(f"{self.name} cannot be read: {str(error).splitlines()[0]}") from None


def _is_untyped(name: str, type_: str) -> str:
    value = f'try_cast("{name}" as {type_})'
    if type_.startswith(("DECIMAL", "INTEGER", "BIGINT")):  # a cast rounds
        return f'{value} is null or cast({value} as double) <> try_cast("{name}" as double)'
    return f"{value} is null"


@cache
def _reader() -> duckdb.DuckDBPyConnection:
    """A shared connection: opening one takes longer than reading a hundred headers."""
    return connect()
