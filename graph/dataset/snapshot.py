"""A snapshot: a whole dataset version as linked rows. It is read once and never changed."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Column, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from etl.published.database import schema_of
from etl.published.tables import VERSIONED, datasets, files
from graph.dataset.linking import link
from graph.dataset.lookups import Lookups
from graph.dataset.rows import Rows
from graph.types.dataset import Coverage, Dataset, InputRows, RowCount, SourceFile
from graph.types.names import attribute_of

FETCH_ROWS = 500
"""Rows that are fetched at a time: a few milliseconds, in which requests wait."""

MIN_INT, MAX_INT = -(2**31), 2**31 - 1


class NoVersion(Exception):
    """Nothing has been published yet."""


class Unreadable(Exception):
    """A version with a value of another type than its column's. It is not served."""


@dataclass(frozen=True)
class Snapshot:
    """A version: its description, rows and lookups, and its files by name."""

    dataset: Dataset
    rows: Rows
    files: Mapping[str, bytes]
    lookups: Lookups


async def current_dataset(engine: AsyncEngine) -> Dataset:
    """The current version. Raises NoVersion, or what the driver raises when the database is unavailable."""
    async with engine.connect() as connection:
        return await _dataset(connection)


async def load(engine: AsyncEngine) -> Snapshot:
    """Read the current version. Raises Unreadable, and as `current_dataset` does."""
    async with engine.connect() as connection:
        dataset = await _dataset(connection)
        if connection.dialect.name == "postgresql":
            # Views may change between two reads; a version's own tables do not.
            await connection.execution_options(schema_translate_map={None: schema_of(dataset.version)})
        published = {table.name: await _read(connection, table) for table in VERSIONED}
        stored = {row["name"]: row["body"] for row in await _read(connection, files)}
    # In a thread: linking takes a third of a second for 40,000 rows, and requests go on meanwhile.
    return await asyncio.to_thread(_linked, dataset, published, stored)


def _linked(
    dataset: Dataset, published: Mapping[str, Sequence[dict[str, Any]]], stored: Mapping[str, bytes]
) -> Snapshot:
    rows = link(published)
    return Snapshot(dataset, rows, stored, Lookups(rows))


async def _dataset(connection: AsyncConnection) -> Dataset:
    exists = await connection.run_sync(lambda sync: connection.dialect.has_table(sync, datasets.name))
    if not exists:
        raise NoVersion("no dataset version is published: run `python -m etl run`")
    row = dict((await connection.execute(_select(datasets).where(datasets.c.is_current))).mappings().one())
    for counts in ("row_counts", "refused_rows"):
        row[counts] = [RowCount(name=name, rows=rows) for name, rows in row[counts].items()]
    row["input_rows"] = [InputRows(**entry) for entry in row["input_rows"]]
    row["coverage"] = [Coverage(**entry) for entry in row["coverage"]]
    row["sources"] = [SourceFile(**entry) for entry in row["sources"]]
    return Dataset(**row)


async def _read(connection: AsyncConnection, table: Table) -> list[dict[str, Any]]:
    """Rows by attribute, in the order of the primary key. Raises Unreadable."""
    rows: list[dict[str, Any]] = []
    async with connection.stream(_select(table).order_by(*table.primary_key)) as result:
        async for partition in result.mappings().partitions(FETCH_ROWS):
            batch = [dict(row) for row in partition]
            for column in table.columns:
                _check(column, [row[attribute_of(column)] for row in batch])
            rows += batch
            await asyncio.sleep(0)
    return rows


def _check(column: Column[Any], values: Sequence[Any]) -> None:
    """Raises Unreadable. GraphQL's Int has 32 bits, and SQLite stores values of any type in any column."""
    if isinstance(column.type, JSON):
        return
    allowed = {column.type.python_type, type(None)} if column.nullable else {column.type.python_type}
    if not allowed.issuperset(map(type, values)):
        wrong = next(value for value in values if type(value) not in allowed)
        raise Unreadable(
            f"{column.table.name}.{column.name} has {wrong!r}, which is not of type {column.type.python_type.__name__}"
        )
    if column.type.python_type is int:
        numbers = [value for value in values if value is not None]
        if numbers and not (min(numbers) >= MIN_INT and max(numbers) <= MAX_INT):
            raise Unreadable(f"{column.table.name}.{column.name} has a number of more than 32 bits")


def _select(table: Table) -> Any:
    return select(*(column.label(attribute_of(column)) for column in table.columns))
