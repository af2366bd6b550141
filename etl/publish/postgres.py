"""Publishing to PostgreSQL: a schema for each version, and views in `public` over the current one.

All of it is one transaction, so a run that dies leaves nothing behind. The views are repointed at its very end:
readers wait for that moment only.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import asyncpg
from sqlalchemy import Connection, func, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.schema import CreateColumn

from etl.database import Database, schema_of
from etl.publish.version import Dataset, Unreachable, Version, versions_of
from etl.tables import VERSIONED, datasets, files, metadata

T = TypeVar("T")

LOCK = 0x7261_6365
"""Number of the advisory lock that lets one run publish at a time: "race" in ASCII."""


class PostgresPublisher:
    def __init__(self, database: Database, keep: int) -> None:
        self.database = database
        self.keep = keep

    def history(self) -> list[Version]:
        return self._run(_history)

    def publish(self, dataset: Dataset) -> Version:
        return self._run(lambda connection: _publish(connection, dataset, self.keep))

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
        engine = self.database.postgres_engine()
        try:
            async with engine.begin() as connection:
                yield connection
        finally:
            await engine.dispose()


async def _history(connection: AsyncConnection) -> list[Version]:
    return await connection.run_sync(versions_of, "public")


async def _publish(connection: AsyncConnection, dataset: Dataset, keep: int) -> Version:
    await connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
    await connection.execute(text("set local search_path to public"))
    await connection.run_sync(datasets.create, checkfirst=True)
    await connection.run_sync(_add_columns)
    earlier = await _history(connection)
    version = dataset.as_version(1 + max((version.version for version in earlier), default=0))
    await _fill(connection, dataset, schema_of(version.version))
    await connection.execute(insert(datasets), vars(version))
    for table in (*VERSIONED, files):
        await _repoint(connection, table.name, schema_of(version.version))
    await _drop_old(connection, version.version - keep)
    return version


def _add_columns(connection: Connection) -> None:
    """Give a `datasets` table of an earlier release the columns it lacks."""
    there = {column["name"] for column in inspect(connection).get_columns(datasets.name, schema="public")}
    for column in datasets.columns:
        if column.name not in there:
            added = CreateColumn(column).compile(dialect=connection.dialect)
            connection.execute(text(f"alter table public.{datasets.name} add column {added}"))


async def _fill(connection: AsyncConnection, dataset: Dataset, schema: str) -> None:
    await connection.execute(text(f"create schema {schema}"))
    await connection.execution_options(schema_translate_map={None: schema})
    await connection.run_sync(metadata.create_all, tables=[*VERSIONED, files])
    await connection.execute(insert(files), dataset.parquet_files())
    await connection.execution_options(schema_translate_map={})
    raw = await connection.get_raw_connection()
    driver: asyncpg.Connection[asyncpg.Record] = raw.driver_connection  # type: ignore[assignment]
    with tempfile.TemporaryDirectory(prefix="racing-") as folder:
        for table in VERSIONED:
            path = Path(folder) / f"{table.name}.csv"
            dataset.write_csv(table, path)
            await driver.copy_to_table(table.name, source=path, schema_name=schema, format="csv", null="\\N")
            await connection.execute(text(f"analyze {schema}.{table.name}"))


async def _repoint(connection: AsyncConnection, view: str, schema: str) -> None:
    """Let a view in `public` show another version."""
    create = f"view public.{view} as select * from {schema}.{view}"
    try:
        # Replaced, not made anew, so that rights on the view and other people's views over it live on.
        async with connection.begin_nested():
            await connection.execute(text(f"create or replace {create}"))
    except DBAPIError:  # the columns have changed
        await connection.execute(text(f"drop view public.{view}"))
        await connection.execute(text(f"create {create}"))


async def _drop_old(connection: AsyncConnection, newest: int) -> None:
    schemas = await connection.run_sync(lambda sync: inspect(sync).get_schema_names())
    for version in range(1, newest + 1):
        if schema_of(version) in schemas:
            await connection.execute(text(f"drop schema {schema_of(version)} cascade"))
