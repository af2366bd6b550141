"""Publishing to PostgreSQL: a schema for each version, and views in `public` over the current one.

All of it is one transaction, so a run that dies leaves nothing behind. What readers can see is touched at its very end:
they wait for that moment only.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

import asyncpg
from sqlalchemy import Connection, Table, func, insert, inspect, select, text, update
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import CreateColumn

from etl.publish.dataset import Dataset
from etl.publish.version import Unreachable, Version, earlier_of, files_of, versions_of
from etl.published.database import PUBLISHED, Database, schema_of
from etl.published.tables import VERSIONED, datasets, files, metadata

T = TypeVar("T")

CONNECT_SECONDS = 10

LOCK = 0x7261_6365
"""Number of the advisory lock that lets one run publish at a time: "race" in ASCII."""

LOOKED_UP_BY = ("driver_id", "constructor_id", "circuit_id", "race_id", "year")
"""Columns that users look rows up by. They have an index, unless the primary key begins with them."""


class PostgresPublisher:
    def __init__(self, database: Database, keep: int) -> None:
        self.database = database
        self.keep = keep

    def history(self) -> list[Version]:
        return self._run(_history)

    def stored_versions(self) -> list[int]:
        return self._run(_stored_versions)

    def files(self, number: int) -> dict[str, bytes]:
        return self._run(lambda connection: _files(connection, number))

    def publish(self, dataset: Dataset) -> Version:
        return self._run(lambda connection: _publish(connection, dataset, self.keep))

    def rollback(self, number: int | None) -> Version:
        return self._run(lambda connection: _rollback(connection, number))

    def pin(self, number: int, *, is_pinned: bool) -> Version:
        return self._run(lambda connection: _pin(connection, number, is_pinned))

    def tidy(self) -> None:
        """Nothing to do: PostgreSQL rolls back the transaction of a killed run."""

    def _run(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async def run() -> T:
            async with self._begun() as connection:
                return await work(connection)

        try:
            return asyncio.run(run())
        except (OSError, TimeoutError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            reason = str(error) or type(error).__name__
        except SQLAlchemyError as error:
            reason = str(getattr(error, "orig", None) or error)
        raise Unreachable(f"{self.database.name} cannot be used: {reason}")

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator[AsyncConnection]:
        async def connect() -> "asyncpg.Connection[asyncpg.Record]":
            # asyncpg parses the URL itself, including `sslmode`.
            return await asyncpg.connect(self.database.url, timeout=CONNECT_SECONDS)

        engine = create_async_engine("postgresql+asyncpg://", async_creator=connect, poolclass=NullPool)
        try:
            async with engine.begin() as connection:
                yield connection
        finally:
            await engine.dispose()


async def _history(connection: AsyncConnection) -> list[Version]:
    return await connection.run_sync(versions_of, "public")


async def _stored_versions(connection: AsyncConnection) -> list[int]:
    schemas = set(await connection.run_sync(lambda sync: inspect(sync).get_schema_names()))
    return [version.version for version in await _history(connection) if schema_of(version.version) in schemas]


async def _files(connection: AsyncConnection, number: int) -> dict[str, bytes]:
    earlier_of(await _history(connection), await _stored_versions(connection), number)
    return await connection.run_sync(files_of, schema_of(number))


async def _publish(connection: AsyncConnection, dataset: Dataset, keep: int) -> Version:
    await _lock(connection)
    earlier = await _history(connection)
    version = dataset.as_version(1 + max((version.version for version in earlier), default=0))
    await _fill(connection, dataset, schema_of(version.version))
    await connection.run_sync(datasets.create, checkfirst=True)
    await connection.run_sync(_add_columns)
    await connection.execute(insert(datasets), vars(version) | {"is_current": False})
    pinned = {version.version for version in earlier if version.is_pinned}
    for number in [number for number in await _stored_versions(connection) if number not in pinned][keep:]:
        await connection.execute(text(f"drop schema {schema_of(number)} cascade"))
    await _switch(connection, version)
    return version


async def _rollback(connection: AsyncConnection, number: int | None) -> Version:
    await _lock(connection)
    version = earlier_of(await _history(connection), await _stored_versions(connection), number)
    await _switch(connection, version)
    return version


async def _pin(connection: AsyncConnection, number: int, is_pinned: bool) -> Version:
    await _lock(connection)
    version = earlier_of(await _history(connection), await _stored_versions(connection), number)
    await connection.run_sync(_add_columns)
    await connection.execute(update(datasets).where(datasets.c.version == number).values(is_pinned=is_pinned))
    return replace(version, is_pinned=is_pinned)


async def _lock(connection: AsyncConnection) -> None:
    """Wait until no other run publishes. A run whose machine fails loses the lock within a minute."""
    for setting in ("tcp_keepalives_idle = 10", "tcp_keepalives_interval = 10", "tcp_keepalives_count = 3"):
        await connection.execute(text(f"set local {setting}"))
    await connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
    await connection.execute(text("set local search_path to public"))


async def _switch(connection: AsyncConnection, version: Version) -> None:
    """Point the views to this version, and notify readers."""
    for table in (*VERSIONED, files):
        await _repoint(connection, table.name, schema_of(version.version))
    await connection.execute(update(datasets).values(is_current=datasets.c.version == version.version))
    await connection.execute(select(func.pg_notify(PUBLISHED, str(version.version))))


def _add_columns(connection: Connection) -> None:
    """Add missing columns to a `datasets` table of an earlier release."""
    there = {column["name"] for column in inspect(connection).get_columns(datasets.name, schema="public")}
    for column in datasets.columns:
        if column.name not in there:
            added = CreateColumn(column).compile(dialect=connection.dialect)
            connection.execute(text(f"alter table public.{datasets.name} add column {added}"))


async def _fill(connection: AsyncConnection, dataset: Dataset, schema: str) -> None:
    """Create the version's tables: rows, then keys and indexes, then statistics."""
    await connection.execute(text(f"create schema {schema}"))
    await connection.execution_options(schema_translate_map={None: schema})
    await connection.run_sync(metadata.create_all, tables=[*VERSIONED, files])
    await connection.execution_options(schema_translate_map={})
    with ThreadPoolExecutor(1) as thread:
        parquet_files = thread.submit(dataset.parquet_files)  # while the server works
        for table in VERSIONED:
            await _fill_table(connection, dataset, table, schema)
    await connection.execution_options(schema_translate_map={None: schema})
    await connection.execute(insert(files), parquet_files.result())
    await connection.execution_options(schema_translate_map={})


