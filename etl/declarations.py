"""What `sql/raw` declares of each input file, read back from DuckDB: columns, types and constraints.

The declarations are plain `create table` statements. They are made once as empty tables and looked up in DuckDB's
catalog, so that a constraint is written in SQL and nowhere else.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

RAW = Path(__file__).parent / "sql" / "raw"

NEEDED = ("circuits", "drivers", "races", "results")
INPUTS = (
    "seasons",
    "circuits",
    "drivers",
    "constructors",
    "status",
    "races",
    "results",
    "sprint_results",
    "qualifying",
    "lap_times",
    "pit_stops",
    "driver_standings",
    "constructor_standings",
)
"""Every input file, each after those it refers to."""


@dataclass(frozen=True)
class Constraint:
    """A promise about the columns of one row, a key, or a reference to another input."""

    kind: str  # NOT NULL, CHECK, PRIMARY KEY, UNIQUE or FOREIGN KEY
    columns: tuple[str, ...]
    expression: str | None
    referenced_table: str | None
    referenced_columns: tuple[str, ...]

    @property
    def is_key(self) -> bool:
        return self.kind in ("PRIMARY KEY", "UNIQUE")

    def reason(self) -> str:
        """Why a row that breaks it is refused."""
        match self.kind:
            case "NOT NULL":
                return "is empty"
            case "CHECK":
                return f"must satisfy {self.expression}"
            case "FOREIGN KEY":
                return f"names no row of {self.referenced_table}"
            case _:
                return "repeats an earlier row"


@dataclass(frozen=True)
class Declaration:
    """One input file as `sql/raw` declares it."""

    table: str
    types: dict[str, str]
    constraints: tuple[Constraint, ...]

    @property
    def needed(self) -> bool:
        return self.table in NEEDED


@cache
def declarations() -> tuple[Declaration, ...]:
    """Every input's declaration, in the order of INPUTS."""
    with duckdb.connect() as catalog:
        for table in INPUTS:
            catalog.execute((RAW / f"{table}.sql").read_text("utf-8"))
        return tuple(_declaration(catalog, table) for table in INPUTS)


def _declaration(catalog: duckdb.DuckDBPyConnection, table: str) -> Declaration:
    types = catalog.execute(
        "select column_name, data_type from duckdb_columns() where table_name = ? order by column_index", [table]
    ).fetchall()
    constraints = catalog.execute(
        "select constraint_type, constraint_column_names, expression, referenced_table, referenced_column_names"
        " from duckdb_constraints() where table_name = ? order by constraint_index",
        [table],
    ).fetchall()
    return Declaration(
        table,
        dict(types),
        tuple(
            Constraint(kind, tuple(columns), expression, referenced, tuple(referenced_columns))
            for kind, columns, expression, referenced, referenced_columns in constraints
        ),
    )
