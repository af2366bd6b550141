"""Transform: every select in a folder of `etl/sql` becomes a table of that name, each after those it reads."""

import json
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb

SQL = Path(__file__).parent / "sql"


def transform(connection: duckdb.DuckDBPyConnection, *folders: str) -> None:
    """Create schema and tables of each folder, in order; the order within one comes from the selects."""
    for folder in folders:
        connection.execute(f"create schema {folder}")
        for table, select in in_order(connection, folder):
            connection.execute(f"create table {folder}.{table} as {select}")


def selects(folder: str) -> dict[str, str]:
    """Text of each select in a folder, by file name."""
    return {path.stem: path.read_text("utf-8") for path in sorted((SQL / folder).glob("*.sql"))}


def in_order(connection: duckdb.DuckDBPyConnection, folder: str) -> list[tuple[str, str]]:
    """Name and text of each select, after those whose tables it reads."""
    texts = selects(folder)
    reads = {name: _tables_read(connection, text, folder) & texts.keys() for name, text in texts.items()}
    return [(name, texts[name]) for name in TopologicalSorter(reads).static_order()]


def is_read(connection: duckdb.DuckDBPyConnection, folder: str, table: str) -> bool:
    """True when another select of the folder reads the table."""
    return any(table in _tables_read(connection, text, folder) for text in selects(folder).values())


def _tables_read(connection: duckdb.DuckDBPyConnection, select: str, folder: str) -> set[str]:
    row = connection.execute("select json_serialize_sql(?)", [select]).fetchone()
    tree = json.loads(row[0]) if row else {}
    if tree["error"]:
        raise SyntaxError(f"{tree['error_message']} in\n{select}")
    return {node["table_name"] for node in _base_tables(tree) if node["schema_name"] == folder}


def _base_tables(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if node.get("type") == "BASE_TABLE":
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _base_tables(child)
