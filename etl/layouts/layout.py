"""A layout: which files a source has, with which columns, and how they become raw tables."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from etl.input_schema import InputTable, declared_tables

SQL = Path(__file__).parents[1] / "sql"


@dataclass(frozen=True)
class Layout:
    """The files of a source, and the selects that turn them into raw tables; Ergast's files are the raw tables."""

    name: str
    declarations: str
    """Folder below `etl/sql` that declares the files, a table for each."""
    needed: frozenset[str]
    """Tables whose files every source has."""
    prefix: str = ""
    """What the name of every file begins with."""
    selects: str = ""
    """Folder below `etl/sql` of the selects that make the raw tables; empty if the files are the raw tables."""
    licence: str = ""
    """Licence and attribution, where the files themselves do not tell."""

    @cached_property
    def tables(self) -> tuple[InputTable, ...]:
        """All input files, each after those that it references."""
        return declared_tables(SQL / self.declarations, self.needed)

    @cached_property
    def stems(self) -> dict[str, str]:
        """Name of each file without its ending, by table."""
        return {table.table: self.stem(table.table) for table in self.tables}

    def stem(self, table: str) -> str:
        return f"{self.prefix}{table.replace('_', '-')}" if self.prefix else table
