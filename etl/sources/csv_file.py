"""A raw CSV file, plain or gzipped: comma, double quotes, `\\N` or nothing for null, a header line.

Nothing is sniffed. Rows shorter than the header are filled with nulls, as in the newest rows of `races.csv`.
"""

import csv
import gzip
import re
import sys
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import BinaryIO, TextIO, cast

import duckdb

from etl.declarations import Declaration
from etl.refusals import Refusal
from etl.sources.source import Select, SourceError

NULLS = ("\\N", "")
READ = """
select {columns} from read_csv(
    $path, columns = $types, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    nullstr = $nulls, null_padding = true, strict_mode = true, parallel = $parallel{rejects}
)
"""
REJECTS = ", store_rejects = true, rejects_table = 'rejects', rejects_scan = 'reject_scans'"
WHOLE = {"INTEGER": 2**31, "BIGINT": 2**63}
EXACT = dict.fromkeys(WHOLE, "DECIMAL(18, 3)")
QUICK = {**EXACT, "INTEGER": "DOUBLE"}
"""DuckDB rounds 12.5 to a whole number without a word, so whole numbers are read as others and looked at. DOUBLE is
the quicker to look at, but takes nan for a number, and is exact for INTEGER only."""


@dataclass(frozen=True)
class CsvFile:
    path: Path
    name: str

    @property
    def parts(self) -> "dict[str, CsvFile]":
        return {self.name: self}

    def columns(self) -> list[str]:
        with self._readable(), self._bytes() as file:
            header = [name.strip() for name in next(csv.reader([file.readline().decode("utf-8-sig")]), [])]
        if not header:
            raise SourceError(f"{self.name} is empty: it has no header line")
        if repeated := {name for name in header if header.count(name) > 1}:
            raise SourceError(f"{self.name} line 1: column {min(repeated)} stands twice")
        return header

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: Declaration) -> list[Refusal]:
        table, types = declaration.table, declaration.types
        with self._readable():
            try:
                self._load(
                    connection, declaration, [_checked(name, types[name]) for name in types], QUICK, parallel=True
                )
                return self._rejects(connection, declaration)
            except duckdb.Error:
                # A fraction among whole numbers; or a quoted line break with short rows, which DuckDB cannot read
                # in parallel. A file that cannot be read at all fails again.
                self._load(connection, declaration, [f'"{name}"' for name in types], EXACT, parallel=False)
        refusals = self._rejects(connection, declaration) + list(self._fractions(connection, declaration))
        casts = ", ".join(f'cast("{name}" as {type_}) as "{name}"' for name, type_ in types.items())
        connection.execute(f"create or replace table raw.{table} as select {casts} from raw.{table}")
        return refusals

    def _load(
        self,
        connection: duckdb.DuckDBPyConnection,
        declaration: Declaration,
        columns: list[str],
        read_as: dict[str, str],
        *,
        parallel: bool,
    ) -> None:
        connection.execute("drop table if exists rejects; drop table if exists reject_scans")
        rows = self._rows(declaration, columns, read_as, REJECTS, parallel=parallel)
        connection.execute(f"create or replace table raw.{declaration.table} as {rows.text}", rows.parameters)

    def strict(self, declaration: Declaration) -> Select:
        columns = [_checked(name, type_) for name, type_ in declaration.types.items()]
        return self._rows(declaration, columns, QUICK, parallel=True)

    def _rows(
        self,
        declaration: Declaration,
        columns: list[str],
        read_as: dict[str, str],
        rejects: str = "",
        *,
        parallel: bool,
    ) -> Select:
        types = {name: declaration.types.get(name, "VARCHAR") for name in self.columns()}
        parameters = {
            "path": str(self.path),
            "types": {name: read_as.get(type_, type_) for name, type_ in types.items()},
            "nulls": list(NULLS),
            "parallel": parallel,
        }
        return Select(READ.format(columns=", ".join(columns), rejects=rejects), parameters)

    def _fractions(self, connection: duckdb.DuckDBPyConnection, declaration: Declaration) -> Iterator[Refusal]:
        """Take out the rows with a number that is not whole, or too large."""
        for name, type_ in declaration.types.items():
            if type_ in WHOLE:
                broken = f"not ({_is_whole(name, type_)})"
                values = connection.execute(f'select "{name}" from raw.{declaration.table} where {broken}').fetchall()
                connection.execute(f"delete from raw.{declaration.table} where {broken}")
                for _, line, (value,) in self.locate(connection, declaration, (name,), set(values)):
                    yield Refusal(self.name, line, name, f"{value} is no {type_}")

    def _rejects(self, connection: duckdb.DuckDBPyConnection, declaration: Declaration) -> list[Refusal]:
        rejects = connection.execute(
            "select byte_position, column_name, error_type, error_message from rejects order by byte_position"
        ).fetchall()
        lines = self._lines_at([position for position, *_ in rejects])
        return [
            Refusal(
                self.name,
                line,
                column or "-",
                f"{_quoted(message)} is no {declaration.types[column]}" if kind == "CAST" else message,
            )
            for line, (_, column, kind, message) in zip(lines, rejects, strict=True)
        ]

    def _lines_at(self, positions: list[int]) -> list[int]:
        """Line of each byte position, ascending. DuckDB's own line numbers are off after a quoted line break."""
        lines, line, at = [], 1, 0
        if positions:
            with self._bytes() as file:
                for position in positions:
                    while at < position - 1 and (block := file.read(min(1 << 20, position - 1 - at))):
                        line, at = line + block.count(b"\n"), at + len(block)
                    lines.append(line)
        return lines

    def locate(
        self,
        connection: duckdb.DuckDBPyConnection,
        declaration: Declaration,
        columns: tuple[str, ...],
        values: Collection[tuple[object, ...]],
    ) -> Iterator[tuple[str, int, tuple[object, ...]]]:
        csv.field_size_limit(sys.maxsize)
        header = self.columns()
        places = [(header.index(column), declaration.types[column]) for column in columns]
        with self._text() as file:
            rows = csv.reader(file)
            line = 1
            for row in rows:
                found = tuple(_typed(row[place] if place < len(row) else "", type_) for place, type_ in places)
                if row and line > 1 and found in values:
                    yield self.name, line, found
                line = rows.line_num + 1

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except UnicodeDecodeError:
            raise SourceError(f"{self.name} line 1 is not UTF-8 text") from None
        except (OSError, EOFError, zlib.error, csv.Error, duckdb.Error) as error:
            reason = str(error).splitlines()[0].replace(str(self.path), self.name)
            raise SourceError(f"{self.name} cannot be read: {reason}") from None

    def _text(self) -> TextIO:
        if self.path.suffix == ".gz":
            return gzip.open(self.path, "rt", encoding="utf-8-sig", errors="surrogateescape", newline="")
        return self.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")

    def _bytes(self) -> BinaryIO:
        if self.path.suffix == ".gz":
            return cast(BinaryIO, gzip.open(self.path, "rb"))
        return self.path.open("rb")


def _quoted(message: str) -> str:
    """The value that DuckDB could not convert."""
    found = re.search(r'Could not convert string (".*") to', message, re.DOTALL)
    return found[1] if found else message


def _is_whole(name: str, type_: str) -> str:
    return f'"{name}" is null or ("{name}" % 1 = 0 and abs("{name}") < {WHOLE[type_]})'


def _checked(name: str, type_: str) -> str:
    """SQL for a column's value; an error for a number that is not whole, or too large."""
    if type_ not in WHOLE:
        return f'"{name}"'
    whole = f'cast("{name}" as {type_})'
    return f"""case when "{name}" is null or {whole} = "{name}" then {whole} else error('not whole') end as "{name}" """


def _typed(text: str, type_: str) -> object:
    """The value of a field as DuckDB returns it, so that a row is found by the values that were refused."""
    if text in NULLS:
        return None
    try:
        match type_.partition("(")[0]:
            case "INTEGER" | "BIGINT" | "DECIMAL":
                return Decimal(text)
            case "DOUBLE":
                return float(text)
            case "DATE":
                return date.fromisoformat(text)
            case _:
                return text
    except (ValueError, InvalidOperation):
        return text
