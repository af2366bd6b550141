"""Input files as SQL declares them: columns, types and constraints, read from DuckDB's catalog.

The declarations are plain `create table` statements. They are made once as empty tables and looked up in DuckDB's
catalog, so that a constraint is written in SQL and nowhere else.

A column with a default is one that no figure needs: the default takes the place of a value that is wrong, and the row
stays; unless it is part of a key, a file may lack the column. A wrong value in any other column rejects the row.
"""

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from etl.duckdb_session import connect

REFERENCE = re.compile(r"\breferences (\w+)")


@dataclass(frozen=True)
class Constraint:
    """A condition on the columns of a row, a key, or a reference to another input."""

    kind: str  # NOT NULL, CHECK, PRIMARY KEY, UNIQUE or FOREIGN KEY
    columns: tuple[str, ...]
    expression: str | None
    referenced_table: str | None
    referenced_columns: tuple[str, ...]

    @property
    def is_key(self) -> bool:
        return self.kind in ("PRIMARY KEY", "UNIQUE")

    def reason(self) -> str:
        """Why a row that violates it is rejected."""
        match self.kind:
            case "NOT NULL":
                return "has no value"
            case "CHECK":
                return f"must satisfy {self.expression}"
            case "FOREIGN KEY":
                return f"names no row of {self.referenced_table}"
            case _:
                return "repeats an earlier row"


@dataclass(frozen=True)
class InputTable:
    """An input file as its `create table` statement declares it."""

    table: str
    types: dict[str, str]
    defaults: dict[str, str]
    """SQL of each default, by column."""
    constraints: tuple[Constraint, ...]
    needed: bool = False
    """Whether a source without the file is rejected."""

    @property
    def as_loaded(self) -> "InputTable":
        """The same, with columns that have a default as text: an invalid value in them does not reject the row."""
        texts = dict.fromkeys(self.defaults, "VARCHAR")
        return replace(self, types={name: texts.get(name, type_) for name, type_ in self.types.items()})

    @property
    def optional(self) -> dict[str, str]:
        """SQL of the default of each column that a file may lack: no key has it."""
        keys = {column for constraint in self.constraints if constraint.is_key for column in constraint.columns}
        return {name: default for name, default in self.defaults.items() if name not in keys}

    def without(self, columns: Collection[str]) -> "InputTable":
        """The same without some optional columns, and without their constraints."""
        return replace(
            self,
            types={name: type_ for name, type_ in self.types.items() if name not in columns},
            defaults={name: default for name, default in self.defaults.items() if name not in columns},
            constraints=tuple(
                constraint for constraint in self.constraints if not set(constraint.columns) & set(columns)
            ),
        )


def declared_tables(folder: Path, needed: Collection[str]) -> tuple[InputTable, ...]:
    """The tables that the files of a folder declare, each after those that it references."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.sql"))}
    references = {table: REFERENCE.findall(text) for table, text in texts.items()}
    tables = list(TopologicalSorter(references).static_order())
    with connect() as catalog:
        for table in tables:
            catalog.execute(texts[table])
        types, defaults, constraints = _types(catalog), _defaults(catalog), _constraints(catalog)
    return tuple(
        InputTable(table, types[table], defaults[table], tuple(constraints[table]), table in needed) for table in tables
    )


def _types(catalog: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Type of each column, by table."""
    types: dict[str, dict[str, str]] = defaultdict(dict)
    rows = catalog.execute("select table_name, column_name, data_type from duckdb_columns() order by column_index")
    for table, column, type_ in rows.fetchall():
        types[table][column] = type_
    return types


def _defaults(catalog: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """SQL of the default of each column that has one, by table."""
    defaults: dict[str, dict[str, str]] = defaultdict(dict)
    rows = catalog.execute(
        "select table_name, column_name, column_default from duckdb_columns() where column_default is not null"
    )
    for table, column, default in rows.fetchall():
        defaults[table][column] = default
    return defaults


def _constraints(catalog: duckdb.DuckDBPyConnection) -> dict[str, list[Constraint]]:
    """Constraints by table, in the order in which they are declared."""
    constraints: dict[str, list[Constraint]] = defaultdict(list)
    rows = catalog.execute(
        "select table_name, constraint_type, constraint_column_names, expression, referenced_table,"
        " referenced_column_names from duckdb_constraints() order by constraint_index"
    )
    for table, kind, columns, expression, referenced, referenced_columns in rows.fetchall():
        constraints[table].append(Constraint(kind, tuple(columns), expression, referenced, tuple(referenced_columns)))
    return constraints
