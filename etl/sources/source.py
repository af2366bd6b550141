"""A source of raw files: its name, and its files by table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

import duckdb

from etl.input_schema import InputTable
from etl.layouts.ergast import ERGAST
from etl.layouts.layout import Layout
from etl.rejected_rows import RowProblem


class SourceError(Exception):
    """The source, or one of its files, cannot be used as it is."""


class NotStrict(Exception):
    """A file whose values have to be checked one by one."""


class Select(NamedTuple):
    """SQL for rows, and the values of its parameters."""

    text: str
    parameters: dict[str, object]


class Row(NamedTuple):
    """Values of a row, with its file and line."""

    file: str
    line: int
    values: tuple[object, ...]


class InputFile(Protocol):
    """One table's raw file, or a folder of its parts, that can be read with its declared types."""

    @property
    def name(self) -> str:
        """The name for messages: drivers.csv, or lap_times/ for a folder."""
        ...

    @property
    def parts(self) -> "Mapping[str, Part]":
        """Each single file by the name it has in messages and in `datasets`."""
        ...

    def load(self, connection: duckdb.DuckDBPyConnection, declaration: InputTable) -> list[RowProblem]:
        """Create `raw.<table>` with every row that can be typed; the problems of all others."""
        ...

    def rows(
        self, connection: duckdb.DuckDBPyConnection, declaration: InputTable, columns: tuple[str, ...]
    ) -> Iterator["Row"]:
        """Each row in the order of the file, those that `load` rejects included; a value of another type is null."""
        ...

    def count(self, connection: duckdb.DuckDBPyConnection) -> int:
        """Number of rows, counted in another way than they are loaded."""
        ...


class Part(InputFile, Protocol):
    """A single file."""

    @property
    def path(self) -> Path: ...

    def columns(self) -> list[str]:
        """Column names in the order of the file. Raises SourceError when there is no readable header."""
        ...

    def strict(self, declaration: InputTable) -> Select:
        """Its declared columns as a select, which fails on a value of another type. Raises NotStrict, SourceError."""
        ...


@dataclass(frozen=True)
class Source:
    """Input files by the table that their layout declares, and the name under which they are published."""

    name: str
    files: dict[str, InputFile]
    ignored: tuple[str, ...] = ()
    """Names of files that look like input files and are ignored."""
    layout: Layout = ERGAST
    licence: str | None = None
    """Licence and attribution of the files, where it is known."""
