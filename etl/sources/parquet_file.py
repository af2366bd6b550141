"""A raw table in Parquet: one file, or a folder of parts, as `convert` and many other programs write it.

Its columns may have other types than declared, as long as each value can be cast.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.declarations import Declaration
from etl.refusals import Refusal
from etl.sources.source import SourceError

READ = "read_parquet($paths, hive_partitioning = false, union_by_name = true, file_row_number = true, filename = true)"
PLACE = "filename, file_row_number + 1"


@dataclass(frozen=True)
class ParquetFile:
    path: Path

    @property
    def name(self) -> str:
        return f"{self.path.name}/" if self.path.is_dir() else self.path.name

    @property
    def parts(self) -> dict[str, Path]:
        if not self.path.is_dir():
            return {self.name: self.path}
        return {str(path.relative_to(self.path.parent)): path for path in sorted(self.path.rglob("*.parquet"))}

    def columns(self) -> list[str]:
        """Those of the first part. Raises SourceError when another lacks one of them, or cannot be read."""
        found = {name: self._columns(name, path) for name, path in self.parts.items()}
        first = next(iter(found.items()), None)
        if first is None:
            raise SourceError(f"{self.name} holds no .parquet file")
        for name, columns in found.items():
            if lacking := [column for column in first[1] if column not in columns]:
                raise SourceError(f"{name} lacks column {lacking[0]}, which {first[0]} has")
        return first[1]

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: Declaration) -> list[Refusal]:
        untyped = {
            name: f'"{name}" is not null and try_cast("{name}" as {type_}) is null'
            for name, type_ in declaration.types.items()
        }
        connection.execute(
            f"create or replace table raw.{declaration.table} as select {casts(declaration)} from {READ}"
            f" where not ({' or '.join(untyped.values())})",
            {"paths": self._paths},
        )
        names = self._names
        return [
            Refusal(names[file], row, name, f'"{value}" is no {declaration.types[name]}')
            for name, condition in untyped.items()
            for file, row, value in connection.execute(
                f'select {PLACE}, "{name}" from {READ} where {condition}', {"paths": self._paths}
            ).fetchall()
        ]

    def locate(
        self,
        connection: duckdb.DuckDBPyConnection,
        declaration: Declaration,
        columns: tuple[str, ...],
        values: Collection[tuple[object, ...]],
    ) -> Iterator[tuple[str, int, tuple[object, ...]]]:
        typed = ", ".join(f'try_cast("{name}" as {declaration.types[name]})' for name in columns)
        rows = connection.execute(
            f"select {PLACE}, {typed} from {READ} order by filename, file_row_number", {"paths": self._paths}
        )
        names = self._names
        while row := rows.fetchone():
            if row[2:] in values:
                yield names[row[0]], row[1], row[2:]

    @property
    def _paths(self) -> list[str]:
        return [str(path) for path in self.parts.values()]

    @property
    def _names(self) -> dict[str, str]:
        return {str(path): name for name, path in self.parts.items()}

    def _columns(self, name: str, path: Path) -> list[str]:
        try:
            with duckdb.connect() as connection:
                rows = connection.execute(
                    "select * from read_parquet($path, hive_partitioning = false) limit 0", {"path": str(path)}
                )
                return [str(column[0]) for column in rows.description or []]
        except duckdb.Error as error:
            raise SourceError(f"{name} cannot be read: {str(error).splitlines()[0]}") from None


def casts(declaration: Declaration) -> str:
    """The declared columns of a file, typed; null where that cannot be."""
    return ", ".join(f'try_cast("{name}" as {type_}) as "{name}"' for name, type_ in declaration.types.items())
