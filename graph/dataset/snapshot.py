"""A snapshot: a whole dataset version as linked rows. It is read once and never changed."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import JSON, Column, LargeBinary, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from etl.published.database import schema_of
from etl.published.tables import VERSIONED, datasets, files
from graph.dataset.linking import Published, link
from graph.dataset.lookups import Lookups
from graph.dataset.new_rows import new_rows
from graph.dataset.rows import Rows
from graph.types.dataset import Coverage, Dataset, InputRows, RowCount, SourceFile

T = TypeVar("T")

FETCH_ROWS = 1_000
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
    _derived: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def derived(self, derive: Callable[["Snapshot"], T]) -> T:
        """What `derive` returns for this snapshot; it is called once, and its result lives as long as the snapshot."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        result: T = self._derived[derive]
        return result


async def current_dataset(engine: AsyncEngine) -> Dataset:
    """The current version. Raises NoVersion, or what the driver raises when the database is unavailable."""
    async with engine.connect() as connection:
        return await _dataset(connection)


async def load(engine: AsyncEngine) -> Snapshot:
    """Read the current version. Raises Unreadable, and as `current_dataset` does."""
    with _without_collection():
        return await _load(engine)


async def _load(engine: AsyncEngine) -> Snapshot:
    async with engine.connect() as connection:
        dataset = await _dataset(connection)
        if connection.dialect.name == "postgresql":
            # Views may change between two reads; a version's own tables do not.
            await connection.execution_options(schema_translate_map={None: schema_of(dataset.version)})
        published: Published = {}
        for table in VERSIONED:
            published[table.name] = [
                row async for columns in _batches(connection, table) for row in new_rows(table, columns)
            ]
        stored = {
            name: body
            async for names, bodies in _batches(connection, files)
            for name, body in zip(names, bodies, strict=True)
        }
    # In a thread: linking takes half a second for 150,000 rows, and requests go on meanwhile.
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


async def _batches(connection: AsyncConnection, table: Table) -> AsyncIterator[list[Sequence[Any]]]:
    """The values of each column, for some rows at a time in the order of the primary key. Raises Unreadable."""
    known: list[dict[Any, Any]] = [{} for _ in table.columns]
    async with connection.stream(_select(table).order_by(*table.primary_key)) as result:
        async for partition in result.partitions(FETCH_ROWS):
            yield [
                _shared(column, values, known_values)
                for column, values, known_values in zip(table.columns, zip(*partition, strict=True), known, strict=True)
            ]
            await asyncio.sleep(0)


def _shared(column: Column[Any], values: Sequence[Any], known: dict[Any, Any]) -> Sequence[Any]:
    """The values, equal ones being one object: most of a version's memory is texts and numbers. Raises Unreadable."""
    if isinstance(column.type, JSON | LargeBinary):
        return values
    _check(column, values)
    return list(map(known.setdefault, values, values))


def _check(column: Column[Any], values: Sequence[Any]) -> None:
    """Raises Unreadable. GraphQL's Int has 32 bits, and SQLite stores values of any type in any column."""
    allowed = {column.type.python_type, type(None)} if column.nullable else {column.type.python_type}
    if not allowed.issuperset(map(type, values)):
        wrong = next(value for value in values if type(value) not in allowed)
        raise Unreadable(
            f"{column.table.name}.{column.name} has {wrong!r}, which is not of type {column.type.python_type.__name__}"
        )
    if column.type.python_type is int:
        numbers = [value for value in values if value is not None] if None in values else values
        if numbers and not (min(numbers) >= MIN_INT and max(numbers) <= MAX_INT):
            raise Unreadable(f"{column.table.name}.{column.name} has a number of more than 32 bits")


def _select(table: Table) -> Any:
    return select(*(column.label(column.key) for column in table.columns))
