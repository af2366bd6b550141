"""Connections that read the published tables: aiosqlite or asyncpg, behind one interface.

The drivers are used without SQLAlchemy's own connections, which take as long as the database does to return the rows.
SQLAlchemy writes the statements, and converts values (see `column_values`).
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol

import aiosqlite
import asyncpg
import orjson
from sqlalchemy import Dialect, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql.base import PGDialect

from etl.published.database import REACH_SECONDS, Database, schema_of

READ_SECONDS = 60
"""Timeout of a statement that reads a whole table: a dead connection may send no error."""

FETCH_ROWS = 1_000
"""Rows that are fetched at a time: a few milliseconds, in which requests wait."""


class Connection(Protocol):
    """A connection that reads. What the driver raises goes through."""

    dialect: Dialect

    async def has_table(self, name: str) -> bool: ...

    async def use_version(self, version: int) -> None:
        """Read a version's own tables from now on: views may change between two statements."""

    def fetch(self, statement: Select[Any]) -> AsyncIterator[Sequence[Iterable[Any]]]:
        """The rows, some at a time, with the values as the driver returns them."""


@asynccontextmanager
async def connect(database: Database) -> AsyncIterator[Connection]:
    """A connection for one load. A longer one would read the SQLite file that a publish has replaced."""
    if database.file:
        async with aiosqlite.connect(f"{database.file.absolute().as_uri()}?mode=ro", uri=True) as file:
            yield SqliteConnection(file)
    else:
        postgres = await asyncpg.connect(database.url, timeout=REACH_SECONDS, command_timeout=READ_SECONDS)
        try:
            await postgres.transaction(readonly=True).start()
            yield PostgresConnection(postgres)
            await postgres.close(timeout=REACH_SECONDS)
        finally:
            # A rollback on a dead connection would wait as long as a statement may.
            postgres.terminate()


class SqliteConnection:
    dialect: Dialect = sqlite.dialect(json_deserializer=orjson.loads)

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self.connection = connection

    async def has_table(self, name: str) -> bool:
        async with self.connection.execute("select 1 from sqlite_master where name = ?", (name,)) as cursor:
            return await cursor.fetchone() is not None

    async def use_version(self, version: int) -> None:
        """A file has the tables of its current version only."""

    async def fetch(self, statement: Select[Any]) -> AsyncIterator[Sequence[Iterable[Any]]]:
        # The connection closes its cursors: a generator that is left early would close its own too late.
        cursor = await self.connection.execute(str(statement.compile(dialect=self.dialect)))
        while rows := list(await cursor.fetchmany(FETCH_ROWS)):
            yield rows


class PostgresConnection:
    dialect: Dialect = PGDialect(json_deserializer=orjson.loads)  # type: ignore[no-untyped-call]  # SQLAlchemy has no types for it

    def __init__(self, connection: "asyncpg.Connection[asyncpg.Record]") -> None:
        self.connection = connection

    async def has_table(self, name: str) -> bool:
        return await self.connection.fetchval("select to_regclass($1)", name) is not None

    async def use_version(self, version: int) -> None:
        await self.connection.execute(f"set local search_path to {schema_of(version)}")

    async def fetch(self, statement: Select[Any]) -> AsyncIterator[Sequence[Iterable[Any]]]:
        cursor = await self.connection.cursor(str(statement.compile(dialect=self.dialect)))
        while rows := await cursor.fetch(FETCH_ROWS):
            yield rows