async def _fill_table(connection: AsyncConnection, dataset: Dataset, table: Table, schema: str) -> None:
    raw = await connection.get_raw_connection()
    driver: asyncpg.Connection[asyncpg.Record] = raw.driver_connection  # type: ignore[assignment]  # SQLAlchemy does not know the driver
    # Adding the key after all rows takes a third of the time.
    await connection.execute(text(f"alter table {schema}.{table.name} drop constraint {table.name}_pkey"))
    with dataset.csv(table) as rows:
        options: dict[str, Any] = {"schema_name": schema, "format": "csv", "null": "\\N"}
        await driver.copy_to_table(table.name, source=rows, **options)
    key = ", ".join(f'"{column.name}"' for column in table.primary_key)
    await connection.execute(text(f"alter table {schema}.{table.name} add primary key ({key})"))
    for column in table.columns:
        if column.key in LOOKED_UP_BY and column is not table.primary_key.columns[0]:
            await connection.execute(text(f'create index on {schema}.{table.name} ("{column.name}")'))
    await connection.execute(text(f"analyze {schema}.{table.name}"))


async def _repoint(connection: AsyncConnection, view: str, schema: str) -> None:
    """Point a view in `public` to another version."""
    create = f"view public.{view} as select * from {schema}.{view}"
    try:
        # Replaced, not dropped, so that rights on the view and views over it stay.
        async with connection.begin_nested():
            await connection.execute(text(f"create or replace {create}"))
    except DBAPIError:  # the columns have changed
        await connection.execute(text(f"drop view public.{view}"))
        await connection.execute(text(f"create {create}"))
