"""Creates a table for every select in a folder of `etl/sql`, in the order of their dependencies."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from etl.engines.engine import Engine

SQL = Path(__file__).parent / "sql"


def transform(connection: duckdb.DuckDBPyConnection, engine: Engine, *folders: str) -> None:
    """Create schema and tables of each folder, in order; the order within one comes from the selects."""
    for folder, table in _inputs(*folders):
        engine.register(folder, table)
    for folder in folders:
        connection.execute(f"create schema {folder}")
        for table, select in in_order(folder):
            engine.run(folder, table, select)


def selects(folder: str) -> dict[str, str]:
    """Text of each select in a folder, by file name."""
    return {path.stem: path.read_text("utf-8") for path in sorted((SQL / folder).glob("*.sql"))}


def in_order(folder: str, schema: str | None = None) -> list[tuple[str, str]]:
    """Name and text of each select, after those whose tables it reads. Its own are in `schema`, or that of its name."""
    texts = selects(folder)
    return [(name, texts[name]) for name in TopologicalSorter(_reads(folder, schema or folder)).static_order()]


def is_read(folder: str, table: str) -> bool:
    """True when another select of the folder reads the table."""
    return any(table in read for read in _reads(folder, folder).values())


def _inputs(*folders: str) -> list[tuple[str, str]]:
    """Folder and name of every table that the selects of these folders read, and do not make."""
    named = re.compile(r"\b(raw|partials|compared|facts)\.(\w+)")
    read = {name for folder in folders for text in selects(folder).values() for name in named.findall(text)}
    return sorted(table for table in read if table[0] not in folders)


def _reads(folder: str, schema: str) -> dict[str, set[str]]:
    """The tables of the same folder that each select reads; they always stand there with their schema."""
    named = re.compile(rf"\b{schema}\.(\w+)")
    return {name: set(named.findall(text)) for name, text in selects(folder).items()}
