"""A snapshot: a whole dataset version as linked rows. It is read once and never changed."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Table, select

from etl.published.database import Database
from etl.published.tables import VERSIONED, datasets, files
from graph.dataset.column_values import ColumnValues, SharedValues, shared_values
from graph.dataset.connections import Connection, connect
from graph.dataset.linking import Published, link
from graph.dataset.lookups import Lookups
from graph.dataset.new_rows import new_rows
from graph.dataset.rows import Rows
from graph.types.dataset import Coverage, Dataset, InputRows, RowCount, SourceFile

T = TypeVar("T")


class NoVersion(Exception):
    """Nothing has been published yet."""


@dataclass(frozen=True)
class Snapshot:
    """A version: its description, rows and lookups, and its files by name."""

    dataset: Dataset
    rows: Rows
    files: Mapping[str, bytes]
    lookups: Lookups
    _derived: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def derived(self, derive: Callable[["Snapshot"], T]) -> T:
        """What `derive` returns for this snapshot; it is called once, and its result lives as long as the snapshot."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        result: T = self._derived[derive]
        return result


async def current_dataset(database: Database) -> Dataset:
    """The current version. Raises NoVersion, Unreadable, or what the driver raises when the database is unavailable."""
    async with connect(database) as connection:
        return await _dataset(connection)


async def load(database: Database) -> Snapshot:
    """Read the current version. Raises as `current_dataset` does."""
    with _without_collection():
        return await _load(database)


async def _load(database: Database) -> Snapshot:
    async with connect(database) as connection:
        dataset = await _dataset(connection)
        await connection.use_version(dataset.version)
        published: Published = {}
        shared = shared_values()
        for table in VERSIONED:
            published[table.name] = [
                row async for columns in _batches(connection, table, shared) for row in new_rows(table, columns)
            ]
        stored = {
            name: body
            async for names, bodies in _batches(connection, files, shared)
            for name, body in zip(names, bodies, strict=True)
        }
    # In a thread: linking takes half a second for 150,000 rows, and requests are served meanwhile.
    return await asyncio.to_thread(_linked, dataset, published, stored)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Without Python's garbage collector, which would visit all rows many times while they become more."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Moves all objects to the oldest generation without visiting them, which the next small collection would do.
        gc.freeze()
        gc.unfreeze()
        if was_enabled:
            gc.enable()


def _linked(dataset: Dataset, published: Published, stored: Mapping[str, bytes]) -> Snapshot:
    rows = link(published)
    dataset.agreement.extend(rows.agreement)
    dataset.all_changes.extend(rows.changes)
    return Snapshot(dataset, rows, stored, Lookups(rows))


async def _dataset(connection: Connection) -> Dataset:
    row: dict[str, Any] = {}
    if await connection.has_table(datasets.name):
        async for columns in _batches(connection, datasets, shared_values(), datasets.c.is_current):
            row = {column.key: values[0] for column, values in zip(datasets.columns, columns, strict=True)}
    if not row:
        raise NoVersion("no dataset version is published: run `python -m etl run`")
    for counts in ("row_counts", "refused_rows"):
        row[counts] = [RowCount(name=name, rows=rows) for name, rows in row[counts].items()]
    row["input_rows"] = [InputRows(**entry) for entry in row["input_rows"]]
    row["coverage"] = [Coverage(**entry) for entry in row["coverage"]]
    row["sources"] = [SourceFile(**entry) for entry in row["sources"]]
    return Dataset(**row)


async def _batches(
    connection: Connection, table: Table, shared: SharedValues, *conditions: ColumnElement[bool]
) -> AsyncIterator[list[Sequence[Any]]]:
    """The values of each column, for some rows at a time in the order of the primary key. Raises Unreadable."""
    all_values = [ColumnValues(column, connection.dialect, shared) for column in table.columns]
    async for rows in connection.fetch(select(table).where(*conditions).order_by(*table.primary_key)):
        yield [values.convert(results) for values, results in zip(all_values, zip(*rows, strict=True), strict=True)]
        await asyncio.sleep(0)
