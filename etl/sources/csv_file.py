"""A raw CSV file, plain or gzipped: comma, double quotes, `\\N` or nothing for null, a header line.

Nothing is sniffed. Rows shorter than the header are filled with nulls, as in the newest rows of `races.csv`.
"""

import csv
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from etl.chunks import chunks
from etl.input_schema import InputTable
from etl.rejected_rows import RowProblem
from etl.row_rules import typed
from etl.sources.csv_text import NULLS, count_rows, open_bytes, texts_of
from etl.sources.exact_numbers import EXACT, QUICK, checked, is_exact, is_number, read_type
from etl.sources.source import Row, Select, SourceError

READ = """
select {columns} from read_csv(
    $path, columns = $types, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    nullstr = $nulls, null_padding = true, strict_mode = true, parallel = $parallel{rejects}
)
"""
REJECTS = ", store_rejects = true, rejects_table = 'rejects', rejects_scan = 'reject_scans'"


@dataclass(frozen=True)
class CsvFile:
    path: Path
    name: str

    @property
    def parts(self) -> "dict[str, CsvFile]":
        return {self.name: self}

    def columns(self) -> list[str]:
        with self._readable(), open_bytes(self.path) as file:
            header = [name.strip() for name in next(csv.reader([file.readline().decode("utf-8-sig")]), [])]
        if not header:
            raise SourceError(f"{self.name} is empty: it has no header line")
        if repeated := {name for name in header if header.count(name) > 1}:
            raise SourceError(f"{self.name} line 1: column {min(repeated)} appears twice")
        return header

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: InputTable) -> list[RowProblem]:
        table, types = declaration.table, declaration.types
        with self._readable():
            try:
                self._load(
                    connection, declaration, [checked(name, types[name]) for name in types], QUICK, parallel=True
                )
                return self._rejects(connection, declaration)
            except duckdb.Error:
                # A fraction among whole numbers; or a quoted line break with short rows, which DuckDB cannot read
                # in parallel. A file that cannot be read at all fails again.
                self._load(connection, declaration, [f'"{name}"' for name in types], EXACT, parallel=False)
        problems = self._rejects(connection, declaration)
        problems += self._inexact(connection, declaration, {problem.line for problem in problems})
        casts = ", ".join(f'cast("{name}" as {type_}) as "{name}"' for name, type_ in types.items())
        connection.execute(f"create or replace table raw.{table} as select {casts} from raw.{table}")
        return problems

    def _load(
        self,
        connection: duckdb.DuckDBPyConnection,
        declaration: InputTable,
        columns: list[str],
        read_as: dict[str, str],
        *,
        parallel: bool,
    ) -> None:
        connection.execute("drop table if exists rejects; drop table if exists reject_scans")
        rows = self._rows(declaration, columns, read_as, REJECTS, parallel=parallel)
        connection.execute(f"create or replace table raw.{declaration.table} as {rows.text}", rows.parameters)

    def strict(self, declaration: InputTable) -> Select:
        columns = [checked(name, type_) for name, type_ in declaration.types.items()]
        return self._rows(declaration, columns, QUICK, parallel=True)

    def _rows(
        self,
        declaration: InputTable,
        columns: list[str],
        read_as: dict[str, str],
        rejects: str = "",
        *,
        parallel: bool,
    ) -> Select:
        types = {name: declaration.types.get(name, "VARCHAR") for name in self.columns()}
        parameters = {
            "path": str(self.path),
            "types": {name: read_type(type_, read_as) for name, type_ in types.items()},
            "nulls": list(NULLS),
            "parallel": parallel,
        }
        return Select(READ.format(columns=", ".join(columns), rejects=rejects), parameters)

    def _inexact(
        self, connection: duckdb.DuckDBPyConnection, declaration: InputTable, rejected: set[int]
    ) -> Iterator[RowProblem]:
        """Remove the rows with a number that is not an integer, too large, or has too many decimals."""
        for name, type_ in declaration.types.items():
            if not is_number(type_):
                continue
            broken = f"not ({is_exact(name, type_)})"
            values = connection.execute(f'select "{name}" from raw.{declaration.table} where {broken}').fetchall()
            connection.execute(f"delete from raw.{declaration.table} where {broken}")
            inexact = {str(value) for (value,) in values}
            as_read = replace(declaration, types={**declaration.types, name: read_type(type_, EXACT)})
            rows = (
                zip(self.rows(connection, as_read, (name,)), texts_of(self.path, self.columns(), (name,)), strict=True)
                if inexact
                else ()
            )
            for row, (_, texts) in rows:
                if str(row.values[0]) in inexact and row.line not in rejected:
                    rejected.add(row.line)
                    yield RowProblem(self.name, row.line, name, f'"{texts[0]}" is not a valid {type_}')

    def _rejects(self, connection: duckdb.DuckDBPyConnection, declaration: InputTable) -> list[RowProblem]:
        rejects = connection.execute(
            "select byte_position, column_name, error_type, error_message from rejects order by byte_position"
        ).fetchall()
        lines = self._lines_at([position for position, *_ in rejects])
        return [
            RowProblem(
                self.name,
                line,
                column or "-",
                f"{_quoted(message)} is not a valid {declaration.types[column]}" if kind == "CAST" else message,
            )
            for line, (_, column, kind, message) in zip(lines, rejects, strict=True)
        ]

    def _lines_at(self, positions: list[int]) -> list[int]:
        """Line of each byte position, ascending. DuckDB's own line numbers are off after a quoted line break."""
        lines, line, at = [], 1, 0
        if positions:
            with open_bytes(self.path) as file:
                for position in positions:
                    while at < position - 1 and (block := file.read(min(1 << 20, position - 1 - at))):
                        line, at = line + block.count(b"\n"), at + len(block)
                    lines.append(line)
        return lines

    def rows(
        self, connection: duckdb.DuckDBPyConnection, declaration: InputTable, columns: tuple[str, ...]
    ) -> Iterator[Row]:
        casts = ", ".join(typed(name, declaration.types[name]) for name in columns)
        texts = ", ".join(f'unnest(cast($t{index} as varchar[])) as "{name}"' for index, name in enumerate(columns))
        for chunk in chunks(texts_of(self.path, self.columns(), columns)):
            parameters = {f"t{index}": [texts[index] for _, texts in chunk] for index, _ in enumerate(columns)}
            values = connection.execute(f"select {casts} from (select {texts})", parameters).fetchall()
            for (line, _), row in zip(chunk, values, strict=True):
                yield Row(self.name, line, row)

    def count(self, connection: duckdb.DuckDBPyConnection) -> int:
        with self._readable():
            return count_rows(self.path)

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except UnicodeDecodeError:
            raise SourceError(f"{self.name} line 1 is not UTF-8 text") from None
        except (OSError, EOFError, zlib.error, csv.Error, duckdb.Error) as error:
            reason = str(error).splitlines()[0].replace(str(self.path), self.name)
            raise SourceError(f"{self.name} cannot be read: {reason}") from None


def _quoted(message: str) -> str:
    """The value that DuckDB could not convert."""
    match = re.search(r'Could not convert string (".*") to', message, re.DOTALL)
    return match[1] if match else message
